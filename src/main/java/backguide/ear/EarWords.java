package backguide.ear;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An utterance as plain words: small letters, no apostrophes, contractions always contracted,
 * numbers up to ten spelt out.
 *
 * @param words the words
 * @param clauses where a new clause begins in writing, as indexes of words
 */
record EarWords(List<String> words, Set<Integer> clauses) {
  private static final int LONGEST = 4000;
  private static final Pattern UNHEARD = Pattern.compile("[\\p{Cf}'\u2018\u2019\u02BC`\u00B4]+");
  private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(\\p{L})\\b\\.?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}\\b)");
  private static final Pattern WORD =
      Pattern.compile(
          "(?<word>\\p{L}[\\p{L}\\p{M}]*|(?:(?<![\\p{L}\\d])-)?\\d+(?:[.:-]\\d+)*)"
              + "|(?<pause>[.,;:!?\\n])");

  private static final Pattern SCALE = Pattern.compile("(?<=\\d)\\s*/\\s*10\\b");
  private static final Pattern RANGE = Pattern.compile("(?<![\\d.:-])(\\d)-(\\d|10)(?![\\d.:-])");
  private static final Pattern SLASH = Pattern.compile("(?<=\\d)\\s*/\\s*(?=\\d)");

  EarWords {
    words = List.copyOf(words);
    clauses = Set.copyOf(clauses);
  }

  /** Returns the words of a text; of a very long one, of its beginning. */
  static EarWords of(String text, EarLexicon lexicon) {
    String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text, lexicon);
    List<String> words = new ArrayList<>();
    Set<Integer> clauses = new HashSet<>();
    Matcher found = WORD.matcher(plain);
    while (found.find()) {
      if (found.group("pause") != null) {
        clauses.add(words.size());
        continue;
      }
      String word = lexicon.plain(found.group("word"));
      int last = words.size() - 1;
      boolean joins = last >= 0 && !clauses.contains(last + 1);
      lexicon
          .contracted(joins ? words.get(last) : "", word)
          .ifPresentOrElse(both -> words.set(last, both), () -> words.add(word));
    }
    return new EarWords(words, clauses);
  }

  /** Returns the same without the first word. */
  EarWords rest() {
    Set<Integer> moved = new HashSet<>();
    clauses.forEach(clause -> moved.add(clause - 1));
    return new EarWords(words.subList(1, words.size()), moved);
  }

  private static String plain(String text, EarLexicon lexicon) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String heard = UNHEARD.matcher(folded).replaceAll("");
    String joined = THOUSANDS.matcher(INITIALS.matcher(heard).replaceAll("$1$2")).replaceAll("");
    String rated = SCALE.matcher(joined).replaceAll(" " + lexicon.word("of-ten"));
    String slashed = SLASH.matcher(rated).replaceAll(" " + lexicon.word("slash") + " ");
    return RANGE.matcher(slashed).replaceAll("$1 " + lexicon.word("range") + " $2");
  }
}
