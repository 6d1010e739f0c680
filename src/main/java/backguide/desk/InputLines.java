package backguide.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of an input nobody vouches for: of any length, and of bytes that may be no text. */
final class InputLines {
  /** Longer lines are cut to this many characters; nobody says as much in one breath. */
  static final int LONGEST = 500;

  private final BufferedReader input;

  /** Reads UTF-8; what is none becomes the replacement character, which nobody can say. */
  InputLines(InputStream input) {
    this.input = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
  }

  Optional<String> next() {
    StringBuilder line = new StringBuilder();
    try {
      int character = input.read();
      if (character < 0) {
        return Optional.empty();
      }
      while (character >= 0 && character != '\n') {
        if (line.length() < LONGEST) {
          line.append((char) character);
        }
        character = input.read();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(tidy(line.toString()));
  }

  /** Returns a line without anything that would move a cursor or ring a bell. */
  static String tidy(String line) {
    return line.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
