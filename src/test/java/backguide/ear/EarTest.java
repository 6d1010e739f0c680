package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.ear.EarHeard.How;
import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.understanding.Intent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ear holds to whatever is said; single utterances stand in a table. */
class EarTest {
  /** A Sunday. */
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  /** A guessed yes is heard where it tells of pain, and nowhere else; the machine sees to that. */
  private static final Set<Meaning> NEVER_GUESSED =
      Set.of(Answer.NO, Urgent.STOP, Urgent.DELETE, Urgent.CHILD);

  private static final Ear EAR = Ear.of(EarModelTest.MODEL);

  @Test
  void noNoOfTheModelIsOfPain() {
    Set<String> ofPain = EarModelTest.MODEL.lexicon().set("of-pain");
    assertThat(EarModelTest.MODEL.samples())
        .filteredOn(s -> s.intent().equals(Intent.NO.modelName()))
        .isNotEmpty()
        .noneMatch(s -> s.words().stream().anyMatch(ofPain::contains));
  }

  @ParameterizedTest
  @CsvSource({"'my knees',KNEES", "'my neck',NECK", "'neck',NECK", "'no, my knees',KNEES"})
  void aPlaceAloneHurts(String utterance, BodyPart place) {
    EarHeard heard = placed().understand(utterance, NOW);
    assertThat(heard.said()).isEqualTo(new Said(Urgent.PAIN, Detail.NONE.withWhere(place)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"back", "relax my neck", "lower my shoulders", "nothing in my neck"})
  void aPlaceAmongOtherWordsDoesNot(String utterance) {
    EarHeard heard = placed().understand(utterance, NOW);
    assertThat(heard.said().meaning()).isNotEqualTo(Urgent.PAIN);
  }

  /** Returns an ear that knows a part of the body alone and a number for a pain. */
  private static Ear placed() {
    EarModel model = EarModelTest.MODEL;
    List<EarSample> samples = new ArrayList<>(model.samples());
    for (String text : List.of("{bodyPart}", "my {bodyPart}", "a pain of {level}")) {
      samples.add(
          EarSample.of(
              "PainIntent",
              text,
              Map.of("bodyPart", "BODY_PART", "level", "AMAZON.NUMBER"),
              model.lexicon()));
    }
    return Ear.of(new EarModel(model.intents(), samples, model.lexicon(), model.types()));
  }

  @Test
  void aPainKeepsItsNumber() {
    assertThat(placed().understand("um a pain of nine", NOW).said())
        .isEqualTo(new Said(Urgent.PAIN, Detail.NONE.withNumber(9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "\u0000\u0007", "\uD83D\uDE00", "\uD83D", "e\u0301", "{"})
  void whatIsNoWordIsNothing(String utterance) {
    EarHeard heard = EAR.understand(utterance, NOW);
    assertThat(heard.said()).isEqualTo(Said.UNKNOWN);
    assertThat(heard.how()).isEqualTo(How.NONE);
  }

  @Test
  void aVeryLongTextIsOnlySearchedForDanger() {
    String long_ = "yes ".repeat(300_000);
    assertThat(meaning(long_)).isEqualTo(Answer.UNKNOWN);
    assertThat(meaning("my chest feels tight " + long_)).isEqualTo(Urgent.RED_FLAG);
  }

  @Test
  void garbageIsNeverPermission() {
    Random random = new Random(11);
    List<String> words =
        List.of(
            ("not yes ye stp the pose two to \uD83D\uDE00 half past delete fine x - {severity} '"
                    + " good it was \u0000 dont")
                .split(" "));
    for (int i = 0; i < Thorough.or(1_000, 5_000); i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(4) > 0 ? " " : "");
      }
      assertOnlyExactIsPermissive(text.toString());
    }
  }

  /** Fails when a meaning that must not be guessed was guessed. */
  static void assertOnlyExactIsPermissive(String utterance) {
    EarHeard heard = understood(utterance);
    if (heard.how() == How.FORGIVING) {
      assertThat(isPermissive(heard.said())).as("%s is %s", utterance, heard).isFalse();
    }
  }

  private static boolean isPermissive(Said said) {
    return NEVER_GUESSED.contains(said.meaning())
        || said.detail().severity().filter(Severity.NONE::equals).isPresent();
  }

  private static EarHeard understood(String utterance) {
    return EAR.understand(utterance, NOW);
  }

  private static Meaning meaning(String utterance) {
    return understood(utterance).said().meaning();
  }
}
