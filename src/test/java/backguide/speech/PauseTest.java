package backguide.speech;

import static backguide.speech.English.script;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A voice pauses between two sentences, also where the coach plans no silence. */
class PauseTest {
  private static final Segment HELLO = new Segment.Say(Line.of("hello"));

  /** Words of 100 ms, and half a second between two sentences. */
  private static Timeline speak(Pace pace, Segment... parts) {
    Language any = English.language();
    Language pausing =
        new Language(
            any.locale(),
            any.numerals(),
            any.ordinals(),
            any.listing(),
            any.days(),
            any.clock(),
            any.lengths(),
            any.care(),
            new Rate(0, 0, 100, 0, 0, 500),
            any.cueMs());
    return English.phrasebook(pausing, "elbows", "Elbows in.")
        .speak(Speech.of(parts), pace, English.WAKE);
  }

  private static List<Integer> wordsMs(Timeline timeline) {
    return timeline.sounds().stream().filter(Sound.Words.class::isInstance).map(Sound::ms).toList();
  }

  @Test
  void wordsTakeLongerRightAfterOtherWords() {
    assertThat(wordsMs(speak(Pace.NORMAL, HELLO, HELLO, HELLO))).containsExactly(200, 700, 700);
    assertThat(wordsMs(speak(Pace.SLOW, HELLO, HELLO))).containsExactly(229, 229 + 574);
  }

  @Test
  void aMomentBetweenThemTakesNoTime() {
    assertThat(
            wordsMs(speak(Pace.NORMAL, new Segment.BoutEnd(), HELLO, new Segment.BoutEnd(), HELLO)))
        .containsExactly(200, 700);
  }

  @Test
  void aSilenceBetweenThemIsPauseEnough() {
    assertThat(
            wordsMs(speak(Pace.NORMAL, HELLO, new Segment.Rest(1), new Segment.BoutEnd(), HELLO)))
        .containsExactly(200, 200);
  }

  @Test
  void theQuestionAtTheEndIsPausedBefore() {
    Question ready = new Question(Line.of("ready"), Line.of("still-here"));
    Timeline asked = speak(Pace.NORMAL, HELLO, new Segment.Ask(ready));

    assertThat(asked.sounds()).endsWith(new Sound.Words("Ready?", 600, true));
    assertThat(asked.reprompt()).contains(new Sound.Words("Say ready to go on.", 500, true));
  }

  @Test
  void thePauseIsPartOfAMovesTime() {
    Segment.Reps three =
        new Segment.Reps(
            1,
            3,
            3,
            2_000,
            0,
            0,
            2_000,
            Line.of("pull"),
            Line.of("back"),
            Optional.of(Line.of("elbows")),
            true);
    Timeline reps = speak(Pace.NORMAL, three);

    assertThat(script(reps)).contains("And back. Elbows in. [1100] Last one.");
    assertThat(reps.ms()).isEqualTo(3 * 4_000 + 200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello. | Ready? | 90000",
        "Hello? | Ready? | 90000",
        "Hello, | ready? | 0",
        "Hello  | ready? | 0",
      })
  void isWhatTheTextsTakeTogetherBeyondEachAlone(String first, String second, int ms) {
    Rate rate = new Rate(10_000, 10, 100, 1_000, 3_000, 100_000);
    assertThat(rate.betweenMs(first)).isEqualTo(ms);
    assertThat(Math.max(0, rate.ms(first + " " + second) - rate.ms(first) - rate.ms(second)))
        .isEqualTo(ms);
  }
}
