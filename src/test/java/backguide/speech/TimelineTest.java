package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final Sound END = new Sound.Mark(Sound.Boundary.BOUT_ENDS, 0);

  /** Bouts end at 10 s and 30 s, 4 s of words before the last; asked from 38 s on. */
  private static final Timeline TWO_BOUTS =
      new Timeline(
          List.of(
              words(3_000),
              new Sound.Mark(Sound.Boundary.HOLD_BEGINS, 7),
              silence(7_000),
              new Sound.Mark(Sound.Boundary.HOLD_ENDS, 7),
              END,
              silence(10_000),
              words(1_000),
              silence(9_000),
              END,
              silence(8_000),
              new Sound.Words("Any?", 2_000, true)),
          Optional.empty());

  private static Sound words(int ms) {
    return new Sound.Words("any", ms, false);
  }

  private static Sound silence(int ms) {
    return new Sound.Silence(ms);
  }

  @Test
  void tellsWhenItsBoutsEndAndHowLongItPlays() {
    assertThat(TWO_BOUTS.outline())
        .isEqualTo(new Outline(List.of(10_000, 30_000), 4_000, 38_000, 40_000, 6_000));
    assertThat(TWO_BOUTS.boutEnds()).containsExactly(10_000, 30_000);
    assertThat(TWO_BOUTS.ms()).isEqualTo(40_000);
  }

  /**
   * A bout's end has a tolerance of 2 s and 15 % of the 4 s of words before it. Somebody began 2 s
   * before they were heard; until then they had heard 15 % less than planned.
   */
  @ParameterizedTest
  @CsvSource({
    "0,     0, true,  38000",
    "2000,  0, true,  38000",
    "11999, 0, true,  29306",
    "12000, 1, true,  29305",
    "27399, 1, true,  15914",
    "27400, 2, false, 15914",
    "30000, 2, false, 13653",
    "39999, 2, false, 4958",
    "40000, 2, false, 0",
    "99999, 2, false, 0",
  })
  void allowsForEstimatesWhenTheTimeIsNotExact(long ms, int done, boolean cut, int unheardMs) {
    assertThat(TWO_BOUTS.heardAfter(ms, false)).isEqualTo(new Played(done, cut, unheardMs));
  }

  @ParameterizedTest
  @CsvSource({
    "0,     0, true,  38000",
    "9999,  0, true,  28001",
    "10000, 1, true,  28000",
    "29999, 1, true,  8001",
    "30000, 2, false, 8000",
    "37999, 2, false, 1",
    "38000, 2, false, 0",
    "40000, 2, false, 0",
  })
  void allowsForNothingWhenTheTimeIsExact(long ms, int done, boolean cut, int unheardMs) {
    assertThat(TWO_BOUTS.heardAfter(ms, true)).isEqualTo(new Played(done, cut, unheardMs));
  }

  @Test
  void asksFromWhereTheSentenceOfItsQuestionBegins() {
    Sound asked = new Sound.Words("There are two. Which one?", 2_400, true);
    Timeline choice = new Timeline(List.of(words(1_000), asked), Optional.empty());

    assertThat(choice.outline().asksFromMs()).isEqualTo(1_000 + 2_400 * 14 / 24);
  }

  @Test
  void isNeverCutWithoutABout() {
    Timeline talk = new Timeline(List.of(words(20_000)), Optional.empty());

    assertThat(talk.heardAfter(0, true)).isEqualTo(new Played(0, false, 20_000));
    assertThat(talk.heardAfter(22_000, false)).isEqualTo(new Played(0, false, 0));
  }

  @Test
  void keepsTheWholeBoutUncountedWhenItIsCutInItsLastSecondsByCertainty() {
    Timeline bout = English.speak(Pace.NORMAL, new Segment.Hold(15), new Segment.BoutEnd());
    int end = bout.boutEnds().get(0);

    assertThat(bout.heardAfter(end - 1, true)).isEqualTo(new Played(0, true, 1));
    assertThat(bout.heardAfter(end, true)).isEqualTo(new Played(1, false, 0));
  }

  @Test
  void readsAsItsWordsAlone() {
    Timeline timeline =
        English.speak(
            Pace.NORMAL,
            new Segment.Say(Line.of("hello")),
            new Segment.Rest(1_000),
            new Segment.Hold(3));

    assertThat(timeline.text()).isEqualTo("Hello there. And hold. And relax.");
    assertThat(timeline.reprompt()).isEmpty();
  }

  @Test
  void endsInItsQuestionAndKeepsWhatIsSaidWhenNobodyAnswers() {
    Question ready = new Question(Line.of("ready"), Line.of("still-here"));
    Speech speech = Speech.say(Line.of("hello")).then(new Segment.Ask(ready));
    Timeline timeline = English.phrasebook().speak(speech, Pace.SLOW, English.WAKE);

    assertThat(timeline.sounds())
        .containsExactly(
            new Sound.Words("Hello there.", 229, false), new Sound.Words("Ready?", 114, true));
    assertThat(timeline.reprompt()).contains(new Sound.Words("Say ready to go on.", 574, true));
  }

  @Test
  void marksTakeNoTime() {
    assertThat(new Sound.Mark(Sound.Boundary.HOLD_BEGINS, 15).ms()).isZero();
  }
}
