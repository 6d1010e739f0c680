package backguide.desk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.speech.Cue;
import backguide.speech.Language;
import backguide.speech.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final String PAPER = print();

  /** The coach's own lines, which belong to no programme. */
  private static final Set<String> COACH = coach();

  private static final Set<String> NUMBERS =
      Set.of("distance", "angle", "timesMin", "timesMax", "holdMin", "holdMax");

  private static Set<String> coach() {
    Set<String> keys = new TreeSet<>();
    try {
      new ObjectMapper()
          .readTree(Path.of("src/main/resources/speech/en-US.json").toFile())
          .get("words")
          .fieldNames()
          .forEachRemaining(keys::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static String print() {
    StringWriter text = new StringWriter();
    new Paper(FILES, Language.USUAL, new PrintWriter(text)).print();
    return text.toString();
  }

  @Test
  void everyTextTheCoachCanSayStandsOnItOnce() {
    for (Wording wording : FILES.words().wordings().values()) {
      if (NUMBERS.stream().noneMatch(wording.holes()::contains)) {
        assertThat(PAPER)
            .contains("\"" + wording.many() + "\"")
            .contains("\"" + wording.one() + "\"");
      }
    }
    long texts = PAPER.lines().filter(line -> line.startsWith("- ") && line.contains("\"")).count();
    assertThat(texts).isEqualTo(FILES.words().wordings().size());
  }

  @Test
  void numbersOfTheProgrammeAreFilledIn() {
    assertThat(PAPER)
        .contains("your feet about one to two feet away from it")
        .contains("bent ninety degrees")
        .contains("Hold fifteen to thirty seconds, two to four times in all.")
        .contains("- Takes 1500 ms for each move.");
    NUMBERS.forEach(hole -> assertThat(PAPER).doesNotContain("{" + hole + "}"));
  }

  @Test
  void everyStatementOfTheSheetIsUsedAndListed() {
    List<String> halves = List.of(PAPER.split("## The statements of the sheet"));
    assertThat(FILES.sheet().statements()).hasSize(76);
    FILES
        .sheet()
        .statements()
        .forEach(
            (id, statement) -> {
              String where = id + ", sheet line " + statement.line();
              assertThat(halves.get(0)).containsPattern("[\\[ ]" + Pattern.quote(where) + "[;\\]]");
              assertThat(halves.get(1)).contains("- " + id + ": " + statement.meaning());
            });
  }

  @Test
  void aGentlerFormStandsWithItsStep() {
    assertThat(PAPER.lines().filter(line -> line.matches("- (with )?step s[12]:? .*")))
        .containsSubsequence(
            lineWith("Stand facing a wall"),
            lineWith("move in closer"),
            lineWith("put your hands"));
  }

  private static String lineWith(String words) {
    return PAPER.lines().filter(line -> line.contains(words)).findFirst().orElseThrow();
  }

  @Test
  void aCueIsNoQuestion() {
    assertThat(PAPER).contains("- cue 'again': \"Again.\"");
  }

  @Test
  void theHeadTellsWhoReadItAndForWhere() {
    assertThat(PAPER).contains("Asked for in en-US,", "Not yet reviewed by a clinician.");
  }

  @Test
  void besideEachTextStandsWhereItComesFrom() {
    List<String> lines = PAPER.lines().filter(line -> line.startsWith("- ")).toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("]"));
  }

  @Test
  void aReasonIsAboutItsOwnLine() {
    Map<String, Long> lines =
        FILES.words().wordings().keySet().stream()
            .filter(COACH::contains)
            .collect(groupingBy(PaperSection::why, counting()));
    assertThat(lines).allSatisfy((why, many) -> assertThat(many).as(why).isLessThanOrEqualTo(8));
    assertThat(FILES.words().wordings().keySet().stream().filter(COACH::contains).sorted())
        .as("a line without a reason of its own")
        .allSatisfy(key -> assertThat(PaperSection.why(key)).isNotEqualTo(PaperSection.NO_REASON));
    lines.keySet().forEach(why -> assertThat(PAPER).contains("[added: " + why + "]"));
  }

  /** What is new is never given the reason of something old. */
  @Test
  void aCueThatIsNewHasNoReasonYet() {
    assertThat(PaperSection.why("cue.lower-slowly")).isEqualTo(PaperSection.NO_REASON);
    assertThat(PaperSection.why(Cue.MOVE.key())).isNotEqualTo(PaperSection.NO_REASON);
  }

  @Test
  void aReasonIsAboutALineThatThereIs() {
    assertThat(PaperSection.names())
        .doesNotHaveDuplicates()
        .allMatch(
            name -> COACH.stream().anyMatch(key -> key.equals(name) || key.startsWith(name + ".")));
  }

  @Test
  void itBeginsWithOneSessionAsTheTestsPlayIt() throws IOException {
    String played =
        Files.readString(Path.of("src/main/resources/backguide/desk/smoke/01-first-visit.txt"));
    int sample = PAPER.indexOf("\n> Alexa, open back guide\nCoach: Welcome to");
    assertThat(sample).isPositive().isLessThan(PAPER.indexOf(PaperSection.BEFORE.title()));
    List<String> said =
        PAPER.substring(sample).split("\n## ")[0].lines().filter(l -> !l.isBlank()).toList();
    assertThat(said).hasSizeGreaterThan(30);
    assertThat(said)
        .allSatisfy(
            line -> assertThat(played.replaceAll("Coach \\{[^}]*}", "Coach")).contains(line));
    assertThat(said).noneMatch(line -> line.startsWith("=") || line.contains("{"));
  }

  @Test
  void itFollowsTheSession() {
    List<String> titles = PAPER.lines().filter(line -> line.startsWith("## ")).toList();
    assertThat(titles)
        .containsSubsequence(
            "## What is always said",
            "## 1. upper-back-stretch, hold",
            "## 6. band-row, reps",
            "## What pain leads to",
            "## From the sheet, at the end");
  }

  @Test
  void itIsReadyToBeSigned() {
    assertThat(PAPER).contains("Programme upper-back@1.0.0, in en-US", "Signature ___");
  }
}
