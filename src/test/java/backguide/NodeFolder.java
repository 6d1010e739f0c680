package backguide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs for Node.js that come with the tests, with exactly what their lock file names. */
public final class NodeFolder {
  private static final Path SOURCES = Path.of("src/test/node");
  private static final int MOST_S = 120;

  private NodeFolder() {}

  /** Copies the programs into a folder of the build, and installs what they need. */
  public static Path installedIn(Path folder) throws IOException, InterruptedException {
    Path lock = folder.resolve("package-lock.json");
    Path wanted = SOURCES.resolve("package-lock.json");
    Files.createDirectories(folder);
    boolean there =
        Files.exists(folder.resolve("node_modules/.package-lock.json"))
            && Files.exists(lock)
            && Files.mismatch(wanted, lock) == -1;
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(source.getFileName());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!there) {
      run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
    return folder;
  }

  /**
   * Runs a program there and returns what it wrote.
   *
   * @throws AssertionError when it fails or takes too long
   */
  public static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path told = folder.resolve(command[0] + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    builder.environment().put("AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE", "1");
    Process process = builder.start();
    try {
      if (!process.waitFor(MOST_S, TimeUnit.SECONDS)) {
        throw new AssertionError(told + " takes too long");
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(Files.readString(told));
      }
      return Files.readString(told);
    } finally {
      process.destroyForcibly();
    }
  }
}
