package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.NodeFolder;
import backguide.Tools;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the page plays while somebody moves: every bout at every dose and pace, in step with its
 * voice.
 */
class PagePlayerIT {
  private static final Path PAGE = Path.of("src/main/resources/backguide/page");

  @Test
  void ringAndCountsKeepStepWithTheVoice() throws IOException, InterruptedException {
    Tools.need("nothing plays what the page plays", "node", "npm");
    Path file = BoutsFile.written();
    String told =
        NodeFolder.run("node", "player.mjs", PAGE.toAbsolutePath().toString(), file.toString());
    assertThat(told).contains("holds of 15, 20, 25, 30 s");
    System.out.print("page: " + told);
  }
}
