package backguide.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {
  @ParameterizedTest
  @ValueSource(strings = {"it hurts", "  it hurts ", "> it hurts"})
  void aLineIsWhatIsSaidAfterTheCoach(String line) {
    assertThat(Said.parse(line)).isEqualTo(new Said(Optional.of("it hurts"), OptionalLong.empty()));
  }

  @ParameterizedTest
  @CsvSource({"(5 s) it hurts,5000", "(0.5s)it hurts,500", "> ( 12.25 s ) it hurts,12250"})
  void secondsInFrontTellHowLongTheCoachHadSpoken(String line, long ms) {
    assertThat(Said.parse(line)).isEqualTo(new Said(Optional.of("it hurts"), OptionalLong.of(ms)));
  }

  @Test
  void nobodyMayAnswer() {
    assertThat(Said.parse("[silence]").text()).isEmpty();
  }

  @Test
  void anEmptyLineSaysNothing() {
    assertThat(Said.parse(" ").isBlank()).isTrue();
    assertThat(Said.parse("> ").isBlank()).isTrue();
    assertThat(Said.parse("[silence]").isBlank()).isFalse();
  }

  @Test
  void whatLooksLikeNoTimeIsSaid() {
    assertThat(Said.parse("(99999 s) hello").text()).contains("(99999 s) hello");
    assertThat(Said.parse("(soon) hello").afterMs()).isEmpty();
  }
}
