package backguide.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One way to break one shipped file, and what is then told; all of them stand in {@code
 * breaks.tsv}.
 *
 * @param rule the rule that it breaks
 * @param file programme, words or coach
 * @param pointer where, as a JSON pointer
 * @param json what is put there; empty when what is there is dropped
 * @param path the path of the fault
 * @param reason what its reason says
 */
record Break(String rule, String file, String pointer, String json, String path, String reason) {
  private static final Path ALL = Path.of("src/test/resources/catalog/breaks.tsv");

  Draft in(Draft draft) {
    return json.isEmpty() ? draft.drop(file, pointer) : draft.put(file, pointer, json);
  }

  @Override
  public String toString() {
    return rule + " (" + pointer + " " + json + ")";
  }

  static Stream<Break> all() throws IOException {
    return Files.readAllLines(ALL).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(c -> new Break(c[0], c[1], c[2], c[3].equals("-") ? "" : c[3], c[4], c[5]));
  }
}
