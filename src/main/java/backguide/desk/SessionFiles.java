package backguide.desk;

import backguide.catalog.Catalog;
import backguide.catalog.Checker;
import backguide.catalog.Compilation;
import backguide.catalog.Fault;
import backguide.catalog.Pictures;
import backguide.catalog.SourceSheet;
import backguide.ear.Ear;
import backguide.page.PageButtons;
import backguide.page.PageWord;
import backguide.page.Remembered;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.programme.Stance;
import backguide.session.Prompt;
import backguide.session.Query;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import backguide.talk.Notes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one session needs from files. */
public final class SessionFiles {
  /** What comes along, by locale: it does not change while a program runs, and is read once. */
  private static final Map<String, SessionFiles> ALONG = new ConcurrentHashMap<>();

  /** The keys of everything the coach says of its own accord, and of everything it asks. */
  private static final Set<String> SPOKEN_KEYS =
      Stream.of(
              Arrays.stream(Prompt.values()).map(Prompt::line).map(Line::key),
              Arrays.stream(Query.values())
                  .flatMap(q -> Stream.of(q.ask(), q.again(), q.options()))
                  .map(Line::key),
              Arrays.stream(Prop.values()).map(prop -> "prop." + Line.name(prop)),
              Arrays.stream(Stance.values()).map(stance -> "stance." + Line.name(stance)))
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

  /** The keys of what a desk and a page show besides. */
  private static final Set<String> SHOWN_KEYS =
      Stream.of(Notes.keys(), PageButtons.keys(), PageWord.keys(), Remembered.keys())
          .flatMap(keys -> keys)
          .filter(key -> !SPOKEN_KEYS.contains(key))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> COACH_KEYS =
      Stream.of(SPOKEN_KEYS, SHOWN_KEYS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Catalog.Loaded loaded;
  private Ear ear;

  private SessionFiles(Catalog.Loaded loaded) {
    this.loaded = loaded;
  }

  /** Thrown when there are no words in a language; the message tells the language. */
  static final class UnknownLocale extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownLocale(String locale) {
      super(
          "there are no words for the locale "
              + locale
              + ", only for "
              + String.join(", ", Catalog.locales()));
    }
  }

  /**
   * Loads a programme and its words.
   *
   * @param programme a programme of the person's own; empty for the one that comes along
   * @throws backguide.catalog.BrokenProgramme when the files are not safe
   * @throws UnknownLocale when there are no words in the language
   */
  public static SessionFiles of(Optional<Path> programme, String locale) {
    if (!Catalog.speaks(locale)) {
      throw new UnknownLocale(locale);
    }
    return programme
        .map(file -> new SessionFiles(Catalog.read(file, wordsBeside(file, locale), COACH_KEYS)))
        .orElseGet(
            () ->
                ALONG.computeIfAbsent(
                    locale, words -> new SessionFiles(Catalog.bundled(words, COACH_KEYS))));
  }

  /** Returns what is done. */
  public Programme programme() {
    return loaded.programme();
  }

  /** Returns all words in the person's language. */
  public Phrasebook words() {
    return loaded.phrasebook();
  }

  /** Returns what the programme was made from. */
  SourceSheet sheet() {
    return loaded.sheet();
  }

  /** Returns how it looks. */
  public Pictures pictures() {
    return loaded.pictures();
  }

  /** Returns the ear for the language of the words that knows the names of the exercises. */
  public synchronized Ear ear() {
    if (ear == null) {
      ear = Ear.of(programme(), words());
    }
    return ear;
  }

  /**
   * Returns what comes along, compiled for a function, by the names of the files.
   *
   * @param last the keys of the little that is said when nothing else can be
   */
  static Map<String, byte[]> compiled(Set<String> last) {
    return Compilation.files(COACH_KEYS, SHOWN_KEYS, last);
  }

  static List<Fault> faults(List<Path> files) {
    return Checker.check(files, COACH_KEYS);
  }

  private static Path wordsBeside(Path programme, String locale) {
    return programme.resolveSibling("words").resolve(locale + ".json");
  }
}
