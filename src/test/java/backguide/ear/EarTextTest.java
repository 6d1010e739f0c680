package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EarTextTest {
  @Test
  void indentedLinesGoOn() {
    assertThat(EarText.entries("a.txt", "# remark\n\none\n  | two\n# remark\n\t| three\nfour\n"))
        .containsExactly(
            new EarText("a.txt", 3, "one | two | three"), new EarText("a.txt", 7, "four"));
  }

  @Test
  void whatIsWrongIsToldWithFileAndLine() {
    assertThatThrownBy(() -> EarText.entries("a.txt", "# remark\n  two"))
        .hasMessage("a.txt, line 2: an indented line goes on with the one above, and none is");
    assertThatThrownBy(() -> EarText.entries("xx-XX/kinds.txt"))
        .hasMessageContaining("there is no file xx-XX/kinds.txt");
  }
}
