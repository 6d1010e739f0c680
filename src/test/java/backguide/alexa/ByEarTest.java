package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Tools;
import backguide.catalog.Catalog;
import backguide.session.SpokenBouts;
import backguide.session.SpokenTurns;
import backguide.session.Turn;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import backguide.speech.Sound.Boundary;
import backguide.speech.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Listens, by eSpeak NG, to every bout of every exercise at every dose and pace, and to all that is
 * said on a walk.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByEarTest {
  private static final int HOLD_ERROR_MS = 1_500;
  private static final double RESPONSE_ERROR_PERCENT = 15;

  /** Longer than any pause within one short sentence, and shorter than any silence in a hold. */
  private static final int SILENCE_MS = 400;

  private final Set<AtPace> responses = new LinkedHashSet<>();

  /** Sounds at a pace. */
  private record AtPace(List<Sound> sounds, Pace pace) {
    String markup() {
      return Ssml.of(timeline(), pace);
    }

    Timeline timeline() {
      return new Timeline(sounds, Optional.empty());
    }

    AtPace upTo(int end) {
      return new AtPace(sounds.subList(0, end), pace);
    }
  }

  /**
   * One hold with the words around it.
   *
   * @param around from the words before it to the words after it
   * @param seconds its dose
   */
  private record Held(AtPace around, int seconds) {
    List<String> markup() {
      return List.of(around.upTo(1).markup(), around.markup());
    }
  }

  @BeforeAll
  void everythingSaid() {
    Tools.need("nobody timed the holds by ear", "espeak-ng");
    Catalog.Loaded shipped = Catalog.bundled("en-US");
    add(SpokenBouts.of(shipped.programme()), shipped.phrasebook());
    assertThat(responses).hasSizeGreaterThan(200);
    add(SpokenTurns.of(shipped), shipped.phrasebook());
    assertThat(responses).hasSizeGreaterThan(350);
  }

  private void add(List<Turn> turns, Phrasebook words) {
    for (Turn turn : turns) {
      Pace pace = turn.next().person().habits().pace();
      Timeline said = words.speak(turn.speech(), pace, "Alexa");
      if (said.ms() > 0) {
        responses.add(new AtPace(said.sounds(), pace));
      }
    }
  }

  @Test
  void everyHoldLastsItsDose() {
    Set<Held> holds = new LinkedHashSet<>();
    responses.forEach(response -> holds.addAll(holds(response)));
    assertThat(holds.stream().map(Held::seconds)).contains(15, 20, 25, 30);
    Iterator<Integer> heard =
        heldMs(holds.stream().flatMap(hold -> hold.markup().stream()).toList()).iterator();
    int worst = 0;
    for (Held hold : holds) {
      int error = heard.next() - hold.seconds() * 1_000;
      assertThat(Math.abs(error)).as("%s is off by %d ms", hold, error).isLessThan(HOLD_ERROR_MS);
      worst = Math.abs(error) > Math.abs(worst) ? error : worst;
    }
    System.out.printf("ear: %d holds, the worst off by %,d ms%n", holds.size(), worst);
  }

  @Test
  void everyResponseLastsAsLongAsPlanned() {
    Iterator<WaveFile> waves =
        Espeak.say(responses.stream().map(AtPace::markup).toList()).iterator();
    List<Double> errors = new ArrayList<>();
    for (AtPace response : responses) {
      int planned = response.timeline().ms();
      int heard = waves.next().soundEndsMs();
      double error = 100.0 * (planned - heard) / heard;
      assertThat(Math.abs(error))
          .as("planned %d ms, heard %d ms: %s", planned, heard, response)
          .isLessThan(RESPONSE_ERROR_PERCENT);
      errors.add(Math.abs(error));
    }
    Collections.sort(errors);
    System.out.printf(
        "ear: %d responses, planned off by %.1f %% at the median and %.1f %% at worst%n",
        errors.size(), errors.get(errors.size() / 2), errors.get(errors.size() - 1));
  }

  @Test
  void theEarNoticesWhatSpeakersDoToMarkup() {
    List<Integer> held =
        heldMs(
            Stream.of(
                    "<break time=\"4000ms\"/>",
                    "<break time=\"3000ms\"/>",
                    "<break time=\"2000ms\"/> <break time=\"2000ms\"/>")
                .flatMap(breaks -> Stream.of("And hold.", "And hold. " + breaks + " And relax."))
                .toList());
    assertThat(held.get(0)).isBetween(3_700, 4_300);
    assertThat(held.get(1)).isBetween(held.get(0) - 1_050, held.get(0) - 950);
    assertThat(held.get(2)).isLessThan(3_000);
  }

  /**
   * Returns how long something was held, in ms: from the end of the words before it, which come
   * alone first, to the words after it.
   */
  private static List<Integer> heldMs(List<String> byTwos) {
    List<Integer> held = new ArrayList<>();
    Iterator<WaveFile> waves = Espeak.say(byTwos).iterator();
    while (waves.hasNext()) {
      int begins = waves.next().soundEndsMs();
      held.add(waves.next().lastSoundBeginsMs(SILENCE_MS) - begins);
    }
    return held;
  }

  private static Collection<Held> holds(AtPace response) {
    List<Sound> sounds = response.sounds();
    List<Held> holds = new ArrayList<>();
    int begins = 0;
    for (int i = 0; i < sounds.size(); i++) {
      if (sounds.get(i) instanceof Sound.Mark mark && mark.boundary() == Boundary.HOLD_BEGINS) {
        begins = i;
      } else if (sounds.get(i) instanceof Sound.Mark mark
          && mark.boundary() == Boundary.HOLD_ENDS) {
        List<Sound> around = sounds.subList(begins - 1, i + 2);
        holds.add(new Held(new AtPace(around, response.pace()), mark.seconds()));
      }
    }
    return holds;
  }
}
