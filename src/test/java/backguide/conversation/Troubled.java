package backguide.conversation;

import backguide.memory.InMemory;
import backguide.person.Memory;
import backguide.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A memory in which something goes wrong when it is told to, and that notes what it is asked. */
public final class Troubled implements Memory {
  private final InMemory works = new InMemory();
  private final List<String> asked = new ArrayList<>();
  private boolean reads = true;
  private boolean keeps = true;
  private boolean erases = true;
  private boolean answers = true;
  private Optional<Runnable> meanwhile = Optional.empty();

  public void reads(boolean can) {
    reads = can;
  }

  public void keeps(boolean can) {
    keeps = can;
  }

  public void erases(boolean can) {
    erases = can;
  }

  /** Says whether what was written is told. */
  public void answers(boolean does) {
    answers = does;
  }

  /** Lets something happen before anything is written, every time. */
  public void meanwhile(Runnable happens) {
    meanwhile = Optional.of(happens);
  }

  /** Returns what it was asked since the last time. */
  public List<String> asked() {
    List<String> since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  /** Returns what is really kept. */
  public Optional<Person> holds(Key key) {
    return works.recall(key);
  }

  /** Puts a record there, whatever was there. */
  public void put(Key key, Person person) {
    works.erase(key);
    works.keep(key, person, Optional.empty());
  }

  @Override
  public Optional<Person> recall(Key key) {
    return read(() -> works.recall(key));
  }

  @Override
  public Found find(Key key) {
    return read(() -> works.find(key));
  }

  private <T> T read(Supplier<T> reading) {
    asked.add("recall");
    if (!reads) {
      throw new Unreadable("down", null);
    }
    return reading.get();
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    asked.add("keep");
    if (!keeps) {
      throw new Unkept("down", null);
    }
    meanwhile.ifPresent(Runnable::run);
    works.keep(key, person, basis);
    if (!answers) {
      throw new Unkept("no answer", null);
    }
  }

  @Override
  public void erase(Key key) {
    asked.add("erase");
    if (!erases) {
      throw new Unkept("down", null);
    }
    works.erase(key);
  }

  @Override
  public void eraseAccount(String account) {
    works.eraseAccount(account);
  }
}
