package backguide.understanding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a number in digits or in the words of a language, of any size and sign. */
public final class Numbers {
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
  private static final int MANY_WORDS = 12;
  private static final long LARGEST = 1_000_000_000_000L;

  private final List<String> ones;
  private final List<String> tens;
  private final Map<String, Long> scales;
  private final Set<String> oneScale;
  private final Set<String> afterScale;
  private final Set<String> belowZero;

  Numbers(Lexicon lexicon) {
    ones = lexicon.list("ones");
    tens = lexicon.list("tens");
    scales = lexicon.numbers("scales");
    oneScale = lexicon.set("one-scale");
    afterScale = lexicon.set("after-scale");
    belowZero = lexicon.set("below-zero");
  }

  /** Returns every word that a number may be made of. */
  public Set<String> words() {
    return Stream.of(ones, tens, scales.keySet(), oneScale, afterScale, belowZero)
        .flatMap(Collection::stream)
        .collect(toUnmodifiableSet());
  }

  /**
   * Returns a number: one between two whole ones is the upper of them, one too large to hold is the
   * largest that can be held.
   */
  public Optional<Integer> of(String text) {
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

  private Optional<Integer> inWords(List<String> words) {
    boolean negative = belowZero.contains(words.get(0));
    List<String> rest = words.subList(negative ? 1 : 0, words.size());
    if (rest.isEmpty() || rest.size() > MANY_WORDS) {
      return Optional.empty();
    }
    return sum(rest).map(n -> whole(BigDecimal.valueOf(negative ? -n : n)));
  }

  /** Adds up "two hundred and five thousand": a scale multiplies what stands before it. */
  private Optional<Long> sum(List<String> words) {
    long total = 0;
    long group = 0;
    int room = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      boolean before = i > 0 && scales.containsKey(words.get(i - 1));
      boolean behind = i == 0 && !last && scales.containsKey(words.get(1));
      if (!last && before && afterScale.contains(word) || behind && oneScale.contains(word)) {
        continue;
      }
      long scale = scales.getOrDefault(word, 0L);
      int value = value(word);
      if (scale > 0) {
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

  private int value(String word) {
    int ten = tens.indexOf(word);
    return ten >= 0 ? 20 + 10 * ten : ones.indexOf(word);
  }
}
