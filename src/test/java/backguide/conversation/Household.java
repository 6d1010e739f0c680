package backguide.conversation;

import backguide.memory.MemoryCall;
import backguide.memory.Shelf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything about a household between two steps of anybody.
 *
 * @param shelf what is kept
 * @param devices its devices
 * @param late calls that nobody waits for any more, and that may yet be carried out
 * @param erased names in records that were erased
 * @param counted names of the pain questions with whose answer an exercise was counted
 * @param forgotten whether everything was erased once
 * @param faults how much may yet go wrong
 */
record Household(
    Shelf shelf,
    List<Device> devices,
    List<Late> late,
    Set<String> erased,
    Set<String> counted,
    boolean forgotten,
    int faults) {
  /** A call that may yet be carried out, and the request it was made for. */
  record Late(MemoryCall call, Flight flight) {}

  Household {
    devices = List.copyOf(devices);
    late = List.copyOf(late);
    erased = Set.copyOf(erased);
    counted = Set.copyOf(counted);
  }

  Household with(int seat, Device device) {
    List<Device> others = new ArrayList<>(devices);
    others.set(seat, device);
    return new Household(shelf, others, late, erased, counted, forgotten, faults);
  }

  Household with(Shelf other) {
    return new Household(other, devices, late, erased, counted, forgotten, faults);
  }

  Household erasing(Set<String> names) {
    Set<String> more = new HashSet<>(erased);
    more.addAll(names);
    return new Household(shelf, devices, late, more, counted, true, faults);
  }

  Household counting(Set<String> names) {
    Set<String> more = new HashSet<>(counted);
    more.addAll(names);
    return new Household(shelf, devices, late, erased, more, forgotten, faults);
  }

  Household faulty() {
    return new Household(shelf, devices, late, erased, counted, forgotten, faults - 1);
  }

  Household later(MemoryCall call, Flight flight) {
    List<Late> more = new ArrayList<>(late);
    more.add(new Late(call, flight));
    return new Household(shelf, devices, more, erased, counted, forgotten, faults);
  }

  Household landed(int which) {
    List<Late> less = new ArrayList<>(late);
    less.remove(which);
    return new Household(shelf, devices, less, erased, counted, forgotten, faults);
  }

  /** Returns this without the names that nobody knows any more. */
  Household knowing(Set<String> names) {
    List<Device> less = devices.stream().map(d -> knowing(d, names)).toList();
    List<Late> lates =
        late.stream().map(l -> new Late(l.call(), knowing(l.flight(), names))).toList();
    return new Household(
        shelf.ending(names),
        less,
        lates,
        both(erased, names),
        both(counted, names),
        forgotten,
        faults);
  }

  private static Device knowing(Device d, Set<String> names) {
    return new Device(
        d.at(),
        both(d.settled(), names),
        d.flight().map(f -> knowing(f, names)),
        d.twin().map(f -> knowing(f, names)),
        d.unanswered().map(f -> knowing(f, names)),
        d.launches(),
        d.words());
  }

  private static Flight knowing(Flight flight, Set<String> names) {
    return names.containsAll(flight.settled())
        ? flight
        : flight.settling(both(flight.settled(), names));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    if (others.containsAll(some)) {
      return some;
    }
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
