package backguide.speech;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A text with named holes in braces. */
record Template(String text) {
  Set<String> holes() {
    Set<String> names = new LinkedHashSet<>();
    fill(
        name -> {
          names.add(name);
          return "";
        });
    return names;
  }

  String fill(UnaryOperator<String> filling) {
    return fill(filling, false);
  }

  /**
   * Returns the text with every hole filled; what fills a hole at the start of a sentence begins
   * with a capital.
   *
   * @param opens whether the text itself starts a sentence
   */
  String fill(UnaryOperator<String> filling, boolean opens) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a hole is not closed: " + text);
      }
      filled.append(text, from, open);
      String words = filling.apply(text.substring(open + 1, close));
      filled.append(startsSentence(filled, opens) ? capital(words) : words);
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  private static boolean startsSentence(CharSequence before, boolean opens) {
    int last = before.length() - 1;
    while (last >= 0 && " ¿¡\"“(".indexOf(before.charAt(last)) >= 0) {
      last--;
    }
    return last < 0 ? opens : ".?!".indexOf(before.charAt(last)) >= 0;
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
