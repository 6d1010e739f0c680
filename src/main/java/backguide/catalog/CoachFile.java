package backguide.catalog;

import backguide.speech.Cue;
import backguide.speech.Hole;
import backguide.speech.Language;
import backguide.speech.Numerals;
import backguide.speech.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The coach's own lines in one locale, and everything the locale says in its own way.
 *
 * @param words the lines
 * @param language the language where the locale is at home
 * @param elsewhere whom to call in other places; {@link Language#OTHER} is any that is not known
 *     here
 */
record CoachFile(WordsFile words, Language language, Map<String, Language.Care> elsewhere) {
  /** The lines that would be useless, or worse, without the number to call. */
  private static final Set<String> TELLING_WHOM_TO_CALL =
      Set.of("emergency", "urgent", "safety-stop", "warning-signs");

  static CoachFile read(FileValue file) {
    WordsFile words = WordsFile.read(file);
    Language language = LanguageReader.read(file);
    Map<String, Language.Care> elsewhere = new HashMap<>();
    file.get("elsewhere").get(Language.OTHER);
    file.get("elsewhere")
        .entries()
        .forEach(
            (locale, entry) ->
                elsewhere.put(locale, LanguageReader.care(entry, language.care().professionals())));
    CoachFile lines = new CoachFile(words, language, elsewhere);
    lines.needNumbers();
    file.refuseUnread();
    lint(file, Lint.of(words.locale()));
    return lines;
  }

  /** Checks every text that is not among the words: names of days, numbers, whom to call. */
  private static void lint(FileValue file, Lint lint) {
    Set<String> unspoken = Set.of("locale", "register", "reviewed", "words");
    file.children().entrySet().stream()
        .filter(child -> !unspoken.contains(child.getKey()))
        .forEach(child -> lintAll(child.getKey(), child.getValue(), lint));
  }

  private static void lintAll(String key, FileValue entry, Lint lint) {
    entry.children().forEach((name, child) -> lintAll(name, child, lint));
    if (entry.node().isTextual()) {
      if (key.equals("card")) {
        lint.checkShown(entry.node().textValue(), entry);
      } else {
        lint.check(entry.node().textValue(), entry);
      }
    }
  }

  private void needNumbers() {
    words
        .wordings()
        .forEach(
            (key, wording) ->
                words
                    .at(key)
                    .expect(
                        !TELLING_WHOM_TO_CALL.contains(key) || bothName(wording, "emergency"),
                        "does not speak {emergency}, the number to call"));
  }

  /** Compares with the keys that the coach uses, without those of the cues; with none, nothing. */
  void compare(Set<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Set<String> wanted = new TreeSet<>(keys);
    Arrays.stream(Cue.values()).map(Cue::key).forEach(wanted::add);
    wanted.stream()
        .filter(key -> !words.wordings().containsKey(key))
        .forEach(key -> words.at(key).fault("is missing; the coach says it"));
    words.wordings().keySet().stream()
        .filter(key -> !wanted.contains(key))
        .forEach(key -> words.at(key).fault("is not used by the coach"));
  }

  /**
   * Compares the holes with those of lines that are known to be right; a question's three wordings
   * may name the same things.
   */
  void compareHoles(WordsFile right) {
    Map<String, Set<String>> known = new HashMap<>();
    right
        .wordings()
        .forEach(
            (key, wording) ->
                known.computeIfAbsent(question(key), k -> new TreeSet<>()).addAll(wording.holes()));
    words
        .wordings()
        .forEach(
            (key, wording) -> {
              Set<String> filled = known.getOrDefault(question(key), wording.holes());
              wording.holes().stream()
                  .filter(hole -> !filled.contains(hole) && !Hole.ANYWHERE.containsKey(hole))
                  .forEach(
                      hole -> words.at(key).fault("nothing fills the hole {" + hole + "} here"));
            });
  }

  private static String question(String key) {
    return key.replaceFirst("\\.(ask|again|options)$", "");
  }

  private static boolean bothName(Wording wording, String hole) {
    return Wording.of(wording.one()).holes().contains(hole)
        && Wording.of(wording.many()).holes().contains(hole);
  }

  /** Returns the words of all numbers from two on. */
  Set<String> numberWords() {
    Set<String> words = new HashSet<>();
    for (Numerals form : language.numerals().values()) {
      form.first().stream().skip(2).forEach(words::add);
      words.addAll(form.tens());
    }
    return words;
  }
}
