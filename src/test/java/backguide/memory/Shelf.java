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
  public static final Shelf EMPTY = new Shelf(Map.of(), Set.of(), Set.of());

  private final Map<Memory.Key, Kept> records;
  private final Set<Memory.Key> damaged;
  private final Set<String> ended;

  private Shelf(Map<Memory.Key, Kept> records, Set<Memory.Key> damaged, Set<String> ended) {
    this.records = records;
    this.damaged = damaged;
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
        ? new Result(MemoryCall.Returned.Plain.FAILED, without(key))
        : new Result(new MemoryCall.Returned.FoundRecord(entry(key).foundFor(key)), this);
  }

  private Shelf changed(MemoryCall call) {
    if (call instanceof MemoryCall.Raise raise) {
      PersonEntry then = entry(raise.key()).raising(raise.concern(), raise.programme());
      return with(raise.key(), then);
    }
    if (call instanceof MemoryCall.EraseRecord erase) {
      return with(erase.key(), entry(erase.key()).erased(erase.known(), erase.request()));
    }
    throw new IllegalArgumentException("no call of a conversation: " + call);
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
    return new Shelf(others, without(key).damaged, then.ended());
  }

  /** Returns this with a record damaged: whoever comes next finds that, and it is set aside. */
  public Shelf damaging(Memory.Key key) {
    Shelf less = with(key, new PersonEntry(Optional.empty(), ended));
    return new Shelf(less.records, Set.of(key), ended);
  }

  /** Returns this with a damaged record set aside. */
  private Shelf without(Memory.Key key) {
    return damaged.contains(key) ? new Shelf(records, Set.of(), ended) : this;
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
    return still.retainAll(known) ? new Shelf(records, damaged, still) : this;
  }
}
