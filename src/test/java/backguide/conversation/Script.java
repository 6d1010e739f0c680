package backguide.conversation;

import backguide.memory.MemoryCall;
import backguide.memory.MemoryCall.Returned;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A memory that has the answers to the first calls, and stops everything at the next one. */
final class Script implements Memory {
  private List<Returned> answers = List.of();
  private int next;

  /** There is no answer to a call yet. */
  static final class Pause extends Error {
    private static final long serialVersionUID = 1;

    private final transient MemoryCall call;

    Pause(MemoryCall call) {
      super("no answer yet", null, false, false);
      this.call = call;
    }

    MemoryCall call() {
      return call;
    }
  }

  /** Says what is answered from now on. */
  void says(List<Returned> these) {
    answers = these;
    next = 0;
  }

  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public Found find(Key key) {
    Returned answer = answer(new MemoryCall.Find(key));
    if (answer instanceof Returned.FoundRecord found) {
      return found.found();
    }
    throw answer instanceof Returned.UnreadableRecord damaged
        ? new Unreadable("damaged", null, damaged.key())
        : new Unreadable("no answer", null);
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    Returned answer = answer(new MemoryCall.KeepRecord(key, person, basis, request));
    if (answer instanceof Returned.Stamped stamped) {
      return stamped.stamp();
    }
    throw answer == Returned.Plain.OVERTAKEN ? new Overtaken() : new Unkept("no answer", null);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    done(new MemoryCall.Raise(key, concern, programme));
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    done(new MemoryCall.EraseRecord(key, known, request));
  }

  @Override
  public void eraseAccount(String account) {
    done(new MemoryCall.EraseAccount(account));
  }

  private void done(MemoryCall call) {
    Returned answer = answer(call);
    if (answer != Returned.Plain.DONE) {
      throw answer == Returned.Plain.OVERTAKEN ? new Overtaken() : new Unkept("no answer", null);
    }
  }

  private Returned answer(MemoryCall call) {
    if (next == answers.size()) {
      throw new Pause(call);
    }
    return answers.get(next++);
  }
}
