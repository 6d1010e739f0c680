package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.HearQuestion;
import backguide.desk.SessionFiles;
import backguide.heard.Heard;
import backguide.heard.Meaning.Answer;
import backguide.heard.Said;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.speech.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises are chosen by name, by place and by what they need, in whatever programme. */
class EarNamesTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  private static final SessionFiles SHIPPED = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final Path SECOND = Path.of("src/test/resources/programmes/second/programme.json");
  private static final SessionFiles OTHER = SessionFiles.of(Optional.of(SECOND), Language.USUAL);

  @ParameterizedTest
  @CsvSource({
    "the first three,upper-back-stretch childs-pose shoulder-roll",
    "number one and three,upper-back-stretch shoulder-roll",
    "numbers two and five,childs-pose band-squeeze",
    "the first one and the last one,upper-back-stretch band-row",
    "the last two,band-squeeze band-row",
    "the band ones,band-squeeze band-row",
    "the one with the wall,wall-push-up",
    "the one on the floor,childs-pose",
    "the ones without a band,upper-back-stretch childs-pose shoulder-roll wall-push-up",
    "all but the band ones,upper-back-stretch childs-pose shoulder-roll wall-push-up",
    "not the band ones,upper-back-stretch childs-pose shoulder-roll wall-push-up",
    "everything apart from the last one,"
        + "upper-back-stretch childs-pose shoulder-roll wall-push-up band-squeeze",
    "I think it was the stretch and the rolls,upper-back-stretch shoulder-roll",
    "she said to do the stretch the pose and the row,upper-back-stretch childs-pose band-row"
  })
  void exercisesAreChosen(String utterance, String ids) {
    assertThat(chosen(SHIPPED, utterance)).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "side lean,side-lean",
    "just the lean,side-lean",
    "the heel lifts,heel-lift",
    "heel lift,heel-lift",
    "the side lean and the knee bends,side-lean knee-bend",
    "all but the bends,side-lean heel-lift",
    "the last two,heel-lift knee-bend",
    "the second one,heel-lift",
    "the ones with a chair,heel-lift",
    "all but the band ones,''",
    "the fifth one,''"
  })
  void theNamesOfAnotherProgrammeAreHeard(String utterance, String ids) {
    assertThat(chosen(OTHER, utterance))
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shoulder rolls", "child's pose", "the row"})
  void whatAProgrammeDoesNotHaveIsNotHeard(String utterance) {
    assertThat(OTHER.ear().understand(utterance, NOW).said()).isEqualTo(Said.UNKNOWN);
  }

  /** Two exercises end in the same word, which therefore names neither of them. */
  @ParameterizedTest
  @CsvSource({
    "the lifts,''",
    "just the lift,''",
    "the heel lifts,heel-lift",
    "the knee lift,knee-bend",
    "the lean and the knee lifts,side-lean knee-bend"
  })
  void aNameThatTwoExercisesShareNamesNeither(String utterance, String ids, @TempDir Path folder)
      throws IOException {
    assertThat(chosen(withTwoLifts(folder), utterance))
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
  }

  private static SessionFiles withTwoLifts(Path folder) throws IOException {
    Path words = Files.createDirectories(folder.resolve("words")).resolve("en-US.json");
    for (String name : List.of("programme.json", "statements.tsv")) {
      Files.copy(SECOND.resolveSibling(name), folder.resolve(name));
    }
    String text = Files.readString(SECOND.resolveSibling("words").resolve("en-US.json"));
    Files.writeString(words, text.replace("knee bends", "knee lifts"));
    return SessionFiles.of(Optional.of(folder.resolve("programme.json")), Language.USUAL);
  }

  private static List<String> chosen(SessionFiles files, String utterance) {
    Machine machine = new Machine(files.programme());
    Session session = HearQuestion.SELECT.reach(machine, NOW);
    Said said = files.ear().understand(utterance, NOW).said();
    assertThat(said.meaning()).isIn(Answer.SELECT, Answer.UNKNOWN);
    return machine
        .hear(session, Heard.of(said.meaning(), said.detail(), NOW))
        .next()
        .person()
        .chosen();
  }
}
