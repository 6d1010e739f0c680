package backguide.ear;

import java.util.List;
import java.util.Set;

/** Finds out whether something is said not to be. */
final class EarNegation {
  private static final int REACH = 4;

  private final Set<String> words;
  private final Set<String> stating;
  private final Set<String> breaking;
  private final Set<String> governed;
  private final Set<String> cannot;
  private final Set<String> governedByCannot;
  private final Set<String> naming;
  private final Set<String> namedAfter;

  EarNegation(EarLexicon lexicon) {
    words = lexicon.set("negations");
    stating = lexicon.set("stating");
    breaking = lexicon.set("breaking");
    governed = lexicon.set("governed");
    cannot = lexicon.set("cannot");
    governedByCannot = lexicon.set("governed-by-cannot");
    naming = lexicon.set("naming");
    namedAfter = lexicon.set("named-after");
  }

  Set<String> words() {
    return words;
  }

  boolean isNegation(String word) {
    return words.contains(word);
  }

  /** Returns whether a word begins a statement of its own. */
  boolean states(String word) {
    return stating.contains(word);
  }

  /**
   * Returns whether what begins at a word is denied shortly before it. A leading "no" that answers
   * a question denies nothing ("no my back hurts"), nor does a negation in another statement ("not
   * yet it hurts").
   */
  boolean denies(EarWords said, int start) {
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

  private boolean reaches(List<String> said, int negation, int start) {
    String denial = said.get(negation);
    Set<String> through = cannot.contains(denial) ? governedByCannot : governed;
    for (int i = negation + 1; i <= start; i++) {
      String word = said.get(i);
      if (!states(word)) {
        continue;
      }
      boolean first = i == negation + 1;
      boolean named = first && naming.contains(word) && namedAfter.contains(denial);
      boolean goesOn = !first && through.containsAll(said.subList(negation + 1, i));
      if (breaking.contains(word) || !named && !goesOn) {
        return false;
      }
    }
    return true;
  }
}
