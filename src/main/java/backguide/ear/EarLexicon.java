package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.understanding.Interpreter;
import backguide.understanding.Lexicon;
import backguide.understanding.Numbers;
import backguide.understanding.Slot;
import backguide.understanding.WordEntry;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the ear knows of one language, from the folder of its locale. */
final class EarLexicon {
  private static final int SHORT = 5;
  private static final int SHORTEST = 3;

  private final String folder;
  private final Lexicon words;
  private final Interpreter interpreter;
  private final Set<String> real = new HashSet<>();
  private final Map<String, String> same;
  private final Map<String, String> contracted;

  private final List<String> longEnds;
  private final List<String> ends;

  /** How words end, and how they do when they are many. */
  private final Map<String, String> plurals = new HashMap<>();

  private EarLexicon(String locale) {
    folder = "ear/" + locale + "/";
    words = Lexicon.of(folder + "words.txt");
    interpreter = Interpreter.of(locale);
    entries("real-words.txt").forEach(line -> real.addAll(List.of(line.text().split(" +"))));
    same = pairs("same");
    contracted = pairs("contracted");
    longEnds = list("long-word-ends");
    ends = list("word-ends");
    pairs("plural").forEach((one, many) -> plurals.put(one.substring(1), many.substring(1)));
  }

  /** Returns that of a locale. */
  static EarLexicon of(String locale) {
    return new EarLexicon(locale);
  }

  /** Returns the entries of another file of the locale. */
  List<WordEntry> entries(String file) {
    return WordEntry.entries(folder + file);
  }

  /** Returns the numbers of the language. */
  Numbers numbers() {
    return interpreter.numbers();
  }

  /** Returns an intent as something heard, with what it means. */
  EarHeard heard(String intent, Map<String, Slot> slots, How how, LocalDateTime now) {
    return new EarHeard(intent, slots, interpreter.said(intent, slots, now), how);
  }

  /** Returns words that nothing else lists, so that they are no slips. */
  Set<String> real() {
    return real;
  }

  /** Returns every word that a number, a day, a time or a duration may be made of. */
  Set<String> standard() {
    Set<String> standard = new HashSet<>(words.set("standard"));
    standard.addAll(numbers().words());
    return standard;
  }

  /** Returns a word as the ear has it: digits spelt out, and the like. */
  String plain(String word) {
    return same.getOrDefault(word, word);
  }

  /** Returns two words as the one that they are; empty when they are two. */
  Optional<String> contracted(String first, String second) {
    return Optional.ofNullable(contracted.get(first + " " + second));
  }

  /** Returns a word without what may be added to it; a letter that is doubled stays. */
  String stem(String word) {
    Stream<String> added = word.length() > SHORT ? longEnds.stream() : Stream.empty();
    String stem =
        added.filter(word::endsWith).findFirst().map(e -> ending(word, e, "")).orElse(word);
    if (stem.length() > SHORTEST) {
      for (String end : ends) {
        stem = stem.endsWith(end) && !stem.endsWith(end + end) ? ending(stem, end, "") : stem;
      }
    }
    return stem;
  }

  /** Returns the plural of a word, by the longest of the ends that it has. */
  String plural(String word) {
    return plurals.keySet().stream()
        .filter(word::endsWith)
        .max(Comparator.comparing(String::length))
        .map(end -> ending(word, end, plurals.get(end)))
        .orElse(word);
  }

  /** Returns every word that one may be the plural of. */
  List<String> singulars(String word) {
    return plurals.entrySet().stream()
        .filter(end -> word.endsWith(end.getValue()))
        .map(end -> ending(word, end.getValue(), end.getKey()))
        .filter(one -> plural(one).equals(word))
        .toList();
  }

  private static String ending(String word, String end, String other) {
    return word.substring(0, word.length() - end.length()) + other;
  }

  /** Returns the words of a name, in the order in which they are written. */
  List<String> list(String name) {
    return words.list(name);
  }

  /** Returns the words of a name. */
  Set<String> set(String name) {
    return words.set(name);
  }

  /** Returns the one word, or the words in a row, of a name. */
  String word(String name) {
    return list(name).get(0);
  }

  /** Returns the phrases of a platform's own intent; none when it is one of ours. */
  List<String> phrases(String intent) {
    return words.has(intent) ? list(intent) : List.of();
  }

  /** Returns what is meant by each of the words of a name. */
  Map<String, String> pairs(String name) {
    return words.pairs(name);
  }

  /** Returns the pattern of the forms of a name, as a group; it reads words as {@link EarForms}. */
  String form(String name) {
    return form(words.entry(name));
  }

  /** Returns the pattern of an entry's forms, each word as it stands. */
  static String form(WordEntry entry) {
    return "(?:"
        + new EarForms(UnaryOperator.identity()).pattern(entry.text(), entry).pattern()
        + ")";
  }

  /** Returns a pattern of the words of a name as they are, as a group. */
  String oneOf(String name) {
    return EarForms.checked("(?:" + String.join("|", list(name)) + ")", words.entry(name))
        .pattern();
  }

  /** Fails when something is written that nothing asked for. */
  void everyNameIsRead() {
    words.everyNameIsRead();
  }
}
