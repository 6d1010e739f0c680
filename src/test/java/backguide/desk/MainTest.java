package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets who starts the coach from a script: what is printed, and the exit code. */
class MainTest {
  @TempDir private Path home;

  private CommandRun run(String input, String... args) {
    return CommandRun.of(home, input, args);
  }

  private CommandRun run(byte[] input, String... args) {
    return CommandRun.of(home, input, args);
  }

  @Test
  void aScriptIsPlayedAndWrittenDown() {
    CommandRun run = run("yes\nstop\n");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList())
        .anySatisfy(line -> assertThat(line).startsWith("Coach: Welcome"))
        .containsSequence("> yes")
        .containsSequence("> stop");
  }

  @Test
  void theEndOfTheInputIsALeave() {
    CommandRun run = run("yes\n");
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("(The input has ended. Your place is kept.)\n");
  }

  @Test
  void aLanguageSpokenInTheWordsOfAnotherIsTold() {
    CommandRun run = run("my chest feels tight\n", "--locale", "en-GB");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("no words of en-GB yet; these are those of en-US");
    assertThat(run.out()).contains("nine nine nine").doesNotContain("nine one one");
    assertThat(run("stop\n").err()).isEmpty();
  }

  @Test
  void silenceIsAskedOnceMoreAndThenEnds() {
    CommandRun run = run("[silence]\n[silence]\nyes\n");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .endsWith("(Nobody answered. The session has ended; your place is kept.)\n");
    assertThat(run.out()).containsOnlyOnce("Coach: Welcome");
    assertThat(run.out().split("> \\[silence]")[1]).contains("Coach: ");
  }

  @Test
  void anAnswerAfterSilenceIsAnAnswer() {
    CommandRun run = run("[silence]\nyes\n[silence]\nstop\n");
    assertThat(run.out()).doesNotContain("Nobody answered").contains("> stop\nCoach: ");
  }

  @Test
  void emptyLinesAreNothingSaid() {
    String spaced = run("\n\n  \nyes\n", "--person", "Anna").out();
    assertThat(spaced).isEqualTo(run("yes\n", "--person", "Ben").out());
  }

  @Test
  void bytesThatAreNoTextAreNotUnderstood() {
    CommandRun run =
        run(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0x80, '\n', 's', 't', 'o', 'p', '\n'});
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("> stop\nCoach: ");
  }

  @Test
  void aMegabyteOnOneLineIsNotUnderstood() {
    CommandRun run = run("blah ".repeat(200_000) + "\nstop\n");
    assertThat(run.code()).isZero();
    assertThat(run.out().length()).isLessThan(10_000);
    assertThat(run.out()).contains("> stop\nCoach: ");
  }

  @Test
  void peopleAreKeptApart() {
    String askedFirst = run("yes\nstop\n", "--person", "Anna").out();
    assertThat(run("stop\n", "--person", "Ben").out().lines().findFirst())
        .isEqualTo(askedFirst.lines().findFirst());
    assertThat(run("stop\n", "--person", " ANNA ").out().lines().findFirst())
        .isNotEqualTo(askedFirst.lines().findFirst());
  }

  @Test
  void progressGoesToTheDirectoryAskedFor() throws IOException {
    Path data = home.resolve("mine");
    run("yes\nstop\n", "--data", data.toString());
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files).anyMatch(f -> f.toString().endsWith(".json"));
    }
  }

  @Test
  void aDirectoryThatKeepsNothingIsToldOnceAndTheSessionGoesOn() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    CommandRun run = run("yes\nchild's pose and shoulder rolls\nstop\n", "--data", file.toString());
    assertThat(run.code()).isEqualTo(Main.NOT_KEPT);
    assertThat(run.out()).containsOnlyOnce("may not be kept").contains("> stop\nCoach: ");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aRecordThatCannotBeReadIsToldOnceAndSetAside() throws IOException {
    run("yes\nstop\n", "--data", home.toString());
    Path record;
    try (Stream<Path> files = Files.list(home)) {
      record = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(record, "{");
    CommandRun run = run("stop\n", "--data", home.toString());
    assertThat(run.code()).isEqualTo(Main.NOT_KEPT);
    assertThat(run.out()).contains("could not be read", "set aside as");
    assertThat(Files.readString(Path.of(record + ".unreadable-1"))).isEqualTo("{");
  }

  @Test
  void whoeverIsNotTheOwnerHearsHowToBeNamed() {
    String data = home.resolve("named").toString();
    assertThat(run("yes\nthat's not me\nstop\n", "--data", data).out()).contains("--person NAME");
    String anna = run("yes\nthat's not me\nstop\n", "--data", data, "--person", "anna").out();
    assertThat(anna).doesNotContain("--person NAME");
  }

  @Test
  void deletedDataIsGone() throws IOException {
    Path data = home.resolve("mine");
    CommandRun run = run("yes\ndelete my data\nyes\n", "--data", data.toString());
    assertThat(run.out()).contains("is erased");
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.filter(file -> !file.endsWith(".lock")))
          .singleElement()
          .satisfies(left -> assertThat(left.getFileName().toString()).endsWith(".ended"))
          .satisfies(
              left ->
                  assertThat(Files.readString(left)).matches("[0-9a-f]{1,8}\n([0-9a-f-]{36}\n?)+"));
    }
  }

  @Test
  void aSlowPaceIsSlowFromTheStartAndRemembered() {
    String upToTheSteps = "yes\nall of them\nready\nstop\n";
    assertThat(run(upToTheSteps, "--person", "Ben").out()).contains("stand tall. [3] ");
    assertThat(run(upToTheSteps, "--person", "Anna", "--pace", "slow").out())
        .contains("stand tall. [4.5] ");
    assertThat(run("yes\nstop\n", "--person", "Anna").out()).contains(" [4.5] ");
  }

  @Test
  void callingTheCoachFirstIsFine() {
    assertThat(run("Coach, yes\n", "--person", "Anna").out().replace("Coach, yes", "yes"))
        .isEqualTo(run("yes\n", "--person", "Ben").out());
  }

  @Test
  void withoutAHomeNothingIsKeptAndTheSessionGoesOn() {
    home = Path.of("?");
    CommandRun run = run("yes\nstop\n");
    assertThat(run.code()).isEqualTo(Main.NOT_KEPT);
    assertThat(run.err()).contains("there is no home directory");
    assertThat(run.out()).contains("> stop\nCoach: ");
  }

  @Test
  void anotherProgrammeHasARecordOfItsOwn() throws IOException {
    Path own = Files.createDirectory(home.resolve("own"));
    Path file = own.resolve("programme.json");
    Path bundled = Path.of("src/main/resources/programmes/upper-back/programme.json");
    Path words = Path.of("words", "en-US.json");
    Files.createDirectory(own.resolve("words"));
    Files.copy(bundled.resolveSibling("statements.tsv"), own.resolve("statements.tsv"));
    Files.createDirectory(own.resolve("pictures"));
    try (Stream<Path> pictures = Files.list(bundled.resolveSibling("pictures"))) {
      for (Path each : pictures.toList()) {
        Files.copy(each, own.resolve("pictures").resolve(each.getFileName()));
      }
    }
    for (Path each : new Path[] {bundled.getFileName(), words}) {
      String text = Files.readString(bundled.resolveSibling(each));
      Files.writeString(own.resolve(each), text.replace("\"upper-back\"", "\"mine\""));
    }
    run("yes\nall of them\nstop\n", "--data", home.toString());
    String known = run("stop\n", "--data", home.toString()).out();
    assertThat(run("yes\nstop\n", "--data", home.toString(), "--programme", file.toString()).err())
        .isEmpty();
    assertThat(run("stop\n", "--data", home.toString()).out()).isEqualTo(known);
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.filter(f -> f.toString().endsWith(".json"))).hasSize(2);
    }
  }

  @Test
  void anOutputThatBreaksIsNoticed() {
    StringWriter err = new StringWriter();
    PrintWriter broken =
        new PrintWriter(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("no space left");
              }
            });
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream("stop\n".getBytes(StandardCharsets.UTF_8)),
            broken,
            new PrintWriter(err),
            Map.of(),
            "Linux",
            home,
            Clock.systemUTC(),
            () -> false);
    assertThat(Main.run(around)).isEqualTo(Main.NOT_WRITTEN);
    assertThat(err.toString().lines())
        .containsExactly("backguide: the output could not be written");
  }

  @Test
  void whatWasUnderstoodIsShownWhenAsked() {
    assertThat(run("stop\n", "--show", "state").out())
        .contains("heard", "state", "clock", "boutsDone=all");
    assertThat(run("stop\n", "--show", "state").out()).doesNotContain("2147483647");
    assertThat(run("stop\n").out()).doesNotContain("(state");
  }

  @Test
  void wrongOptionsAreToldInOneLine() {
    for (List<String> wrong :
        List.of(
            List.of("--nonsense"),
            List.of("--pace", "frantic"),
            List.of("--person"),
            List.of("--person", " "),
            List.of("--data", ""),
            List.of("--locale", "fr-FR"),
            List.of("--show", "everything"),
            List.of("check"),
            List.of("nonsense"))) {
      CommandRun run = run("", wrong.toArray(String[]::new));
      assertThat(run.code()).as("%s", wrong).isEqualTo(2);
      assertThat(run.err().lines()).as("%s", wrong).hasSize(1);
      assertThat(run.out()).as("%s", wrong).isEmpty();
    }
  }

  @Test
  void aBrokenProgrammeIsToldAndNotRun() throws IOException {
    Path file = Files.writeString(home.resolve("programme.json"), "{\"schema\":");
    CommandRun run = run("yes\n", "--programme", file.toString());
    assertThat(run.code()).isEqualTo(Main.BROKEN_FILE);
    assertThat(run.err()).contains("backguide: " + file + ": ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aBrokenFileIsCheckedWithOneLineForEachFault() throws IOException {
    Path file = Files.writeString(home.resolve("programme.json"), "{}");
    CommandRun run = run("", "check", file.toString());
    assertThat(run.code()).isEqualTo(Main.BROKEN_FILE);
    assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.startsWith(file + ": $"));
  }

  @Test
  void whenNothingIsWrongThatIsSaid() {
    String shipped = "src/main/resources/";
    CommandRun run =
        run(
            "",
            "check",
            shipped + "speech/en-US.json",
            shipped + "programmes/upper-back/programme.json");
    assertThat(run.out()).isEqualTo("no faults\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void aLineThatTheCoachSaysMustNotBeMissing() throws IOException {
    String coach = Files.readString(Path.of("src/main/resources/speech/en-US.json"));
    Path file = Files.createDirectory(home.resolve("speech")).resolve("en-US.json");
    Files.writeString(file, coach.replace("\"nice-work\":", "\"nice-job\":"));
    assertThat(run("", "check", file.toString()).out().lines())
        .containsExactlyInAnyOrder(
            file + ": $.words['nice-work']: is missing; the coach says it",
            file + ": $.words['nice-job']: is not used by the coach");
  }

  @Test
  void helpAndVersionAreToldWithoutASession() {
    assertThat(run("", "--help").out()).contains("--person", "Exit codes");
    assertThat(run("", "--version").out()).isEqualTo("Back Guide " + Main.VERSION + "\n");
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + Main.VERSION + "-SNAPSHOT</version>");
  }
}
