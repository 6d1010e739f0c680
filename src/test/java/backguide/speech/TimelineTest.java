package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.speech.Timeline.Extent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final Sound END = new Sound.Mark(Sound.Moment.BOUT_ENDS, 0);

  /** Bouts end at 10 s and 30 s, 4 s of words before the last; 40 s in all, 6 s of it words. */
  private static final Timeline TWO_BOUTS =
      new Timeline(
          List.of(
              words(3_000),
              new Sound.Mark(Sound.Moment.HOLD_BEGINS, 7),
              silence(7_000),
              new Sound.Mark(Sound.Moment.HOLD_ENDS, 7),
              END,
              silence(10_000),
              words(1_000),
              silence(9_000),
              END,
              silence(8_000),
              words(2_000)),
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
        .isEqualTo(new Outline(List.of(10_000, 30_000), 4_000, 40_000, 6_000));
    assertThat(TWO_BOUTS.boutEnds()).containsExactly(10_000, 30_000);
    assertThat(TWO_BOUTS.ms()).isEqualTo(40_000);
  }

  /** The tolerance is 2 s and 15 % of 4 s before the last bout's end, of 6 s before the whole. */
  @ParameterizedTest
  @CsvSource({
    "0,     0, true, true",
    "11999, 0, true, true",
    "12000, 1, true, true",
    "27399, 1, true, true",
    "27400, 2, false, true",
    "30000, 2, false, true",
    "37099, 2, false, true",
    "37100, 2, false, false",
    "99999, 2, false, false",
  })
  void allowsForEstimatesWhenTheTimeIsNotExact(long ms, int done, boolean cut, boolean early) {
    assertThat(TWO_BOUTS.heardAfter(ms, false)).isEqualTo(new Extent(done, cut, early));
  }

  @ParameterizedTest
  @CsvSource({
    "0,     0, true, true",
    "9999,  0, true, true",
    "10000, 1, true, true",
    "29999, 1, true, true",
    "30000, 2, false, true",
    "39999, 2, false, true",
    "40000, 2, false, false",
  })
  void allowsForNothingWhenTheTimeIsExact(long ms, int done, boolean cut, boolean early) {
    assertThat(TWO_BOUTS.heardAfter(ms, true)).isEqualTo(new Extent(done, cut, early));
  }

  @Test
  void isNeverCutWithoutABout() {
    Timeline talk = new Timeline(List.of(words(20_000)), Optional.empty());

    assertThat(talk.heardAfter(0, true)).isEqualTo(new Extent(0, false, true));
    assertThat(talk.heardAfter(14_999, false)).isEqualTo(new Extent(0, false, true));
    assertThat(talk.heardAfter(15_000, false)).isEqualTo(new Extent(0, false, false));
  }

  @Test
  void keepsTheWholeBoutUncountedWhenItIsCutInItsLastSecondsByCertainty() {
    Timeline bout = English.speak(Pace.NORMAL, new Part.Hold(15), new Part.BoutEnd());
    int end = bout.boutEnds().get(0);

    assertThat(bout.heardAfter(end - 1, true)).isEqualTo(new Extent(0, true, true));
    assertThat(bout.heardAfter(end, true)).isEqualTo(new Extent(1, false, false));
  }

  @Test
  void readsAsItsWordsAlone() {
    Timeline timeline =
        English.speak(
            Pace.NORMAL, new Part.Say(Line.of("hello")), new Part.Rest(1_000), new Part.Hold(3));

    assertThat(timeline.text()).isEqualTo("Hello there. And hold. And relax.");
    assertThat(timeline.reprompt()).isEmpty();
  }

  @Test
  void endsInItsQuestionAndKeepsWhatIsSaidWhenNobodyAnswers() {
    Question ready = new Question(Line.of("ready"), Line.of("still-here"));
    Speech speech = Speech.say(Line.of("hello")).then(new Part.Ask(ready));
    Timeline timeline = English.phrasebook().speak(speech, Pace.SLOW, English.WAKE);

    assertThat(timeline.sounds())
        .containsExactly(
            new Sound.Words("Hello there.", 229, false), new Sound.Words("Ready?", 114, true));
    assertThat(timeline.reprompt()).contains(new Sound.Words("Say ready to go on.", 574, true));
  }

  @Test
  void marksTakeNoTime() {
    assertThat(new Sound.Mark(Sound.Moment.HOLD_BEGINS, 15).ms()).isZero();
  }
}
