package backguide.desk;

import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import backguide.talk.Captions;
import backguide.talk.DeskWord;
import backguide.talk.Listener;
import backguide.talk.Reply;
import backguide.talk.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody who listens in real time at a desk; typing breaks in as calling the coach would. */
final class Live implements Listener {
  /** How long an open microphone waits for the first sound. */
  static final int PATIENCE_MS = 8_000;

  /** How much is played when it did not begin yet, in ms. */
  private static final long NOTHING = -1;

  private final Desk desk;
  private final boolean fast;
  private final Optional<Aloud> aloud;
  private Reply reply;
  private long elapsedMs;

  /**
   * Makes somebody who has heard nothing yet.
   *
   * @param fast whether everything is shown at once and silence never ends the session
   * @param aloud what says everything as it is shown, if anything does
   */
  Live(Desk desk, boolean fast, Optional<Aloud> aloud) {
    this.desk = desk;
    this.fast = fast;
    this.aloud = aloud;
  }

  @Override
  public void hear(Reply next) {
    reply = next;
    elapsedMs = reply.over() ? end() : play();
  }

  @Override
  public void hearAgain(Sound.Words question) {
    if (isAloud()) {
      say(new Timeline(List.of(question), Optional.empty())).play();
    } else {
      showAll(Captions.of(question));
    }
  }

  @Override
  public Utterance answer() {
    while (true) {
      boolean all = elapsedMs >= reply.timeline().ms();
      if (all && !fast && !desk.stirsBefore(desk.nowMs() + PATIENCE_MS)) {
        return Utterance.of(Utterance.Type.SILENCE);
      }
      OptionalLong after = OptionalLong.of(elapsedMs);
      Optional<String> line = desk.line();
      if (line.isEmpty()) {
        return new Utterance(Utterance.Type.GONE, "", after);
      }
      boolean cut = reply.timeline().heardAfter(elapsedMs, true).cut() && elapsedMs > NOTHING;
      if (!line.get().isBlank() || cut) {
        return new Utterance(Utterance.Type.SAID, line.get(), after);
      }
      elapsedMs = elapsedMs == NOTHING ? play() : rest();
    }
  }

  @Override
  public boolean stirs() {
    return desk.stirs();
  }

  @Override
  public void note(String text) {
    desk.note(text);
  }

  @Override
  public DeskWord gone() {
    return DeskWord.GONE;
  }

  /** The last words of a session are there at once, and a key silences them, but no alarm. */
  private long end() {
    long playedMs = showAll(Captions.of(reply.timeline()));
    if (isAloud()) {
      boolean alarm = reply.turn().next().person().safety().locked();
      say(reply.timeline()).finish(alarm ? desk::leavesBefore : desk::stirsBefore);
    }
    return playedMs;
  }

  private boolean isAloud() {
    return aloud.isPresent() && !aloud.get().isMute();
  }

  private Recital say(Timeline timeline) {
    Pace pace = reply.turn().next().person().habits().pace();
    return new Recital(desk, aloud.orElseThrow(), timeline, pace);
  }

  private long showAll(Captions captions) {
    captions.list().stream().filter(c -> c.look() != Captions.Look.TICK).forEach(desk::show);
    return captions.playedAfter(captions.ms());
  }

  /**
   * Returns less than all when somebody broke in. What was typed ahead was meant for something
   * else: no bout begins over it, and it is no answer to a question that did not stand there.
   */
  private long play() {
    boolean moves = !reply.timeline().boutEnds().isEmpty();
    if (moves && !fast && desk.stirs()) {
      return NOTHING;
    }
    return isAloud() ? say(reply.timeline()).play() : show(Captions.of(reply.timeline()));
  }

  private long show(Captions captions) {
    long began = desk.nowMs();
    boolean asked = false;
    for (Captions.Caption caption : captions.list()) {
      if (!fast && desk.stirsBefore(began + caption.atMs())) {
        return Math.min(captions.playedAfter(desk.nowMs() - began), caption.spokenMs() - 1L);
      }
      boolean asks = caption.look() == Captions.Look.ASKED;
      if (!fast && asks && !asked && desk.stirs()) {
        return caption.spokenMs() - 1L;
      }
      asked |= asks;
      desk.show(caption);
    }
    boolean cut = !fast && desk.stirsBefore(began + captions.ms());
    return captions.playedAfter(cut ? desk.nowMs() - began : captions.ms());
  }

  /** Shows at once what was not played yet, and the question in any case. */
  private long rest() {
    Captions.of(reply.timeline()).list().stream()
        .filter(c -> c.spokenMs() >= elapsedMs || c.look() == Captions.Look.ASKED)
        .filter(c -> c.look() != Captions.Look.TICK)
        .forEach(desk::show);
    return reply.timeline().ms();
  }
}
