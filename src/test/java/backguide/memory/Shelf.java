package backguide.memory;

import backguide.person.Kept;
import backguide.person.Memory;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A store of one household as a value: what every call of it answers, and what stands there then.
 */
public final class Shelf {
  public static final Shelf EMPTY = new Shelf(Map.of(), Set.of(), Set.of(), Set.of());

  private final Map<Memory.Key, Kept> records;
  private final Set<Memory.Key> damaged;
  private final Set<Memory.Key> aside;
  private final Set<String> ended;

  private Shelf(
      Map<Memory.Key, Kept> records,
      Set<Memory.Key> damaged,
      Set<Memory.Key> aside,
      Set<String> ended) {
    this.records = records;
    this.damaged = damaged;
    this.aside = aside;
    this.ended = ended;
  }

  /** What is answered to a call, and what stands there from then on. */
  public record Result(MemoryCall.Returned answer, Shelf after) {}

  /** Returns what a call leads to. */
  public Result on(MemoryCall call) {
    if (call instanceof MemoryCall.Find find) {
      return found(find.key().among(members()));
    }
    if (call instanceof MemoryCall.KeepRecord keep) {
      try {
        PersonEntry then = entry(keep.key()).keeping(keep.person(), keep.basis(), keep.request());
        Kept is = then.kept().orElseThrow();
        return new Result(new MemoryCall.Returned.Stamped(is.stamp()), with(keep.key(), then));
      } catch (Memory.Overtaken e) {
        return new Result(MemoryCall.Returned.Plain.OVERTAKEN, without(keep.key()));
      }
    }
    try {
      return new Result(MemoryCall.Returned.Plain.DONE, changed(call));
    } catch (Memory.Overtaken e) {
      return new Result(MemoryCall.Returned.Plain.OVERTAKEN, this);
    }
  }

  private Result found(Memory.Key key) {
    return damaged.contains(key)
        ? new Result(new MemoryCall.Returned.UnreadableRecord(key), without(key))
        : new Result(new MemoryCall.Returned.FoundRecord(entry(key).foundFor(key)), this);
  }

  private Shelf changed(MemoryCall call) {
    if (call instanceof MemoryCall.Raise raise) {
      PersonEntry then = entry(raise.key()).raising(raise.concern(), raise.programme());
      return with(raise.key(), then);
    }
    if (call instanceof MemoryCall.EraseRecord erase) {
      return erased(erase);
    }
    throw new IllegalArgumentException("no call of a conversation: " + call);
  }

  /** Of what cannot be read, or was set aside, the names are lost. */
  private Shelf erased(MemoryCall.EraseRecord erase) {
    Memory.Key key = erase.key();
    Set<String> names = new HashSet<>(ended);
    if (damaged.contains(key) || aside.contains(key)) {
      names.add(Memory.Found.LOST);
    }
    PersonEntry then = new PersonEntry(kept(key), names).erased(erase.known(), erase.request());
    Shelf less = with(key, then);
    return less.aside.contains(key)
        ? new Shelf(less.records, Set.of(), Set.of(), less.ended)
        : less;
  }

  private Set<String> members() {
    Set<Memory.Key> all = new HashSet<>(records.keySet());
    all.addAll(damaged);
    return all.stream().map(Memory.Key::member).collect(Collectors.toSet());
  }

  private PersonEntry entry(Memory.Key key) {
    return new PersonEntry(kept(key), ended);
  }

  private Shelf with(Memory.Key key, PersonEntry then) {
    if (then.equals(entry(key))) {
      return without(key);
    }
    Map<Memory.Key, Kept> others = new TreeMap<>(Comparator.comparing(Memory.Key::member));
    others.putAll(records);
    others.remove(key);
    then.kept().ifPresent(kept -> others.put(key, kept));
    Shelf less = without(key);
    return new Shelf(others, less.damaged, less.aside, then.ended());
  }

  /** Returns this with a record damaged: whoever comes next finds that, and it is set aside. */
  public Shelf damaging(Memory.Key key) {
    Shelf less = with(key, new PersonEntry(Optional.empty(), ended));
    return new Shelf(less.records, Set.of(key), aside, ended);
  }

  /** Returns this with the names of what was erased lost: what they stand in is damaged. */
  public Shelf losing() {
    return new Shelf(records, damaged, aside, Set.of(Memory.Found.LOST));
  }

  /** Returns this with a damaged record set aside. */
  private Shelf without(Memory.Key key) {
    return damaged.contains(key) ? new Shelf(records, Set.of(), Set.of(key), ended) : this;
  }

  public Optional<Kept> kept(Memory.Key key) {
    return Optional.ofNullable(records.get(key));
  }

  /** Returns whose records there are, in an order. */
  public List<Memory.Key> keys() {
    return List.copyOf(records.keySet());
  }

  /** Returns whose records are damaged and not set aside yet. */
  public Set<Memory.Key> damaged() {
    return damaged;
  }

  /** Returns what was set aside, and is not erased yet. */
  public Set<Memory.Key> aside() {
    return aside;
  }

  /** Returns the names that never return. */
  public Set<String> ended() {
    return ended;
  }

  /** Returns the names in a record. */
  public Set<String> names(Memory.Key key) {
    return kept(key).map(PersonEntry::names).orElse(Set.of());
  }

  /** Returns those of them that were not to be there once they were erased. */
  public Set<String> brought(Memory.Key key) {
    return kept(key).map(PersonEntry::brought).orElse(Set.of());
  }

  /** Returns this without the ended names that nobody could bring back. */
  public Shelf ending(Set<String> known) {
    Set<String> still = new HashSet<>(ended);
    return still.retainAll(known) ? new Shelf(records, damaged, aside, still) : this;
  }
}
