package backguide.catalog;

import backguide.speech.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of one file, checked one by one.
 *
 * @param locale language tag; empty when there is none
 * @param entry where they stand
 * @param wordings the texts by their keys
 */
record WordsFile(String locale, FileValue entry, Map<String, Wording> wordings) {
  /** Reads the words of a programme in one locale: nothing but words. */
  static WordsFile ofProgramme(FileValue file) {
    WordsFile words = read(file);
    file.refuseUnread();
    return words;
  }

  /** Reads the words of a file that may hold more. */
  static WordsFile read(FileValue file) {
    FileValue tag = file.get("locale");
    String locale = locale(tag);
    file.get("register").text();
    file.get("reviewed").flag();
    FileValue words = file.get("words");
    Map<String, Wording> wordings = new LinkedHashMap<>();
    Lint lint = Lint.of(locale);
    words.entries().forEach((key, text) -> wordings.put(key, wording(text, lint)));
    return new WordsFile(locale, words, wordings);
  }

  /** Reads a language tag, which is the name of the file too; empty when it is none. */
  private static String locale(FileValue tag) {
    String locale = tag.text();
    if (!tag.expect(
        locale.matches("[a-z]{2,3}-[A-Z]{2}"), "must be a language tag such as en-US")) {
      return "";
    }
    String name = tag.file().replaceFirst("^.*[/\\\\]", "");
    tag.expect(name.equals(locale + ".json"), "is " + locale + ", but the file is named " + name);
    return locale;
  }

  private static Wording wording(FileValue entry, Lint lint) {
    if (!entry.node().isObject()) {
      return Wording.of(text(entry, lint));
    }
    return new Wording(text(entry.get("one"), lint), text(entry.get("many"), lint));
  }

  private static String text(FileValue entry, Lint lint) {
    if (entry.node().isNumber()) {
      entry.fault("is a number; numbers stand in the programme, words in a locale");
      return "";
    }
    String text = entry.text();
    lint.check(text, entry);
    return lint.hasBrokenHole(text) ? "" : text;
  }

  /** Returns whether there are words at all, so that comparing them makes sense. */
  boolean readable() {
    return entry.node().isObject();
  }

  /** Notes a fault of the locale, unless it is faulty already. */
  void refuseLocale(String reason) {
    if (!locale.isEmpty()) {
      entry.faults().add(entry.file(), "$.locale", reason);
    }
  }

  /** Returns where the words of a key stand, or would stand. */
  FileValue at(String key) {
    return entry.key(key);
  }
}
