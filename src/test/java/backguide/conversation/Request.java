package backguide.conversation;

import backguide.memory.MemoryCall.Returned;
import backguide.person.Kept;
import backguide.person.Memory;
import java.util.List;

/**
 * What decides how a request goes on. Sessions, sayings and records are told apart by identity:
 * they are long, and the same is met a hundred times.
 */
final class Request {
  private final Flight flight;
  private final int hash;

  Request(Flight flight) {
    this.flight = flight;
    int sum = 31 * flight.was().map(System::identityHashCode).orElse(0);
    sum = 31 * (sum + flight.who().hashCode());
    sum = 31 * (sum + flight.heard().map(System::identityHashCode).orElse(0));
    sum = 31 * sum + flight.request().hashCode();
    for (Returned answer : flight.answers()) {
      sum =
          31 * sum
              + (answer instanceof Returned.FoundRecord found ? hash(found) : answer.hashCode());
    }
    this.hash = sum;
  }

  private static int hash(Returned.FoundRecord found) {
    return found
        .found()
        .kept()
        .map(kept -> 31 * System.identityHashCode(kept.person()) + kept.stamp().hashCode())
        .orElse(7);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Request that
        && hash == that.hash
        && flight.who().equals(that.flight.who())
        && flight.was().orElse(null) == that.flight.was().orElse(null)
        && flight.heard().orElse(null) == that.flight.heard().orElse(null)
        && flight.request().equals(that.flight.request())
        && same(flight.answers(), that.flight.answers());
  }

  private static boolean same(List<Returned> some, List<Returned> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = same(some.get(i), others.get(i));
    }
    return same;
  }

  private static boolean same(Returned one, Returned other) {
    if (one instanceof Returned.FoundRecord a && other instanceof Returned.FoundRecord b) {
      Memory.Found first = a.found();
      Memory.Found second = b.found();
      return first.key().equals(second.key())
          && first.ended().equals(second.ended())
          && same(first.kept().orElse(null), second.kept().orElse(null));
    }
    return one.equals(other);
  }

  private static boolean same(Kept one, Kept other) {
    return one == other
        || one != null
            && other != null
            && one.person() == other.person()
            && one.stamp().equals(other.stamp());
  }
}
