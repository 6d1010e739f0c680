package backguide.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client that nobody here wrote, the npm package virtual-alexa, talks to what was packaged. */
class StrangerIT {
  private static final Path SOURCES = Path.of("src/test/node");
  private static final Path MODEL =
      Path.of("interaction-model/interactionModels/custom/en-US.json").toAbsolutePath();
  private static final String SKILL = "amzn1.ask.skill.5c1a2b3d-0000-4000-8000-0123456789ab";
  private static final int MOST_S = 120;

  @Test
  void aStrangersClientFinishesAWholeSessionOneWithPainAndTheRestOfIt() throws Exception {
    Tools.need("no stranger's client talks to the function", "node", "npm");
    Path folder = installed();
    try (RunningFunction function = RunningFunction.start(How.packaged(Map.of("SKILL_ID", SKILL)));
        Doorway door = new Doorway(function::ask)) {
      String told = run(folder, "node", "speak.mjs", door.address(), MODEL.toString(), SKILL);
      assertThat(door.wrong()).isEmpty();
      assertThat(told).contains("a whole session: ");
    }
  }

  /** Copies the client into the build, and installs exactly what its lock file names. */
  private static Path installed() throws Exception {
    Path folder = FunctionPackage.beside("node");
    Path lock = folder.resolve("package-lock.json");
    Path wanted = SOURCES.resolve("package-lock.json");
    Files.createDirectories(folder);
    boolean there =
        Files.exists(folder.resolve("node_modules/.package-lock.json"))
            && Files.exists(lock)
            && Files.mismatch(wanted, lock) == -1;
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Path copy = folder.resolve(source.getFileName());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!there) {
      run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
    return folder;
  }

  private static String run(Path folder, String... command)
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
      assertThat(process.waitFor(MOST_S, TimeUnit.SECONDS)).as(told + " takes too long").isTrue();
      assertThat(process.exitValue()).as(Files.readString(told)).isZero();
      return Files.readString(told);
    } finally {
      process.destroyForcibly();
    }
  }
}
