package backguide.memory;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.Set;

/** One call of a memory, as a value. */
public sealed interface MemoryCall {
  /** Reading a record. */
  record Find(Memory.Key key) implements MemoryCall {}

  /** Keeping a record. */
  record KeepRecord(Memory.Key key, Person person, Stamp basis, String request)
      implements MemoryCall {}

  /** Adding a concern. */
  record Raise(Memory.Key key, Concern concern, String programme) implements MemoryCall {}

  /** Erasing a record. */
  record EraseRecord(Memory.Key key, Set<Stamp> known, String request) implements MemoryCall {}

  /** Erasing all records of an account. */
  record EraseAccount(String account) implements MemoryCall {}

  /** What comes back of a call. */
  sealed interface Returned {
    /** What was read. */
    record FoundRecord(Memory.Found found) implements Returned {}

    /** A record that cannot be read. */
    record UnreadableRecord(Memory.Key key) implements Returned {}

    /** What it is kept under. */
    record Stamped(Stamp stamp) implements Returned {}

    /** Everything that tells nothing more. */
    enum Plain implements Returned {
      DONE,
      OVERTAKEN,
      FAILED
    }
  }
}
