package backguide.desk;

import backguide.heard.Meaning;
import backguide.speech.Pace;
import backguide.speech.Played;
import java.util.Optional;

/** A session in real time: the coach speaks at a desk, and typing breaks in as calling it would. */
final class Live {
  /** How long an open microphone waits for the first sound. */
  static final int PATIENCE_MS = 8_000;

  /** How much is played when it did not begin yet, in ms. */
  private static final long NOTHING = -1;

  private final Talk conversation;
  private final Desk desk;
  private final boolean fast;
  private final boolean showState;

  /**
   * Makes a session that has not begun.
   *
   * @param fast whether everything is shown at once and silence never ends the session
   * @param showState whether to show what was understood and decided
   */
  Live(Talk conversation, Desk desk, boolean fast, boolean showState) {
    this.conversation = conversation;
    this.desk = desk;
    this.fast = fast;
    this.showState = showState;
  }

  /** Goes on until the session is over. */
  void run(Optional<Pace> pace) {
    Reply reply = conversation.open(pace);
    while (true) {
      long elapsedMs = begin(reply);
      if (reply.over()) {
        return;
      }
      reply = next(reply, elapsedMs);
    }
  }

  /** Shows a reply, and returns how much of its timeline was played, in ms. */
  private long begin(Reply reply) {
    if (showState) {
      Trace.of(reply).forEach(desk::note);
    }
    reply.notes().forEach(desk::note);
    Captions captions = Captions.of(reply.timeline());
    return reply.over() ? showAll(captions) : play(reply, captions);
  }

  /** The last words of a session are there at once: nothing that is typed may cut an alarm. */
  private long showAll(Captions captions) {
    captions.list().stream().filter(c -> c.look() != Captions.Look.TICK).forEach(desk::show);
    return captions.playedAfter(captions.ms());
  }

  /**
   * Returns less than all when somebody broke in. What was typed ahead was meant for something
   * else: no bout begins over it, and it is no answer to a question that did not stand there.
   */
  private long play(Reply reply, Captions captions) {
    boolean moves = !reply.timeline().boutEnds().isEmpty();
    if (moves && !fast && desk.stirs()) {
      return NOTHING;
    }
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

  private Reply next(Reply reply, long playedMs) {
    long elapsedMs = playedMs;
    boolean reprompted = false;
    while (true) {
      boolean all = elapsedMs >= reply.timeline().ms();
      if (all && !fast && !desk.stirsBefore(desk.nowMs() + PATIENCE_MS)) {
        if (reprompted) {
          Reply end = conversation.end(Meaning.Life.SILENCE, elapsedMs);
          desk.note("Nobody answered. The session has ended; your " + conversation.place() + ".");
          return end;
        }
        reprompted = true;
        reprompt(reply);
        continue;
      }
      Optional<String> line = desk.line();
      if (line.isEmpty()) {
        Reply end = conversation.end(Meaning.Life.CUT_OFF, elapsedMs);
        desk.note("You have left. Your " + conversation.place() + ".");
        return end;
      }
      Played heard = reply.timeline().heardAfter(elapsedMs, true);
      if (!line.get().isBlank() || heard.cut() && elapsedMs > NOTHING) {
        return conversation.hear(line.get(), elapsedMs);
      }
      elapsedMs =
          elapsedMs == NOTHING
              ? play(reply, Captions.of(reply.timeline()))
              : rest(reply, elapsedMs);
    }
  }

  private void reprompt(Reply reply) {
    reply.timeline().reprompt().map(Captions::of).ifPresent(this::showAll);
  }

  /** Shows at once what was not played yet, and the question in any case. */
  private long rest(Reply reply, long elapsedMs) {
    Captions.of(reply.timeline()).list().stream()
        .filter(c -> c.spokenMs() >= elapsedMs || c.look() == Captions.Look.ASKED)
        .filter(c -> c.look() != Captions.Look.TICK)
        .forEach(desk::show);
    return reply.timeline().ms();
  }
}
