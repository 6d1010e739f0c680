package backguide.page;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The sessions at pages that are still open; a page whose own is gone begins a new one. */
final class PageVisits {
  /** More than anybody has open at once; the one that was not heard of for longest goes first. */
  static final int MOST = 50;

  /** Much longer than the longest speech and the wait for an answer to it. */
  static final Duration IDLE = Duration.ofHours(1);

  private final Map<String, Lately> visits = new LinkedHashMap<>(16, 0.75f, true);
  private final LongSupplier nowMs;

  private record Lately(PageVisit visit, long atMs) {}

  /**
   * Begins with none.
   *
   * @param nowMs the time, which never goes back
   */
  PageVisits(LongSupplier nowMs) {
    this.nowMs = nowMs;
  }

  synchronized void put(PageVisit visit) {
    visits.put(visit.id(), new Lately(visit, nowMs.getAsLong()));
    dropEldest();
  }

  synchronized Optional<PageVisit> find(String id) {
    dropEldest();
    Optional<PageVisit> found = Optional.ofNullable(visits.get(id)).map(Lately::visit);
    found.ifPresent(this::put);
    return found;
  }

  /** Whoever is dropped is cut off, as if their page had left in the middle. */
  private void dropEldest() {
    Iterator<Lately> eldest = visits.values().iterator();
    while (eldest.hasNext()) {
      Lately next = eldest.next();
      boolean idle = nowMs.getAsLong() - next.atMs() > IDLE.toMillis();
      if (!idle && visits.size() <= MOST) {
        return;
      }
      eldest.remove();
      next.visit().cutOff();
    }
  }

  /** Cuts off everybody. */
  synchronized void clear() {
    visits.values().forEach(last -> last.visit().cutOff());
    visits.clear();
  }

  synchronized Optional<PageVisit> remove(String id) {
    return Optional.ofNullable(visits.remove(id)).map(Lately::visit);
  }
}
