package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainderTest {
  private static final Question READY = new Question(Line.of("ready"), Line.of("still-here"));

  /** "Hello there.", 4 s of silence, "Hello there.", and the question. */
  private static final Speech OPENING =
      Speech.say(Line.of("hello")).then(new Segment.Settle(4_000)).then(Line.of("hello"));

  private static final int HELLO_MS = English.speak(Pace.NORMAL, OPENING.segments().get(0)).ms();

  private static Timeline left(int unheardMs) {
    Speech speech =
        Speech.of(new Segment.Remainder(OPENING, READY.ask(), unheardMs), new Segment.Ask(READY));
    return English.phrasebook().speak(speech, Pace.NORMAL, English.WAKE);
  }

  @Test
  void whoHeardNothingHearsAllOfIt() {
    Timeline whole = English.phrasebook().speak(OPENING, Pace.NORMAL, English.WAKE);
    Timeline left = left(Integer.MAX_VALUE);
    assertThat(left.text()).isEqualTo("Hello there. Hello there. Ready?");
    assertThat(left.outline().asksFromMs()).isGreaterThanOrEqualTo(whole.ms());
  }

  /** What is counted from is the end, so that whatever came before the opening does not matter. */
  @ParameterizedTest
  @CsvSource({
    "1, Hello there. Ready?, 0",
    "3000, Hello there. Ready?, 0",
    "4500, Hello there. Hello there. Ready?, 4000",
  })
  void aSentenceBegunIsSaidAgainAndASilenceBegunIsOver(int beforeMs, String text, int restMs) {
    Timeline left = left(HELLO_MS + beforeMs);
    assertThat(left.text()).isEqualTo(text);
    assertThat(left.ms() - left.outline().wordsMs()).isEqualTo(restMs);
  }

  @Test
  void whoHeardEverythingHearsTheQuestionAlone() {
    assertThat(left(0).text()).isEqualTo("Ready?");
  }

  @Test
  void wordsAreSplitIntoSentencesThatTakeAllOfTheirTime() {
    Sound.Words words = new Sound.Words("If it hurt, say: yes. Any pain?", 3_001, true);
    assertThat(words.sentences())
        .containsExactly(
            new Sound.Words("If it hurt, say: yes.", 2_100, false),
            new Sound.Words("Any pain?", 901, true));
    assertThat(words.leadMs()).isEqualTo(2_100);
    assertThat(new Sound.Words("Yes.  No? ", 100, false).sentences())
        .extracting(Sound.Words::text)
        .containsExactly("Yes.", "No?");
  }
}
