package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.understanding.WordEntry;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EarFormsTest {
  private static String form(String text) {
    return EarLexicon.form(WordEntry.entries("words.txt", text).get(0));
  }

  private static void fails(String text, String message) {
    assertThatThrownBy(() -> form(text)).hasMessage("words.txt, line 1: " + message);
  }

  @Test
  void aFormIsAPattern() {
    assertThat(Pattern.compile(form("a [b] (c | d)")))
        .matches(form -> form.matcher("a b d ").matches() && form.matcher("a c ").matches())
        .matches(form -> !form.matcher("as c ").matches());
  }

  @Test
  void whatIsWrongIsToldWithFileLineAndReason() {
    fails("(a | b", "brackets that do not close, or a sign out of place");
    fails("a ?", "no such sign: ?");
    fails("<y>", "there is no set <y> above");
  }
}
