package backguide.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a desk keeps what it remembers, as each system has it. */
final class DataFolder {
  /** The variable of the environment that names another directory. */
  static final String VARIABLE = "BACKGUIDE_DATA";

  private DataFolder() {}

  /**
   * Returns the directory.
   *
   * @param chosen the one asked for
   * @param environment the variables of the environment
   * @param system the name of the operating system
   * @param home the person's own directory
   */
  static Path of(Optional<Path> chosen, Map<String, String> environment, String system, Path home) {
    return chosen
        .or(() -> path(environment, VARIABLE))
        .orElseGet(() -> usual(environment, system.toLowerCase(Locale.ROOT), home));
  }

  private static Path usual(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("windows")) {
      Path roaming = path(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
      return roaming.resolve("Back Guide");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Back Guide");
    }
    return path(environment, "XDG_DATA_HOME")
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".local/share"))
        .resolve("back-guide");
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(p -> !p.isBlank()).map(Path::of);
  }
}
