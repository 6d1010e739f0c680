package backguide.heard;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Detail.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How bad a pain counts that was told in a word and in a number. */
class DetailTest {
  @ParameterizedTest
  @CsvSource({"MILD,8,8", "MILD,2,3", "SEVERE,2,10", "NONE,4,4", "MODERATE,5,5"})
  void theWorseOfWordAndNumberCounts(Severity word, int number, int rated) {
    assertThat(Detail.NONE.withSeverity(word).withNumber(number).rated()).hasValue(rated);
  }
}
