package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backguide.NodeFolder;
import backguide.Thorough;
import backguide.Tools;
import backguide.desk.SessionFiles;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Rung;
import backguide.session.AwaitingPermission;
import backguide.session.State;
import backguide.speech.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page in a real browser: sessions from the first tap to the last word, everything that can go
 * wrong on the way, and what must hold of every view. Its pictures are in {@code target/page}, and
 * {@code -Dscenario=...} plays those whose name matches. With {@code -Dpictures.write=true} those
 * of the docs are drawn anew.
 */
class BrowserIT {
  private static final Path FOLDER =
      Path.of("src/main/resources/programmes/upper-back").toAbsolutePath();
  private static final Path PICTURES = Path.of("target/page").toAbsolutePath();
  private static final Programme PROGRAMME =
      SessionFiles.of(Optional.empty(), Language.USUAL).programme();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final String PLEASE = "please ";
  private static final int MOST_S = Thorough.or(500, 2_000);

  private static final DocsPictures DOCS = new DocsPictures(PICTURES);

  private static final Served FORGETFUL = new Served();
  private static final List<String> TOLD = new ArrayList<>();
  private static PageServer losable;
  private static int exit;

  @BeforeAll
  static void play() throws Exception {
    Tools.need("no browser opens the page", "node", "npm", "chromium");
    NodeFolder.installed();
    Files.createDirectories(PICTURES);
    DOCS.clear();
    losable = FORGETFUL.at(0);
    String scenario = System.getProperty("scenario", "");
    try (PageServer server = new Served(known()).at(0)) {
      played(
          "node",
          "--test-reporter=spec",
          "--test-name-pattern=" + (scenario.isEmpty() ? "." : scenario),
          "page.mjs",
          server.address().toString(),
          losable.address().toString(),
          FOLDER.toString(),
          PICTURES.toString(),
          BoutsFile.written().toString(),
          scenario.isEmpty() ? states().collect(Collectors.joining(",")) : "");
    } finally {
      losable.close();
    }
  }

  @Test
  void thePageComesThroughEverything() {
    assertThat(exit).as(String.join("\n", TOLD)).isZero();
  }

  @Test
  void thePicturesInTheDocsShowWhatThePageDraws() throws IOException {
    assumeTrue(DOCS.areDrawn() || System.getProperty("scenario") == null);
    if (Boolean.getBoolean("pictures.write")) {
      DOCS.keep();
    }
    DOCS.compareSheet();
    DOCS.comparePage();
  }

  /** Returns every state there is but the one that no page leads to: it asks for no permission. */
  private static Stream<String> states() {
    return leaves(State.class)
        .filter(state -> state != AwaitingPermission.class)
        .map(Class::getSimpleName)
        .distinct();
  }

  private static Stream<Class<?>> leaves(Class<?> state) {
    return state.isSealed()
        ? Stream.of(state.getPermittedSubclasses()).flatMap(BrowserIT::leaves)
        : Stream.of(state);
  }

  /** Somebody who has come for weeks, the same in the middle of a run, and who told no name. */
  private static Map<String, Person> known() {
    List<String> ids = PROGRAMME.ids();
    Progress progress =
        Progress.NONE
            .offering("childs-pose", true)
            .dosing("childs-pose", new Amount(15, 3, 1))
            .on("wall-push-up", Rung.COUCH_END);
    for (String id : ids) {
      progress = progress.knowing(id).painFree(id, 3);
    }
    for (int daysAgo : new int[] {61, 59, 50, 45, 40, 38, 36, 32, 25, 23, 16, 11, 9, 8, 4, 2}) {
      progress = progress.completing(TODAY.minusDays(daysAgo));
    }
    Person regular =
        Person.unknown(PROGRAMME.tag())
            .with(Safety.UNKNOWN.cleared(TODAY.minusWeeks(10)).briefing())
            .choosing(ids)
            .with(progress);
    Today begun =
        Today.NONE.touched(TODAY.atTime(9, 0)).finishing(ids.get(0)).at(Place.start(ids.get(1)));
    return Map.of(
        "Regular", regular, "Another", regular, "Halfway", regular.with(begun), "", regular);
  }

  private static void played(String... command) throws Exception {
    ProcessBuilder builder = NodeFolder.builder(command);
    if (Thorough.or(0, 1) > 0) {
      builder.environment().put("THOROUGH", "true");
    }
    Process process = builder.start();
    CompletableFuture.delayedExecutor(MOST_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(PLEASE)) {
          please(line.substring(PLEASE.length()));
          in.println("done");
        } else {
          System.out.println(line);
          TOLD.add(line);
        }
      }
      exit = process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Nothing of a session outlives a server but what is kept of the person. */
  private static void please(String what) throws IOException {
    int port = losable.address().getPort();
    losable.close();
    if (what.equals("start")) {
      losable = FORGETFUL.at(port);
    }
  }
}
