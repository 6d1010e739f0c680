package backguide.person;

/**
 * Texts of certain characters and lengths. A regular expression would say the same, but every turn
 * checks some hundred texts, and a start would wait for the expressions.
 */
public final class Letters {
  /** An id, as of an exercise. */
  public static final Letters ID = of("a-z0-9-", 1, 40);

  /** Opaque ids, of requests. */
  public static final Letters REQUEST = of("A-Za-z0-9._:-", 0, 200);

  private static final int ASCII = 128;

  private final String ranges;
  private final int least;
  private final int most;
  private final boolean[] among = new boolean[ASCII];

  private Letters(String ranges, int least, int most) {
    this.ranges = ranges;
    this.least = least;
    this.most = most;
    int at = 0;
    while (at < ranges.length()) {
      boolean range = at + 2 < ranges.length() && ranges.charAt(at + 1) == '-';
      char last = ranges.charAt(range ? at + 2 : at);
      for (char c = ranges.charAt(at); c <= last; c++) {
        among[c] = true;
      }
      at += range ? 3 : 1;
    }
  }

  /**
   * Returns texts of these characters.
   *
   * @param ranges ASCII characters, and ranges of them as in {@code a-z0-9-}
   * @param least how many there are, at least
   * @param most how many, at most
   */
  public static Letters of(String ranges, int least, int most) {
    return new Letters(ranges, least, most);
  }

  /** Returns whether a text is one of these. */
  public boolean spell(String text) {
    return spell(text, 0, text.length());
  }

  /** Returns whether a part of a text is one of these. */
  public boolean spell(String text, int from, int to) {
    if (to - from < least || to - from > most) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= ASCII || !among[c]) {
        return false;
      }
    }
    return true;
  }

  /** Returns them as a regular expression would be written. */
  @Override
  public String toString() {
    return "[" + ranges + "]{" + least + "," + most + "}";
  }
}
