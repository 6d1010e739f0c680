package backguide.programme;

/**
 * The bounds of a dose.
 *
 * @param min least amount, 1 or more
 * @param max largest amount that is ever suggested, not below {@code min}
 * @param step by how much it grows
 * @param start amount of the first time, within the bounds
 * @param openEnded whether the person may ask for more in further blocks
 * @param origin where the bounds come from
 */
public record Range(int min, int max, int step, int start, boolean openEnded, Origin origin) {
  /** Returns whether an amount lies within the bounds. */
  public boolean holds(int amount) {
    return min <= amount && amount <= max;
  }
}
