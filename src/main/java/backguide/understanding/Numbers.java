package backguide.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number in digits or in English words, of any size and sign. */
public final class Numbers {
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
  private static final int MANY_WORDS = 12;
  private static final long LARGEST = 1_000_000_000_000L;

  private static final List<String> ONES =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Integer> SCALES =
      Map.of("hundred", 100, "thousand", 1000, "million", 1_000_000, "billion", 1_000_000_000);

  private Numbers() {}

  /**
   * Returns a number: one between two whole ones is the upper of them, one too large to hold is the
   * largest that can be held.
   */
  public static Optional<Integer> of(String text) {
    String trimmed = text.strip();
    return DIGITS.matcher(trimmed).matches()
        ? Optional.of(whole(new BigDecimal(trimmed)))
        : inWords(List.of(trimmed.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)));
  }

  private static int whole(BigDecimal number) {
    return number
        .setScale(0, RoundingMode.CEILING)
        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .intValue();
  }

  private static Optional<Integer> inWords(List<String> words) {
    boolean negative = words.get(0).equals("minus") || words.get(0).equals("negative");
    List<String> rest = words.subList(negative ? 1 : 0, words.size());
    if (rest.isEmpty() || rest.size() > MANY_WORDS) {
      return Optional.empty();
    }
    return sum(rest).map(n -> whole(BigDecimal.valueOf(negative ? -n : n)));
  }

  /** Adds up "two hundred and five thousand": a scale multiplies what stands before it. */
  private static Optional<Long> sum(List<String> words) {
    long total = 0;
    long group = 0;
    int room = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      if (word.equals("and") && i > 0 && !last && SCALES.containsKey(words.get(i - 1))) {
        continue;
      }
      if (word.equals("a") && i == 0 && !last && SCALES.containsKey(words.get(1))) {
        continue;
      }
      Integer scale = SCALES.get(word);
      int value = value(word);
      if (scale != null) {
        group = Math.min(Math.max(group, 1) * scale, LARGEST);
        if (scale > 100) {
          total += group;
          group = 0;
        }
        room = 100;
      } else if (value >= 0 && (i == 0 || value < room && value > 0)) {
        group += value;
        room = value >= 20 ? 10 : 0;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(total + group);
  }

  private static int value(String word) {
    int tens = TENS.indexOf(word);
    return tens >= 0 ? 20 + 10 * tens : ONES.indexOf(word);
  }
}
