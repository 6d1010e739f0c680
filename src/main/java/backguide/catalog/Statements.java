package backguide.catalog;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the list of a sheet's statements: a line each, its id before the first tab. */
final class Statements {
  private Statements() {}

  static Set<String> read(Source source, Faults faults) {
    Set<String> ids = new LinkedHashSet<>();
    int number = 0;
    for (String line : source.text(faults).orElse("").lines().toList()) {
      number++;
      if (!line.isBlank() && !ids.add(line.split("\t", 2)[0].strip())) {
        faults.add(source.name(), "line " + number, "has an id that was there before");
      }
    }
    return ids;
  }
}
