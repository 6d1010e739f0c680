package backguide.programme;

import java.util.Optional;

/**
 * The bounds of everything that is counted or timed in an exercise.
 *
 * @param hold length of a hold in s; empty when nothing is held
 * @param repeats how often, the first one included, in each part
 * @param sets how many sets; empty means one
 * @param restSeconds rest between sets in s; 0 when the ordinary rest is enough
 */
public record Dose(Optional<Range> hold, Range repeats, Optional<Range> sets, int restSeconds) {
  /** Returns the least amount of everything. */
  public Amount least() {
    return new Amount(
        hold.map(Range::min).orElse(0), repeats.min(), sets.map(Range::min).orElse(1));
  }

  /** Returns the amount of the first time. */
  public Amount first() {
    return new Amount(
        hold.map(Range::start).orElse(0), repeats.start(), sets.map(Range::start).orElse(1));
  }

  /** Returns whether every number of an amount lies within its bounds. */
  public boolean allows(Amount amount) {
    return hold.map(h -> h.holds(amount.hold())).orElse(amount.hold() == 0)
        && repeats.holds(amount.repeats())
        && sets.map(s -> s.holds(amount.sets())).orElse(amount.sets() == 1);
  }

  /**
   * Returns the next larger amount, one thing at a time and the hold first, or empty at the top.
   */
  public Optional<Amount> after(Amount amount) {
    if (hold.isPresent() && amount.hold() < hold.get().max()) {
      int longer = Math.min(hold.get().max(), amount.hold() + hold.get().step());
      return Optional.of(new Amount(longer, amount.repeats(), amount.sets()));
    }
    if (amount.repeats() < repeats.max()) {
      int more = Math.min(repeats.max(), amount.repeats() + repeats.step());
      return Optional.of(new Amount(amount.hold(), more, amount.sets()));
    }
    if (sets.isPresent() && amount.sets() < sets.get().max()) {
      return Optional.of(new Amount(amount.hold(), amount.repeats(), amount.sets() + 1));
    }
    return Optional.empty();
  }
}
