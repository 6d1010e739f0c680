package backguide.ear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Takes a word nobody knows for the one known word it nearly is. */
final class EarTypo {
  private static final int SHORTEST = 4;
  private static final int LONG = 9;
  private static final LevenshteinDistance WITHIN_TWO = new LevenshteinDistance(2);

  private final Set<String> known;
  private final EarNegation negation;

  /** Words that are no slip, although they are not known and come near to one that is. */
  private final Set<String> real = new HashSet<>();

  private final Map<Character, List<String>> byFirst = new HashMap<>();

  EarTypo(Set<String> known, EarLexicon lexicon, EarNegation negation) {
    this.negation = negation;
    this.known = new HashSet<>(known);
    this.known.addAll(lexicon.standard());
    this.known.addAll(lexicon.set("hurting"));
    this.known.addAll(lexicon.set("known"));
    real.addAll(lexicon.real());
    real.removeAll(this.known);
    for (String word : this.known) {
      if (word.length() >= SHORTEST && !negation.isNegation(word)) {
        byFirst.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
      }
    }
  }

  List<String> corrected(List<String> words) {
    return words.stream().map(this::corrected).toList();
  }

  /** Returns whether a word nobody knows may be a negation with a letter mistaken. */
  boolean mayDeny(String word) {
    return !denial(word).equals(word)
        || !isWord(word)
            && negation.words().stream().anyMatch(no -> WITHIN_TWO.apply(word, no) == 1);
  }

  boolean knows(String word) {
    return known.contains(word) || negation.isNegation(word);
  }

  /** Returns whether a word is what it is, whether or not it is known. */
  boolean isWord(String word) {
    return knows(word) || real.contains(word);
  }

  /** Returns the same with every word that is very likely a misspelt negation as that negation. */
  EarWords withDenials(EarWords said) {
    return new EarWords(said.words().stream().map(this::denial).toList(), said.clauses());
  }

  private String denial(String word) {
    if (word.length() < SHORTEST || isWord(word)) {
      return word;
    }
    return negation.words().stream()
        .filter(no -> no.length() > 2 && no.charAt(0) == word.charAt(0) && oneSlip(word, no))
        .findFirst()
        .orElse(word);
  }

  /** Returns whether one letter is wrong, missing or too many, or two neighbours are swapped. */
  static boolean oneSlip(String word, String other) {
    boolean alike = word.charAt(0) == other.charAt(0) && WITHIN_TWO.apply(word, other) == 1;
    return alike || swapped(word, other);
  }

  private String corrected(String word) {
    if (isWord(word)) {
      return word;
    }
    List<String> near =
        byFirst.getOrDefault(word.charAt(0), List.of()).stream()
            .filter(other -> isNear(word, other))
            .toList();
    return near.size() == 1 ? near.get(0) : word;
  }

  /** Two neighbouring letters swapped; or one letter wrong, in a long word two. */
  private static boolean isNear(String word, String other) {
    if (swapped(word, other)) {
      return true;
    }
    if (other.length() <= SHORTEST || Math.abs(word.length() - other.length()) > 2) {
      return false;
    }
    int distance = WITHIN_TWO.apply(word, other);
    return distance == 1 || distance == 2 && other.length() >= LONG;
  }

  private static boolean swapped(String word, String other) {
    if (word.length() != other.length()) {
      return false;
    }
    int i = 0;
    while (i < word.length() && word.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i + 1 < word.length()
        && word.charAt(i) == other.charAt(i + 1)
        && word.charAt(i + 1) == other.charAt(i)
        && word.substring(i + 2).equals(other.substring(i + 2));
  }
}
