package backguide.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What takes something away that stands before a bout takes nothing else. */
class SafetyTest {
  private static final Safety STANDING =
      Safety.UNKNOWN.open("one", "first").open("other", "second").locking("alarm");

  @Test
  void anAnswerClosesThePainQuestionOfItsExerciseOnly() {
    assertThat(STANDING.answered("one").painful()).containsExactly("other");
    assertThat(STANDING.answered("one").locked()).isTrue();
  }

  @Test
  void aPermissionLiftsLocksOnly() {
    Safety cleared = STANDING.cleared(LocalDate.of(2026, 11, 26));
    assertThat(cleared.locked()).isFalse();
    assertThat(cleared.painful()).containsExactlyInAnyOrder("one", "other");
  }
}
