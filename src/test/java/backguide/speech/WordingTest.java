package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void namesTheHolesOfBothTextsWithoutTheFormOfANumber() {
    assertThat(new Wording("{name} once", "{name}, {n:feminine} times").holes())
        .containsExactlyInAnyOrder("name", "n");
    assertThat(Wording.of("{a} {b} {a}").holes()).containsExactly("a", "b");
    assertThat(Wording.of("nothing").holes()).isEmpty();
  }

  @Test
  void refusesAHoleThatIsNotClosed() {
    assertThatThrownBy(() -> Wording.of("{a} and {b").holes())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{a} and {b");
  }
}
