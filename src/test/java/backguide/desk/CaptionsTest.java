package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.speech.Sound;
import backguide.speech.Sound.Boundary;
import backguide.speech.Sound.Mark;
import backguide.speech.Sound.Silence;
import backguide.speech.Sound.Words;
import backguide.speech.Timeline;
import backguide.talk.Captions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private static final Timeline HOLD =
      speech(
          new Words("And hold.", 1000, false),
          new Mark(Boundary.HOLD_BEGINS, 15),
          new Silence(10_000),
          new Words("Five more.", 1000, false),
          new Silence(4_000),
          new Mark(Boundary.HOLD_ENDS, 0),
          new Words("And relax.", 1000, false),
          new Silence(1_100),
          new Mark(Boundary.BOUT_ENDS, 0),
          new Words("Any pain with that one?", 2_000, true));

  @Test
  void aHoldCountsDownOnOneLine() {
    assertThat(read(HOLD, 80))
        .containsExactly(
            "And hold.",
            "hold 15 . . . . 10 . . . . 5 Five more. . . . .",
            "And relax. .",
            "Any pain with that one?");
  }

  @Test
  void everySecondOfAHoldIsShownInItsTime() {
    assertThat(Captions.of(HOLD).list())
        .filteredOn(c -> c.look() == Captions.Look.TICK && c.atMs() >= 1_000 && c.atMs() < 16_000)
        .extracting(Captions.Caption::atMs)
        .startsWith(1_000, 1_000, 2_000, 3_000)
        .endsWith(14_000, 15_000);
    assertThat(Captions.of(HOLD).list())
        .filteredOn(c -> c.text().equals("Five"))
        .extracting(Captions.Caption::atMs)
        .containsExactly(11_000);
  }

  @Test
  void theDeskIsAtTheSpeechsOwnTimeUntilABoutHasEnded() {
    Captions desk = Captions.of(HOLD);
    for (int ms : List.of(0, 999, 1_000, 11_500, 15_999, 16_000, 18_099)) {
      assertThat(desk.playedAfter(ms)).isEqualTo(ms);
    }
    assertThat(desk.ms()).isEqualTo(18_100);
    assertThat(desk.playedAfter(18_100)).isEqualTo(20_100);
  }

  @Test
  void aSentenceStandsThereWholeAndOnlySilencesTakeTime() {
    Timeline speech =
        speech(
            new Words("Kneel down. Sit back.", 2_000, false),
            new Silence(8_000),
            new Words("A pillow can help.", 1_500, false),
            new Words("Are you set?", 1_000, true));
    assertThat(Captions.of(speech).list())
        .filteredOn(c -> c.look() != Captions.Look.TICK && c.look() != Captions.Look.BREAK)
        .extracting(c -> c.atMs() + " " + c.spokenMs() + " " + c.text())
        .startsWith("0 0 Kneel", "0 0 down.")
        .contains("8000 10000 A", "8000 11500 set?");
    assertThat(Captions.of(speech).ms()).isEqualTo(8_000);
  }

  @Test
  void inASilenceAllBeforeItWasPlayedAndNothingAfterIt() {
    Captions desk =
        Captions.of(
            speech(
                new Words("Kneel down.", 2_000, false),
                new Silence(8_000),
                new Words("Are you set?", 1_000, true)));
    assertThat(desk.playedAfter(0)).isEqualTo(2_000);
    assertThat(desk.playedAfter(7_999)).isEqualTo(9_999);
    assertThat(desk.playedAfter(8_000)).isEqualTo(11_000);
  }

  @Test
  void aLongPauseTicks() {
    assertThat(read(speech(new Words("No rush.", 900, false), new Silence(10_000)), 80))
        .containsExactly("No rush. . . . . . . . . . .");
  }

  @Test
  void linesAreWrappedBetweenWords() {
    assertThat(read(speech(new Words("Shoulders relaxed, pull back.", 900, false)), 12))
        .containsExactly("Shoulders", "relaxed,", "pull back.");
  }

  @Test
  void aTranscriptTellsSilencesInSeconds() {
    assertThat(ConversationLine.words(HOLD.sounds()))
        .isEqualTo("And hold. [10] Five more. [4] And relax. [1.1] Any pain with that one?");
  }

  @Test
  void thereAreColoursOnlyWhereTheyAreWelcome() {
    assertThat(String.join("", read(HOLD, 80))).doesNotContain("\u001b");
    StringWriter coloured = new StringWriter();
    show(HOLD, new Screen(new PrintWriter(coloured), 80, true));
    assertThat(coloured.toString())
        .contains("\u001b[1mAny\u001b[0m")
        .contains("\u001b[2m15\u001b[0m");
  }

  private static List<String> read(Timeline timeline, int width) {
    StringWriter text = new StringWriter();
    show(timeline, new Screen(new PrintWriter(text), width, false));
    return text.toString().lines().toList();
  }

  private static void show(Timeline timeline, Screen screen) {
    Captions.of(timeline).list().forEach(screen::show);
    screen.endLine();
  }

  private static Timeline speech(Sound... sounds) {
    return new Timeline(List.of(sounds), Optional.empty());
  }
}
