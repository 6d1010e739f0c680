package backguide.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words a coach never says, as whole words.
 *
 * @param form the pattern of them, in a text with straight apostrophes
 * @param why why not
 */
record NeverSay(String form, String why) {
  private static final String FOLDER = "lint/";

  /** Returns the rules of every language and those of a locale's own. */
  static List<NeverSay> in(String locale) {
    List<NeverSay> rules = new ArrayList<>(read("any.txt"));
    rules.addAll(read(locale.split("-", 2)[0] + ".txt"));
    return rules;
  }

  /** Returns a pattern that is found where any of the rules is. */
  static Pattern any(List<NeverSay> rules) {
    return whole(rules.stream().map(NeverSay::form).collect(Collectors.joining("|")));
  }

  /** Returns a pattern that is found where these words are. */
  Pattern words() {
    return whole(form);
  }

  /** Tells when a text, with straight apostrophes, has these words. */
  void check(String text, FileValue at) {
    Matcher found = words().matcher(text);
    if (found.find()) {
      at.fault("says '" + found.group() + "': " + why);
    }
  }

  /** Reads rules: a line each, the pattern before the first tab and why after it. */
  private static List<NeverSay> read(String file) {
    Source source = Source.bundled(FOLDER + file);
    return source
        .text(new Faults())
        .orElse("")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .map(rule -> new NeverSay(rule[0], rule[1]))
        .toList();
  }

  private static Pattern whole(String words) {
    return Pattern.compile(
        "(?<!\\w)(?:" + words + ")(?!\\w)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
