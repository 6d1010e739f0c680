package backguide.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Checks files that someone writes, and tells everything that is wrong with them. */
public final class Checker {
  /** The coach's lines that come along, by their locale; they stay as they are. */
  private static final Map<String, CoachFile> BUNDLED = new ConcurrentHashMap<>();

  private final Faults faults = new Faults();
  private final Set<String> coachKeys;
  private final List<Sheet> programmes = new ArrayList<>();
  private final List<WordsFile> words = new ArrayList<>();
  private final List<Path> later = new ArrayList<>();
  private final Set<Path> read = new HashSet<>();
  private final Set<String> spoken = new HashSet<>();

  private Checker(Set<String> coachKeys) {
    this.coachKeys = coachKeys;
  }

  /** A programme among the files, and the words it wants. */
  private record Sheet(Path path, boolean readable, WantedKeys script) {}

  /**
   * Checks programmes, words of programmes, and coach's lines, in any order. Words are compared
   * with the programme one folder above them, else with the programmes among the files. The words
   * beside a programme are checked with it.
   *
   * @param coachKeys the keys of the lines that the coach uses; when empty, this is not checked
   * @return what is wrong; empty when nothing is
   */
  public static List<Fault> check(List<Path> files, Set<String> coachKeys) {
    Checker checker = new Checker(coachKeys);
    files.forEach(checker::read);
    List.copyOf(checker.later).forEach(checker::read);
    checker.compare();
    return checker.faults.list();
  }

  private void read(Path path) {
    if (!read.add(whole(path))) {
      return;
    }
    FileValue file = StrictJson.read(Source.of(path), faults);
    if (!file.present()) {
      return;
    }
    if (file.node().has("exercises") || file.node().has("schema")) {
      programmes.add(programme(path, file, faults));
      readWordsBeside(path);
    } else if (file.node().has("counting") || file.node().has("emergency")) {
      CoachFile coach = CoachFile.read(file);
      spoken.add(coach.words().locale());
      if (coach.words().readable()) {
        coach.compare(coachKeys);
        coach.compareHoles(bundledCoach("").words());
      }
    } else {
      WordsFile lines = WordsFile.ofProgramme(file);
      Lint.refuseNumbers(lines, numberWords(lines.locale()));
      words.add(lines);
    }
  }

  /** Reads the words of a programme, without which it cannot start. */
  private void readWordsBeside(Path programme) {
    List<Path> beside = List.of();
    try (Stream<Path> all = Files.list(programme.resolveSibling("words"))) {
      beside = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      // No folder is as good as an empty one: both are told below.
    }
    if (beside.isEmpty()) {
      faults.add(programme.toString(), "$", "has no words beside it, in words/LOCALE.json");
    }
    later.addAll(beside);
  }

  private static Sheet programme(Path path, FileValue file, Faults faults) {
    WantedKeys script = new WantedKeys();
    Optional<Set<String>> statements =
        Statements.read(Source.of(path.resolveSibling("statements.tsv")), faults).map(Map::keySet);
    new ProgrammeReader(statements, script).read(file);
    return new Sheet(whole(path), ProgrammeReader.readable(file), script);
  }

  /** Compares all words with their programme, and their language with those of the coach. */
  private void compare() {
    for (WordsFile lines : words) {
      if (!Catalog.speaks(lines.locale()) && !spoken.contains(lines.locale())) {
        lines.refuseLocale(Catalog.NO_COACH + lines.locale());
      }
      compare(lines);
    }
  }

  private void compare(WordsFile lines) {
    Path above = whole(Path.of(lines.entry().file())).getParent().resolveSibling("programme.json");
    Optional<Sheet> given = programmes.stream().filter(s -> s.path().equals(above)).findFirst();
    if (given.isEmpty() && Files.exists(above)) {
      FileValue file = StrictJson.read(Source.of(above), faults);
      given = Optional.of(programme(above, file, faults));
    }
    Optional<Sheet> sheet = given.or(() -> programmes.stream().findFirst());
    if (sheet.isEmpty()) {
      faults.add(
          lines.entry().file(), "$", "has no programme.json one folder above, and none was given");
    }
    sheet.filter(s -> s.readable() && lines.readable()).ifPresent(s -> s.script().compare(lines));
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static CoachFile bundledCoach(String locale) {
    return BUNDLED.computeIfAbsent(
        Catalog.wordsOf(locale),
        words ->
            CoachFile.read(
                StrictJson.read(Source.bundled("speech/" + words + ".json"), new Faults())));
  }

  private static Set<String> numberWords(String locale) {
    return Catalog.speaks(locale) ? bundledCoach(locale).numberWords() : Set.of();
  }
}
