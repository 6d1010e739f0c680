package backguide.session;

import backguide.session.Heard.Played;
import java.util.Optional;

/** One device in a household: one session at a time, that keeps what it is to keep. */
final class Seat {
  private final Machine machine;
  private final Keeping keeping;
  private final String name;
  private Session before;
  private Kept keptBefore;
  private Heard last;
  private Session session;
  private Kept kept;
  private int requests;

  Seat(Machine machine, Memory memory, String name) {
    this.machine = machine;
    this.keeping = new Keeping(machine, memory);
    this.name = name;
    this.session = machine.unopened();
  }

  Keeping.Outcome opens(Memory.Key key, Launch.Voice voice) {
    Keeping.Recalled recalled = keeping.recall(key);
    kept = recalled.kept();
    session = machine.unopened();
    Launch launch =
        new Launch(
            recalled.person(), voice, recalled.memory(), Launch.Reminders.READY, Optional.empty());
    return answer(
        new Heard(
            Meaning.Life.LAUNCH,
            Detail.NONE,
            false,
            Happening.NOW,
            Played.ALL,
            Optional.of(launch),
            request()));
  }

  Keeping.Outcome hears(Meaning meaning) {
    return hears(Heard.of(meaning, Detail.NONE, Happening.NOW));
  }

  Keeping.Outcome hears(Heard heard) {
    return answer(heard.requested(request()));
  }

  /** Hears the last request once more. */
  Keeping.Outcome again() {
    session = before;
    kept = keptBefore;
    return answer(last);
  }

  Session session() {
    return session;
  }

  State state() {
    return session.asked().state();
  }

  boolean isOpen() {
    return state() instanceof Asking || state() instanceof AwaitingPermission;
  }

  private String request() {
    return name + "-" + requests++;
  }

  private Keeping.Outcome answer(Heard heard) {
    before = session;
    keptBefore = kept;
    last = heard;
    Keeping.Outcome outcome = keeping.hear(session, heard, kept);
    session = outcome.turn().next();
    kept = outcome.kept();
    return outcome;
  }
}
