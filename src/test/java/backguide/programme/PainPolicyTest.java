package backguide.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainPolicyTest {
  @ParameterizedTest
  @CsvSource({"1, 4, 6, 1, 2", "1, 1, 1, 0, 1", "1, 4, 4, 1, 1", "1, 2, 6, 0, 2"})
  void whatIsAsStrictOrStricterIsSafe(int ease, int leave, int stop, int retries, int leaves) {
    assertThat(new PainPolicy(ease, leave, stop, retries, leaves).isSafe()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 6, 1, 2",
    "2, 4, 6, 1, 2",
    "1, 0, 6, 1, 2",
    "1, 5, 6, 1, 2",
    "1, 4, 3, 1, 2",
    "1, 4, 7, 1, 2",
    "1, 4, 6, -1, 2",
    "1, 4, 6, 2, 2",
    "1, 4, 6, 1, 0",
    "1, 4, 6, 1, 3"
  })
  void whatIsLooserOrOutOfOrderIsNot(int ease, int leave, int stop, int retries, int leaves) {
    assertThat(new PainPolicy(ease, leave, stop, retries, leaves).isSafe()).isFalse();
  }
}
