package backguide.catalog;

import java.util.regex.Pattern;

/**
 * One reason why a file is refused.
 *
 * @param file the file
 * @param path where in it, such as {@code $.exercises[1].dose.hold.min}
 * @param reason what is wrong, for the person who writes the file
 */
public record Fault(String file, String path, String reason) {
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  @Override
  public String toString() {
    return escaped(file + ": " + path + ": " + reason);
  }

  /** Returns a text that stays on one line and does nothing to a terminal. */
  private static String escaped(String text) {
    return UNSAFE.matcher(text).replaceAll(c -> "\\\\u%04x".formatted(c.group().codePointAt(0)));
  }
}
