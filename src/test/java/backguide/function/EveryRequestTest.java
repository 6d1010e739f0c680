package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.alexa.EnvelopeGate;
import backguide.memory.WatchedMemory;
import backguide.person.Memory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, an answer comes back that the platform can use. */
class EveryRequestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "{\"version\":\"1.0\",\"response\":{}}";

  private final Lines log = new Lines();
  private final Untouched memory = new Untouched();
  private final SkillFunction function =
      new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device anna = new Device(function, log, "anna");

  /** A memory that nobody may ask for anything. */
  private static final class Untouched extends WatchedMemory {
    private int asked;

    @Override
    protected void before(Operation call) {
      asked++;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SessionResumedRequest",
        "CanFulfillIntentRequest",
        "Alexa.Presentation.APL.UserEvent",
        "Alexa.Presentation.APL.RuntimeError",
        "Alexa.Presentation.APL.LoadIndexListData",
        "Alexa.Presentation.APL.LoadTokenListData",
        "Alexa.Presentation.APLA.RuntimeError",
        "Alexa.Presentation.APLT.UserEvent",
        "Connections.Request",
        "Connections.Response",
        "System.ExceptionEncountered",
        "AlexaSkillEvent.SkillEnabled",
        "AlexaSkillEvent.SkillPermissionAccepted",
        "AlexaSkillEvent.SkillPermissionChanged",
        "AlexaSkillEvent.SkillAccountLinked",
        "AlexaSkillEvent.ProactiveSubscriptionChanged",
        "Reminders.ReminderCreated",
        "Reminders.ReminderStarted",
        "Reminders.ReminderStatusChanged",
        "Reminders.ReminderUpdated",
        "Reminders.ReminderDeleted",
        "Messaging.MessageReceived",
        "AudioPlayer.PlaybackStarted",
        "AudioPlayer.PlaybackFinished",
        "AudioPlayer.PlaybackStopped",
        "AudioPlayer.PlaybackNearlyFinished",
        "AudioPlayer.PlaybackFailed",
        "PlaybackController.NextCommandIssued",
        "PlaybackController.PauseCommandIssued",
        "PlaybackController.PlayCommandIssued",
        "PlaybackController.PreviousCommandIssued",
        "GameEngine.InputHandlerEvent",
        "Display.ElementSelected",
        "Nobody.HasHeardOfThis"
      })
  void whatNeedsNoAnswerGetsAValidNothing(String type) {
    assertThat(anna.send(anna.request(type)).get("response")).isEmpty();
    assertThat(anna.event(type).get("response")).isEmpty();
    assertThat(memory.asked).isZero();
    assertThat(log.lines).hasSize(2).allMatch(line -> line.contains("request=amzn1.echo-api.req"));
  }

  @Test
  void aSessionGoesOnAfterWhatDoesNotConcernIt() {
    JsonNode before = anna.open().get("sessionAttributes");

    JsonNode after = anna.send(anna.request("Alexa.Presentation.APL.UserEvent"));

    assertThat(after.get("sessionAttributes")).isEqualTo(before);
    assertThat(after.get("response").toString()).isEqualTo("{\"shouldEndSession\":false}");
    JsonNode fault = anna.send(anna.request("System.ExceptionEncountered"));
    assertThat(fault.get("sessionAttributes")).isEqualTo(before);
    assertThat(fault.get("response")).isEmpty();
  }

  @Test
  void anIntentIsHeardWithoutATypeAndAnUrgentOneUnderANewOne() throws IOException {
    JsonNode opened = anna.open().get("sessionAttributes");
    ObjectNode yes = anna.intent("AMAZON.YesIntent", Map.of());
    yes.remove("type");
    assertThat(call(Device.bytes(anna.envelope(yes)), log)).contains("outputSpeech");
    yes.put("type", "WhisperRequest");
    assertThat(JSON.readTree(call(Device.bytes(anna.envelope(yes)), log)).get("sessionAttributes"))
        .isEqualTo(opened);
    ObjectNode stop = anna.intent("AMAZON.StopIntent", Map.of()).put("type", "WhisperRequest");
    assertThat(call(Device.bytes(anna.envelope(stop)), log)).contains("\"shouldEndSession\":true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{}",
        "[]",
        "null",
        "7",
        "\"LaunchRequest\"",
        "not json",
        "{\"version\":\"1.0\"",
        "{\"version\":\"1.0\",\"request\":null}",
        "{\"version\":\"1.0\",\"request\":{}}",
        "{\"version\":\"1.0\",\"request\":{\"type\":\"LaunchRequest\"}}",
        "{\"request\":{\"type\":7}}",
        "{\"session\":[],\"context\":{\"System\":[]},\"request\":{\"type\":\"LaunchRequest\"}}",
        "\u0000\u0001\u0002"
      })
  void whatIsNoEnvelopeGetsAValidNothing(String body) throws IOException {
    assertThat(call(body.getBytes(StandardCharsets.UTF_8), log)).isEqualTo(NOTHING);
    assertThat(log.lines).hasSize(1);
    assertThat(memory.asked).isZero();
  }

  @Test
  void bytesThatAreNoTextGetAValidNothing() throws IOException {
    assertThat(call(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8}, log)).isEqualTo(NOTHING);
  }

  private static final List<String> PLACES = List.of("/context/System", "/session");

  private static ObjectNode named(ObjectNode envelope, String place, String skill) {
    ((ObjectNode) envelope.at(place)).putObject("application").put("applicationId", skill);
    return envelope;
  }

  @Test
  void theSkillMayBeNamedInEitherPlace() throws IOException {
    for (String gone : PLACES) {
      ObjectNode envelope = anna.envelope(anna.request("LaunchRequest"));
      ((ObjectNode) envelope.at(gone)).remove("application");
      assertThat(call(Device.bytes(envelope), log)).as(gone).contains("Welcome to Back Guide");
    }
    ObjectNode envelope = anna.envelope(anna.request("LaunchRequest"));
    envelope.remove("context");
    assertThat(call(Device.bytes(envelope), log)).contains("Welcome to Back Guide");
  }

  @Test
  void anUnnamedSkillDoesNothing() throws IOException {
    ObjectNode envelope = anna.envelope(anna.request("LaunchRequest"));
    for (String gone : PLACES) {
      ((ObjectNode) envelope.at(gone)).remove("application");
    }
    assertThat(call(Device.bytes(envelope), log)).isEqualTo(NOTHING);
    for (String place : PLACES) {
      for (String blank : List.of("", " ")) {
        assertThat(call(Device.bytes(named(envelope, place, blank)), log)).isEqualTo(NOTHING);
      }
    }
    assertThat(memory.asked).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LaunchRequest", "IntentRequest", "AlexaSkillEvent.SkillDisabled"})
  void anotherSkillsRequestsDoNothing(String type) throws IOException {
    for (String place : PLACES) {
      ObjectNode request =
          type.equals("IntentRequest") ? anna.intent("DeleteIntent", Map.of()) : anna.request(type);
      for (String skill : List.of("amzn1.x", "7", Device.SKILL + " ", "null")) {
        ObjectNode envelope = named(anna.envelope(request), place, skill);
        assertThat(call(Device.bytes(envelope), log)).as(place + skill).isEqualTo(NOTHING);
      }
      ObjectNode alone = named(anna.envelope(request), place, "amzn1.x");
      alone.remove(place.equals("/session") ? "context" : "session");
      assertThat(call(Device.bytes(alone), log)).as("only " + place).isEqualTo(NOTHING);
    }
    assertThat(memory.asked).isZero();
    assertThat(log.lines).hasSize(10).allMatch(line -> line.endsWith(" not for us"));
  }

  @Test
  void withoutSomebodyToRememberAnApologyIsAllThereIs() throws IOException {
    ObjectNode envelope = anna.envelope(anna.request("LaunchRequest"));
    ((ObjectNode) envelope.get("session")).remove("user");
    ((ObjectNode) envelope.at("/context/System")).remove("user");
    JsonNode answer = JSON.readTree(call(Device.bytes(envelope), log));

    EnvelopeGate.check("LaunchRequest", answer);
    assertThat(Device.ssml(answer)).contains("something went wrong");
    assertThat(memory.asked).isZero();
  }

  /** Of somebody whom neither place names. */
  private JsonNode nobodys(ObjectNode request) {
    ObjectNode envelope = anna.envelope(request);
    PLACES.forEach(place -> ((ObjectNode) envelope.at(place)).putObject("user").put("userId", " "));
    return anna.deliver(envelope);
  }

  @Test
  void aPermissionOfNobodyLosesNoSession() {
    JsonNode before = anna.open().get("sessionAttributes");

    JsonNode after = nobodys(anna.request("Connections.Response").put("name", "AskFor"));

    assertThat(after.get("sessionAttributes")).isEqualTo(before);
  }

  @Test
  void aHouseholdThatIsNotNamedIsLoggedAsNotErased() {
    nobodys(anna.request("AlexaSkillEvent.SkillDisabled"));

    assertThat(log.lines.get(0)).contains("failed: household not erased");
    assertThat(memory.asked).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LaunchRequest", "IntentRequest"})
  void withoutASessionNobodyIsAskedAnything(String type) {
    ObjectNode request =
        type.equals("IntentRequest") ? anna.intent("ReadyIntent", Map.of()) : anna.request(type);
    ObjectNode envelope = anna.envelope(request);
    envelope.remove("session");
    JsonNode answer = anna.deliver(envelope);

    assertThat(Device.ssml(answer)).contains("Please open me again");
    assertThat(answer.at("/response/shouldEndSession").asBoolean()).isTrue();
  }

  @Test
  void aWarningSignIsAnsweredWithoutASession() {
    ObjectNode envelope = anna.envelope(anna.intent("EmergencyIntent", Map.of()));
    envelope.remove("session");

    assertThat(Device.ssml(anna.deliver(envelope))).contains("call nine one one");
  }

  @Test
  void aMegabyteIsAnsweredLikeAnythingElse() {
    anna.open();
    ObjectNode request = anna.intent("SelectIntent", Map.of("exerciseA", "x".repeat(1 << 20)));

    assertThat(Device.ssml(anna.send(request))).contains("yes or no");
  }

  @Test
  void nobodyNeedsToListenToTheLog() throws IOException {
    byte[] launch = Device.bytes(anna.envelope(anna.request("LaunchRequest")));

    assertThat(call(launch, null)).contains("Welcome to Back Guide");
  }

  @Test
  void aBodyThatCannotBeReadGetsAValidNothing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    function.handleRequest(broken, out, log);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(NOTHING);
    assertThat(log.lines).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, ExceptionInInitializerError.class})
  void anErrorHasALastWordToo(Class<? extends Error> kind) {
    Memory broken =
        new WatchedMemory() {
          @Override
          protected void before(Operation call) {
            throw kind == StackOverflowError.class
                ? new StackOverflowError()
                : new ExceptionInInitializerError("no class");
          }
        };
    SkillFunction breaking = new SkillFunction(broken, ZoneOffset.UTC, Optional.of(Device.SKILL));
    Device bob = new Device(breaking, log, "bob");

    assertThat(Device.ssml(bob.open())).contains("something went wrong");
    assertThat(Device.ssml(bob.openWith("EmergencyIntent", Map.of()))).contains("nine one one");
    assertThat(log.lines).filteredOn(line -> line.contains("failed: " + kind.getName())).hasSize(2);
  }

  @Test
  void aMemoryThatBreaksIsApologisedFor() throws IOException {
    Memory broken =
        new WatchedMemory() {
          @Override
          protected void before(Operation call) {
            throw new IllegalStateException();
          }
        };
    SkillFunction breaking = new SkillFunction(broken, ZoneOffset.UTC, Optional.of(Device.SKILL));
    Device bob = new Device(breaking, log, "bob");

    assertThat(Device.ssml(bob.open())).contains("something went wrong");
    assertThat(bob.event("AlexaSkillEvent.SkillDisabled").get("response")).isEmpty();
    assertThat(log.lines)
        .hasSize(2)
        .allMatch(line -> line.contains("failed: java.lang.IllegalStateException at "))
        .noneMatch(line -> line.matches(".*[0-9a-f]{64}.*"));
  }

  private String call(byte[] body, Lines context) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(body), out, context);
    return out.toString(StandardCharsets.UTF_8);
  }
}
