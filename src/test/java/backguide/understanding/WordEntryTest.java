package backguide.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordEntryTest {
  @Test
  void indentedLinesGoOn() {
    assertThat(WordEntry.entries("a.txt", "# remark\n\none\n  | two\n# remark\n\t| three\nfour\n"))
        .containsExactly(
            new WordEntry("a.txt", 3, "one | two | three"), new WordEntry("a.txt", 7, "four"));
  }

  @Test
  void whatIsWrongIsToldWithFileAndLine() {
    assertThatThrownBy(() -> WordEntry.entries("a.txt", "# remark\n  two"))
        .hasMessage("a.txt, line 2: an indented line goes on with the one above, and none is");
    assertThatThrownBy(() -> WordEntry.entries("ear/xx-XX/patterns.txt"))
        .hasMessageStartingWith("ear/xx-XX/patterns.txt, line 1: there is no such file");
  }
}
