package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private static final Path HOME = Path.of("/home/anna");
  private static final Optional<Path> UNSAID = Optional.empty();

  @Test
  void linuxHasADirectoryForData() {
    assertThat(DataFolder.of(UNSAID, Map.of(), "Linux", HOME))
        .isEqualTo(HOME.resolve(".local/share/back-guide"));
    assertThat(DataFolder.of(UNSAID, Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
        .isEqualTo(Path.of("/data/back-guide"));
  }

  @Test
  void aRelativeOrEmptyDataHomeIsIgnored() {
    for (String wrong : new String[] {"data", "", " "}) {
      assertThat(DataFolder.of(UNSAID, Map.of("XDG_DATA_HOME", wrong), "Linux", HOME))
          .isEqualTo(HOME.resolve(".local/share/back-guide"));
    }
  }

  @Test
  void aMacHasALibrary() {
    assertThat(DataFolder.of(UNSAID, Map.of(), "Mac OS X", HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/Back Guide"));
  }

  @Test
  void windowsHasApplicationData() {
    assertThat(DataFolder.of(UNSAID, Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
        .isEqualTo(Path.of("/roaming/Back Guide"));
    assertThat(DataFolder.of(UNSAID, Map.of(), "Windows 11", HOME))
        .isEqualTo(HOME.resolve("AppData/Roaming/Back Guide"));
  }

  @Test
  void aHomeThatJavaDoesNotKnowIsThatOfTheEnvironment() {
    for (String unknown : new String[] {"?", ""}) {
      assertThat(DataFolder.of(UNSAID, Map.of("HOME", "/home/ben"), "Linux", Path.of(unknown)))
          .isEqualTo(Path.of("/home/ben/.local/share/back-guide"));
      assertThatThrownBy(() -> DataFolder.of(UNSAID, Map.of(), "Linux", Path.of(unknown)))
          .isInstanceOf(DataFolder.Nowhere.class);
      assertThat(DataFolder.of(Optional.of(HOME), Map.of(), "Linux", Path.of(unknown)))
          .isEqualTo(HOME);
    }
  }

  @Test
  void theEnvironmentOverridesTheSystemAndAnOptionBoth() {
    Map<String, String> environment = Map.of("BACKGUIDE_DATA", "/mine", "XDG_DATA_HOME", "/data");
    assertThat(DataFolder.of(UNSAID, environment, "Linux", HOME)).isEqualTo(Path.of("/mine"));
    assertThat(DataFolder.of(Optional.of(Path.of("here")), environment, "Linux", HOME))
        .isEqualTo(Path.of("here"));
  }
}
