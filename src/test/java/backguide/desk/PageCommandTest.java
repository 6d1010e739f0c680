package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command that opens the page prints and opens, and how it ends. */
@Timeout(30)
class PageCommandTest {
  private static final String HOME = "backguide.home";

  @TempDir private Path home;

  private final List<Thread> running = new ArrayList<>();

  /** A command that goes on; what it prints can be read as it comes. */
  private record Run(BufferedReader out, BufferedReader err, CompletableFuture<Integer> code) {}

  private Run run(String path, String... args) throws IOException {
    PipedWriter out = new PipedWriter();
    PipedWriter err = new PipedWriter();
    Run run =
        new Run(
            new BufferedReader(new PipedReader(out, 10_000)),
            new BufferedReader(new PipedReader(err, 10_000)),
            new CompletableFuture<>());
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err, true),
            Map.of("PATH", path),
            "Linux",
            home,
            Clock.systemUTC(),
            () -> false);
    Thread thread = new Thread(() -> run.code().complete(Main.run(around, args)));
    running.add(thread);
    thread.start();
    return run;
  }

  @AfterEach
  void stop() throws InterruptedException {
    running.forEach(Thread::interrupt);
    for (Thread thread : running) {
      thread.join();
    }
  }

  private static URI address(Run run) throws IOException {
    String line = run.out().readLine();
    assertThat(line).startsWith("The coach is at http://127.0.0.1:");
    assertThat(run.out().readLine()).isEqualTo("Ctrl-C ends it.");
    return URI.create(line.substring(line.indexOf("http")));
  }

  @Test
  void itSaysTheAddressAndThePageIsThere() throws Exception {
    URI address = address(run("", "page", "--no-open"));
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Back Guide</title>");
    assertThat(address.getPath()).matches("/[0-9a-f]{32}/");
  }

  /** However a name is typed, it is the same person as at the terminal. */
  @Test
  void aNameFindsTheSamePersonAsAtTheTerminal() throws Exception {
    URI address = address(run("", "page", "--no-open"));
    String opened = asked(address, "open", "{'person':'\uff21nn '}");
    String visit = opened.replaceFirst(".*\"visit\":\"([^\"]+)\".*", "$1");
    String played = "'played':{'boutsDone':0,'cut':false,'unheardMs':0}";
    asked(
        address,
        "hear",
        "{'visit':'" + visit + "','turn':0,'utterance':'a','words':'yes'," + played + "}");
    StringWriter said = new StringWriter();
    Surroundings terminal =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(said),
            new PrintWriter(new StringWriter()),
            Map.of(),
            "Linux",
            home,
            Clock.systemUTC(),
            () -> false);
    assertThat(Main.run(terminal, "--person", "ANN")).isZero();
    assertThat(said.toString()).contains("Which ones were picked for you?");
    assertThat(asked(address, "kept", "{'person':'ann'}")).contains("clearedOn");
    assertThat(asked(address, "kept", "{'person':'anna'}")).contains("\"kept\":false");
  }

  /** What may have been a warning sign is not dropped when somebody ends the program at it. */
  @Test
  void whoeverEndsTheProgramCutsOffWhatIsOpen() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "page",
                "--no-open",
                "--data",
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      URI address = URI.create(line.substring(line.indexOf("http")));
      String opened = asked(address, "open", "{'person':'ann'}");
      String visit = opened.replaceFirst(".*\"visit\":\"([^\"]+)\".*", "$1");
      assertThat(
              asked(
                  address,
                  "hear",
                  "{'visit':'" + visit + "','turn':0,'utterance':'a','words':'I feel fiant'}"))
          .contains("CheckingAlarm");
    } finally {
      process.destroy();
      process.waitFor();
    }
    URI again = address(run("", "page", "--no-open", "--data", home.toString()));
    assertThat(asked(again, "kept", "{'person':'ann'}")).contains("We stopped to be safe");
  }

  private static String asked(URI address, String what, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("api/" + what))
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void itServesWhereItIsToldAndASecondOneSaysThatThePortIsTaken() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String port = String.valueOf(free);
    assertThat(address(run("", "page", "--no-open", "--port", port)).getPort()).isEqualTo(free);
    Run second = run("", "page", "--no-open", "--port", port);
    assertThat(second.code().get(20, TimeUnit.SECONDS)).isEqualTo(Main.NO_ANSWER);
    assertThat(second.err().readLine())
        .isEqualTo(
            "backguide: port "
                + port
                + " is taken, perhaps by another coach; name another one with --port");
  }

  @Test
  void aPortThatIsNoneIsSaidToBeNone() throws Exception {
    Run run = run("", "page", "--no-open", "--port", "70000");
    assertThat(run.code().get(20, TimeUnit.SECONDS)).isEqualTo(Main.NO_ANSWER);
    assertThat(run.err().readLine()).contains("nothing can be served at port 70000");
    Run word = run("", "page", "--port", "door");
    assertThat(word.code().get(20, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(word.err().readLine()).contains("'door' is not an int");
  }

  @Test
  void itOpensTheAddressInABrowser() throws Exception {
    Path opened = home.resolve("opened");
    Path browser =
        script(
            "printf '%s' \"$1\" > '" + opened + ".new'; mv '" + opened + ".new' '" + opened + "'");
    Run run = run(browser.getParent().toString(), "page");
    URI address = address(run);
    while (!Files.exists(opened)) {
      Thread.onSpinWait();
    }
    URI ticket = URI.create(Files.readString(opened));
    assertThat(ticket.toString()).doesNotContain(address.getPath());
    assertThat(got(ticket).headers().firstValue("Location")).contains(address.getPath());
    assertThat(got(ticket).statusCode()).isEqualTo(404);
    assertThat(run.err().ready()).isFalse();
  }

  @Test
  void withoutABrowserItSaysSoAndServesOn() throws Exception {
    Run none = run("", "page");
    address(none);
    assertThat(none.err().readLine())
        .isEqualTo("backguide: no browser could be opened; open that address in one");
    assertThat(none.code()).isNotDone();
    stop();
    Run fails = run(script("exit 3").getParent().toString(), "page");
    address(fails);
    assertThat(fails.err().readLine())
        .isEqualTo("backguide: no browser could be opened; open that address in one");
    assertThat(fails.code()).isNotDone();
  }

  private static HttpResponse<String> got(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A page that is still open finds its server again; nobody else can read where. */
  @Test
  void theNextStartIsAtTheSameAddressWhichIsItsOwnersSecret() throws Exception {
    Run first = run("", "page", "--no-open");
    URI address = address(first);
    Path kept = home.resolve(".local/share/back-guide/page-address");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
        .isEqualTo("rwx------");
    stop();
    Run second = run("", "page", "--no-open");
    assertThat(address(second)).isEqualTo(address);
    Run beside = run("", "page", "--no-open");
    assertThat(address(beside).getPort()).isNotEqualTo(address.getPort());
    assertThat(beside.err().readLine()).contains("port " + address.getPort(), "is taken");
    stop();
    assertThat(address(run("", "page", "--no-open"))).isEqualTo(address);
    stop();

    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));
    URI third = address(run("", "page", "--no-open"));
    assertThat(third.getPath()).isNotEqualTo(address.getPath());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99999 0123456789abcdef0123456789abcdef", "8080 ../x", "80"})
  void anAddressThatIsNoneIsMadeAnew(String none) throws Exception {
    Path kept = home.resolve(".local/share/back-guide/page-address");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, none + "\n");
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
    assertThat(address(run("", "page", "--no-open")).getPath()).matches("/[0-9a-f]{32}/");
  }

  /** A name that the program was given stands there at first; who takes it away is nobody. */
  @Test
  void noNameIsNobodyAlsoWhereTheProgramWasGivenOne() throws Exception {
    URI address = address(run("", "page", "--no-open", "--person", "Anna"));
    assertThat(asked(address, "words", "{}")).contains("\"person\":\"Anna\"");
    String opened = asked(address, "open", "{'person':'Anna','named':true}");
    String visit = opened.replaceFirst(".*\"visit\":\"([^\"]+)\".*", "'visit':'$1'");
    String played = "'played':{'boutsDone':0,'cut':false,'unheardMs':0}";
    asked(address, "hear", "{" + visit + ",'turn':0,'utterance':'a','words':'yes'," + played + "}");
    assertThat(asked(address, "kept", "{'person':'anna'}")).contains("\"kept\":true");
    assertThat(asked(address, "kept", "{'person':''}")).contains("\"kept\":false");
  }

  /** Who writes a programme sees it work, and what is wrong with it while they write. */
  @Test
  void aChangedProgrammeIsReadAnewAndABrokenOneStopsNobody() throws Exception {
    Path programme = copied(Path.of("src/main/resources/programmes/upper-back"));
    URI address =
        address(run("", "page", "--no-open", "--programme", programme.toString(), "--person", "A"));
    String opened = asked(address, "open", "{}");
    String visit = opened.replaceFirst(".*\"visit\":\"([^\"]+)\".*", "'visit':'$1'");
    assertThat(asked(address, "bench", "{" + visit + "}"))
        .contains("\"faults\":[]", "\"newer\":false", "heard LAUNCH", "markup");

    String whole = Files.readString(programme);
    Files.writeString(programme, whole.replaceFirst("\"min\": 15,", "\"min\": 45,"));
    assertThat(asked(address, "bench", "{" + visit + "}"))
        .contains("programme.json: $.exercises[0].dose.hold", "\"newer\":false");
    String played = "'played':{'boutsDone':0,'cut':false,'unheardMs':0}";
    assertThat(
            asked(
                address,
                "hear",
                "{" + visit + ",'turn':0,'utterance':'a','words':'yes'," + played + "}"))
        .contains("\"state\":\"Selecting\"");
    assertThat(asked(address, "bench", "{" + visit + "}"))
        .contains("heard YES, matched EXACT: AMAZON.YesIntent");

    Files.writeString(programme, whole.replaceFirst("\"value\": 6,", "\"value\": 7,"));
    assertThat(asked(address, "bench", "{" + visit + "}"))
        .contains("\"faults\":[]", "\"newer\":true");
    assertThat(asked(address, "open", "{}")).contains("Which ones were picked for you?");
  }

  /** What the next session needs was read already, whatever became of the files meanwhile. */
  @Test
  void aSessionIsBegunWithoutReadingAnythingAgain() throws Exception {
    Path programme = copied(Path.of("src/main/resources/programmes/upper-back"));
    URI address = address(run("", "page", "--no-open", "--programme", programme.toString()));
    String before = System.setProperty(HOME, home.resolve("nowhere").toString());
    try {
      assertThat(asked(address, "open", "{'person':'ann'}")).contains("\"visit\"");
      assertThat(asked(address, "open", "{'person':'ben'}")).contains("\"visit\"");
    } finally {
      System.setProperty(HOME, Objects.requireNonNullElse(before, "."));
    }
  }

  private Path copied(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve("own").resolve(folder.relativize(file).toString()));
      }
    }
    return home.resolve("own/programme.json");
  }

  private Path script(String commands) throws IOException {
    Path folder = Files.createDirectories(home.resolve("bin"));
    Path script = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n" + commands + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }
}
