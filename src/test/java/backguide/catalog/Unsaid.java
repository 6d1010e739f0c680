package backguide.catalog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is never said, looked for in words that are ready to be spoken. */
public final class Unsaid {
  private static final Pattern WAKE_WORD = Pattern.compile("\\bAlexa\\b");

  private final List<NeverSay> rules;
  private final Pattern any;

  /** The same is often said again. */
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  public Unsaid(String locale) {
    rules = NeverSay.in(locale);
    any = NeverSay.any(rules);
  }

  /** Returns what a text says though it is never said; the name that wakes the device may be. */
  public List<String> in(String text) {
    return known.computeIfAbsent(text, this::find);
  }

  private List<String> find(String text) {
    String named = WAKE_WORD.matcher(text.replace('’', '\'')).replaceAll("");
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
