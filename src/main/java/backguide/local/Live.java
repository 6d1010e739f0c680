package backguide.local;

import backguide.session.Meaning;
import backguide.speech.Pace;
import java.util.List;
import java.util.Optional;

/** A session in real time: the coach speaks at a desk, and typing breaks in as calling it would. */
final class Live {
  /** How long an open microphone waits for the first sound. */
  static final int PATIENCE_MS = 8_000;

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
      long elapsedMs = play(reply);
      if (reply.over()) {
        return;
      }
      reply = next(reply, elapsedMs);
    }
  }

  /** Returns how much of it was played, in ms: less than all when somebody broke in. */
  private long play(Reply reply) {
    if (showState) {
      Trace.of(reply).forEach(desk::note);
    }
    reply.notes().forEach(desk::note);
    return play(Captions.of(reply.timeline()), reply.timeline().ms());
  }

  private long play(List<Captions.Caption> captions, long lengthMs) {
    long began = desk.nowMs();
    for (Captions.Caption caption : captions) {
      if (!fast && desk.stirsBefore(began + caption.atMs())) {
        return Math.min(desk.nowMs() - began, lengthMs);
      }
      desk.show(caption);
    }
    boolean cut = !fast && desk.stirsBefore(began + lengthMs);
    return cut ? Math.min(desk.nowMs() - began, lengthMs) : lengthMs;
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
      boolean cut = reply.timeline().heardAfter(elapsedMs, true).cut();
      if (!line.get().isBlank() || cut) {
        return conversation.hear(line.get(), elapsedMs);
      }
      showRest(reply, elapsedMs);
      elapsedMs = reply.timeline().ms();
    }
  }

  private void reprompt(Reply reply) {
    reply.timeline().reprompt().ifPresent(words -> play(Captions.of(words), words.ms()));
  }

  /** Shows at once what was not played yet, and the question in any case. */
  private void showRest(Reply reply, long elapsedMs) {
    Captions.of(reply.timeline()).stream()
        .filter(c -> c.atMs() >= elapsedMs || c.look() == Captions.Look.ASKED)
        .filter(c -> c.look() != Captions.Look.TICK)
        .forEach(desk::show);
  }
}
