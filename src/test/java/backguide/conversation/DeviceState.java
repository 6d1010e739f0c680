package backguide.conversation;

import backguide.person.Memory;
import backguide.session.ConfirmingErase;
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
 * @param first whether it goes on before anybody else does: what it did last concerned nobody
 */
record DeviceState(
    Visitor visitor,
    Optional<Ongoing> at,
    Set<String> settled,
    Optional<Flight> flight,
    Optional<Flight> twin,
    Optional<Flight> unanswered,
    int launches,
    int words,
    boolean first) {
  static DeviceState closed(Visitor visitor, int launches, int words) {
    Optional<Flight> none = Optional.empty();
    return new DeviceState(
        visitor, Optional.empty(), Set.of(), none, none, none, launches, words, false);
  }

  DeviceState sending(Flight request) {
    return new DeviceState(
        visitor, at, settled, Optional.of(request), twin, Optional.empty(), launches, words, false);
  }

  DeviceState twice(Optional<Flight> second) {
    return new DeviceState(
        visitor, at, settled, flight, second, unanswered, launches, words, first);
  }

  DeviceState speaking() {
    return new DeviceState(
        visitor, at, settled, flight, twin, unanswered, launches, words - 1, first);
  }

  DeviceState launching() {
    return new DeviceState(
        visitor, at, settled, flight, twin, unanswered, launches - 1, words, first);
  }

  DeviceState at(Optional<Ongoing> there, Set<String> names) {
    Optional<Flight> none = Optional.empty();
    return new DeviceState(visitor, there, names, none, twin, none, launches, words, false);
  }

  /** Returns this once the process died that worked on its request. */
  DeviceState dying() {
    Optional<Flight> again = flight.map(Flight::anew);
    return new DeviceState(
        visitor, at, settled, Optional.empty(), twin, again, launches, words, false);
  }

  /** Returns this with no yes to the permission for a record. */
  DeviceState refused(Memory.Key key) {
    return new DeviceState(
        visitor,
        at,
        Promises.refused(settled, key),
        flight.map(f -> f.refused(key)),
        twin.map(f -> f.refused(key)),
        unanswered.map(f -> f.refused(key)),
        launches,
        words,
        first);
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
        words,
        first);
  }

  /** Returns this before anybody else goes on. */
  DeviceState goingFirst() {
    return new DeviceState(visitor, at, settled, flight, twin, unanswered, launches, words, true);
  }

  /** Returns whether nothing more is heard of it. */
  boolean isOver() {
    return at.isEmpty() && flight.isEmpty() && unanswered.isEmpty() && launches == 0;
  }

  /**
   * Returns this without a session in which nothing can be said any more.
   *
   * @param loses whether another may begin in its place
   */
  DeviceState spent(boolean loses) {
    boolean waits = flight.isPresent() || unanswered.isPresent();
    boolean goesOn =
        words > 0
            || launches > 0 && (loses || waits)
            || at.filter(o -> o.session().asked().state() instanceof ConfirmingErase).isPresent();
    return at.isEmpty() || goesOn
        ? this
        : new DeviceState(
            visitor, Optional.empty(), settled, flight, twin, unanswered, 0, 0, first);
  }
}
