package backguide.desk;

import backguide.alexa.BackGuideSkill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles the programme and all words for the function; the build runs it after each compile. */
public final class CompileCatalog {
  private CompileCatalog() {}

  /**
   * Writes the compiled files, and nothing else, into a folder.
   *
   * @param arguments the folder
   * @throws backguide.catalog.BrokenProgramme when the files are not safe
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Map<String, byte[]> files = SessionFiles.compiled(BackGuideSkill.lastWords());
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.filter(f -> f.toString().endsWith(".bin")).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
