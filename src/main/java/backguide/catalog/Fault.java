package backguide.catalog;

/**
 * One reason why a file is refused.
 *
 * @param file the file
 * @param path where in it, such as {@code $.exercises[1].dose.hold.min}
 * @param reason what is wrong, for the person who writes the file
 */
public record Fault(String file, String path, String reason) {
  @Override
  public String toString() {
    return escaped(file + ": " + path + ": " + reason);
  }

  /** Returns a text that stays on one line and does nothing to a terminal. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (Character.isISOControl(c)
                  || type == Character.FORMAT
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR) {
                safe.append("\\u%04x".formatted(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
