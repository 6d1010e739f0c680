package backguide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Programs beside Java that some tests need: without them such a test is skipped, unless the
 * variable {@code BACKGUIDE_TOOLS} is {@code required}.
 */
public final class Tools {
  private Tools() {}

  /**
   * Lets a test go on when programs are installed.
   *
   * @param what what is not tested without them
   * @throws AssertionError when one is missing and all are required
   */
  public static void need(String what, String... programs) {
    try {
      need(System.getenv(), what, List.of(programs));
    } catch (TestAbortedException e) {
      System.out.println("skipped: " + e.getMessage());
      throw e;
    }
  }

  static void need(Map<String, String> environment, String what, List<String> programs) {
    List<String> missing =
        programs.stream().filter(p -> !isThere(p, environment.getOrDefault("PATH", ""))).toList();
    String told = what + ": not installed are " + missing;
    if ("required".equals(environment.get("BACKGUIDE_TOOLS"))) {
      assertThat(missing).as(told).isEmpty();
    }
    assumeTrue(missing.isEmpty(), told);
  }

  private static boolean isThere(String program, String path) {
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
