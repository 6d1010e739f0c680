package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"it hurts", "  it hurts ", "> it hurts"})
  void aLineIsWhatIsSaidAfterTheCoach(String line) {
    assertThat(ScriptLine.parse(line))
        .isEqualTo(new ScriptLine(Optional.of("it hurts"), OptionalLong.empty()));
  }

  @ParameterizedTest
  @CsvSource({"(5 s) it hurts,5000", "(0.5s)it hurts,500", "> ( 12.25 s ) it hurts,12250"})
  void secondsInFrontTellHowLongTheCoachHadSpoken(String line, long ms) {
    assertThat(ScriptLine.parse(line))
        .isEqualTo(new ScriptLine(Optional.of("it hurts"), OptionalLong.of(ms)));
  }

  @Test
  void nobodyMayAnswer() {
    assertThat(ScriptLine.parse("[silence]").text()).isEmpty();
  }

  @Test
  void anEmptyLineSaysNothing() {
    assertThat(ScriptLine.parse(" ").isBlank()).isTrue();
    assertThat(ScriptLine.parse("> ").isBlank()).isTrue();
    assertThat(ScriptLine.parse("[silence]").isBlank()).isFalse();
  }

  @Test
  void whatLooksLikeNoTimeIsSaid() {
    assertThat(ScriptLine.parse("(99999 s) hello").text()).contains("(99999 s) hello");
    assertThat(ScriptLine.parse("(soon) hello").afterMs()).isEmpty();
  }
}
