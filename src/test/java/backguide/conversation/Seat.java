package backguide.conversation;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.person.Memory;
import backguide.session.Asking;
import backguide.session.AwaitingPermission;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.State;
import backguide.speech.Played;
import java.util.Optional;

/** One device in a household: one session at a time, that keeps what it is to keep. */
public final class Seat {
  private final Machine machine;
  private final Keeping keeping;
  private final String name;
  private Session before;
  private Kept keptBefore;
  private Heard last;
  private Session session;
  private Kept kept;
  private int requests;

  public Seat(Machine machine, Memory memory, String name) {
    this.machine = machine;
    this.keeping = new Keeping(machine, memory);
    this.name = name;
    this.session = machine.unopened();
  }

  public Keeping.Outcome opens(Memory.Key key, Launch.Voice voice) {
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
  public Keeping.Outcome again() {
    session = before;
    kept = keptBefore;
    return answer(last);
  }

  public Session session() {
    return session;
  }

  public State state() {
    return session.asked().state();
  }

  public boolean isOpen() {
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
