package backguide.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.CompileCatalog;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package holds what a turn needs, and nothing else. */
class PackageIT {
  /** The cloud would take ten times as much; this notices what comes along unasked. */
  private static final long MOST_BYTES = 5_000_000;

  /** What only a desk needs. */
  private static final Set<String> DESK =
      Set.of("catalog", "ear", "talk", "voice", "page", "simulator", "desk");

  private static final List<String> NEEDED =
      List.of(
          "com/amazon/ask/Skill.class",
          "com/amazonaws/services/lambda/runtime/RequestStreamHandler.class",
          "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
          "META-INF/LICENSE",
          "META-INF/NOTICE",
          "META-INF/licenses/jackson-core/META-INF/LICENSE");

  private static final String LIBRARIES =
      "com/amazon/ask|com/amazonaws/services/lambda/runtime|com/fasterxml/jackson|org/crac|org/slf4j";

  private static final String UNUSED =
      "META-INF/(versions|maven)/.*|META-INF/[^/]*\\.(SF|DSA|RSA)"
          + "|.*(\\.jar|\\.vm|\\.java|module-info\\.class)";

  @TempDir Path now;

  @Test
  void everyRoomButTheDeskIsInside() throws IOException {
    Set<String> packaged =
        FunctionPackage.files().stream()
            .filter(f -> f.startsWith("backguide/"))
            .map(f -> f.split("/")[1])
            .collect(Collectors.toSet());
    assertThat(packaged).containsExactlyInAnyOrderElementsOf(roomsButTheDesk());
  }

  @Test
  void allThatATurnNeedsIsInside() {
    assertThat(FunctionPackage.files()).containsAll(NEEDED);
  }

  @Test
  void nothingElseIsInsideAndNothingTwice() {
    String allowed = "(backguide|" + LIBRARIES + "|META-INF)/.*";
    List<String> files = FunctionPackage.files();
    assertThat(files.stream().filter(f -> !f.matches(allowed) || f.matches(UNUSED))).isEmpty();
    assertThat(files).doesNotHaveDuplicates();
    assertThat(FunctionPackage.bytes()).isLessThan(MOST_BYTES);
  }

  /** So that nothing is served that was changed and not built, or not checked. */
  @Test
  void whatIsInsideIsCompiledOfTheFilesAsTheyAre() throws IOException {
    CompileCatalog.main(new String[] {now.toString()});
    Path compiled = FunctionPackage.unpacked().resolve("backguide/compiled");
    assertThat(binaries(compiled)).isEqualTo(binaries(now)).hasSizeGreaterThan(2);
    for (String file : binaries(now)) {
      assertThat(compiled.resolve(file)).hasSameBinaryContentAs(now.resolve(file));
    }
  }

  /** What a package is built of may know them or not, and vouches for nobody else. */
  @Test
  void thoseWhomTheFunctionTrustsFirstAreOfTheListOfTheJavaThatBuiltIt() throws Exception {
    Path roots = FunctionPackage.unpacked().resolve("backguide/memory/roots.der");
    byte[] known = TrustedRoots.all();
    assertThat(Files.exists(roots) ? Files.readAllBytes(roots) : new byte[0]).isEqualTo(known);
  }

  /** Each would be made into a class when it is first used, which takes a start a millisecond. */
  @Test
  void noLambdaAndNoRecordOfOursIsLinkedWhenItIsFirstUsed() throws IOException {
    try (Stream<Path> ours = Files.walk(FunctionPackage.unpacked().resolve("backguide"))) {
      List<Path> classes = ours.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(250);
      assertThat(classes).noneMatch(PackageIT::isLinked);
    }
  }

  private static boolean isLinked(Path file) {
    try {
      byte[] whole = Files.readAllBytes(file);
      String text = new String(whole, StandardCharsets.ISO_8859_1);
      return text.contains("LambdaMetafactory") || text.contains("ObjectMethods");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> binaries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".bin"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void nothingThatOurClassesReferToIsMissing() {
    Set<String> files = Set.copyOf(FunctionPackage.files());
    Set<String> missing =
        new ClassFileImporter()
            .importPath(FunctionPackage.unpacked().resolve("backguide")).stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getBaseComponentType())
                .filter(c -> !c.isPrimitive() && !c.getName().matches("javax?\\..*"))
                .map(JavaClass::getName)
                .filter(name -> !files.contains(name.replace('.', '/') + ".class"))
                .collect(Collectors.toSet());
    assertThat(missing).isEmpty();
  }

  private static List<String> roomsButTheDesk() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/backguide"))) {
      return rooms
          .map(room -> room.getFileName().toString())
          .filter(room -> !DESK.contains(room))
          .toList();
    }
  }
}
