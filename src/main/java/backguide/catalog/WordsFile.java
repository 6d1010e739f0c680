package backguide.catalog;

import backguide.speech.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of one file, checked one by one.
 *
 * @param locale language tag
 * @param entry where they stand
 * @param wordings the texts by their keys
 */
record WordsFile(String locale, Entry entry, Map<String, Wording> wordings) {
  /** Reads the words of a programme in one locale: nothing but words. */
  static WordsFile ofProgramme(Entry file) {
    file.only("locale", "register", "reviewed", "words");
    return read(file);
  }

  /** Reads the words of a file that may hold more. */
  static WordsFile read(Entry file) {
    Entry tag = file.get("locale");
    String locale = tag.text();
    tag.expect(locale.matches("[a-z]{2,3}-[A-Z]{2}"), "must be a language tag such as en-US");
    file.get("register").text();
    file.get("reviewed").flag();
    Entry words = file.get("words");
    Map<String, Wording> wordings = new LinkedHashMap<>();
    Lint lint = Lint.of(locale);
    words.entries().forEach((key, text) -> wordings.put(key, wording(text, lint)));
    return new WordsFile(locale, words, wordings);
  }

  private static Wording wording(Entry entry, Lint lint) {
    if (!entry.node().isObject()) {
      return Wording.of(text(entry, lint));
    }
    entry.only("one", "many");
    return new Wording(text(entry.get("one"), lint), text(entry.get("many"), lint));
  }

  private static String text(Entry entry, Lint lint) {
    if (entry.node().isNumber()) {
      entry.fault("is a number; numbers stand in the programme, words in a locale");
      return "";
    }
    String text = entry.text();
    lint.check(text, entry);
    return lint.hasBrokenHole(text) ? "" : text;
  }

  /** Returns where the words of a key stand, or would stand. */
  Entry at(String key) {
    return entry.key(key);
  }
}
