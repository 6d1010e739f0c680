package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarWordsTest {
  private static final EarLexicon ENGLISH = EarLexicon.of("en-US");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'm set!|im set",
        "I am SET|im set",
        "I\u2019m set|im set",
        "wall push-ups|wall push ups",
        "I can not, I cannot, I can't|i cant i cant i cant",
        "9 a.m.|nine am",
        "9am at 9:30|nine am at 9:30",
        "3.5 or -1 or 10,000|3.5 or -1 or 10000",
        "2026-11-26|2026-11-26",
        "zero\u200Bwidth|zerowidth",
        "\uFF4F\uFF4B|okay",
      })
  void aTextIsPlainWords(String text, String words) {
    assertThat(String.join(" ", EarWords.of(text, ENGLISH).words())).isEqualTo(words);
  }

  @Test
  void aPauseBeginsAClause() {
    assertThat(EarWords.of("No, it hurts. Stop", ENGLISH).clauses())
        .containsExactlyInAnyOrder(1, 3);
    assertThat(EarWords.of("No it hurts", ENGLISH).clauses()).isEmpty();
  }

  @Test
  void nothingIsContractedAcrossAPause() {
    assertThat(EarWords.of("what do I do. Not yet", ENGLISH).words())
        .containsExactly("what", "do", "i", "do", "not", "yet");
  }
}
