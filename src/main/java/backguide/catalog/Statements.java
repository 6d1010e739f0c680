package backguide.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the list of a sheet's statements: a line each, with its id, its meaning and its line. */
final class Statements {
  private Statements() {}

  /** Returns the statements by their ids, or empty when the list cannot be read. */
  static Optional<Map<String, SourceSheet.Statement>> read(Source source, Faults faults) {
    return source.text(faults).map(text -> statements(source, text, faults));
  }

  private static Map<String, SourceSheet.Statement> statements(
      Source source, String text, Faults faults) {
    Map<String, SourceSheet.Statement> statements = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String[] columns = line.split("\t", 3);
      String meaning = columns.length > 1 ? columns[1].strip() : "";
      String place = columns.length > 2 ? columns[2].strip() : "";
      if (!line.isBlank()
          && statements.put(columns[0].strip(), new SourceSheet.Statement(meaning, place))
              != null) {
        faults.add(source.name(), "line " + number, "has an id that was there before");
      }
    }
    return statements;
  }
}
