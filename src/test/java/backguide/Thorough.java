package backguide;

/** How much is tried by chance: enough for every build, and more with the profile thorough. */
public final class Thorough {
  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  private Thorough() {}

  /** Returns the usual count, or the larger one of a thorough run. */
  public static int or(int usual, int thorough) {
    return THOROUGH ? thorough : usual;
  }

  /**
   * Returns the seed named by {@code -Dseed}; else another one at every thorough run, and one and
   * the same in every build, so that a build turns red for what was changed, not by chance.
   */
  public static long seed() {
    return Long.getLong("seed", THOROUGH ? System.nanoTime() % 1_000_000 : 20_261_126);
  }
}
