package backguide.speech;

import java.util.List;
import java.util.Map;

/**
 * The numbers from 0 to 100 as words, in one grammatical form.
 *
 * @param first the words from 0 on that follow no rule, at least to 9
 * @param tens the words for 10, 20 and so on to 100
 * @param joined a larger number from the holes {@code tens} and {@code ones}
 */
public record Numerals(List<String> first, List<String> tens, String joined) {
  public Numerals {
    first = List.copyOf(first);
    tens = List.copyOf(tens);
  }

  /** Returns whether this number has a word here. */
  public boolean has(int number) {
    return number >= 0 && number <= 100;
  }

  /** Returns the word for a number from 0 to 100. */
  public String word(int number) {
    if (number < first.size()) {
      return first.get(number);
    }
    String ten = tens.get(number / 10 - 1);
    return number % 10 == 0
        ? ten
        : new Template(joined).fill(Map.of("tens", ten, "ones", first.get(number % 10))::get);
  }
}
