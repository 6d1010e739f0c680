package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Meaning.Urgent;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of danger among words that nobody understands is asked about, and never acted on. */
class EarAlarmTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);
  private static final Ear EAR = Ear.of("en-US");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my heart is doing something strange",
        "stop my heart is doing something strange",
        "wait my heart is doing something strange",
        "yes my heart is doing something strange",
        "my breathing went all wrong there for me",
        "his chest hurts and he can't breathe"
      })
  void isAGuess(String utterance) {
    EarHeard heard = EAR.understand(utterance, NOW);
    assertThat(heard.said().meaning()).isEqualTo(Urgent.RED_FLAG);
    assertThat(heard.at(NOW).guessed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do i breathe in or out on this one",
        "when should i let my breath go",
        "my chest is fine and so is the rest of me",
        "my chest does not do anything of the kind",
        "i have no numbness in any of it",
        "the heart of the matter is the money"
      })
  void isNone(String utterance) {
    assertThat(EAR.understand(utterance, NOW).said().meaning()).isNotEqualTo(Urgent.RED_FLAG);
  }
}
