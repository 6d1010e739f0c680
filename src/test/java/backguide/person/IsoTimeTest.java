package backguide.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IsoTimeTest {
  private static final String SOME = "0123456789-:T. Z+\u0661";

  /** Whatever is written, it is the library's date and time, or none. */
  @Test
  void readsAsTheLibraryDoes() {
    Random random = new Random(11);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      LocalDateTime at =
          LocalDateTime.of(1990, 1, 1, 0, 0)
              .plusSeconds(random.nextInt(Integer.MAX_VALUE))
              .plusSeconds(random.nextInt(Integer.MAX_VALUE));
      LocalDateTime rough = random.nextInt(3) == 0 ? at.withSecond(0) : at;
      String text = changed(rough.toString(), random);
      String date = changed(rough.toLocalDate().toString(), random);
      Optional<LocalDateTime> time = orNone(IsoTime::time, text);
      assertThat(time).as(text).isEqualTo(orNone(LocalDateTime::parse, text));
      assertThat(orNone(IsoTime::date, date)).as(date).isEqualTo(orNone(LocalDate::parse, date));
      read += time.isPresent() ? 1 : 0;
    }
    assertThat(read).isBetween(8_000, 19_000);
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    String other = "" + SOME.charAt(random.nextInt(SOME.length()));
    return switch (random.nextInt(6)) {
      case 0, 1 -> text.substring(0, at) + other + text.substring(at + 1);
      case 2 -> text.substring(0, at);
      case 3 -> text + other;
      default -> text;
    };
  }

  private static <T> Optional<T> orNone(Function<String, T> parse, String text) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
