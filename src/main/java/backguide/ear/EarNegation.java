package backguide.ear;

import java.util.List;
import java.util.Set;

/** Finds out whether something is said not to be. */
final class EarNegation {
  private static final int REACH = 4;

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
          "theres", "now", "because", "but", "just", "only", "stop", "wait");

  /** Stating words that end every denial: "no just numb", "nothing but pain". */
  private static final Set<String> BREAKING =
      Set.of("because", "but", "just", "only", "stop", "wait");

  /** Words through which a denial goes on into a statement: "I don't think it hurts". */
  private static final Set<String> GOVERNED =
      Set.of(
          "think",
          "feel",
          "find",
          "say",
          "said",
          "that",
          "know",
          "if",
          "whether",
          "mean",
          "notice",
          "remember",
          "have",
          "had",
          "get",
          "got",
          "make",
          "really",
          "even",
          "any",
          "all",
          "of");

  /** Who cannot do something may well hurt: only "I can't say it hurts" denies it. */
  private static final Set<String> GOVERNED_BY_CANNOT = Set.of("say", "that");

  /** Words that name what is denied: "not my chest", but not "don't it hurts". */
  private static final Set<String> NAMING = Set.of("my", "the", "that", "thats", "this", "there");

  private static final Set<String> NAMED_AFTER =
      Set.of("not", "isnt", "wasnt", "arent", "werent", "aint", "without", "nor", "neither");

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
   * Returns whether what begins at a word is denied shortly before it. A leading "no" that answers
   * a question denies nothing ("no my back hurts"), nor does a negation in another statement ("not
   * yet it hurts").
   */
  static boolean denies(EarWords said, int start) {
    for (int i = start - 1; i >= 0 && i >= start - REACH; i--) {
      if (said.clauses().contains(i + 1)) {
        return false;
      }
      if (isNegation(said.words().get(i)) && reaches(said.words(), i, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(List<String> words, int negation, int start) {
    String denial = words.get(negation);
    Set<String> governed = denial.equals("cant") ? GOVERNED_BY_CANNOT : GOVERNED;
    for (int i = negation + 1; i <= start; i++) {
      String word = words.get(i);
      if (!states(word)) {
        continue;
      }
      boolean first = i == negation + 1;
      boolean named = first && NAMING.contains(word) && NAMED_AFTER.contains(denial);
      boolean through = !first && governed.containsAll(words.subList(negation + 1, i));
      if (BREAKING.contains(word) || !named && !through) {
        return false;
      }
    }
    return true;
  }
}
