package backguide.conversation;

import backguide.memory.MemoryCall;
import backguide.memory.Shelf;
import backguide.person.Kept;
import backguide.person.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about a household between two steps of anybody.
 *
 * @param shelf what is kept
 * @param devices its devices
 * @param late calls that nobody waits for any more, and that may yet be carried out
 * @param erased names in records that were erased
 * @param damaged names in records that were damaged
 * @param counted names of the pain questions with whose answer an exercise was counted
 * @param forgotten whether somebody was erased who was known for long
 * @param faults how much may yet go wrong
 */
record Household(
    Shelf shelf,
    List<DeviceState> devices,
    List<Late> late,
    Set<String> erased,
    Set<String> damaged,
    Set<String> counted,
    boolean forgotten,
    int faults) {
  /** A call that may yet be carried out, and the request it was made for. */
  record Late(MemoryCall call, Flight flight) {
    private Late refused(Memory.Key key) {
      return new Late(call, flight.refused(key));
    }

    private Late knowing(Set<String> names) {
      return new Late(call, flight.knowing(names));
    }
  }

  Household {
    devices = List.copyOf(devices);
    late = List.copyOf(late);
    erased = Set.copyOf(erased);
    damaged = Set.copyOf(damaged);
    counted = Set.copyOf(counted);
  }

  static Household of(Shelf shelf, List<DeviceState> devices, int faults) {
    return new Household(shelf, devices, List.of(), Set.of(), Set.of(), Set.of(), false, faults);
  }

  Household with(int seat, DeviceState device) {
    List<DeviceState> others = new ArrayList<>(devices);
    others.set(seat, device);
    return with(others);
  }

  Household with(List<DeviceState> others) {
    return new Household(shelf, others, late, erased, damaged, counted, forgotten, faults);
  }

  Household with(Shelf other) {
    return new Household(other, devices, late, erased, damaged, counted, forgotten, faults);
  }

  Household erasing(Set<String> names, boolean known) {
    return new Household(
        shelf, devices, late, joined(erased, names), damaged, counted, forgotten || known, faults);
  }

  /**
   * Returns this with a record damaged. What loses one is a file, which has no calls on their way
   * and gets no request twice; a table keeps what nobody can read.
   */
  Household damaging(Memory.Key key) {
    return onDisk(shelf.damaging(key), joined(damaged, shelf.names(key)));
  }

  /** Returns this with the names of what was erased lost, likewise. */
  Household losing() {
    return onDisk(shelf.losing(), damaged);
  }

  private Household onDisk(Shelf other, Set<String> names) {
    List<DeviceState> once = devices.stream().map(d -> d.twice(Optional.empty())).toList();
    return new Household(other, once, List.of(), erased, names, counted, forgotten, faults);
  }

  Household counting(Set<String> names) {
    Set<String> more = joined(counted, names);
    return new Household(shelf, devices, late, erased, damaged, more, forgotten, faults);
  }

  Household faulty() {
    return new Household(shelf, devices, late, erased, damaged, counted, forgotten, faults - 1);
  }

  Household later(MemoryCall call, Flight flight) {
    List<Late> more = new ArrayList<>(late);
    more.add(new Late(call, flight));
    return new Household(shelf, devices, more, erased, damaged, counted, forgotten, faults);
  }

  Household landed(int which) {
    List<Late> less = new ArrayList<>(late);
    less.remove(which);
    return new Household(shelf, devices, less, erased, damaged, counted, forgotten, faults);
  }

  /** Returns this once a permission was refused: for that record no yes from before counts. */
  Household refused(Memory.Key key) {
    return new Household(
        shelf,
        devices.stream().map(d -> d.refused(key)).toList(),
        late.stream().map(l -> l.refused(key)).toList(),
        erased,
        damaged,
        counted,
        forgotten,
        faults);
  }

  /** Returns this without sessions in which nothing can be said any more, and calls in vain. */
  Household spent(boolean loses) {
    return new Household(
        shelf,
        devices.stream().map(d -> d.spent(loses)).toList(),
        faults > 0 ? late : late.stream().filter(l -> !isInVain(l.call())).toList(),
        erased,
        damaged,
        counted,
        forgotten,
        faults);
  }

  /** A revision never returns, unless the record is damaged. */
  private boolean isInVain(MemoryCall call) {
    return call instanceof MemoryCall.KeepRecord keep
        && shelf
            .kept(keep.key())
            .map(Kept::stamp)
            .filter(stamp -> stamp.life().equals(keep.basis().life()))
            .filter(stamp -> stamp.revision() > keep.basis().revision())
            .isPresent();
  }

  /** Returns this without the names that nobody knows any more. */
  Household knowing(Set<String> names) {
    return new Household(
        shelf.ending(names),
        devices.stream().map(d -> d.knowing(names)).toList(),
        late.stream().map(l -> l.knowing(names)).toList(),
        both(erased, names),
        both(damaged, names),
        both(counted, names),
        forgotten,
        faults);
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  static Set<String> both(Set<String> some, Set<String> others) {
    if (others.containsAll(some)) {
      return some;
    }
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
