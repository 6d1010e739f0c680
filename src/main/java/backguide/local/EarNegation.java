package backguide.local;

import java.util.List;
import java.util.Set;

/** Finds out whether something is said not to be. */
final class EarNegation {
  private static final int REACH = 4;

  private static final Set<String> ANSWERS = Set.of("no", "nope", "nah");
  private static final Set<String> WORDS =
      Set.of(
          "no",
          "nope",
          "nah",
          "not",
          "dont",
          "doesnt",
          "didnt",
          "isnt",
          "arent",
          "wasnt",
          "werent",
          "havent",
          "hasnt",
          "hadnt",
          "wont",
          "wouldnt",
          "couldnt",
          "shouldnt",
          "cant",
          "aint",
          "never",
          "without",
          "none",
          "nothing",
          "neither",
          "nor");

  /** Words that begin a statement of its own, which a "no" before it does not deny. */
  private static final Set<String> STATING =
      Set.of(
          "i", "im", "ive", "id", "my", "it", "its", "that", "thats", "this", "the", "there",
          "theres", "now", "because", "but", "stop", "wait");

  private EarNegation() {}

  static Set<String> words() {
    return WORDS;
  }

  static boolean isNegation(String word) {
    return WORDS.contains(word);
  }

  /** Returns whether a word begins a statement of its own. */
  static boolean states(String word) {
    return STATING.contains(word);
  }

  /**
   * Returns whether what begins at a word is denied shortly before it; a leading "no" that answers
   * a question denies nothing ("no my back hurts").
   */
  static boolean denies(EarWords said, int start) {
    List<String> words = said.words();
    for (int i = start - 1; i >= 0 && i >= start - REACH; i--) {
      if (said.clauses().contains(i + 1)) {
        return false;
      }
      boolean answers = ANSWERS.contains(words.get(i)) && states(words.get(i + 1));
      if (isNegation(words.get(i)) && !answers) {
        return true;
      }
    }
    return false;
  }
}
