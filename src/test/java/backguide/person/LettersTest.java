package backguide.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  private static final String SOME = "aczAZ059-.@_:/ \n\u00e9\u0661\ud83d\ude00";

  @ParameterizedTest
  @CsvSource({"a-z0-9-, 1, 40", "A-Za-z0-9._:-, 0, 200", "0-9a-f, 64, 64", "0-9a-z.-, 1, 20"})
  void areThoseOfTheRegularExpressionThatTheyTell(String ranges, int least, int most) {
    Letters letters = Letters.of(ranges, least, most);
    Pattern pattern = Pattern.compile(letters.toString());
    Random random = new Random(least + most);
    int spelt = 0;
    for (int i = 0; i < 5_000; i++) {
      int about = random.nextBoolean() ? least : most;
      StringBuilder text = new StringBuilder();
      boolean usual = random.nextInt(3) > 0;
      for (int n = about + random.nextInt(3) - 1; n > 0; n--) {
        text.append(usual ? "0a9f".charAt(n % 4) : SOME.charAt(random.nextInt(SOME.length())));
      }
      assertThat(letters.spell(text.toString()))
          .as("'%s'", text)
          .isEqualTo(pattern.matcher(text).matches());
      spelt += letters.spell(text.toString()) ? 1 : 0;
    }
    assertThat(spelt).isBetween(1_000, 4_500);
  }

  @Test
  void spellAPartOfAText() {
    assertThat(Letters.ID.spell("row@1", 0, 3)).isTrue();
    assertThat(Letters.ID.spell("row@1", 0, 4)).isFalse();
    assertThat(Letters.ID.spell("row@1", 3, 3)).isFalse();
    assertThat(Letters.ID.spell("row@1", 4, 5)).isTrue();
  }
}
