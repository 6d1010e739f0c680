package backguide.desk;

import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import backguide.talk.DeskWord;
import backguide.voice.Loudspeaker;
import backguide.voice.VoiceFailure;
import backguide.voice.Voices;
import backguide.voice.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.LongPredicate;

/**
 * Says words aloud at a desk. When it cannot any more, it says so once, and time passes without.
 */
final class Aloud {
  private static final int SLICE_MS = 10;

  private final Desk desk;
  private final Phrasebook phrasebook;
  private final Voices voices;
  private final Loudspeaker loudspeaker;
  private final Executor beforehand;
  private final List<FutureTask<Wave>> coming = new ArrayList<>();
  private boolean mute;

  /**
   * Makes a voice at a desk.
   *
   * @param beforehand runs what prepares the next words while the present ones are said
   */
  Aloud(
      Desk desk,
      Phrasebook phrasebook,
      Voices voices,
      Loudspeaker loudspeaker,
      Executor beforehand) {
    this.desk = desk;
    this.phrasebook = phrasebook;
    this.voices = voices;
    this.loudspeaker = loudspeaker;
    this.beforehand = beforehand;
  }

  static Aloud at(Desk desk, Phrasebook phrasebook, Voices voices, Loudspeaker loudspeaker) {
    Executor one =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "voice");
              thread.setDaemon(true);
              return thread;
            });
    return new Aloud(desk, phrasebook, voices, loudspeaker, one);
  }

  /** Returns whether nothing can be said any more. */
  boolean isMute() {
    return mute;
  }

  /** Begins to make the sound of all these words, and forgets what was to come before. */
  void prepare(List<Sound.Words> words, Pace pace) {
    coming.forEach(task -> task.cancel(false));
    coming.clear();
    for (Sound.Words each : words) {
      FutureTask<Wave> task = new FutureTask<>(() -> voices.say(each.text(), pace));
      coming.add(task);
      beforehand.execute(task);
    }
  }

  /**
   * Says the next words that were prepared.
   *
   * @param latestMs when they end at the latest; what is not said by then is not said
   * @param breaksIn waits until a time; true at once when somebody breaks in
   * @return whether nobody broke in
   */
  boolean say(Sound.Words words, long latestMs, LongPredicate breaksIn) {
    FutureTask<Wave> wave = coming.remove(0);
    LongPredicate breaks = untilMs -> breaksIn.test(Math.min(untilMs, latestMs));
    try {
      while (!mute && !wave.isDone() && desk.nowMs() < latestMs) {
        if (breaks.test(desk.nowMs() + SLICE_MS)) {
          return false;
        }
      }
      if (desk.nowMs() >= latestMs) {
        return true;
      }
      return mute ? !breaks.test(desk.nowMs() + words.ms()) : play(wave.get(), latestMs, breaks);
    } catch (ExecutionException e) {
      return muted(e.getCause().getMessage(), words, breaks);
    } catch (VoiceFailure e) {
      return muted(e.getMessage(), words, breaks);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean play(Wave wave, long latestMs, LongPredicate breaksIn) throws VoiceFailure {
    loudspeaker.play(wave);
    for (long left = loudspeaker.leftMs(); left > 0; left = loudspeaker.leftMs()) {
      boolean broken = breaksIn.test(desk.nowMs() + left);
      if (broken || desk.nowMs() >= latestMs) {
        loudspeaker.hush();
        return !broken;
      }
    }
    return true;
  }

  private boolean muted(String why, Sound.Words words, LongPredicate breaksIn) {
    mute = true;
    desk.note(DeskWord.NO_VOICE.in(phrasebook) + ": " + why + ".");
    return !breaksIn.test(desk.nowMs() + words.ms());
  }
}
