package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Detail.Topic;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Utterances and what they mean, in a file whose beginning tells how it is written. */
class EarTableTest {
  private static final Path TABLE = Path.of("src/test/resources/ear/en.tests.txt");

  /** A Sunday. */
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  private static final Ear EAR = Ear.of(EarModelTest.MODEL);

  /** Everything a table may tell, or how it begins. */
  private static final Set<String> TELLING =
      Stream.of(
              names("", Urgent.values()),
              names("", Aside.values()),
              names("", Answer.values()),
              names("severity=", Severity.values()),
              names("where=", BodyPart.values()),
              names("alarm=", Alarm.values()),
              names("topic=", Topic.values()),
              names("how=", EarHeard.How.values()),
              Stream.of("number=", "prop=", "stance=", "exercises=", "all", "worse"),
              Stream.of("day=", "time=", "repeated", "intent=", "guess", "sure", "no values"))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  /** An utterance and what is told of it. */
  private record TableLine(int number, String told, String utterance) {
    @Override
    public String toString() {
      return "line " + number + ", " + told + ": " + utterance;
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void everyUtteranceIsHeardAsTold(TableLine line) {
    EarHeard heard = EAR.understand(line.utterance(), NOW);
    Set<String> values = values(heard.said());
    Set<String> all = new HashSet<>(values);
    all.add("intent=" + heard.intent());
    all.add("how=" + heard.how());
    all.add(heard.at(NOW).guessed() ? "guess" : "sure");
    if (values.size() == 1) {
      all.add("no values");
    }
    String told = line.told().replaceFirst("^(?:only|not) ", "");
    List<String> those = List.of(told.split(", | \\| "));
    assertThat(those).as("what can be told").allMatch(EarTableTest::canBeTold);
    if (line.told().startsWith("not ")) {
      assertThat(all).doesNotContainAnyElementsOf(those);
    } else if (line.told().startsWith("only ")) {
      assertThat(values).containsExactlyInAnyOrderElementsOf(those);
    } else if (told.contains(" | ")) {
      assertThat(all).containsAnyElementsOf(those);
    } else {
      assertThat(all).containsAll(those);
    }
  }

  static List<TableLine> table() throws IOException {
    List<TableLine> lines = new ArrayList<>();
    String told = "";
    List<String> written = Files.readAllLines(TABLE);
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i);
      if (line.startsWith("= ")) {
        told = line.substring(2);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new TableLine(i + 1, told, line));
      }
    }
    return lines;
  }

  private static Set<String> values(Said said) {
    Set<String> values = new HashSet<>(Set.of(said.meaning().toString()));
    said.detail().severity().ifPresent(s -> values.add("severity=" + s));
    said.detail().number().ifPresent(n -> values.add("number=" + n));
    said.detail().where().ifPresent(p -> values.add("where=" + p));
    said.detail().alarm().ifPresent(a -> values.add("alarm=" + a));
    said.detail().topic().ifPresent(t -> values.add("topic=" + t));
    said.detail().prop().ifPresent(p -> values.add("prop=" + p));
    said.detail().stance().ifPresent(s -> values.add("stance=" + s));
    said.detail().when().flatMap(When::day).ifPresent(d -> values.add("day=" + d));
    said.detail().when().flatMap(When::time).ifPresent(t -> values.add("time=" + t));
    said.detail().when().filter(When::repeated).ifPresent(w -> values.add("repeated"));
    Optional.of(String.join("+", said.detail().exercises()))
        .filter(ids -> !ids.isEmpty())
        .ifPresent(ids -> values.add("exercises=" + ids));
    if (said.detail().all()) {
      values.add("all");
    }
    if (said.detail().worse()) {
      values.add("worse");
    }
    return values;
  }

  private static boolean canBeTold(String value) {
    return TELLING.contains(value) || TELLING.contains(value.replaceFirst("=.+", "="));
  }

  private static Stream<String> names(String before, Enum<?>... values) {
    return Stream.of(values).map(value -> before + value);
  }
}
