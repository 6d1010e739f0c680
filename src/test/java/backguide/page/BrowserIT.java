package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.NodeFolder;
import backguide.Thorough;
import backguide.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The page in a real browser: sessions from the first tap to the last word, everything that can go
 * wrong on the way, and what must hold of every view. Its pictures are in {@code target/page}, and
 * {@code -Dscenario=...} plays those whose name matches.
 */
class BrowserIT {
  private static final Path PICTURES = Path.of("target/page").toAbsolutePath();
  private static final String PLEASE = "please ";
  private static final int MOST_S = 500;

  private final Served served = new Served();
  private PageServer losable;

  @Test
  void everythingThatAPageCanComeThrough() throws Exception {
    Tools.need("no browser opens the page", "node", "npm", "chromium");
    Path folder = NodeFolder.installedIn(Path.of("target/node"));
    Files.createDirectories(PICTURES);
    losable = served.at(0);
    try (PageServer server = new Served().at(0)) {
      played(
          folder,
          List.of(
              "node",
              "--test-reporter=spec",
              "--test-name-pattern=" + System.getProperty("scenario", "."),
              "page.mjs",
              server.address().toString(),
              losable.address().toString(),
              PICTURES.toString()));
    } finally {
      losable.close();
    }
  }

  private void played(Path folder, List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    if (Thorough.or(0, 1) > 0) {
      builder.environment().put("THOROUGH", "true");
    }
    Process process = builder.start();
    CompletableFuture.delayedExecutor(MOST_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true)) {
      List<String> told = new ArrayList<>();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(PLEASE)) {
          please(line.substring(PLEASE.length()));
          in.println("done");
        } else {
          System.out.println(line);
          told.add(line);
        }
      }
      assertThat(process.waitFor()).as(String.join("\n", told)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Nothing of a session outlives a server but what is kept of the person. */
  private void please(String what) throws IOException {
    int port = losable.address().getPort();
    losable.close();
    if (what.equals("start")) {
      losable = served.at(port);
    }
  }
}
