package backguide.ear;

import backguide.heard.Selection;
import backguide.programme.Exercise;
import backguide.programme.Programme;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the exercises of a programme are called by: their names in full and in brief, as one or as
 * many, and by their last word where only one exercise ends in it.
 */
final class EarNames {
  /** The slot type whose values are exercises. */
  static final String TYPE = "EXERCISE";

  private final Programme programme;
  private final EarLexicon lexicon;
  private final Map<String, TreeSet<String>> called = new TreeMap<>();

  private EarNames(Programme programme, EarLexicon lexicon) {
    this.programme = programme;
    this.lexicon = lexicon;
  }

  /**
   * Returns what may be said for the exercises of a programme, each with the exercise's id.
   *
   * @param modelled the same for the programme that the interaction model was written for
   */
  static Map<String, String> of(
      Programme programme, Phrasebook words, EarLexicon lexicon, Map<String, String> modelled) {
    EarNames names = new EarNames(programme, lexicon);
    for (Exercise exercise : programme.exercises()) {
      names.add(exercise, words.words(Line.of(exercise.name().say()), ""));
      names.add(exercise, words.words(Line.of(exercise.id() + ".short"), ""));
    }
    Map<String, String> phrases = new LinkedHashMap<>();
    names.called.forEach((phrase, ids) -> put(phrase, ids, phrases));
    modelled.forEach(
        (phrase, id) -> {
          if (Selection.isGroup(id) || programme.find(id).isPresent()) {
            phrases.put(phrase, id);
          }
        });
    return phrases;
  }

  /**
   * Returns the same with any of some words for an exercise in the place of the one that is used,
   * and behind a name: "the wall thing", "the row one". Places on the sheet stay as they are.
   */
  static Map<String, String> loosely(Map<String, String> names, List<String> nouns) {
    Map<String, String> loose = new LinkedHashMap<>(names);
    names.forEach(
        (phrase, id) -> {
          if (!Selection.isOrdinal(id)) {
            List<String> words = List.of(phrase.split(" "));
            int last = words.size() - 1;
            int at = nouns.contains(words.get(0)) ? 0 : nouns.contains(words.get(last)) ? last : -1;
            for (String noun : nouns) {
              List<String> other = new ArrayList<>(words);
              if (at < 0) {
                other.add(noun);
              } else {
                other.set(at, noun);
              }
              loose.putIfAbsent(String.join(" ", other), id);
            }
          }
        });
    return loose;
  }

  private static void put(String phrase, TreeSet<String> ids, Map<String, String> phrases) {
    if (ids.size() == 1) {
      phrases.put(phrase, ids.first());
    }
  }

  private void add(Exercise exercise, String name) {
    List<String> words = EarWords.of(name, lexicon).words();
    List<String> bare =
        lexicon.set("before-values").contains(words.get(0))
            ? words.subList(1, words.size())
            : words;
    String last = bare.get(bare.size() - 1);
    String before = String.join(" ", bare.subList(0, bare.size() - 1));
    Set<String> forms = new TreeSet<>(lexicon.singulars(last));
    forms.addAll(List.of(last, lexicon.plural(last)));
    for (String form : forms) {
      add((before + " " + form).strip(), exercise);
      add(form, exercise);
    }
  }

  private void add(String phrase, Exercise exercise) {
    called.computeIfAbsent(phrase, p -> new TreeSet<>()).add(exercise.id());
  }
}
