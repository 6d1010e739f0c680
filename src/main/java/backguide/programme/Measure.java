package backguide.programme;

/**
 * A number of the sheet that is neither a dose nor a count, such as a distance.
 *
 * @param min lower end, inclusive
 * @param max upper end, inclusive; equal to {@code min} for a single number
 * @param unit what it counts
 * @param approx whether it is said as about so much
 */
public record Measure(int min, int max, Unit unit, boolean approx) {
  /** What a measure counts; a locale may speak inches as another length. */
  public enum Unit {
    INCH,
    DEGREE
  }
}
