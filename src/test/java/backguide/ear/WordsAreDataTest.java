package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.understanding.WordEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people say stands in the files of a language, and nowhere in the code that hears it. */
class WordsAreDataTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern WORD = Pattern.compile("\\b\\p{Ll}{2,}\\b");

  /** How words end, such as many of something. */
  private static final Pattern ENDING = Pattern.compile("\\p{Ll}{1,2}\\??|.*\\p{Ll}\\)?\\$");

  /** What is no word of a person's: remarks, messages to who writes files, names in patterns. */
  private static final Pattern ELSE =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\n]*|(?:broken|Malformed|Exception)\\(.*?;"
              + "|group\\(\"\\w+\"\\)|\\(\\?<\\w+>|\\\\\\\\.");

  /** Names of files, of the model's slots and of their values: keys, not words. */
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "Ear.java", Set.of("backguide.home"),
          "EarPatterns.java", Set.of("(?: [a-z-]+) =| maybe )? among )? [A-Za-z.]+)"),
          "EarLexicon.java", Set.of("ear/", "words.txt", "real-words.txt"),
          "EarModel.java", Set.of("id", "name", "type", "/name/value", "/name/synonyms"),
          "EarNames.java", Set.of(".short"),
          "EarSeverity.java", Set.of("severity", "level"),
          "Interpreter.java", Set.of("anchor", "item", "level", "posture", "severity"),
          "SlotValues.java", Set.of("day", "duration", "every", "meal", "minutes", "time"),
          "Times.java",
              Set.of("breakfast", "lunch", "dinner", "bedtime").stream()
                  .flatMap(meal -> Stream.of(meal, "after-" + meal))
                  .collect(Collectors.toSet()));

  @Test
  void noWordOfALanguageStandsInCode() throws IOException {
    Set<String> known = vocabulary();
    List<String> found = new ArrayList<>();
    for (String room : List.of("ear", "understanding")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/backguide", room))) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          literals(Files.readString(file))
              .filter(literal -> !KEYS.getOrDefault(name, Set.of()).contains(literal))
              .filter(
                  literal ->
                      ENDING.matcher(literal).matches() || words(literal).anyMatch(known::contains))
              .forEach(literal -> found.add(name + ": " + literal));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static Stream<String> literals(String java) {
    Set<String> names = names();
    return LITERAL
        .matcher(ELSE.matcher(java).replaceAll(" "))
        .results()
        .map(literal -> literal.group(1))
        .filter(literal -> !names.contains(literal));
  }

  /** Returns the names in the word files, and those of the intents. */
  private static Set<String> names() {
    return entries()
        .map(entry -> entry.text().split("[ :]", 2)[0])
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> vocabulary() {
    Set<String> known = new HashSet<>();
    entries().forEach(entry -> words(entry.text().split("[=:]", 2)[1]).forEach(known::add));
    EarModelTest.MODEL.samples().forEach(sample -> known.addAll(sample.words()));
    EarModelTest.MODEL.types().values().forEach(type -> type.keySet().forEach(known::add));
    return known;
  }

  private static Stream<WordEntry> entries() {
    return Stream.of("ear/en-US/words.txt", "ear/en-US/patterns.txt", "understanding/en.txt")
        .flatMap(file -> WordEntry.entries(file).stream());
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group);
  }
}
