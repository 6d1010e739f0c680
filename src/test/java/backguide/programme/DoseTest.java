package backguide.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoseTest {
  private static final Origin SHEET = new Origin(List.of("T1"), "");
  private static final Dose HOLD =
      new Dose(Optional.of(range(15, 30, 10, 20)), range(2, 4, 1, 3), Optional.empty(), 0);
  private static final Dose SETS =
      new Dose(Optional.empty(), range(8, 12, 3, 9), Optional.of(range(1, 3, 1, 2)), 30);

  private static Range range(int min, int max, int step, int start) {
    return new Range(min, max, step, start, false, SHEET);
  }

  @Test
  void theLeastIsTheLowerEndOfEverything() {
    assertThat(HOLD.least()).isEqualTo(new Amount(15, 2, 1));
    assertThat(SETS.least()).isEqualTo(new Amount(0, 8, 1));
  }

  @Test
  void theFirstIsWhereEverythingStarts() {
    assertThat(HOLD.first()).isEqualTo(new Amount(20, 3, 1));
    assertThat(SETS.first()).isEqualTo(new Amount(0, 9, 2));
  }

  @Test
  void bothEndsAreAllowedAndNothingBeyond() {
    for (int hold : new int[] {15, 20, 30}) {
      assertThat(HOLD.allows(new Amount(hold, 3, 1))).as("hold %d", hold).isTrue();
    }
    for (int hold : new int[] {0, 14, 31}) {
      assertThat(HOLD.allows(new Amount(hold, 3, 1))).as("hold %d", hold).isFalse();
    }
    for (int repeats : new int[] {8, 12}) {
      assertThat(SETS.allows(new Amount(0, repeats, 2))).as("repeats %d", repeats).isTrue();
    }
    for (int repeats : new int[] {7, 13}) {
      assertThat(SETS.allows(new Amount(0, repeats, 2))).as("repeats %d", repeats).isFalse();
    }
    assertThat(SETS.allows(new Amount(0, 8, 3))).isTrue();
    assertThat(SETS.allows(new Amount(0, 8, 0))).isFalse();
    assertThat(SETS.allows(new Amount(0, 8, 4))).isFalse();
  }

  @Test
  void whatIsNotHeldHasNoHoldAndWhatHasNoSetsHasOne() {
    assertThat(SETS.allows(new Amount(5, 8, 1))).isFalse();
    assertThat(HOLD.allows(new Amount(15, 2, 2))).isFalse();
  }

  @Test
  void oneThingGrowsAtATimeAndTheHoldFirst() {
    assertThat(HOLD.after(new Amount(15, 2, 1))).contains(new Amount(25, 2, 1));
    assertThat(HOLD.after(new Amount(25, 2, 1))).contains(new Amount(30, 2, 1));
    assertThat(HOLD.after(new Amount(30, 2, 1))).contains(new Amount(30, 3, 1));
    assertThat(HOLD.after(new Amount(30, 4, 1))).isEmpty();
  }

  @Test
  void setsGrowLastAndByOne() {
    assertThat(SETS.after(new Amount(0, 8, 1))).contains(new Amount(0, 11, 1));
    assertThat(SETS.after(new Amount(0, 11, 1))).contains(new Amount(0, 12, 1));
    assertThat(SETS.after(new Amount(0, 12, 1))).contains(new Amount(0, 12, 2));
    assertThat(SETS.after(new Amount(0, 12, 3))).isEmpty();
  }
}
