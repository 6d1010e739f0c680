package backguide.person;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands between a person and the first exercise.
 *
 * @param clearedOn the day a professional's permission was confirmed
 * @param briefed whether the briefing was heard since then
 * @param locked whether a warning sign or too much pain has stopped everything
 * @param painOpen the exercise whose pain question has no answer yet
 */
public record Safety(
    Optional<LocalDate> clearedOn, boolean briefed, boolean locked, Optional<String> painOpen) {
  public static final Safety UNKNOWN = new Safety(Optional.empty(), false, false, Optional.empty());

  public Safety locking() {
    return new Safety(clearedOn, briefed, true, painOpen);
  }

  public Safety cleared(LocalDate on) {
    return new Safety(Optional.of(on), false, false, painOpen);
  }

  public Safety briefing() {
    return new Safety(clearedOn, true, locked, painOpen);
  }

  public Safety open(String exercise) {
    return new Safety(clearedOn, briefed, locked, Optional.of(exercise));
  }

  public Safety answered() {
    return new Safety(clearedOn, briefed, locked, Optional.empty());
  }

  /**
   * Returns whatever is stricter of two: locked as soon as one of them is, permitted and briefed
   * only where both are, and an open pain question of either, this one's first.
   */
  public Safety stricter(Safety other) {
    return new Safety(
        clearedOn.filter(on -> other.clearedOn.isPresent()),
        briefed && other.briefed,
        locked || other.locked,
        painOpen.or(other::painOpen));
  }
}
