package backguide.catalog;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the list of a sheet's statements: a line each, its id before the first tab. */
final class Statements {
  private Statements() {}

  /** Returns the ids, or empty when the list cannot be read. */
  static Optional<Set<String>> read(Source source, Faults faults) {
    return source.text(faults).map(text -> ids(source, text, faults));
  }

  private static Set<String> ids(Source source, String text, Faults faults) {
    Set<String> ids = new LinkedHashSet<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !ids.add(line.split("\t", 2)[0].strip())) {
        faults.add(source.name(), "line " + number, "has an id that was there before");
      }
    }
    return ids;
  }
}
