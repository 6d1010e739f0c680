package backguide.speech;

/**
 * How long words take in one locale, in ms, at the normal pace.
 *
 * @param textMs what every text costs
 * @param letterMs each letter
 * @param wordMs each word
 * @param digitMs each digit
 * @param commaMs each comma, semicolon or colon
 * @param stopMs each end of a sentence inside the text
 */
public record Rate(int textMs, int letterMs, int wordMs, int digitMs, int commaMs, int stopMs) {
  /** Returns how long a text takes, in ms: at least 1. */
  public int ms(String text) {
    throw new UnsupportedOperationException();
  }
}
