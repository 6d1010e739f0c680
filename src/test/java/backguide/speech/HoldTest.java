package backguide.speech;

import static backguide.speech.English.holds;
import static backguide.speech.English.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3  | [3000]",
        "10 | [10000]",
        "11 | [6000] Five more. [4000]",
        "15 | [10000] Five more. [4000]",
        "16 | [7500] Halfway there. [7500]",
        "20 | [9500] Halfway there. [9500]",
        "21 | [10000] Ten down. [5000] Five more. [4000]",
        "25 | [10000] Ten down. [9000] Five more. [4000]",
        "26 | [10000] Ten down. [2000] Halfway there. [7000] Five more. [4000]",
        "30 | [10000] Ten down. [4000] Halfway there. [9000] Five more. [4000]",
        "33 | [10000] Ten down. [5500] Halfway there. [4750] Keep going. [4750] Five more. [4000]",
        "60 | [10000] Ten down. [9000] Keep going. [9000] Halfway there. [7334] Keep going."
            + " [7333] Keep going. [7333] Five more. [4000]",
      })
  void isCuedAboutEveryTenSeconds(int seconds, String plan) {
    Timeline hold = English.speak(Pace.NORMAL, new Segment.Hold(seconds));

    assertThat(script(hold))
        .isEqualTo(
            "And hold. <HOLD_BEGINS %d> %s <HOLD_ENDS %d> And relax."
                .formatted(seconds, plan, seconds));
  }

  @Test
  void lastsExactlyItsDoseWhateverTheCuesTake() {
    for (int cueMs = 800; cueMs <= 1_300; cueMs += 7) {
      Language language = English.language(English.LENGTHS, English.holdCues(cueMs));
      for (int seconds = 1; seconds <= 60; seconds++) {
        for (Pace pace : Pace.values()) {
          Timeline hold =
              English.phrasebook(language)
                  .speak(Speech.of(new Segment.Hold(seconds)), pace, English.WAKE);
          assertThat(holds(hold)).containsExactly(seconds * 1_000);
          SilenceTest.assertSilencesAreLegal(hold);
        }
      }
    }
  }

  @Test
  void lastsExactlyItsDoseWithCuesAtTheirLimits() {
    for (int cueMs : List.of(1, 2_000)) {
      Language language = English.language(English.LENGTHS, English.holdCues(cueMs));
      for (int seconds = 1; seconds <= 120; seconds++) {
        Timeline hold =
            English.phrasebook(language)
                .speak(Speech.of(new Segment.Hold(seconds)), Pace.SLOW, English.WAKE);
        assertThat(holds(hold)).containsExactly(seconds * 1_000);
        SilenceTest.assertSilencesAreLegal(hold);
      }
    }
  }

  @Test
  void countsEachCueAtItsOwnLength() {
    Map<Cue, Integer> cueMs = English.holdCues(1_000);
    cueMs.put(Cue.TEN_DOWN, 900);
    cueMs.put(Cue.HALFWAY, 1_100);
    cueMs.put(Cue.FIVE_MORE, 1_200);
    Phrasebook book = English.phrasebook(English.language(English.LENGTHS, cueMs));

    Timeline hold = book.speak(Speech.of(new Segment.Hold(30)), Pace.NORMAL, English.WAKE);

    assertThat(script(hold))
        .contains("[10000] Ten down. [4100] Halfway there. [8900] Five more. [3800]");
  }

  @Test
  void keepsItsLengthAtASlowPaceWhileItsCuesSlowDown() {
    Timeline hold = English.speak(Pace.SLOW, new Segment.Hold(30));

    assertThat(script(hold))
        .contains("[10000] Ten down. [3851] Halfway there. [8851] Five more. [3851]");
    assertThat(hold.sounds()).contains(new Sound.Words("Ten down.", 1_149, false));
  }

  @Test
  void hasTheWordsAroundItOutsideItsLength() {
    Timeline hold = English.speak(Pace.NORMAL, new Segment.Hold(15));

    assertThat(hold.ms()).isEqualTo(200 + 15_000 + 200);
    assertThat(hold.sounds()).startsWith(new Sound.Words("And hold.", 200, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -15})
  void isNeverShorterThanASecond(int seconds) {
    assertThatThrownBy(() -> new Segment.Hold(seconds))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
