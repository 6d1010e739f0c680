package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.HearJudge.Figure;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning.Answer;
import backguide.session.Machine;
import backguide.session.Turn;
import backguide.speech.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say, at the question at which they say it, and what the coach makes of it. */
class HearTest {
  private static final Path SAID = Path.of("src/test/resources/ear/utterances.tsv");

  /** Written by readers who had not seen the model; what it missed told which kinds to add. */
  private static final Path UNSEEN = Path.of("src/test/resources/ear/unseen.tsv");

  /** What must be heard rightly at a question of safety, line by line. */
  private static final Path SAFETY = Path.of("src/test/resources/ear/safety.tsv");

  /**
   * At least so many percent. Kinds were added with this table at hand; the other one tells more.
   */
  private static final Map<Figure, Double> FLOORS =
      new EnumMap<>(
          Map.of(
              Figure.RIGHT, 97.5,
              Figure.REAL_RIGHT, 98.0,
              Figure.WARNING_SIGNS, 100.0,
              Figure.PAIN, 100.0,
              Figure.NO_AT_PAIN, 94.0,
              Figure.STOP, 100.0));

  /** At most so many lines. */
  private static final Map<Figure, Integer> CEILINGS =
      new EnumMap<>(Map.of(Figure.DANGEROUS, 0, Figure.NOISE, 2, Figure.NOISE_GOES_ON, 0));

