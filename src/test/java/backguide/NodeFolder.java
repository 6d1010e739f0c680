package backguide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs for Node.js that come with the tests, with exactly what their lock file names. */
public final class NodeFolder {
  private static final Path SOURCES = Path.of("src/test/node");
  private static final Path FOLDER = Path.of("target/node");
  private static final int MOST_S = 120;

  private static boolean isInstalled;

  private NodeFolder() {}

  /** Returns a folder of the build with the programs and what they need, made once. */
  public static synchronized Path installed() throws IOException, InterruptedException {
    if (!isInstalled) {
      install();
      isInstalled = true;
    }
    return FOLDER;
  }

  /**
   * Returns what runs a program there. It gives way to the packaged function, which runs beside it:
   * whatever that keeps, it keeps within a time, and a browser waits as long as it must.
   */
  public static ProcessBuilder builder(String... command) {
    List<String> all = new ArrayList<>(List.of("nice", "-n", "10"));
    all.addAll(List.of(command));
    return new ProcessBuilder(all).directory(FOLDER.toFile()).redirectErrorStream(true);
  }

  private static void install() throws IOException, InterruptedException {
    Path lock = FOLDER.resolve("package-lock.json");
    Path wanted = SOURCES.resolve("package-lock.json");
    Files.createDirectories(FOLDER);
    boolean there =
        Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
            && Files.exists(lock)
            && Files.mismatch(wanted, lock) == -1;
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        Path copy = FOLDER.resolve(source.getFileName());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!there) {
      run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
  }

  /**
   * Runs a program there and returns what it wrote.
   *
   * @throws AssertionError when it fails or takes too long
   */
  public static String run(String... command) throws IOException, InterruptedException {
    Path told = FOLDER.resolve(command[0] + " " + command[1] + ".log");
    ProcessBuilder builder = builder(command).redirectOutput(told.toFile());
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
