package backguide.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A conversation that comes along to be played against a deployed function. It is one of the
 * conversation files, so every build plays it against the core as well; only what is spoken counts
 * here.
 *
 * @param name what it is called
 * @param lines what is said and what the coach answers
 */
record SmokeFile(String name, List<ConversationLine> lines) {
  /** A first visit, from which a reader sees how a session goes. */
  static final String FIRST_VISIT = "01-first-visit";

  /** The ones that come along, in the order they are played. */
  static final List<String> NAMES = List.of(FIRST_VISIT, "82-it-hurts-in-a-hold");

  private static final String FOLDER = "smoke/";
  private static final String STATE = "^Coach \\{[^}]*}";

  SmokeFile {
    lines = List.copyOf(lines);
  }

  static SmokeFile named(String name) {
    try (InputStream file = SmokeFile.class.getResourceAsStream(FOLDER + name + ".txt")) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return new SmokeFile(
          name,
          ConversationLine.read(text.lines().toList()).stream()
              .filter(line -> line.isSaid() || line.role() == ConversationLine.Role.ANSWER)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns it as it stands in the file, without the open questions, which are for tests. */
  Stream<String> spoken() {
    return lines.stream()
        .map(line -> ConversationLine.wrapped(line.text()).replaceFirst(STATE, "Coach"));
  }
}
