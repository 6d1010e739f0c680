package backguide.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A first visit in the programme that comes along, word for word as the tests play it. */
final class SampleSession {
  /** The language it is in. */
  static final String LOCALE = "en-US";

  private static final String FILE = "smoke/01-first-visit.txt";
  private static final String COACH = "Coach {";

  private SampleSession() {}

  /** Returns what the person says, each with a sign in front, and what the coach answers. */
  static List<String> lines() {
    try (InputStream file = SampleSession.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<String> spoken = new ArrayList<>();
      boolean goesOn = false;
      for (String line : text.lines().toList()) {
        goesOn = goesOn && line.startsWith("  ") || isSpoken(line);
        if (goesOn) {
          spoken.add(plain(line));
        }
      }
      return spoken;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private static boolean isSpoken(String line) {
    return line.startsWith("> ") || line.startsWith(COACH);
  }

  /** The open question is for tests. */
  private static String plain(String line) {
    return line.startsWith(COACH) ? "Coach" + line.substring(line.indexOf("}: ") + 1) : line;
  }
}
