package backguide.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A conversation that comes along to be played against a deployed function. It is one of the
 * conversation files, so every build plays it against the core as well; only what is said counts
 * here.
 *
 * @param name what it is called
 * @param lines what is said, each line whole and with its number in the file
 */
record SmokeFile(String name, List<Line> lines) {
  private static final String FOLDER = "smoke/";
  private static final String SAID = "> ";
  private static final String ANSWER = "Coach";
  private static final String GOES_ON = "  ";

  /** The ones that come along, in the order they are played. */
  static final List<String> NAMES = List.of("01-first-visit", "82-it-hurts-in-a-hold");

  SmokeFile {
    lines = List.copyOf(lines);
  }

  /** One line of it: {@code > yes}, or what the coach says with the state in braces before it. */
  record Line(int number, String text) {
    boolean isSaid() {
      return text.startsWith(SAID);
    }

    String said() {
      return text.substring(SAID.length()).strip();
    }
  }

  static SmokeFile named(String name) {
    try (InputStream file = SmokeFile.class.getResourceAsStream(FOLDER + name + ".txt")) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return new SmokeFile(name, read(text.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> read(List<String> file) {
    List<Line> lines = new ArrayList<>();
    boolean counts = false;
    for (int i = 0; i < file.size(); i++) {
      String text = file.get(i);
      if (text.startsWith(GOES_ON) && counts) {
        Line begun = lines.remove(lines.size() - 1);
        lines.add(new Line(begun.number(), begun.text() + " " + text.strip()));
      } else if (!text.startsWith(GOES_ON)) {
        counts = text.startsWith(SAID) || text.startsWith(ANSWER);
        if (counts) {
          lines.add(new Line(i + 1, text.strip()));
        }
      }
    }
    return lines;
  }
}
