package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.simulator.Endpoint;
import backguide.simulator.LambdaFunction;
import backguide.simulator.Speaker;
import backguide.simulator.Speaker.Permission;
import backguide.simulator.SpeakerRequests;
import backguide.speech.Language;
import backguide.talk.Captions;
import backguide.talk.Dialogue;
import backguide.talk.Reply;
import backguide.talk.Talk;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deployed function from the desk: a conversation with it, the smoke test, every failure. */
class DeployedTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:10:00Z"), ZoneOffset.UTC);
  private static final List<String> SETTINGS =
      List.of(
          "aws.accessKeyId",
          "aws.secretAccessKey",
          "aws.region",
          "aws.sharedCredentialsFile",
          "aws.configFile",
          "aws.disableEc2Metadata");
  private static final String CONVERSATION =
      "yes\nshoulder rolls and child's pose\nyes\nyes\nready\nready\n(9 s) it hurts\nmild\n"
          + "yes\nready\nready\n[silence]\n[silence]\n";

  @TempDir private Path home;
  private InvokeServer lambda;

  /** One run of the command. */
  @BeforeEach
  void start() throws IOException {
    lambda = new InvokeServer();
    System.setProperty("aws.accessKeyId", "somebody");
    System.setProperty("aws.secretAccessKey", "secret");
    System.setProperty("aws.sharedCredentialsFile", home.resolve("none").toString());
    System.setProperty("aws.configFile", home.resolve("none").toString());
    System.setProperty("aws.disableEc2Metadata", "true");
  }

  @AfterEach
  void stop() {
    lambda.close();
    SETTINGS.forEach(System::clearProperty);
    assertThat(lambda.wrong()).isEmpty();
  }

  private CommandRun run(String input, String... args) {
    return CommandRun.of(
        home,
        CLOCK,
        Map.of("SKILL_ID", InvokeServer.SKILL),
        input.getBytes(StandardCharsets.UTF_8),
        args);
  }

  private CommandRun call(String input, String... args) {
    List<String> all = new ArrayList<>(List.of("--function", InvokeServer.NAME));
    all.addAll(List.of("--endpoint", lambda.url()));
    all.addAll(List.of(args));
    return run(input, all.toArray(String[]::new));
  }

  private CommandRun smoke() {
    return run("", "smoke", "--function", InvokeServer.NAME, "--endpoint", lambda.url());
  }

  private static void failed(CommandRun run, int code, String told) {
    assertThat(run.err()).startsWith("backguide: ").contains(told).hasLineCount(1);
    assertThat(run.err()).hasSizeLessThan(160).doesNotContain("arn:", "hurts", "@");
    assertThat(run.code()).isEqualTo(code);
  }

  @Test
  void theSameWordsLeadToTheSameConversation() {
    CommandRun here = run(CONVERSATION);
    CommandRun there = call(CONVERSATION);
    assertThat(there.err()).isEmpty();
    assertThat(there.code()).isZero();
    assertThat(there.out()).contains("Make it smaller and gentler");
    assertThat(
            there
                .out()
                .replace("say: Alexa", "say: Coach")
                .replace("place is where the function keeps it", "place is kept"))
        .isEqualTo(here.out());
  }

  @Test
  void whatWasKeptThereIsThereNextTime() {
    call("yes\nshoulder rolls\nyes\nstop\n", "--person", "Anna");
    assertThat(call("stop\n", "--person", " anna ").out()).startsWith("Coach: Welcome back");
    assertThat(call("stop\n", "--person", "Ben").out()).startsWith("Coach: Welcome to");
  }

  @Test
  void whatWasUnderstoodCanBeShown() {
    assertThat(call("yes\nstop\n", "--show", "state").out())
        .contains("(heard YES, matched EXACT")
        .contains("(state Selecting");
  }

  @Test
  void typingBreaksInLive() {
    List<String> along = List.of("yes", "child's pose", "yes", "yes", "ready", "ready");
    QuickDesk desk = new QuickDesk();
    try (LambdaFunction function =
        LambdaFunction.of(InvokeServer.NAME, Optional.of(URI.create(lambda.url())))) {
      Talk rehearsal = talk(function, "REHEARSAL");
      Reply reply = rehearsal.open(Optional.empty());
      long atMs = 0;
      for (String said : along) {
        atMs += Captions.of(reply.timeline()).ms() + 1;
        desk.typing(atMs, atMs, said);
        reply = rehearsal.hear(said, reply.timeline().ms());
      }
      desk.typing(atMs + 9_000, atMs + 60_000, "it hurts");
      new Dialogue(talk(function, "LIVE"), new Live(desk, false, Optional.empty()), true)
          .run(Optional.empty());
    }
    assertThat(desk.shown()).contains("And hold").doesNotContain("one of two", "any pain");
    assertThat(desk.shown()).contains("> it hurts").contains("How bad is it");
    assertThat(desk.notes()).anyMatch(n -> n.startsWith("heard PAIN") && n.contains("cut=true"));
  }

  private static Talk talk(Endpoint function, String account) {
    Speaker speaker = speaker("amzn1.ask.account." + account);
    return new DeployedTalk(
        function,
        new SpeakerRequests(speaker, account),
        SessionFiles.of(Optional.empty(), Language.USUAL),
        CLOCK);
  }

  private static Speaker speaker(String user) {
    return new Speaker(
        InvokeServer.SKILL,
        user,
        Optional.empty(),
        Language.USUAL,
        Optional.empty(),
        Permission.NOT_ASKED);
  }

  @Test
  void aSmokeTestTellsColdFromWarm() throws IOException {
    CommandRun run = smoke();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList())
        .hasSize(4)
        .satisfies(lines -> assertThat(lines.get(0)).matches("ok +01-first-visit, \\d+ turns"))
        .satisfies(lines -> assertThat(lines.get(1)).matches("ok +82-it-hurts.*, \\d+ turns"))
        .satisfies(
            lines -> assertThat(lines.get(2)).matches("first call \\d+ ms, cold: .* in 641 ms"))
        .satisfies(
            lines -> assertThat(lines.get(3)).matches("\\d\\d warm calls, median .*, slowest .*"));
    assertThat(run.code()).isZero();
  }

  @Test
  void aSmokeTestLeavesNothingBehind() throws IOException {
    smoke();
    List<String> users =
        lambda.requests().stream()
            .map(r -> r.at("/context/System/user/userId").asText())
            .distinct()
            .toList();
    assertThat(users).hasSize(SmokeFile.NAMES.size());
    for (String user : users) {
      byte[] launch = new SpeakerRequests(speaker(user), "after").launch(CLOCK.instant());
      assertThat(lambda.ask(launch)).contains("Welcome to Back Guide");
    }
  }

  @Test
  void aSmokeTestTellsWhatIsDifferent() {
    lambda.change(answer -> answer.replace("Good, no pain", "Good"));
    CommandRun run = smoke();
    assertThat(run.out()).contains("FAILED  01-first-visit: line ").contains("should be 'Coach {");
    assertThat(run.code()).isEqualTo(Smoke.DIFFERENT);
  }

  @Test
  void nobodyIsMissed() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    failed(call("yes\n"), Main.NO_ANSWER, "coach:live in us-east-1: Unable to load credentials");
  }

  @Test
  void strangersAreTurnedAway() {
    lambda.refuse(403, "UnrecognizedClientException", "The security token is invalid.");
    failed(call("yes\n"), Main.NO_ANSWER, "refused, 403 UnrecognizedClientException");
    lambda.refuse(403, "AccessDeniedException", "User: arn:x is not authorized");
    failed(
        call("yes\n"),
        Main.NO_ANSWER,
        "coach:live in us-east-1: refused, 403 AccessDeniedException");
  }

  @Test
  void aWrongNameIsTold() {
    failed(
        run("yes\n", "--function", "couch:live", "--endpoint", lambda.url()),
        Main.NO_ANSWER,
        "couch:live in us-east-1: refused, 404 ResourceNotFoundException");
    failed(
        run("", "smoke", "--function", "couch:live", "--endpoint", lambda.url()),
        Main.NO_ANSWER,
        "couch:live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "arn:aws:lambda:us-east-1:123456789012:function:"})
  void theNewestCodeIsNotWhatTheSpeakerCalls(String before) {
    String note =
        "backguide: this talks to the newest code, not to what the speaker calls; add :live";
    assertThat(named("stop\n", before + "coach").err()).hasLineCount(1).startsWith(note);
    assertThat(named("", before + "coach", "smoke").err()).hasLineCount(1).startsWith(note);
    for (String which : List.of(":live", ":7")) {
      assertThat(named("stop\n", before + "coach" + which).err()).isEmpty();
    }
  }

  private CommandRun named(String input, String name, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--function", name, "--endpoint", lambda.url()));
    CommandRun run = run(input, all.toArray(String[]::new));
    assertThat(run.code()).as(run.out()).isZero();
    return run;
  }

  @Test
  void tooManyCallsAreTold() {
    lambda.refuse(429, "TooManyRequestsException", "Rate Exceeded.");
    failed(
        call("yes\n"),
        Main.NO_ANSWER,
        "coach:live in us-east-1: refused, 429 TooManyRequestsException");
    failed(
        smoke(), Main.NO_ANSWER, "coach:live in us-east-1: refused, 429 TooManyRequestsException");
  }

  @Test
  void aFailureIsToldWithoutWhatItSays() {
    lambda.fail();
    CommandRun run = call("yes\n");
    failed(
        run,
        Main.NO_ANSWER,
        "coach:live failed with java.lang.OutOfMemoryError; its log tells more");
    assertThat(run.err()).contains("c0ffee00").doesNotContain("hurts");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void nobodyAtTheEndpointIsTold() {
    lambda.close();
    failed(
        call("yes\n"),
        Main.NO_ANSWER,
        "coach:live in us-east-1: Unable to execute HTTP request: Connection refused");
  }

  @Test
  void aRegionThatIsNoneIsTold() {
    System.setProperty("aws.region", "us-moon-1");
    failed(
        run("yes\n", "--function", InvokeServer.NAME),
        Main.NO_ANSWER,
        "there is no region us-moon-1");
    System.clearProperty("aws.region");
    failed(run("yes\n", "--function", InvokeServer.NAME), Main.NO_ANSWER, "no region is named");
  }

  @Test
  void anAnswerThatIsNoneIsTold() {
    lambda.change(answer -> "<html>");
    failed(call("yes\n"), Main.NO_ANSWER, "this is no JSON");
    lambda.change(answer -> "{\"errors\":1}");
    failed(call("yes\n"), Main.NO_ANSWER, "no speaker's answer");
    lambda.change(answer -> answer);
    failed(
        call("yes\n", "--skill", "amzn1.ask.skill.other"),
        Main.NO_ANSWER,
        "is this its skill's id?");
  }

  @Test
  void whatElseIsRefusedIsToldByItsName() {
    lambda.refuse(400, "InvalidRequestContentException", "it hurts");
    failed(call("yes\n"), Main.NO_ANSWER, "refused, 400 InvalidRequestContentException");
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    failed(call("yes\n", "--data", home.toString()), 2, "do not go with --function");
    failed(call("yes\n", "--pace", "slow"), 2, "do not go with --function");
    failed(run("yes\n", "--skill", "x"), 2, "--function needs its name");
    failed(run("yes\n", "--function", " "), 2, "--function needs its name");
    failed(run("", "smoke"), 2, "smoke needs --function NAME");
  }
}
