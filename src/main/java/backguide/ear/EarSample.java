package backguide.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sample utterance of the interaction model.
 *
 * @param intent the intent's name
 * @param words its words; a slot stands as its name in braces
 * @param types the types of the intent's slots, by the slot's name
 */
record EarSample(String intent, List<String> words, Map<String, String> types) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  static EarSample of(String intent, String text, Map<String, String> types, EarLexicon lexicon) {
    List<String> words = new ArrayList<>();
    Matcher slot = SLOT.matcher(text);
    int from = 0;
    while (slot.find()) {
      words.addAll(EarWords.of(text.substring(from, slot.start()), lexicon).words());
      words.add(slot.group());
      from = slot.end();
    }
    words.addAll(EarWords.of(text.substring(from), lexicon).words());
    return new EarSample(intent, List.copyOf(words), types);
  }

  static boolean isSlot(String word) {
    return word.startsWith("{");
  }

  /** Returns the name of a slot without its braces. */
  static String name(String slot) {
    return slot.substring(1, slot.length() - 1);
  }

  boolean isLiteral() {
    return words.stream().noneMatch(EarSample::isSlot);
  }
}
