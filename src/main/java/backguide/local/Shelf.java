package backguide.local;

import backguide.catalog.Catalog;
import backguide.catalog.Checker;
import backguide.catalog.Fault;
import backguide.programme.Programme;
import backguide.speech.Phrasebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one session needs from files.
 *
 * @param programme what is done
 * @param words all words in the person's language
 */
record Shelf(Programme programme, Phrasebook words) {
  /** The locale of whoever names none. */
  static final String LOCALE = "en-US";

  /** Thrown when there are no words in a language; the message tells the language. */
  static final class UnknownLocale extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownLocale(String locale) {
      super("there are no words for the locale " + locale + ", only for " + LOCALE);
    }
  }

  /**
   * Loads a programme and its words.
   *
   * @param programme a programme of the person's own; empty for the one that comes along
   * @throws backguide.catalog.BrokenProgramme when the files are not safe
   * @throws UnknownLocale when there are no words in the language
   */
  static Shelf of(Optional<Path> programme, String locale) {
    if (!Catalog.speaks(locale)) {
      throw new UnknownLocale(locale);
    }
    Catalog.Loaded loaded =
        programme
            .map(file -> Catalog.read(file, wordsBeside(file, locale)))
            .orElseGet(() -> Catalog.bundled(locale));
    return new Shelf(loaded.programme(), loaded.phrasebook());
  }

  /** Returns an ear for the language of the words. */
  Ear ear() {
    return Ear.of(words.tongue().locale());
  }

  /** Returns everything that is wrong with some files. */
  static List<Fault> faults(List<Path> files) {
    return Checker.check(files);
  }

  private static Path wordsBeside(Path programme, String locale) {
    return programme.resolveSibling("words").resolve(locale + ".json");
  }
}
