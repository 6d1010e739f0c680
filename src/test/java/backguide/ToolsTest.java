package backguide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A missing program skips a test at a desk, and fails it where everything is to be checked. */
class ToolsTest {
  private static final List<String> VOICE = List.of("a-voice");

  @TempDir private Path folder;

  @Test
  void aMissingProgramSkipsATestUnlessItIsRequired() {
    Map<String, String> desk = Map.of("PATH", folder.toString());
    assertThatThrownBy(() -> Tools.need(desk, "nobody listens", VOICE))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("nobody listens: not installed are [a-voice]");
    Map<String, String> all = Map.of("PATH", folder.toString(), "BACKGUIDE_TOOLS", "required");
    assertThatThrownBy(() -> Tools.need(all, "nobody listens", VOICE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nobody listens: not installed are [a-voice]");
  }

  @Test
  void aProgramThatIsThereLetsTheTestGoOn() throws Exception {
    Path voice = Files.createFile(folder.resolve("a-voice"));
    assertThat(voice.toFile().setExecutable(true)).isTrue();
    Map<String, String> all = Map.of("PATH", folder.toString(), "BACKGUIDE_TOOLS", "required");
    assertThatCode(() -> Tools.need(all, "nobody listens", VOICE)).doesNotThrowAnyException();
  }
}
