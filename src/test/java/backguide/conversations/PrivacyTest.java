package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a function writes down about people, after all conversation files were played: nothing. */
class PrivacyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ABOUT_PAIN =
      List.of("pain", "hurt", "sore", "ache", "mild", "moderate", "severe", "knee", "chest");
  private static final Set<String> IDS =
      Set.of("userId", "personId", "deviceId", "apiAccessToken", "sessionId");
  private static final int FEWEST_WORDS = 3;

  /** Everything that was written anywhere, and everything that must not be in it. */
  private record Played(
      List<String> lines, int requests, String printed, Set<String> said, Set<String> ids) {}

  @Test
  void everyRequestLeavesOneLineThatTellsNothingOfWhoWasThereOrWhatTheySaid() throws IOException {
    Played played = play();
    assertThat(played.lines()).hasSizeGreaterThan(1_000).hasSize(played.requests());
    assertThat(played.printed()).isEmpty();
    assertThat(played.said()).hasSizeGreaterThan(100);
    assertThat(played.ids()).hasSizeGreaterThan(10);
    for (String line : played.lines()) {
      assertThat(played.ids()).as(line).noneMatch(line::contains);
      String plain = plain(line);
      assertThat(played.said()).as(line).noneMatch(plain::contains);
      assertThat(ABOUT_PAIN).as(line).noneMatch(plain::contains);
      assertThat(line).as("an answer to how bad it is").doesNotContainPattern("(?i)level|severity");
    }
  }

  private static Played play() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    Set<String> said = new TreeSet<>();
    try (Entry entry = new Entry();
        PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      for (Path file : ConversationsTest.files().toList()) {
        List<String> lines = Files.readAllLines(file);
        Line.read(lines).stream()
            .filter(line -> line.kind() == Line.Kind.SAID)
            .map(line -> plain(line.content()))
            .filter(words -> words.split(" ").length >= FEWEST_WORDS)
            .forEach(said::add);
        Rehearsal.of(lines, entry);
      }
      Set<String> ids = new TreeSet<>();
      for (String request : entry.sent()) {
        ids(JSON.readTree(request), ids);
      }
      return new Played(
          entry.logged(), entry.sent().size(), printed.toString(StandardCharsets.UTF_8), said, ids);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static void ids(JsonNode node, Set<String> found) {
    IDS.forEach(name -> node.findValues(name).forEach(id -> found.add(id.asText())));
  }

  private static String plain(String text) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .collect(Collectors.joining(" "));
  }
}
