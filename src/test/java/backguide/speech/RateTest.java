package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
  private static final Rate RATE = new Rate(1, 10, 100, 1_000, 10_000, 100_000);
  private static final Rate EN_US = new Rate(50, 57, 51, 330, 333, 511);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Back.                 | 141",
        "Año!                  | 131",
        "one two               | 261",
        "one, two              | 10261",
        "one; two: six         | 20391",
        "one,two.six?ten       | 221",
        "One. Two? Six! Ten    | 300521",
        "9:30 AM               | 3221",
        "don't - (x)           | 351",
      })
  void addsUpWhatATextIsMadeOf(String text, int ms) {
    assertThat(RATE.ms(text)).isEqualTo(ms);
  }

  /** Lengths measured with eSpeak NG 1.51, voice en-us, 160 words a minute. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'll talk you through upper back exercises, hands free. | 3138",
        "If anything starts to hurt, ease off and tell me. | 3191",
        "Get down onto your knees and sit back toward your ankles. | 3251",
        "Lean forward, hands to the floor, and slide your arms out ahead. | 4121",
        "Did you have any pain with that one? | 1893",
        "Good, no pain. Take your time getting up. | 2969",
        "Good. One exercise is left: the band row. Want to pick up there? | 4995",
        "That's one of two. Rest a moment. Ready for the second hold? | 4198",
        "One reminder, this Thursday at 9:30 AM, to open Back Guide. | 4428",
        "Arms forward, take up the slack. | 2205",
        "Take your time. | 865",
        "Last one. | 571",
        "And back. | 525",
        "Two, pull. | 833",
      })
  void isWithinATenthOfWhatWasMeasured(String text, int measuredMs) {
    assertThat(EN_US.ms(text)).isCloseTo(measuredMs, withPercentage(10));
  }

  @Test
  void isSlowerAtASlowPace() {
    assertThat(Pace.NORMAL.ofWords(870)).isEqualTo(870);
    assertThat(Pace.SLOW.ofWords(870)).isEqualTo(1_000);
    assertThat(Pace.NORMAL.speechPercent()).isEqualTo(100);
    assertThat(Pace.SLOW.speechPercent()).isEqualTo(87);
    assertThat(Pace.NORMAL.of(2_000)).isEqualTo(2_000);
    assertThat(Pace.SLOW.of(2_000)).isEqualTo(3_000);
    assertThat(Pace.NORMAL.closedMicMs()).isEqualTo(60_000);
    assertThat(Pace.SLOW.closedMicMs()).isEqualTo(75_000);
  }
}
