package backguide.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is never said, looked for in words that are ready to be spoken. */
public final class Unsaid {
  private static final String WAKE_WORD = "Alexa";

  private final List<NeverSay> rules;
  private final Pattern any;

  public Unsaid(String locale) {
    rules = NeverSay.in(locale);
    any = NeverSay.any(rules);
  }

  /** Returns what a text says though it is never said; the name that wakes the device may be. */
  public List<String> in(String text) {
    String named = text.replace('’', '\'').replaceAll("\\b" + WAKE_WORD + "\\b", "");
    if (!any.matcher(named).find()) {
      return List.of();
    }
    return rules.stream()
        .map(rule -> rule.words().matcher(named))
        .filter(Matcher::find)
        .map(Matcher::group)
        .toList();
  }
}
