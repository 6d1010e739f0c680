package backguide.heard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day and a time of day as far as they were named, in the person's own time zone.
 *
 * @param day the day
 * @param time the time of day
 * @param repeated whether it was wished for again and again, such as every day
 */
public record When(Optional<LocalDate> day, Optional<LocalTime> time, boolean repeated) {
  /** One day, one time. */
  public When(Optional<LocalDate> day, Optional<LocalTime> time) {
    this(day, time, false);
  }

  /** Returns this, once, with what it lacks taken from an earlier answer. */
  public When or(When earlier) {
    return new When(day.or(earlier::day), time.or(earlier::time));
  }

  /** Returns whether both are known. */
  public boolean complete() {
    return day.isPresent() && time.isPresent();
  }
}
