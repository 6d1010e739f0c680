package backguide.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement of the sheet is said, and none in the sheet's own words. */
class SheetTest {
  /** Runs of so many words would be a copy. */
  private static final int COPIED = 8;

  private static final Path RUNS = Path.of("src/test/resources/sheet-runs.txt");
  private static final Pattern WORD = Pattern.compile("[\\w']+");

  @Test
  void all76StatementsLeadToWordsThatExist() throws IOException {
    Set<String> keys = new HashSet<>();
    words(Draft.SHIPPED.resolve("words/en-US.json")).keySet().forEach(keys::add);
    Map<String, Set<String>> said = new HashMap<>();
    collect(Draft.read(Draft.SHIPPED.resolve("programme.json")), "", said);
    List<String> sheet =
        Files.readAllLines(Draft.SHIPPED.resolve("statements.tsv")).stream()
            .map(line -> line.split("\t")[0])
            .toList();

    assertThat(sheet).hasSize(76);
    assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(sheet);
    assertThat(said)
        .allSatisfy((id, at) -> assertThat(at).as(id).isNotEmpty().allMatch(keys::contains));
  }

  /** Collects the keys by the statements they come from; a dose is told by its exercise's key. */
  private static void collect(JsonNode node, String inherited, Map<String, Set<String>> said) {
    String key = inherited;
    if (node.path("id").isTextual() && node.has("painCheck")) {
      key = node.path("id").asText() + ".dose";
    }
    if (node.has("required") && node.has("which")) {
      key = "about.clearance";
    }
    if (node.path("say").isTextual()) {
      String own = node.path("say").asText();
      node.path("src").forEach(id -> add(said, id.asText(), own));
    } else {
      for (JsonNode id : node.path("src")) {
        add(said, id.asText(), key);
      }
    }
    for (JsonNode child : node) {
      if (child.isContainerNode()) {
        collect(child, key, said);
      }
    }
  }

  private static void add(Map<String, Set<String>> said, String statement, String key) {
    said.computeIfAbsent(statement, id -> new TreeSet<>()).add(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/programmes/upper-back/words/en-US.json",
        "src/main/resources/speech/en-US.json"
      })
  void noSentenceSharesMoreThanSevenWordsInARowWithTheSheet(String file) throws Exception {
    Set<String> runs = new HashSet<>(Files.readAllLines(RUNS));
    assertThat(runs).hasSizeGreaterThan(800);

    Map<String, String> copied = new HashMap<>();
    for (var entry : words(Path.of(file)).entrySet()) {
      for (String run : runs(entry.getValue())) {
        if (runs.contains(hash(run))) {
          copied.put(entry.getKey(), run);
        }
      }
    }
    assertThat(copied).isEmpty();
  }

  private static Map<String, String> words(Path file) {
    Map<String, String> words = new HashMap<>();
    Draft.read(file)
        .path("words")
        .properties()
        .forEach(
            e ->
                words.put(
                    e.getKey(),
                    e.getValue().isTextual()
                        ? e.getValue().asText()
                        : e.getValue().path("one").asText()
                            + " "
                            + e.getValue().path("many").asText()));
    return words;
  }

  private static List<String> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
            .results()
            .map(MatchResult::group)
            .toList();
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + COPIED <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + COPIED)));
    }
    return runs;
  }

  private static String hash(String run) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 12);
  }
}
