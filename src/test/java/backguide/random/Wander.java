package backguide.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One conversation by chance, over as many sessions as it takes. */
final class Wander {
  private final Function<BrokenRules, WatchedHousehold> rooms;
  private final Set<String> disputed;
  private final Map<String, Integer> met = new ConcurrentHashMap<>();

  /**
   * Makes conversations in rooms.
   *
   * @param disputed the rules that are known not to hold
   */
  Wander(Set<String> disputed, Function<BrokenRules, WatchedHousehold> rooms) {
    this.rooms = rooms;
    this.disputed = disputed;
  }

  /** Returns in how many conversations each disputed rule did not hold so far. */
  Map<String, Integer> met() {
    return met;
  }

  /** Returns what went wrong in a conversation of some utterances, made as short as possible. */
  Optional<String> fault(Whim whim, int utterances) {
    List<Event> events = new ArrayList<>();
    BrokenRules faults = new BrokenRules(disputed);
    WatchedHousehold room = rooms.apply(faults);
    try {
      for (int said = 0; said < utterances; ) {
        Event event = room.open() ? whim.next(room.state()) : whim.opening();
        events.add(event);
        said += event.what() == Event.Act.SAY ? 1 : 0;
        room.happen(event);
      }
      faults.met().forEach(rule -> met.merge(rule, 1, Integer::sum));
      return Optional.empty();
    } catch (BrokenRule fault) {
      return Optional.of(told(shortest(fault.rule(), events)));
    }
  }

  private List<Event> shortest(String rule, List<Event> events) {
    List<Event> least = events;
    for (int size = events.size() / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
      boolean shorter = true;
      while (shorter) {
        int length = least.size();
        for (int from = length - size; from >= 0; from -= size) {
          List<Event> less = new ArrayList<>(least);
          less.subList(from, from + size).clear();
          least =
              replay(less).filter(f -> f.fault().rule().equals(rule)).isPresent() ? less : least;
          from = Math.min(from, least.size());
        }
        shorter = least.size() < length;
      }
    }
    return least;
  }

  private record Replay(BrokenRule fault, List<String> protocol) {}

  private Optional<Replay> replay(List<Event> events) {
    WatchedHousehold room = rooms.apply(new BrokenRules(disputed)).telling();
    try {
      events.forEach(room::happen);
      return Optional.empty();
    } catch (BrokenRule fault) {
      return Optional.of(new Replay(fault, room.protocol()));
    }
  }

  private String told(List<Event> events) {
    Replay replay = replay(events).orElseThrow();
    return replay.fault().getMessage() + "\n" + String.join("\n", replay.protocol());
  }
}
