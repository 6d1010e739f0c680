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
record Device(
    Visitor visitor,
    Optional<Ongoing> at,
    Set<String> settled,
    Optional<Flight> flight,
    Optional<Flight> twin,
    Optional<Flight> unanswered,
    int launches,
    int words) {
  static Device closed(Visitor visitor, int launches, int words) {
    Optional<Flight> none = Optional.empty();
    return new Device(visitor, Optional.empty(), Set.of(), none, none, none, launches, words);
  }

  Device sending(Flight request) {
    return new Device(
        visitor, at, settled, Optional.of(request), twin, Optional.empty(), launches, words);
  }

  Device twice(Optional<Flight> second) {
    return new Device(visitor, at, settled, flight, second, unanswered, launches, words);
  }

  Device speaking() {
    return new Device(visitor, at, settled, flight, twin, unanswered, launches, words - 1);
  }

  Device launching() {
    return new Device(visitor, at, settled, flight, twin, unanswered, launches - 1, words);
  }

  Device at(Optional<Ongoing> there, Set<String> names) {
    Optional<Flight> none = Optional.empty();
    return new Device(visitor, there, names, none, twin, none, launches, words);
  }

  /** Returns this once the process died that worked on its request. */
  Device dying() {
    Optional<Flight> again = flight.map(Flight::anew);
    return new Device(visitor, at, settled, Optional.empty(), twin, again, launches, words);
  }

  /** Returns this without the names that nobody knows any more. */
  Device knowing(Set<String> names) {
    return new Device(
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
