package backguide.conversation;

import java.util.Optional;
import java.util.Set;

/**
 * One device of a household, between two steps of anybody.
 *
 * @param visitor who talks to it
 * @param at its session; empty when none is open
 * @param settled names of what the person has answered for in it
 * @param flight the request that it waits for
 * @param twin the same request delivered a second time; nobody waits for its answer
 * @param unanswered a request whose answer never came, which may be delivered again
 * @param launches how often it may yet open a session
 * @param words how much may yet be said to it
 */
record DeviceState(
    Visitor visitor,
    Optional<Ongoing> at,
    Set<String> settled,
    Optional<Flight> flight,
    Optional<Flight> twin,
    Optional<Flight> unanswered,
    int launches,
    int words) {
  static DeviceState closed(Visitor visitor, int launches, int words) {
    Optional<Flight> none = Optional.empty();
    return new DeviceState(visitor, Optional.empty(), Set.of(), none, none, none, launches, words);
  }

  DeviceState sending(Flight request) {
    return new DeviceState(
        visitor, at, settled, Optional.of(request), twin, Optional.empty(), launches, words);
  }

  DeviceState twice(Optional<Flight> second) {
    return new DeviceState(visitor, at, settled, flight, second, unanswered, launches, words);
  }

  DeviceState speaking() {
    return new DeviceState(visitor, at, settled, flight, twin, unanswered, launches, words - 1);
  }

  DeviceState launching() {
    return new DeviceState(visitor, at, settled, flight, twin, unanswered, launches - 1, words);
  }

  DeviceState at(Optional<Ongoing> there, Set<String> names) {
    Optional<Flight> none = Optional.empty();
    return new DeviceState(visitor, there, names, none, twin, none, launches, words);
  }

  /** Returns this once the process died that worked on its request. */
  DeviceState dying() {
    Optional<Flight> again = flight.map(Flight::anew);
    return new DeviceState(visitor, at, settled, Optional.empty(), twin, again, launches, words);
  }

  /** Returns this without the names that nobody knows any more. */
  DeviceState knowing(Set<String> names) {
    return new DeviceState(
        visitor,
        at,
        Household.both(settled, names),
        flight.map(f -> f.knowing(names)),
        twin.map(f -> f.knowing(names)),
        unanswered.map(f -> f.knowing(names)),
        launches,
        words);
  }
}
