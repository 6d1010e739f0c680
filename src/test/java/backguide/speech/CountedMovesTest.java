package backguide.speech;

import static backguide.speech.English.script;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedMovesTest {
  private static Segment.Reps reps(int first, int last, int of) {
    return reps(first, last, of, 0, 0, Optional.empty(), true);
  }

  private static Segment.Reps reps(
      int first, int last, int of, int pause, int hold, Optional<Line> midCue, boolean counted) {
    return new Segment.Reps(
        first,
        last,
        of,
        2_000,
        pause,
        hold,
        2_000,
        Line.of("pull"),
        Line.of("back"),
        midCue,
        counted);
  }

  @Test
  void namesTheMoveTwiceThenOnlyCountsAndAnnouncesTheLast() {
    assertThat(script(English.speak(Pace.NORMAL, reps(1, 5, 5))))
        .isEqualTo(
            "One, pull. [1800] And back. [1800] Two, pull. [1800] And back. [1800] "
                + "Three. [3900] Four. [3900] Last one. [1800] Back. [1900] And rest.");
  }

  @Test
  void takesExactlyTheTimeOfEveryWayAndThenRests() {
    for (int of = 1; of <= 15; of++) {
      assertThat(English.speak(Pace.NORMAL, reps(1, of, of)).ms()).isEqualTo(of * 4_000 + 200);
    }
  }

  @Test
  void takesHalfAsLongAgainAtASlowPaceWithSlowerWords() {
    Timeline slow = English.speak(Pace.SLOW, reps(1, 3, 4));

    assertThat(script(slow))
        .startsWith("One, pull. [2771] And back. [2771] Two, pull. [2771] And back. [2771] Three.");
    assertThat(slow.ms()).isEqualTo(3 * 6_000 + 229);
  }

  @Test
  void neverHurriesWordsThatTakeLongerThanTheMove() {
    Segment.Reps quick =
        new Segment.Reps(
            1, 3, 9, 150, 0, 0, 200, Line.of("pull"), Line.of("back"), Optional.empty(), true);

    assertThat(script(English.speak(Pace.NORMAL, quick)))
        .isEqualTo("One, pull. And back. Two, pull. And back. Three. [250] And rest.");
  }

  @Test
  void namesTheMoveAgainWhereASetGoesOnAfterAQuestion() {
    assertThat(script(English.speak(Pace.NORMAL, reps(5, 8, 8))))
        .isEqualTo(
            "Five, pull. [1800] And back. [1800] Six, pull. [1800] And back. [1800] "
                + "Seven. [3900] Last one. [1800] Back. [1900] And rest.");
  }

  @Test
  void callsNothingTheLastBeforeTheSetIsOver() {
    assertThat(English.speak(Pace.NORMAL, reps(1, 4, 8)).text())
        .isEqualTo("One, pull. And back. Two, pull. And back. Three. Four. And rest.");
  }

  @Test
  void announcesTheLastOfTwoAndCountsASingleOne() {
    assertThat(English.speak(Pace.NORMAL, reps(1, 2, 2)).text())
        .isEqualTo("One, pull. And back. Last one. Back. And rest.");
    assertThat(English.speak(Pace.NORMAL, reps(1, 1, 1)).text())
        .isEqualTo("One, pull. And back. And rest.");
  }

  @Test
  void waitsAtTheFarEnd() {
    Segment.Reps set = reps(1, 3, 9, 1_000, 0, Optional.empty(), true);

    assertThat(script(English.speak(Pace.NORMAL, set)))
        .isEqualTo(
            "One, pull. [2800] And back. [1800] Two, pull. [2800] And back. [1800] "
                + "Three. [4900] And rest.");
    assertThat(English.speak(Pace.SLOW, set).ms()).isEqualTo(3 * 7_500 + 229);
  }

  @Test
  void holdsAtTheFarEndForExactlyTheDoseAndSaysTheWayBackEachTime() {
    Segment.Reps set = reps(1, 4, 4, 700, 5, Optional.empty(), true);
    Timeline held = English.speak(Pace.NORMAL, set);

    assertThat(script(held))
        .isEqualTo(
            "One, pull. [1700] Hold. <HOLD_BEGINS 5> [5000] <HOLD_ENDS 5> And back. [1800] "
                + "Two, pull. [1700] Hold. <HOLD_BEGINS 5> [5000] <HOLD_ENDS 5> And back. [1800] "
                + "Three. [1800] Hold. <HOLD_BEGINS 5> [5000] <HOLD_ENDS 5> Back. [1900] "
                + "Last one. [1700] Hold. <HOLD_BEGINS 5> [5000] <HOLD_ENDS 5> Back. [1900] "
                + "And rest.");
    assertThat(held.ms()).isEqualTo(4 * 9_000 + 200);
    assertThat(English.holds(English.speak(Pace.SLOW, set)))
        .containsExactly(5_000, 5_000, 5_000, 5_000);
  }

  @Test
  void remindsOnceOnTheWayBackOfTheMiddleOne() {
    Optional<Line> elbows = Optional.of(Line.of("elbows"));

    assertThat(script(English.speak(Pace.NORMAL, reps(1, 8, 8, 0, 0, elbows, true))))
        .contains("Four. [1900] Elbows at your sides. [1600] Five.")
        .containsOnlyOnce("Elbows");
    assertThat(script(English.speak(Pace.NORMAL, reps(1, 7, 7, 0, 0, elbows, true))))
        .contains("Four. [1900] Elbows at your sides. [1600] Five.");
    assertThat(English.speak(Pace.NORMAL, reps(1, 8, 8, 0, 0, elbows, true)).ms())
        .isEqualTo(8 * 4_000 + 200);
  }

  @Test
  void remindsOnceInASetThatIsSplit() {
    Optional<Line> elbows = Optional.of(Line.of("elbows"));

    assertThat(English.speak(Pace.NORMAL, reps(1, 3, 8, 0, 0, elbows, true)).text())
        .doesNotContain("Elbows");
    assertThat(English.speak(Pace.NORMAL, reps(4, 8, 8, 0, 0, elbows, true)).text())
        .startsWith("Four, pull. And back. Elbows at your sides. Five, pull.");
  }

  @Test
  void namesNoNumberWhenCountingIsSwitchedOffAndKeepsTheTime() {
    Timeline silent = English.speak(Pace.NORMAL, reps(1, 4, 4, 0, 0, Optional.empty(), false));

    assertThat(script(silent))
        .isEqualTo(
            "Pull. [1900] And back. [1800] Pull. [1900] And back. [1800] "
                + "And again. [3800] Last one. [1800] Back. [1900] And rest.");
    assertThat(silent.ms()).isEqualTo(4 * 4_000 + 200);
  }

  @Test
  void saysEveryMoveOfEveryCycleAndTheCountAtItsStart() {
    List<Line> moves = List.of(Line.of("up"), Line.of("back"));
    Timeline cycles = English.speak(Pace.NORMAL, new Segment.Cycles(3, 4, 1_500, moves, true));

    assertThat(script(cycles))
        .isEqualTo("Three, up. [1300] Back. [1400] Four, up. [1300] Back. [1400] And rest.");
    assertThat(cycles.ms()).isEqualTo(2 * 2 * 1_500 + 200);
    assertThat(English.speak(Pace.SLOW, new Segment.Cycles(3, 4, 1_500, moves, true)).ms())
        .isEqualTo(2 * 2 * 2_250 + 229);
    assertThat(script(English.speak(Pace.NORMAL, new Segment.Cycles(1, 1, 1_500, moves, false))))
        .isEqualTo("Up. [1400] Back. [1400] And rest.");
  }

  @Test
  void takesTheLengthOfACueFromTheLocaleWhereItIsGiven() {
    var cueMs = English.holdCues(1_000);
    cueMs.put(Cue.LAST_ONE, 650);
    cueMs.put(Cue.AND_REST, 550);
    Phrasebook book = English.phrasebook(English.language(English.LENGTHS, cueMs));
    Timeline set = book.speak(Speech.of(reps(7, 8, 8)), Pace.NORMAL, English.WAKE);

    assertThat(script(set)).contains("Last one. [1350]");
    assertThat(set.ms()).isEqualTo(2 * 4_000 + 550);
  }
}
