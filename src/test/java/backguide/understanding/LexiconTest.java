package backguide.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final String LEAST = "# two lines that\n# nothing reads\n";

  private static Lexicon with(String text) {
    return new Lexicon("words.txt", WordEntry.entries("words.txt", LEAST + text));
  }

  private static void fails(String text, Consumer<Lexicon> reading, String message) {
    assertThatThrownBy(() -> reading.accept(with(text))).hasMessage(message);
  }

  @Test
  void wordsAndPairsAreRead() {
    Lexicon lexicon = with("words = a | b c\npairs = a b > c\n");
    assertThat(lexicon.list("words")).containsExactly("a", "b c");
    assertThat(lexicon.pairs("pairs")).containsEntry("a b", "c");
  }

  @Test
  void whatIsWrongIsToldWithFileLineAndReason() {
    fails("x = a", w -> w.set("no"), "words.txt, line 3: after this line 'no = ...' is missing");
    fails("x = a\ny = b\nx = c", w -> {}, "words.txt, line 5: a second 'x'");
    fails("what", w -> {}, "words.txt, line 3: neither 'name = words' nor 'Intent: phrases'");
    fails(
        "x = a > b | c",
        w -> w.pairs("x"),
        "words.txt, line 3: 'c' is not of the form 'said > meant'");
    fails("x = a", Lexicon::everyNameIsRead, "words.txt, line 3: nothing reads 'x'");
  }

  @Test
  void everyLanguageTheCoachSpeaksIsUnderstood() throws IOException {
    try (Stream<Path> spoken = Files.list(Path.of("src/main/resources/speech"))) {
      assertThat(spoken.map(file -> file.getFileName().toString().replace(".json", "")))
          .isNotEmpty()
          .allSatisfy(locale -> assertThat(Interpreter.of(locale).numbers().words()).isNotEmpty());
    }
  }

  @Test
  void aLanguageWithoutItsWordsIsAnErrorAndNeverDeaf() {
    assertThatThrownBy(() -> Interpreter.of("xx-XX"))
        .hasMessage(
            "understanding/xx.txt, line 1: there is no such file,"
                + " and its language cannot be understood");
  }
}
