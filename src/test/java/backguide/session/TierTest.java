package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Detail;
import backguide.programme.PainPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"-1", "11", "99"})
  void whatIsOnNoScaleLeadsToNothing(int number) {
    assertThat(Tier.of(Detail.NONE.withNumber(number), BUILT_IN)).isEmpty();
  }
}