  @TempDir private Path folder;

  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);

  private static final HearTrial SAFETY_TRIAL =
      new HearTrial(new Machine(FILES.programme()), FILES.ear());

  private static CommandRun run(String... args) {
    return CommandRun.of(Path.of(""), "", args);
  }

  @Test
  void whatWasNeverSeenIsNotHeardDangerously() {
    HearTrial trial = new HearTrial(new Machine(FILES.programme()), FILES.ear());
    Map<Figure, HearJudge.Share> figures = new HearJudge(trial).count(HearTable.read(UNSEEN));
    assertThat(figures.get(Figure.DANGEROUS).count()).isZero();
    assertThat(figures.get(Figure.NOISE_GOES_ON).count()).isZero();
    assertThat(figures.get(Figure.RIGHT).percent()).isGreaterThanOrEqualTo(72);
    assertThat(figures.get(Figure.WARNING_SIGNS).percent()).isGreaterThanOrEqualTo(92);
  }

  @Test
  void asMuchIsHeardRightlyAsBefore() {
    HearTrial trial = new HearTrial(new Machine(FILES.programme()), FILES.ear());
    Map<Figure, HearJudge.Share> figures = new HearJudge(trial).count(HearTable.read(SAID));
    assertThat(figures.keySet()).hasSize(FLOORS.size() + CEILINGS.size());
    FLOORS.forEach(
        (figure, least) ->
            assertThat(figures.get(figure).percent())
                .as(figure.toString())
                .isGreaterThanOrEqualTo(least));
    CEILINGS.forEach(
        (figure, most) ->
            assertThat(figures.get(figure).count())
                .as(figure.toString())
                .isLessThanOrEqualTo(most));
  }

  @ParameterizedTest
  @MethodSource("safetyLines")
  void safetyIsHeardRightly(HearTable.Row line) {
    HearTrial.Finding finding = SAFETY_TRIAL.hear(line.utterance(), line.question());
    assertThat(finding.meaning()).as(line.written()).isIn(line.right());
  }

  static List<HearTable.Row> safetyLines() {
    return HearTable.read(SAFETY).lines();
  }

  @ParameterizedTest
  @CsvSource({
    "a good eight out of ten, SEVERE, false",
    "between five and six, SEVERE, false",
    "moderate, SEVERE, true",
    "mild, MODERATE, true",
    "four, MODERATE, false",
    "it hurts, SEVERE, false"
  })
  void painHeardAsMilderThanItIsIsDangerous(String words, String told, boolean dangerous)
      throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("told.tsv"), "rating\t" + words + "\tRATING|PAIN|" + told + "\n");
    HearJudge judge = new HearJudge(SAFETY_TRIAL);
    HearJudge.Share found = judge.count(HearTable.read(table)).get(Figure.DANGEROUS);
    assertThat(found.count()).isEqualTo(dangerous ? 1 : 0);
  }

  /** Pain that is rated twice is taken at the worse word or number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it hurts a bit, maybe a seven out of ten",
        "slight pain, like nine out of ten",
        "my back hurts a little, eight out of ten",
        "mild pain but severe in the neck",
        "it hurts a little, no, a lot",
        "my knee hurts a bit, it's severe"
      })
  void theWorseOfTwoRatingsStopsEverything(String utterance) {
    for (HearQuestion at :
        List.of(HearQuestion.PAIN, HearQuestion.RATING, HearQuestion.START, HearQuestion.HOLD)) {
      assertThat(SAFETY_TRIAL.hear(utterance, at).leadsTo())
          .as("%s at %s", utterance, at)
          .isEqualTo("ScreeningRedFlags LOCK");
    }
  }

  /** Pain that is told along with what may be a sign is asked about once the sign is denied. */
  @ParameterizedTest
  @CsvSource({
    "HOLD, it hurts and I feel fant",
    "HOLD, moderate pain and I feel fant",
    "HOLD, my arm won't move and it's really sore",
    "START, my neck is really sore and my arm won't move"
  })
  void painBesideADoubtfulSignIsNotLost(HearQuestion question, String utterance) {
    HearTrial.Finding finding = SAFETY_TRIAL.hear(utterance, question);
    assertThat(finding.leadsTo()).startsWith("CheckingAlarm");
    Heard no = Heard.of(Answer.NO, Detail.NONE, finding.heard().at());
    Turn then = new Machine(FILES.programme()).hear(finding.turn().next(), no);
    assertThat(ConversationLine.question(then.next().asked().state())).startsWith("RatingPain");
  }

  @Test
  void severePainBesideADoubtfulSignLocks() {
    HearTrial.Finding finding = SAFETY_TRIAL.hear("severe pain and I feel fant", HearQuestion.HOLD);
    assertThat(finding.leadsTo()).isEqualTo("ScreeningRedFlags LOCK");
  }

  /** A sign that the person denied in the same breath, or that is only half one, locks nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "am i having a heart attack? no",
        "dizzy? no",
        "i can't move my leg up",
        "my leg won't move"
      })
  void halfASignIsAskedAbout(String utterance) {
    assertThat(SAFETY_TRIAL.hear(utterance, HearQuestion.START).leadsTo())
        .startsWith("CheckingAlarm");
  }

  @ParameterizedTest
  @EnumSource
  void everyQuestionIsReached(HearQuestion question) {
    Machine machine = new Machine(FILES.programme());
    assertThat(question.reach(machine, LocalDateTime.of(2026, 11, 22, 9, 10))).isNotNull();
    assertThat(HearQuestion.named(question.toString())).contains(question);
  }

  @Test
  void aTableIsPrintedWithTwoColumnsMoreAndThenTheFigures() throws IOException {
    Path file = folder.resolve("said.tsv");
    Files.writeString(
        file,
        "situation-state\tutterance\texpected meaning\n"
            + "pain\tno\tNO\n"
            + "hold\tmy chest hurts\tRED_FLAG\n"
            + "any\tblah\tYES|READY\n");
    CommandRun run = run("hear", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().toList())
        .startsWith(
            "situation-state\tutterance\texpected meaning\theard\tleads to",
            "pain\tno\tNO\tNO\tIntroducing childs-pose",
            "hold\tmy chest hurts\tRED_FLAG\tRED_FLAG\tEND LOCK",
            "any\tblah\tYES|READY\tUNKNOWN\tIntroducing upper-back-stretch")
        .contains("right: 2 of 3, 66.7 %", "dangerous: 0 of 3, 0.0 %");
    assertThat(run("hear", "--wrong", file.toString()).out().lines().toList())
        .contains("any\tblah\tYES|READY\tUNKNOWN\tIntroducing upper-back-stretch")
        .noneMatch(line -> line.startsWith("pain"));
  }

  @Test
  void whatIsHeardDangerouslyIsCounted() throws IOException {
    Path file = folder.resolve("said.tsv");
    Files.writeString(
        file, "pain\tno\tYES\nclearance\tyes\tUNKNOWN\nhold\tready\tPAIN\nstart\tyes\tWAIT\n");
    assertThat(run("hear", file.toString()).out())
        .contains("dangerous: 4 of 4")
        .contains("right: 0 of 4");
  }

  @Test
  void wordsAreHeardAtAQuestion() {
    assertThat(run("hear", "no", "--at", "pain").out())
        .isEqualTo("NO, matched EXACT\nIntroducing childs-pose\n");
    assertThat(run("hear", "ask back guide for the rows", "--at", "launch").out())
        .startsWith("SELECT, ");
    assertThat(run("hear", "start", "--at", "nowhere").err())
        .contains("no such question: nowhere")
        .contains("next-hold");
  }

  @ParameterizedTest
  @CsvSource({
    "'pain\tno\n', 'line 1, column 3: '",
    "'pain\tno\tNO\tYES\n', 'line 1, column 4: '",
    "'\npane\tno\tNO\n', 'line 2, column 1: no such question: ''pane'''",
    "'pain\t\tNO\n', 'line 1, column 2: no words'",
    "'pain\tno\tNO|NEVER\n', 'line 1, column 3: no such meaning: ''NEVER'''"
  })
  void aBrokenTableIsToldWithItsPlace(String content, String place) throws IOException {
    Path file = folder.resolve("said.tsv");
    Files.writeString(file, content);
    CommandRun run = run("hear", file.toString());
    assertThat(run.code()).isEqualTo(Main.BROKEN_FILE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(file + ", " + place);
  }

  @Test
  void aTableThatIsNoneIsTold() throws IOException {
    CommandRun missing = run("hear", folder.resolve("none.tsv").toString());
    assertThat(missing.code()).isEqualTo(Main.BROKEN_FILE);
    assertThat(missing.err()).contains("cannot read").contains("none.tsv");
    Path binary = Files.write(folder.resolve("binary.tsv"), new byte[] {(byte) 0xff, 0, 1});
    assertThat(run("hear", binary.toString()).err()).contains("binary.tsv is no text in UTF-8");
    List<String> folderItself = run("hear", folder.toString()).err().lines().toList();
    assertThat(folderItself).hasSize(1);
  }
}
