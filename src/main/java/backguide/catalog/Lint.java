package backguide.catalog;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no text may contain, whatever it says.
 *
 * @param never the words a coach never says
 * @param any finds any of these, in one pass over a text that nearly always has none
 */
record Lint(List<NeverSay> never, Pattern any) {
  private static final int LONGEST_SENTENCE = 25;
  private static final Pattern HOLE = Pattern.compile("\\{[a-zA-Z]+(:[a-z]+)?}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

  static Lint of(String locale) {
    List<NeverSay> never = NeverSay.in(locale);
    return new Lint(never, NeverSay.any(never));
  }

  /** Checks what is spoken. */
  void check(String text, FileValue at) {
    at.expect(
        HOLE.matcher(text).replaceAll("it").chars().noneMatch(Character::isDigit),
        "contains a digit; numbers stand in the programme and fill a {hole}");
    checkShown(text, at);
  }

  /** Checks what is only shown, where digits are right. */
  void checkShown(String text, FileValue at) {
    String spoken = HOLE.matcher(text).replaceAll("it");
    at.expect(!hasBrokenHole(text), "has a brace that is not part of a {hole}");
    for (String mark : List.of("<", ">", "&")) {
      at.expect(!text.contains(mark), "contains " + mark + ", which is markup");
    }
    at.expect(
        text.chars().noneMatch(Character::isISOControl),
        "contains a line break or control character");
    for (String sentence : SENTENCE_END.split(spoken)) {
      int words = WHITE_SPACE.split(sentence.strip()).length;
      at.expect(
          words <= LONGEST_SENTENCE,
          "has a sentence of " + words + " words; " + LONGEST_SENTENCE + " is the most");
    }
    String plain = spoken.replace('’', '\'');
    if (any.matcher(plain).find()) {
      never.forEach(rule -> rule.check(plain, at));
    }
  }

  /** Returns whether a brace is left over when all holes are taken out. */
  boolean hasBrokenHole(String text) {
    String rest = HOLE.matcher(text).replaceAll("");
    return rest.contains("{") || rest.contains("}");
  }

  /** Refuses numbers written as words: whatever changes with the dose has to fill a hole. */
  static void refuseNumbers(WordsFile words, Set<String> numerals) {
    if (numerals.isEmpty()) {
      return;
    }
    Pattern number =
        Pattern.compile(
            "\\b(" + String.join("|", numerals) + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    words
        .wordings()
        .forEach(
            (key, wording) -> {
              Matcher found = number.matcher(wording.one() + " " + wording.many());
              if (found.find()) {
                words
                    .at(key)
                    .fault(
                        "contains the number '"
                            + found.group()
                            + "'; numbers stand in the programme and fill a {hole}");
              }
            });
  }
}
