package backguide.ear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the ear's own files: a line and the indented lines that go on with it. Lines that
 * begin with {@code #} and empty ones are remarks.
 *
 * @param file the file's name
 * @param line the number of its first line
 * @param text its lines in one
 */
record EarText(String file, int line, String text) {
  /** Thrown when an entry cannot be read; the message names file, line and reason. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(String file, int line, String reason) {
      super(file + ", line " + line + ": " + reason);
    }
  }

  /** Returns what is wrong with it. */
  Broken broken(String reason) {
    return new Broken(file, line, reason);
  }

  /** Returns the entries of a file beside this class. */
  static List<EarText> entries(String file) {
    return entries(file, text(file));
  }

  /** Returns the entries of a text that stands in a file. */
  static List<EarText> entries(String file, String text) {
    List<EarText> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int last = entries.size() - 1;
      if (!Character.isWhitespace(line.charAt(0))) {
        entries.add(new EarText(file, i + 1, line));
      } else if (last < 0) {
        throw new Broken(file, i + 1, "an indented line goes on with the one above, and none is");
      } else {
        entries.set(last, entries.get(last).and(line));
      }
    }
    return entries;
  }

  private EarText and(String more) {
    return new EarText(file, line, text + " " + more.strip());
  }

  private static String text(String file) {
    try (InputStream bytes = EarText.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new UncheckedIOException(new IOException("there is no file " + file));
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
