package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EarLexiconTest {
  private static final String LEAST = "same = a > b\ncontracted = a b > ab\n";

  private static EarLexicon with(String text) {
    return new EarLexicon("xx", "words.txt", EarText.entries("words.txt", LEAST + text));
  }

  private static void fails(String text, Consumer<EarLexicon> reading, String message) {
    assertThatThrownBy(() -> reading.accept(with(text))).hasMessage(message);
  }

  @Test
  void wordsPairsAndFormsAreRead() {
    EarLexicon lexicon = with("words = a | b c\npairs = a b > c\nform = a [b] (c | d)\n");
    assertThat(lexicon.list("words")).containsExactly("a", "b c");
    assertThat(lexicon.pairs("pairs")).containsEntry("a b", "c");
    assertThat(Pattern.compile(lexicon.form("form")))
        .matches(form -> form.matcher("a b d ").matches() && form.matcher("a c ").matches())
        .matches(form -> !form.matcher("as c ").matches());
  }

  @Test
  void whatIsWrongIsToldWithFileLineAndReason() {
    fails("", w -> w.set("no"), "words.txt, line 2: after this line 'no = ...' is missing");
    fails("x = a\ny = b\nx = c", w -> {}, "words.txt, line 5: a second 'x'");
    fails("what", w -> {}, "words.txt, line 3: neither 'name = words' nor 'Intent: phrases'");
    fails(
        "x = a > b | c",
        w -> w.pairs("x"),
        "words.txt, line 3: 'c' is not of the form 'said > meant'");
    fails(
        "x = (a | b",
        w -> w.form("x"),
        "words.txt, line 3: brackets that do not close, or a sign out of place");
    fails("x = a ?", w -> w.form("x"), "words.txt, line 3: no such sign: ?");
    fails("x = <y>", w -> w.form("x"), "words.txt, line 3: there is no set <y> above");
    fails("x = a", EarLexicon::everyNameIsRead, "words.txt, line 3: nothing reads 'x'");
  }
}
