package backguide.ear;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language by what they do, from a file in the folder of its locale. */
final class EarLexicon {
  private static final Pattern ENTRY = Pattern.compile("(?<name>[A-Za-z.-]+)(?: =|:) (?<words>.+)");
  private static final Pattern BETWEEN = Pattern.compile(" *\\| *");
  private static final String MEANT = " > ";

  private final String locale;
  private final String file;
  private final Map<String, EarText> entries = new LinkedHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> real = new HashSet<>();
  private final Map<String, String> same;
  private final Map<String, String> contracted;

  /** Reads the entries of a file. */
  EarLexicon(String locale, String file, List<EarText> written) {
    this.locale = locale;
    this.file = file;
    for (EarText entry : written) {
      Matcher found = ENTRY.matcher(entry.text());
      if (!found.matches()) {
        throw entry.broken("neither 'name = words' nor 'Intent: phrases'");
      }
      EarText words = new EarText(file, entry.line(), found.group("words").strip());
      if (entries.put(found.group("name"), words) != null) {
        throw entry.broken("a second '" + found.group("name") + "'");
      }
    }
    same = pairs("same");
    contracted = pairs("contracted");
  }

  /** Returns that of a locale. */
  static EarLexicon of(String locale) {
    String file = locale + "/words.txt";
    EarLexicon lexicon = new EarLexicon(locale, file, EarText.entries(file));
    EarText.entries(locale + "/real-words.txt")
        .forEach(line -> lexicon.real.addAll(List.of(line.text().split(" +"))));
    return lexicon;
  }

  String locale() {
    return locale;
  }

  /** Returns words that nothing else lists, so that they are no slips. */
  Set<String> real() {
    return real;
  }

  /** Returns a word as the ear has it: digits spelt out, and the like. */
  String plain(String word) {
    return same.getOrDefault(word, word);
  }

  /** Returns two words as the one that they are; empty when they are two. */
  Optional<String> contracted(String first, String second) {
    return Optional.ofNullable(contracted.get(first + " " + second));
  }

  /** Returns the words of a name, in the order in which they are written. */
  List<String> list(String name) {
    return List.of(BETWEEN.split(entry(name).text()));
  }

  /** Returns the words of a name. */
  Set<String> set(String name) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(name)));
  }

  /** Returns the one word, or the words in a row, of a name. */
  String word(String name) {
    return list(name).get(0);
  }

  /** Returns the phrases of a platform's own intent; none when it is one of ours. */
  List<String> phrases(String intent) {
    return entries.containsKey(intent) ? list(intent) : List.of();
  }

  /** Returns what is meant by each of the words of a name. */
  Map<String, String> pairs(String name) {
    EarText entry = entry(name);
    Map<String, String> pairs = new HashMap<>();
    for (String pair : BETWEEN.split(entry.text())) {
      String[] both = pair.split(MEANT, -1);
      if (both.length != 2) {
        throw entry.broken("'" + pair + "' is not of the form 'said > meant'");
      }
      pairs.put(both[0].strip(), both[1].strip());
    }
    return Map.copyOf(pairs);
  }

  /** Returns the pattern of the forms of a name, as a group; it reads words as {@link EarForms}. */
  String form(String name) {
    EarText entry = entry(name);
    return "(?:" + new EarForms(UnaryOperator.identity()).pattern(entry.text(), entry) + ")";
  }

  /** Returns a pattern of the words of a name as they are, as a group. */
  String oneOf(String name) {
    return "(?:" + String.join("|", list(name)) + ")";
  }

  /** Fails when something is written that nothing asked for, as a name that is misspelt. */
  void everyNameIsRead() {
    entries.forEach(
        (name, entry) -> {
          if (!asked.contains(name)) {
            throw entry.broken("nothing reads '" + name + "'");
          }
        });
  }

  private EarText entry(String name) {
    asked.add(name);
    EarText entry = entries.get(name);
    if (entry == null) {
      int end = entries.values().stream().mapToInt(EarText::line).max().orElse(0);
      throw new EarText.Broken(file, end, "after this line '" + name + " = ...' is missing");
    }
    return entry;
  }
}
