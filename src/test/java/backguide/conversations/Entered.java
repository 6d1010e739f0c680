package backguide.conversations;

import backguide.desk.ConversationLine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All conversation files played through one instance of the entry, and all that was written. */
final class Entered {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> IDS =
      Set.of("userId", "personId", "deviceId", "apiAccessToken", "sessionId");
  private static final int FEWEST_WORDS = 3;

  private static Entered all;

  private final Map<Path, List<String>> different = new HashMap<>();
  private final Map<Path, Throwable> broken = new HashMap<>();
  private final Set<String> said = new TreeSet<>();
  private final Set<String> ids = new TreeSet<>();
  private final List<String> lines;
  private final int requests;
  private final String printed;

  private Entered() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (Entry entry = new Entry();
        PrintStream caught = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      for (Path file : ConversationsTest.files().toList()) {
        play(file, entry);
      }
      for (String request : entry.sent()) {
        ids(JSON.readTree(request));
      }
      lines = entry.logged();
      requests = entry.sent().size();
      printed = written.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Plays them once a process. */
  static synchronized Entered all() {
    if (all == null) {
      try {
        all = new Entered();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /**
   * Returns where something else came than a file says.
   *
   * @throws AssertionError when an answer was not what every answer must be
   */
  List<String> different(Path file) {
    if (broken.containsKey(file)) {
      throw new AssertionError(file.toString(), broken.get(file));
    }
    return different.get(file);
  }

  /** Returns every line that was logged. */
  List<String> lines() {
    return lines;
  }

  /** Returns how many requests were sent. */
  int requests() {
    return requests;
  }

  /** Returns what was written to the two streams. */
  String printed() {
    return printed;
  }

  /** Returns what people said in so many words, in small letters without signs. */
  Set<String> said() {
    return said;
  }

  /** Returns everything that names a person or a device. */
  Set<String> ids() {
    return ids;
  }

  private void play(Path file, Entry entry) throws IOException {
    List<String> lines = Files.readAllLines(file);
    ConversationLine.read(lines).stream()
        .filter(ConversationLine::isSaid)
        .map(line -> plain(line.content()))
        .filter(words -> words.split(" ").length >= FEWEST_WORDS)
        .forEach(said::add);
    try {
      different.put(file, Rehearsal.of(lines, entry).all());
    } catch (AssertionError | RuntimeException e) {
      broken.put(file, e);
    }
  }

  private void ids(JsonNode node) {
    IDS.forEach(name -> node.findValues(name).forEach(id -> ids.add(id.asText())));
  }

  static String plain(String text) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .collect(Collectors.joining(" "));
  }
}
