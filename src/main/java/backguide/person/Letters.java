package backguide.person;

/**
 * Checks that a text has only certain characters, and a certain length. A regular expression would
 * say the same, but every turn checks some hundred texts, and a start would wait for the
 * expressions.
 */
public final class Letters {
  /** An id, as of an exercise. */
  public static final Letters ID = of("a-z0-9-", 1, 40);

  /** Opaque ids, of requests. */
  public static final Letters REQUEST = of("A-Za-z0-9._:-", 0, 200);

  private static final int ASCII = 2 * Long.SIZE;

  private final String ranges;
  private final int least;
  private final int most;

  /** Which of the first 64 characters are among them, and which of the next 64: a bit for each. */
  private final long first;

  private final long next;

  private Letters(String ranges, int least, int most) {
    this.ranges = ranges;
    this.least = least;
    this.most = most;
    long low = 0;
    long high = 0;
    int at = 0;
    while (at < ranges.length()) {
      boolean range = at + 2 < ranges.length() && ranges.charAt(at + 1) == '-';
      char last = ranges.charAt(range ? at + 2 : at);
      for (char c = ranges.charAt(at); c <= last; c++) {
        low |= c < Long.SIZE ? 1L << c : 0;
        high |= c < Long.SIZE ? 0 : 1L << c;
      }
      at += range ? 3 : 1;
    }
    first = low;
    next = high;
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
      if (c >= ASCII || ((c < Long.SIZE ? first : next) >>> c & 1) == 0) {
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
