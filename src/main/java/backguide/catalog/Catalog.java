package backguide.catalog;

import backguide.programme.Programme;
import backguide.speech.Language;
import backguide.speech.Phrasebook;
import backguide.speech.Wording;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where programmes and the words for them come from. */
public final class Catalog {
  private static final String PROGRAMME = "programmes/upper-back/";

  /** The languages there are words for, each with the locale that has them; English comes first. */
  private static final List<String> LOCALES = List.of(Language.USUAL);

  static final String NO_COACH = "the coach has no lines of its own in ";

  private Catalog() {}

  /**
   * A programme and everything that is said with it in one locale.
   *
   * @param programme what is done
   * @param phrasebook how it is said
   * @param elsewhere whom to call in other places
   * @param sheet what it was made from
   * @param pictures how it looks
   */
  public record Loaded(
      Programme programme,
      Phrasebook phrasebook,
      Map<String, Language.Care> elsewhere,
      SourceSheet sheet,
      Pictures pictures) {}

  /** Returns the locales that have words of their own. */
  public static List<String> locales() {
    return LOCALES;
  }

  /** Returns whether a language tag's language has words of its own. */
  public static boolean speaks(String locale) {
    return Language.spokenIn(locale, LOCALES).isPresent();
  }

  /**
   * Returns the programme that comes with this software. A locale without words of its own gets
   * those of its language with its own emergency number, or with none that is another country's; a
   * language without words gets English, and whoever asks should then say one neutral line and end.
   *
   * @throws BrokenProgramme when the files are not safe
   */
  public static Loaded bundled(String locale) {
    return bundled(locale, Set.of());
  }

  /**
   * Returns the same, and refuses coach's lines other than those of the keys that are used.
   *
   * @param coachKeys the keys; when empty, this is not checked
   */
  public static Loaded bundled(String locale, Set<String> coachKeys) {
    String words = wordsOf(locale);
    return load(
        Source.bundled(PROGRAMME + "programme.json"),
        Source.bundled(PROGRAMME + "statements.tsv"),
        Source.bundled(PROGRAMME + "words/" + words + ".json"),
        Source.bundled("speech/" + words + ".json"),
        locale,
        coachKeys,
        Pictures.bundled(PROGRAMME),
        true);
  }

  /** Returns the locale whose words a locale gets. */
  static String wordsOf(String locale) {
    return Language.spokenIn(locale, LOCALES).orElse(LOCALES.get(0));
  }

  /**
   * Reads a programme from files, to be said with the coach's lines that come with this software;
   * the list of its statements lies beside it.
   *
   * @param programme the programme file
   * @param words the words of the programme in one locale
   * @param coachKeys the keys of the lines that the coach uses; when empty, this is not checked
   * @throws BrokenProgramme when the files are not safe
   */
  public static Loaded read(Path programme, Path words, Set<String> coachKeys) {
    Faults unread = new Faults();
    String locale = StrictJson.read(Source.of(words), unread).get("locale").node().asText();
    return load(
        Source.of(programme),
        Source.of(programme.resolveSibling("statements.tsv")),
        Source.of(words),
        Source.bundled("speech/" + wordsOf(locale) + ".json"),
        "",
        coachKeys,
        Pictures.beside(programme),
        false);
  }

  /** Loads all of it; the build has looked at pictures that come along. */
  static Loaded load(
      Source programme,
      Source statements,
      Source words,
      Source coach,
      String device,
      Set<String> coachKeys,
      Pictures pictures,
      boolean comeAlong) {
    Faults faults = new Faults();
    WantedKeys script = new WantedKeys();
    Optional<Map<String, SourceSheet.Statement>> sheet = Statements.read(statements, faults);
    FileValue facts = StrictJson.read(programme, faults);
    Optional<Pictures> unseen = comeAlong ? Optional.empty() : Optional.of(pictures);
    Programme read = new ProgrammeReader(sheet.map(Map::keySet), script, unseen).read(facts);
    WordsFile spoken = WordsFile.ofProgramme(StrictJson.read(words, faults));
    if (ProgrammeReader.readable(facts) && spoken.readable()) {
      script.compare(spoken);
    }
    CoachFile lines = CoachFile.read(StrictJson.read(coach, faults));
    if (lines.words().readable()) {
      lines.compare(coachKeys);
      if (!Language.tongue(lines.words().locale()).equals(Language.tongue(spoken.locale()))) {
        spoken.refuseLocale(NO_COACH + spoken.locale());
      }
    }
    Lint.refuseNumbers(spoken, lines.numberWords());
    Map<String, Wording> all = new HashMap<>(lines.words().wordings());
    spoken
        .wordings()
        .forEach(
            (key, wording) -> {
              if (all.put(key, wording) != null) {
                spoken.at(key).fault("is also a line of the coach");
              }
            });
    faults.refuse();
    Language language =
        lines.language().in(device.isEmpty() ? spoken.locale() : device, lines.elsewhere());
    return new Loaded(
        read,
        new Phrasebook(language, all),
        lines.elsewhere(),
        SourceSheet.of(sheet.orElseThrow(), facts),
        pictures);
  }
}
