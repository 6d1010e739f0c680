package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.catalog.Unsaid;
import backguide.session.SpokenTurns;
import backguide.session.Turn;
import backguide.speech.Outline;
import backguide.speech.Pace;
import backguide.speech.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything the coach says on a walk, at both paces, as the speaker is told to say it. */
class EverySpeechTest {
  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private final Unsaid unsaid = new Unsaid("en-US");

  @Test
  void everySpeechOfTheWalkCanBeSpoken() {
    List<Turn> turns = SpokenTurns.of(shipped);
    assertThat(turns).hasSizeGreaterThan(100);
    int longest = 0;
    for (Turn turn : turns) {
      for (Pace pace : Pace.values()) {
        longest = Math.max(longest, assertSpoken(turn, pace));
      }
    }
    System.out.printf("%,d speeches, the longest %,d characters%n", turns.size(), longest);
  }

  private int assertSpoken(Turn turn, Pace pace) {
    Timeline timeline = shipped.phrasebook().speak(turn.speech(), pace, "Alexa");
    String ssml = Ssml.of(timeline, pace);
    if (timeline.text().isEmpty()) {
      assertThat(ssml).isEmpty();
      return 0;
    }
    SsmlGate.Verdict found = SsmlGate.read("<speak>" + ssml + "</speak>");
    List<String> faults = new ArrayList<>(found.faults());
    faults.addAll(unsaid.in(found.text()));
    timeline
        .reprompt()
        .ifPresent(
            words -> {
              SsmlGate.Verdict again = SsmlGate.read("<speak>" + Ssml.of(words, pace) + "</speak>");
              faults.addAll(again.faults());
              faults.addAll(unsaid.in(again.text()));
              assertThat(again.text()).isEqualTo(words.text()).endsWith("?");
            });
    assertThat(faults).as(ssml).isEmpty();
    assertThat(found.text()).isEqualTo(timeline.text());
    assertThat(found.slow()).isEqualTo(pace == Pace.SLOW);
    Outline outline = timeline.outline();
    assertThat(found.breaksMs()).isEqualTo(outline.ms() - outline.wordsMs());
    return ssml.length();
  }
}
