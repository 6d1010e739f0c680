package backguide.ear;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, String> SAME = same();
  private static final Pattern SCALE = Pattern.compile("(?<=\\d)\\s*/\\s*10\\b");
  private static final Pattern RANGE = Pattern.compile("(?<![\\d.:-])(\\d)-(\\d|10)(?![\\d.:-])");
  private static final Pattern SLASH = Pattern.compile("(?<=\\d)\\s*/\\s*(?=\\d)");

  private static final Map<String, String> CONTRACTED = contractions();

  EarWords {
    words = List.copyOf(words);
    clauses = Set.copyOf(clauses);
  }

  /** Returns the words of a text; of a very long one, of its beginning. */
  static EarWords of(String text) {
    String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    List<String> words = new ArrayList<>();
    Set<Integer> clauses = new HashSet<>();
    Matcher found = WORD.matcher(plain);
    while (found.find()) {
      if (found.group("pause") != null) {
        clauses.add(words.size());
        continue;
      }
      String word = SAME.getOrDefault(found.group("word"), found.group("word"));
      int last = words.size() - 1;
      String both = last < 0 ? null : CONTRACTED.get(words.get(last) + " " + word);
      if (both == null || clauses.contains(last + 1)) {
        words.add(word);
      } else {
        words.set(last, both);
      }
    }
    return new EarWords(words, clauses);
  }

  /** Returns the same without the first word. */
  EarWords rest() {
    Set<Integer> moved = new HashSet<>();
    clauses.forEach(clause -> moved.add(clause - 1));
    return new EarWords(words.subList(1, words.size()), moved);
  }

  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String heard = UNHEARD.matcher(folded).replaceAll("");
    String joined = THOUSANDS.matcher(INITIALS.matcher(heard).replaceAll("$1$2")).replaceAll("");
    String rated = SCALE.matcher(joined).replaceAll(" out of ten");
    return RANGE.matcher(SLASH.matcher(rated).replaceAll(" slash ")).replaceAll("$1 to $2");
  }

  private static Map<String, String> same() {
    Map<String, String> same = new HashMap<>(Map.of("cannot", "cant", "ok", "okay"));
    String[] digits = "zero one two three four five six seven eight nine ten".split(" ");
    for (int i = 0; i < digits.length; i++) {
      same.put(Integer.toString(i), digits[i]);
    }
    return Map.copyOf(same);
  }

  private static Map<String, String> contractions() {
    String[] pairs = {
      "i am",
      "im",
      "i have",
      "ive",
      "i will",
      "ill",
      "i would",
      "id",
      "it is",
      "its",
      "that is",
      "thats",
      "there is",
      "theres",
      "what is",
      "whats",
      "where is",
      "wheres",
      "how is",
      "hows",
      "you are",
      "youre",
      "we are",
      "were",
      "let us",
      "lets",
      "can not",
      "cant",
      "do not",
      "dont",
      "does not",
      "doesnt",
      "did not",
      "didnt",
      "is not",
      "isnt",
      "was not",
      "wasnt",
      "are not",
      "arent",
      "have not",
      "havent",
      "has not",
      "hasnt",
      "will not",
      "wont",
      "could not",
      "couldnt",
      "should not",
      "shouldnt",
      "would not",
      "wouldnt",
      "all right",
      "alright"
    };
    Map<String, String> contracted = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      contracted.put(pairs[i], pairs[i + 1]);
    }
    return Map.copyOf(contracted);
  }
}
