package backguide.speech;

/**
 * How long words take in one locale, in ms, at the normal pace.
 *
 * <p>The numbers of a locale are fitted to eSpeak NG 1.51 at 160 words a minute. Each of 91 English
 * texts of the kind said here, from "Back." to 25 words, was put between two breaks of a spoken
 * document; what it added to the document's sound is its length. A least-squares fit of the
 * relative error gave for en-US 50, 57, 51, 330, 333 and 511. On 83 other sentences of the shipped
 * words it is off by 4 % at the median, by more than 10 % for one in fifteen, by 14 % at worst, and
 * by 2 % over all; single short words can be off by 24 %, so a frequent cue has its own length. For
 * es-US, 45 texts with the voice es-419 gave 59, 67, 39, 330, 258 and 512, nine in ten within 10 %.
 *
 * @param textMs what every text costs
 * @param letterMs each letter
 * @param wordMs each word
 * @param digitMs each digit
 * @param commaMs each comma, semicolon or colon before a space
 * @param stopMs each end of a sentence before another one
 */
public record Rate(int textMs, int letterMs, int wordMs, int digitMs, int commaMs, int stopMs) {
  /** Returns how long a text takes, in ms. */
  public int ms(String text) {
    int ms = textMs + wordMs;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at >= 'a' && at <= 'z') {
        ms += letterMs;
      } else if (at == ' ') {
        ms += wordMs + endMs(before);
      } else if (Character.isLetter(at)) {
        ms += letterMs;
      } else if (Character.isDigit(at)) {
        ms += digitMs;
      }
      before = at;
    }
    return ms;
  }

  /** Returns how long the pause is that a mark makes before a space. */
  private int endMs(char mark) {
    return switch (mark) {
      case ',', ';', ':' -> commaMs;
      case '.', '?', '!' -> stopMs;
      default -> 0;
    };
  }

  /**
   * Returns how much longer two texts take one right after the other than each alone, in ms. The
   * mark that the first one ends with tells that.
   */
  int betweenMs(String first) {
    int end = first.isEmpty() ? 0 : endMs(first.charAt(first.length() - 1));
    return Math.max(0, end - textMs);
  }
}
