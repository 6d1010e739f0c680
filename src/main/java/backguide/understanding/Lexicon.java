package backguide.understanding;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by what they do, from a file whose beginning tells how it is written. */
public final class Lexicon {
  private static final Pattern ENTRY = Pattern.compile("(?<name>[A-Za-z.-]+)(?: =|:) (?<words>.+)");
  private static final Pattern BETWEEN = Pattern.compile(" *\\| *");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final String MEANT = " > ";

  private final String file;
  private final Map<String, WordEntry> entries = new LinkedHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** Reads the entries of a file. */
  public Lexicon(String file, List<WordEntry> written) {
    this.file = file;
    for (WordEntry entry : written) {
      Matcher found = ENTRY.matcher(entry.text());
      if (!found.matches()) {
        throw entry.broken("neither 'name = words' nor 'Intent: phrases'");
      }
      WordEntry words = new WordEntry(file, entry.line(), found.group("words").strip());
      if (entries.put(found.group("name"), words) != null) {
        throw entry.broken("a second '" + found.group("name") + "'");
      }
    }
  }

  /** Reads a file that comes along. */
  public static Lexicon of(String file) {
    return new Lexicon(file, WordEntry.entries(file));
  }

  /** Returns whether there is such a name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** Returns what is written for a name. */
  public WordEntry entry(String name) {
    asked.add(name);
    WordEntry entry = entries.get(name);
    if (entry == null) {
      int end = entries.values().stream().mapToInt(WordEntry::line).max().orElse(0);
      throw new WordEntry.Malformed(file, end, "after this line '" + name + " = ...' is missing");
    }
    return entry;
  }

  /** Returns the words of a name, in the order in which they are written. */
  public List<String> list(String name) {
    return List.of(BETWEEN.split(entry(name).text()));
  }

  /** Returns the words of a name. */
  public Set<String> set(String name) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(name)));
  }

  /** Returns what is meant by each of the words of a name. */
  public Map<String, String> pairs(String name) {
    WordEntry entry = entry(name);
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

  /** Returns the whole number that is meant by each of the words of a name. */
  Map<String, Long> numbers(String name) {
    Map<String, Long> numbers = new HashMap<>();
    pairs(name)
        .forEach(
            (word, number) -> {
              if (!NUMBER.matcher(number).matches()) {
                throw entry(name).broken("'" + number + "' is not a number");
              }
              numbers.put(word, Long.valueOf(number));
            });
    return Map.copyOf(numbers);
  }

  /** Fails when something is written that nothing asked for, as a name that is misspelt. */
  public void everyNameIsRead() {
    entries.forEach(
        (name, entry) -> {
          if (!asked.contains(name)) {
            throw entry.broken("nothing reads '" + name + "'");
          }
        });
  }
}
