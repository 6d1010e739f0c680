package backguide.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a desk keeps what it remembers, as each system has it. */
final class DataFolder {
  /** The variable of the environment that names another directory. */
  static final String VARIABLE = "BACKGUIDE_DATA";

  private DataFolder() {}

  /** Thrown when nobody said where, and the person has no directory of their own. */
  static final class Nowhere extends RuntimeException {
    private static final long serialVersionUID = 1;

    Nowhere() {
      super("there is no home directory to keep progress in; name a directory with --data");
    }
  }

  /**
   * Returns the directory.
   *
   * @param chosen the one asked for
   * @param environment the variables of the environment
   * @param system the name of the operating system
   * @param home the person's own directory, as far as Java knows it
   * @throws Nowhere when there is none
   */
  static Path of(Optional<Path> chosen, Map<String, String> environment, String system, Path home) {
    return chosen
        .or(() -> path(environment, VARIABLE))
        .orElseGet(() -> usual(environment, system.toLowerCase(Locale.ROOT), home));
  }

  private static Path usual(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("windows")) {
      Path roaming =
          path(environment, "APPDATA")
              .orElseGet(() -> own(environment, home).resolve("AppData/Roaming"));
      return roaming.resolve("Back Guide");
    }
    if (system.startsWith("mac")) {
      return own(environment, home).resolve("Library/Application Support/Back Guide");
    }
    return path(environment, "XDG_DATA_HOME")
        .filter(Path::isAbsolute)
        .orElseGet(() -> own(environment, home).resolve(".local/share"))
        .resolve("back-guide");
  }

  /** Java calls a home that it does not know "?". */
  private static Path own(Map<String, String> environment, Path home) {
    if (!home.toString().isBlank() && !home.toString().equals("?")) {
      return home;
    }
    return path(environment, "HOME").filter(Path::isAbsolute).orElseThrow(Nowhere::new);
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(p -> !p.isBlank()).map(Path::of);
  }
}
