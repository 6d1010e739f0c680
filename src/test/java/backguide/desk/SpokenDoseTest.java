package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.session.SpokenBouts;
import backguide.session.Turn;
import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Sound.Boundary;
import backguide.speech.Timeline;
import backguide.voice.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Listens to the recorded sound of every bout at every dose and pace, in the voice that is best
 * here, and in the one that comes along.
 */
class SpokenDoseTest {
  private static final int ERROR_MS = 100;

  private final Catalog.Loaded shipped = Catalog.bundled("en-US");

  /** A silence on the tape: what it should last, and what it does, in ms. */
  private record Measured(int plannedMs, long heardMs, int heldSeconds) {}

  @Test
  void everySilenceLastsItsDose() {
    List<Turn> turns = SpokenBouts.of(shipped.programme());
    assertThat(turns).hasSizeGreaterThan(200);
    listen(turns, Voices.found(System.getenv(), "en-US"));
  }

  @Test
  void soItDoesInTheVoiceThatComesAlong() {
    listen(SpokenBouts.of(shipped.programme()), Voices.found(Map.of(), "en-US"));
  }

  private void listen(List<Turn> turns, Voices voices) {
    List<Measured> all = new ArrayList<>();
    turns.forEach(turn -> all.addAll(measured(turn, voices)));
    assertThat(all.stream().map(Measured::heldSeconds)).contains(15, 20, 25, 30);
    assertThat(all)
        .allSatisfy(m -> assertThat(Math.abs(m.heardMs() - m.plannedMs())).isLessThan(ERROR_MS));
    System.out.printf(
        "ear: %d silences and holds of %s s, the worst off by %d ms%n",
        all.size(),
        new TreeSet<>(all.stream().map(Measured::heldSeconds).toList()),
        all.stream().mapToLong(m -> Math.abs(m.heardMs() - m.plannedMs())).max().orElseThrow());
  }

  private List<Measured> measured(Turn turn, Voices voices) {
    Pace pace = turn.next().person().habits().pace();
    Timeline timeline = shipped.phrasebook().speak(turn.speech(), pace, "Coach");
    QuickDesk desk = new QuickDesk();
    Tape tape = new Tape(desk, 0);
    Aloud aloud = new Aloud(desk, shipped.phrasebook(), voices, tape, Runnable::run);
    assertThat(new Recital(desk, aloud, timeline, pace).play()).isEqualTo(timeline.ms());
    assertThat(desk.notes()).isEmpty();
    return silences(timeline, tape);
  }

  /** Every silence between words, and every hold from the words before it to those after it. */
  private static List<Measured> silences(Timeline timeline, Tape tape) {
    List<Measured> silences = new ArrayList<>();
    int said = 0;
    int silentMs = 0;
    int heldSeconds = 0;
    long holdBeginsMs = 0;
    for (Sound sound : timeline.sounds()) {
      if (sound instanceof Sound.Silence) {
        silentMs += sound.ms();
      } else if (sound instanceof Sound.Mark mark && mark.boundary() == Boundary.HOLD_BEGINS) {
        heldSeconds = mark.seconds();
        holdBeginsMs = tape.soundEndsMs(between(said, tape));
      } else if (sound instanceof Sound.Mark mark && mark.boundary() == Boundary.HOLD_ENDS) {
        long heardMs = tape.soundBeginsMs(between(said, tape)) - holdBeginsMs;
        silences.add(new Measured(heldSeconds * 1_000, heardMs, heldSeconds));
        heldSeconds = 0;
        silentMs = 0;
      } else if (sound instanceof Sound.Words words) {
        if (silentMs > 0 && said > 0 && heldSeconds == 0) {
          long at = between(said, tape);
          long heardMs = tape.soundBeginsMs(at) - tape.soundEndsMs(at);
          silences.add(new Measured(silentMs, heardMs, 0));
        }
        silentMs = 0;
        said += words.sentences().size();
      }
    }
    assertThat(tape.played()).hasSize(said);
    return silences;
  }

  /** Returns a moment in the silence before the next sound. */
  private static long between(int said, Tape tape) {
    return (tape.played().get(said - 1).toMs() + tape.played().get(said).fromMs()) / 2;
  }
}
