package backguide;

/** How much is tried by chance: enough for every build, and more with the profile thorough. */
public final class Thorough {
  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  private Thorough() {}

  /** Returns the usual count, or the larger one of a thorough run. */
  public static int or(int usual, int thorough) {
    return THOROUGH ? thorough : usual;
  }
}
