package backguide.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {
  @ParameterizedTest
  @ValueSource(strings = {"it hurts", "  it hurts ", "> it hurts"})
  void aLineIsWhatIsSaidAfterTheCoach(String line) {
    assertThat(Utterance.parse(line))
        .isEqualTo(new Utterance(Utterance.Type.SAID, "it hurts", OptionalLong.empty()));
  }

  @ParameterizedTest
  @CsvSource({"(5 s) it hurts,5000", "(0.5s)it hurts,500", "> ( 12.25 s ) it hurts,12250"})
  void secondsInFrontTellHowLongTheCoachHadSpoken(String line, long ms) {
    assertThat(Utterance.parse(line))
        .isEqualTo(new Utterance(Utterance.Type.SAID, "it hurts", OptionalLong.of(ms)));
  }

  @Test
  void nobodyMayAnswer() {
    assertThat(Utterance.parse("[silence]").type()).isEqualTo(Utterance.Type.SILENCE);
  }

  @Test
  void anEmptyLineSaysNothing() {
    assertThat(Utterance.parse(" ").isBlank()).isTrue();
    assertThat(Utterance.parse("> ").isBlank()).isTrue();
    assertThat(Utterance.parse("[silence]").isBlank()).isFalse();
  }

  @Test
  void whatLooksLikeNoTimeIsSaid() {
    assertThat(Utterance.parse("(99999 s) hello").text()).isEqualTo("(99999 s) hello");
    assertThat(Utterance.parse("(soon) hello").afterMs()).isEmpty();
  }
}
