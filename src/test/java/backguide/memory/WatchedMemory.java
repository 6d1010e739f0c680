package backguide.memory;

import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.Optional;
import java.util.Set;

/** A memory that is asked before every call of it, and may refuse. */
public class WatchedMemory implements Memory {
  /** What is called. */
  public enum Operation {
    FIND,
    KEEP,
    RAISE,
    ERASE
  }

  private final Memory works;

  protected WatchedMemory() {
    this(new InMemory());
  }

  protected WatchedMemory(Memory works) {
    this.works = works;
  }

  /** Happens before every call; what it throws is what the call throws. */
  protected void before(Operation call) {}

  /** Happens after every call that worked. */
  protected void after(Operation call) {}

  /** Returns what is refused with: as a store does that is down. */
  protected static RuntimeException refusal(Operation call, String why) {
    return call == Operation.FIND ? new Unreadable(why, null) : new Unkept(why, null);
  }

  /** Returns the record of whoever comes with a key, whatever is refused. */
  public final Optional<Kept> holds(Key key) {
    return works.find(key).kept();
  }

  /** Puts a record in the place of whatever is there, as some other session would. */
  public final void put(Key key, Person person, String request) {
    put(works, key, person, request);
  }

  /** Puts a record in the place of whatever is there, as some other session would. */
  public static void put(Memory memory, Key key, Person person, String request) {
    Stamp basis = memory.find(key).kept().map(Kept::stamp).orElse(Stamp.unwritten(request));
    memory.keep(key, person, basis, request);
  }

  /** Erases whatever is there, as a session would that could not read it. */
  public static void erase(Memory memory, Key key) {
    memory.erase(key, Set.of(), "erasure" + key.member());
  }

  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public Found find(Key key) {
    before(Operation.FIND);
    Found found = works.find(key);
    after(Operation.FIND);
    return found;
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    before(Operation.KEEP);
    Stamp stamp = works.keep(key, person, basis, request);
    after(Operation.KEEP);
    return stamp;
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    before(Operation.RAISE);
    works.raise(key, concern, programme);
    after(Operation.RAISE);
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    before(Operation.ERASE);
    works.erase(key, known, request);
    after(Operation.ERASE);
  }

  @Override
  public void eraseAccount(String account) {
    before(Operation.ERASE);
    works.eraseAccount(account);
    after(Operation.ERASE);
  }
}
