package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.programme.PainPolicy;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which number leads to which tier, at each limit and just beside it. */
class TierTest {
  private static final PainPolicy BUILT_IN = PainPolicy.BUILT_IN;
  private static final PainPolicy STRICTEST = new PainPolicy(1, 1, 1, 0, 1);

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, EASE",
    "3, EASE",
    "4, LEAVE",
    "5, LEAVE",
    "6, STOP",
    "10, STOP",
    "100, STOP"
  })
  void aNumberLeadsToWhatThePolicySays(int number, Tier tier) {
    assertThat(Tier.of(Detail.NONE.withNumber(number), BUILT_IN)).contains(tier);
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, STOP", "10, STOP"})
  void whereLimitsAreTheSameTheWorstCounts(int number, Tier tier) {
    assertThat(Tier.of(Detail.NONE.withNumber(number), STRICTEST)).contains(tier);
  }

  /** Whoever tells in words how bad it is reaches each; a further one needs a word of its own. */
  @ParameterizedTest
  @EnumSource
  void aWordLeadsToEachTier(Tier tier) {
    assertThat(Severity.values())
        .extracting(word -> Tier.of(Detail.NONE.withSeverity(word), BUILT_IN))
        .contains(Optional.of(tier));
  }

  @ParameterizedTest
  @CsvSource({"-1", "11", "99"})
  void whatIsOnNoScaleLeadsToNothing(int number) {
    assertThat(Tier.of(Detail.NONE.withNumber(number), BUILT_IN)).isEmpty();
  }
}
