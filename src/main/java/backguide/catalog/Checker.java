package backguide.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks files that someone writes, and tells everything that is wrong with them. */
public final class Checker {
  private final Faults faults = new Faults();
  private final Set<String> coachKeys;
  private final List<Sheet> programmes = new ArrayList<>();
  private final List<WordsFile> words = new ArrayList<>();

  private Checker(Set<String> coachKeys) {
    this.coachKeys = coachKeys;
  }

  /** A programme among the files, and the words it wants. */
  private record Sheet(Path path, Script script) {}

  /**
   * Checks programmes, words of programmes, and coach's lines, in any order. Words are compared
   * with the programme one folder above them, else with the programmes among the files.
   *
   * @return what is wrong; empty when nothing is
   */
  public static List<Fault> check(List<Path> files) {
    return check(files, Set.of());
  }

  /**
   * Checks the same, and whether the coach's lines are those of the keys that are used.
   *
   * @param coachKeys the keys; when empty, this is not checked
   */
  public static List<Fault> check(List<Path> files, Set<String> coachKeys) {
    Checker checker = new Checker(coachKeys);
    files.forEach(checker::read);
    checker.compare();
    return checker.faults.list();
  }

  private void read(Path path) {
    Entry file = StrictJson.read(Source.of(path), faults);
    if (!file.present()) {
      return;
    }
    if (file.find("exercises").isPresent() || file.find("schema").isPresent()) {
      programmes.add(programme(path, file, faults));
    } else if (file.find("counting").isPresent() || file.find("emergency").isPresent()) {
      CoachFile coach = CoachFile.read(file);
      if (!coachKeys.isEmpty()) {
        coach.compare(coachKeys);
      }
      coach.compareHoles(bundledCoach().words());
    } else {
      WordsFile spoken = WordsFile.ofProgramme(file);
      Lint.refuseNumbers(spoken, numberWords(spoken.locale()));
      words.add(spoken);
    }
  }

  private static Sheet programme(Path path, Entry file, Faults faults) {
    Script script = new Script();
    Set<String> statements =
        Statements.read(Source.of(path.resolveSibling("statements.tsv")), faults);
    new ProgrammeReader(statements, script).read(file);
    return new Sheet(path, script);
  }

  /** Compares all words with their programme. */
  private void compare() {
    for (WordsFile spoken : words) {
      Optional<Sheet> sheet = sheetOf(Path.of(spoken.entry().file()));
      sheet.ifPresent(s -> s.script().compare(spoken));
      if (sheet.isEmpty()) {
        faults.add(
            spoken.entry().file(),
            "$",
            "has no programme.json one folder above, and none was given");
      }
    }
  }

  private Optional<Sheet> sheetOf(Path wordsFile) {
    Path above =
        wordsFile.toAbsolutePath().normalize().getParent().resolveSibling("programme.json");
    Optional<Sheet> given =
        programmes.stream()
            .filter(s -> s.path().toAbsolutePath().normalize().equals(above))
            .findFirst();
    if (given.isPresent() || !Files.exists(above)) {
      return given.or(() -> programmes.stream().findFirst());
    }
    Entry file = StrictJson.read(Source.of(above), faults);
    return file.present() ? Optional.of(programme(above, file, faults)) : Optional.empty();
  }

  private static CoachFile bundledCoach() {
    Source coach = Source.bundled("speech/" + Catalog.wordsOf("") + ".json");
    return CoachFile.read(StrictJson.read(coach, new Faults()));
  }

  private static Set<String> numberWords(String locale) {
    if (!Catalog.speaks(locale)) {
      return Set.of();
    }
    Source coach = Source.bundled("speech/" + Catalog.wordsOf(locale) + ".json");
    return CoachFile.read(StrictJson.read(coach, new Faults())).numberWords();
  }
}
