package backguide.desk;

import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import backguide.talk.Captions;
import backguide.voice.SilenceClock;
import backguide.voice.Voices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * One speech said aloud at a desk: words take as long as they really do, silences are kept by the
 * clock, and everything is shown when it is said.
 */
final class Recital {
  private final Desk desk;
  private final Aloud aloud;
  private final List<Sound> sounds = new ArrayList<>();
  private final Deque<Captions.Caption> captions;
  private final SilenceClock clock = new SilenceClock();

  /** Where in the timeline we are, in ms: all before it was played to its end. */
  private long atMs;

  Recital(Desk desk, Aloud aloud, Timeline timeline, Pace pace) {
    this.desk = desk;
    this.aloud = aloud;
    this.captions = new ArrayDeque<>(Captions.of(timeline).list());
    for (Sound sound : timeline.sounds()) {
      if (sound instanceof Sound.Words words) {
        sounds.addAll(words.sentences());
      } else {
        sounds.add(sound);
      }
    }
    aloud.prepare(
        sounds.stream().filter(Sound.Words.class::isInstance).map(Sound.Words.class::cast).toList(),
        pace);
  }

  /** Says it until somebody breaks in; returns how much of the timeline was played, in ms. */
  long play() {
    return play(desk::stirsBefore);
  }

  /** Says it until something breaks in; all of it is shown already. */
  void finish(LongPredicate breaksIn) {
    captions.clear();
    play(until -> aloud.isMute() || breaksIn.test(until));
  }

  private long play(LongPredicate breaksIn) {
    for (int i = 0; i < sounds.size(); i++) {
      Sound sound = sounds.get(i);
      long beganMs = desk.nowMs();
      if (sound instanceof Sound.Mark mark) {
        clock.mark(mark, beganMs);
      } else if (sound instanceof Sound.Silence silence) {
        long endMs = clock.endMs(silence, beganMs);
        if (!passes(silence, endMs, breaksIn)) {
          return played(silence, silence.ms() - (endMs - desk.nowMs()));
        }
      } else if (sound instanceof Sound.Words words && !passes(words, i, breaksIn)) {
        return played(words, desk.nowMs() - beganMs);
      }
      atMs += sound.ms();
    }
    show(Long.MAX_VALUE);
    return atMs;
  }

  /** What was broken into was not played to its end, however long it took. */
  private long played(Sound sound, long ms) {
    return atMs + Math.max(0, Math.min(ms, sound.ms() - 1L));
  }

  private boolean passes(Sound.Words words, int index, LongPredicate breaksIn) {
    show(atMs + words.ms());
    clock.pass(words);
    return aloud.say(words, clock.latestMs(), breaksIn)
        && !(wordsFollow(index) && breaksIn.test(desk.nowMs() + Voices.BETWEEN_MS));
  }

  private boolean wordsFollow(int index) {
    return sounds.stream()
        .skip(index + 1L)
        .filter(sound -> !(sound instanceof Sound.Mark))
        .findFirst()
        .filter(Sound.Words.class::isInstance)
        .isPresent();
  }

  private boolean passes(Sound.Silence silence, long endMs, LongPredicate breaksIn) {
    long untilMs = atMs + silence.ms();
    while (!captions.isEmpty() && captions.peek().spokenMs() < untilMs) {
      if (breaksIn.test(endMs - (untilMs - captions.peek().spokenMs()))) {
        return false;
      }
      desk.show(captions.poll());
    }
    return !breaksIn.test(endMs);
  }

  /** Shows what is said before a moment of the timeline. */
  private void show(long beforeMs) {
    while (!captions.isEmpty() && captions.peek().spokenMs() < beforeMs) {
      desk.show(captions.poll());
    }
  }
}
