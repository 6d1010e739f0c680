package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Meaning;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several things mean together that are said one after the other. */
class EarPartsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);
  private static final Ear EAR = Ear.of("en-US");

  @ParameterizedTest
  @CsvSource({
    "no no pain thank goodness, NO",
    "that's enough now i want to finish, STOP",
    "okay stop i'm done for today, STOP",
    "hang on a second somebody rang the bell, WAIT",
    "no give me a minute please, WAIT",
    "sorry can you say that again i was in the kitchen, REPEAT",
    "oh yes thank you i'm ready now, READY",
    "could you count out loud for me please, COUNT_ALOUD"
  })
  void whatAgreesCounts(String utterance, String meaning) {
    assertThat(EAR.understand(utterance, NOW).said().meaning()).hasToString(meaning);
  }

  /** A negation may be about what follows it, and a yes after a no takes it back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's not fine",
        "it was not all good",
        "it is not pain free",
        "it was not no pain",
        "i'm not fine now",
        "go next door",
        "yes and no",
        "no yes",
        "no next one please",
        "no go faster please",
        "no make it harder",
        "no keep going please",
        "no i'm ready",
        "no i want more please",
        "no pain i'm ready now",
        "the next door along is ready",
        "nothing ready here for you",
        "ready or not here i come"
      })
  void whatDoesNotAgreeIsNoAnswer(String utterance) {
    assertThat(EAR.understand(utterance, NOW).said().meaning())
        .isIn(Meaning.Answer.UNKNOWN, Meaning.Answer.UNSURE);
  }
}
