package backguide.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a file of words: a line and the indented lines that go on with it. Lines that begin
 * with {@code #} and empty ones are remarks.
 *
 * @param file the file's name
 * @param line the number of its first line
 * @param text its lines in one
 */
public record WordEntry(String file, int line, String text) {
  /** Thrown when an entry cannot be read; the message names file, line and reason. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String file, int line, String reason) {
      super(file + ", line " + line + ": " + reason);
    }
  }

  /** Returns what is wrong with it. */
  public Malformed broken(String reason) {
    return new Malformed(file, line, reason);
  }

  /**
   * Returns the entries of a file that comes along.
   *
   * @throws Malformed when there is no such file: a language without its words would be deaf
   */
  public static List<WordEntry> entries(String file) {
    return entries(file, text(file));
  }

  /** Returns the entries of a text that stands in a file. */
  public static List<WordEntry> entries(String file, String text) {
    List<WordEntry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int last = entries.size() - 1;
      if (!Character.isWhitespace(line.charAt(0))) {
        entries.add(new WordEntry(file, i + 1, line));
      } else if (last < 0) {
        throw new Malformed(
            file, i + 1, "an indented line goes on with the one above, and none is");
      } else {
        entries.set(last, entries.get(last).and(line));
      }
    }
    return entries;
  }

  private WordEntry and(String more) {
    return new WordEntry(file, line, text + " " + more.strip());
  }

  private static String text(String file) {
    try (InputStream bytes = WordEntry.class.getResourceAsStream("/backguide/" + file)) {
      if (bytes == null) {
        throw new Malformed(
            file, 1, "there is no such file, and its language cannot be understood");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
