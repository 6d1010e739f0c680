package backguide.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stands between a person and the next bout.
 *
 * @param clearedOn the day a professional's permission was confirmed
 * @param briefed whether the briefing was heard since then
 * @param concerns what a warning sign, too much pain or an exercise left open
 */
public record Safety(Optional<LocalDate> clearedOn, boolean briefed, Set<Concern> concerns) {
  public static final Safety UNKNOWN = new Safety(Optional.empty(), false, Set.of());

  public Safety {
    concerns = Set.copyOf(concerns);
  }

  /** Returns whether a warning sign or too much pain has stopped everything. */
  public boolean locked() {
    for (Concern concern : concerns) {
      if (concern.isLock()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the pain question of an exercise has no answer yet. */
  public boolean asksAbout(String exercise) {
    for (Concern concern : concerns) {
      if (about(exercise).test(concern)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the exercises whose pain question has no answer yet. */
  public Set<String> painful() {
    Set<String> painful = new HashSet<>();
    for (Concern concern : concerns) {
      concern.exercise().ifPresent(painful::add);
    }
    return painful;
  }

  /** Returns this locked by a request, whatever has locked it before. */
  public Safety locking(String request) {
    return raising(Set.of(Concern.lock(request)));
  }

  /** Returns this after a permission, which lifts every lock known. */
  public Safety cleared(LocalDate on) {
    return new Safety(Optional.of(on), false, without(Concern::isLock));
  }

  public Safety uncleared() {
    return new Safety(Optional.empty(), false, concerns);
  }

  public Safety briefing() {
    return new Safety(clearedOn, true, concerns);
  }

  /** Returns this with the pain question of an exercise opened by a request, once. */
  public Safety open(String exercise, String request) {
    return answered(exercise).raising(Set.of(Concern.pain(request, exercise)));
  }

  /** Returns this with the pain question of an exercise answered. */
  public Safety answered(String exercise) {
    return new Safety(clearedOn, briefed, without(about(exercise)));
  }

  /** Returns this with further concerns. */
  public Safety raising(Set<Concern> more) {
    Set<Concern> all = new HashSet<>(concerns);
    all.addAll(more);
    return new Safety(clearedOn, briefed, all);
  }

  private Set<Concern> without(Predicate<Concern> settled) {
    return concerns.stream().filter(settled.negate()).collect(Collectors.toSet());
  }

  private static Predicate<Concern> about(String exercise) {
    return concern -> concern.exercise().equals(Optional.of(exercise));
  }
}
