package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeGateTest {
  private static final String OPEN =
      """
      {"version":"1.0","userAgent":"ask-java",
       "sessionAttributes":{"session":{"v":1},"spoken":{"ms":3000,"words":1000},"who":{}},
       "response":{
        "outputSpeech":{"type":"SSML",
         "ssml":"<speak>Welcome. <break time=\\"2000ms\\"/> Are you ready?</speak>"},
        "reprompt":{"outputSpeech":{"type":"SSML","ssml":"<speak>Shall we begin?</speak>"}},
        "card":{"type":"Simple","title":"Back Guide","content":"In an emergency call 911."},
        "shouldEndSession":false}}
      """;
  private static final String CLOSED =
      """
      {"version":"1.0","sessionAttributes":{},
       "response":{
        "outputSpeech":{"type":"SSML","ssml":"<speak>Goodbye.</speak>"},
        "shouldEndSession":true}}
      """;
  private static final String HANDS_OVER =
      """
      {"version":"1.0","sessionAttributes":{"session":{}},
       "response":{
        "outputSpeech":{"type":"SSML","ssml":"<speak>One moment.</speak>"},
        "directives":[{"type":"Connections.SendRequest","name":"AskFor"}]}}
      """;
  private static final String QUIET = "{\"version\":\"1.0\",\"response\":{}}";

  @Test
  void letsThroughWhatIsRight() {
    for (String answer : new String[] {OPEN, CLOSED, HANDS_OVER}) {
      assertThatCode(() -> EnvelopeGate.check("IntentRequest", read(answer)))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> EnvelopeGate.check("Connections.Response", read(QUIET)))
        .doesNotThrowAnyException();
    assertThatCode(() -> EnvelopeGate.check("SessionEndedRequest", read("{\"version\":\"1.0\"}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SessionEndedRequest",
        "AlexaSkillEvent.SkillDisabled",
        "System.ExceptionEncountered",
        "Something.New"
      })
  void stopsAnAnswerToWhatIsNotSpokenTo(String type) {
    assertThatThrownBy(() -> EnvelopeGate.check(type, read(CLOSED)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("an answer to " + type);
    assertThatCode(() -> EnvelopeGate.check(type, read(QUIET))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LaunchRequest", "IntentRequest"})
  void stopsSilenceWhereSomebodyWaits(String type) {
    for (String answer : new String[] {QUIET, "{\"version\":\"1.0\"}"}) {
      assertThatThrownBy(() -> EnvelopeGate.check(type, read(answer)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("has nothing to say");
    }
  }

  @Test
  void readsTheTypeFromTheRequest() {
    byte[] launch = "{\"request\":{\"type\":\"LaunchRequest\"}}".getBytes(StandardCharsets.UTF_8);
    byte[] open = OPEN.getBytes(StandardCharsets.UTF_8);
    assertThat(EnvelopeGate.passed(launch, open)).isSameAs(open);
    assertThatThrownBy(() -> EnvelopeGate.passed(launch, QUIET.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("LaunchRequest: has nothing to say");
  }

  @Test
  void stopsAnOddEnvelope() {
    stops(OPEN, "no version", e -> e.put("version", "1.1"));
    stops(OPEN, "envelope with [body]", e -> e.put("body", "x"));
    stops(OPEN, "response with [speech]", e -> response(e).put("speech", "x"));
    stops(OPEN, "no object", e -> e.put("response", "x"));
    stops(OPEN, "shouldEndSession is null", e -> response(e).putNull("shouldEndSession"));
    stops(OPEN, "odd {}", e -> response(e).putArray("directives").addObject());
  }

  @Test
  void stopsWhatIsTooLarge() {
    stops(OPEN, "bytes", e -> attributes(e).put("more", "a".repeat(24 * 1024)));
    stops(OPEN, "bytes", e -> attributes(e).put("more", "ä".repeat(12 * 1024)));
    stops(
        OPEN,
        "bytes",
        e -> {
          directive(e, "Alexa.Presentation.APL.RenderDocument");
          attributes(e).put("more", "a".repeat(100 * 1024));
        });
    ObjectNode screen = read(OPEN);
    directive(screen, "Alexa.Presentation.APL.RenderDocument");
    attributes(screen).put("more", "a".repeat(50 * 1024));
    assertThatCode(() -> EnvelopeGate.check("LaunchRequest", screen)).doesNotThrowAnyException();
  }

  @Test
  void stopsAnOpenTurnThatLeavesThePersonHanging() {
    String again = "<speak>Are you ready?</speak>";
    stops(OPEN, "its one question", e -> say(e, "Welcome."));
    stops(OPEN, "its one question", e -> say(e, "Ready? Yes or no."));
    stops(OPEN, "its one question", e -> say(e, "Ready? Set? Go?"));
    stops(OPEN, "without a speech", e -> response(e).remove("outputSpeech"));
    stops(OPEN, "without a speech", e -> response(e).remove("reprompt"));
    stops(OPEN, "only repeats the question", e -> speech(reprompt(e)).put("ssml", again));
    stops(OPEN, "only repeats the speech", e -> sayAgain(e, "Welcome. Are you ready?"));
    stops(OPEN, "not one question", e -> sayAgain(e, "Say yes."));
    stops(OPEN, "a long reprompt", e -> sayAgain(e, "very ".repeat(24) + "ready?"));
    stops(OPEN, "forgets the session", e -> attributes(e).remove("session"));
    stops(OPEN, "forgets the time", e -> attributes(e).remove("spoken"));
  }

  @Test
  void stopsAClosedTurnThatAsks() {
    stops(OPEN, "nobody listens", e -> response(e).put("shouldEndSession", true));
    stops(CLOSED, "a question, but nobody", e -> say(e, "Goodbye, or not?"));
    stops(CLOSED, "a reprompt, but nobody", e -> response(e).set("reprompt", reprompt(read(OPEN))));
    stops(CLOSED, "neither open nor closed", e -> response(e).remove("shouldEndSession"));
  }

  @Test
  void stopsAQuestionWhileTheDeviceAsks() {
    stops(HANDS_OVER, "a question", e -> say(e, "May I?"));
    stops(HANDS_OVER, "a reprompt", e -> response(e).set("reprompt", reprompt(read(OPEN))));
    stops(HANDS_OVER, "listens", e -> response(e).put("shouldEndSession", false));
  }

  @Test
  void stopsASpeechThatIsNotWhatWasPlanned() {
    stops(OPEN, "planned 2001", e -> spoken(e).put("ms", 3_001));
    stops(OPEN, "planned 1000", e -> spoken(e).put("words", 2_000));
  }

  @Test
  void stopsASpeechThatGoesOnForTooLong() {
    stops(OPEN, "speak for 60001 ms", e -> spoken(e).put("ms", 60_001).put("words", 58_001));
    stops(OPEN, "speak for 75001 ms", e -> slow(e).put("ms", 75_001).put("words", 73_001));
    ObjectNode slow = read(OPEN);
    slow(slow).put("ms", 75_000).put("words", 73_000);
    assertThatCode(() -> EnvelopeGate.check("IntentRequest", slow)).doesNotThrowAnyException();
    String ten = " And. <break time=\"10000ms\"/>";
    stops(CLOSED, "silent for 70000 ms", e -> say(e, ten.repeat(7)));
  }

  @Test
  void stopsSpeechThatNoSpeakerTakes() {
    stops(OPEN, "speech: not well formed", e -> say(e, "You & I?"));
    stops(OPEN, "reprompt: not well formed", e -> sayAgain(e, "You & I?"));
    stops(OPEN, "speech is not SSML", e -> speech(response(e)).put("type", "PlainText"));
    stops(OPEN, "reprompt is not SSML", e -> speech(reprompt(e)).put("type", "PlainText"));
  }

  @Test
  void stopsWhatIsNeverSaid() {
    stops(CLOSED, "never say 'Don't worry'", e -> say(e, "Don't worry, Alexa."));
    stops(OPEN, "never say 'heal'", e -> sayAgain(e, "Will it heal?"));
    stops(OPEN, "card: never say 'cure'", e -> card(e).put("content", "A cure."));
  }

  @Test
  void stopsACardAboutPain() {
    stops(OPEN, "a card about pain", e -> card(e).put("content", "Painful, 7 of 10"));
    stops(OPEN, "a card about pain", e -> card(e).put("title", "It hurts"));
    stops(OPEN, "a card about pain", e -> card(e).put("text", "aching"));
    stops(OPEN, "a card of 8001", e -> card(e).put("text", "a".repeat(7_964)));
  }

  private static void stops(String answer, String fault, Consumer<ObjectNode> breaking) {
    ObjectNode envelope = read(answer);
    breaking.accept(envelope);
    assertThatThrownBy(() -> EnvelopeGate.check("IntentRequest", envelope))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault);
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ObjectNode response(JsonNode envelope) {
    return (ObjectNode) envelope.get("response");
  }

  private static ObjectNode attributes(JsonNode envelope) {
    return (ObjectNode) envelope.get("sessionAttributes");
  }

  private static ObjectNode spoken(JsonNode envelope) {
    return (ObjectNode) attributes(envelope).get("spoken");
  }

  private static ObjectNode reprompt(JsonNode envelope) {
    return (ObjectNode) response(envelope).get("reprompt");
  }

  private static ObjectNode card(JsonNode envelope) {
    return (ObjectNode) response(envelope).get("card");
  }

  private static ObjectNode speech(JsonNode around) {
    return (ObjectNode) around.get("outputSpeech");
  }

  private static void say(JsonNode envelope, String words) {
    speech(response(envelope)).put("ssml", "<speak>" + words + "</speak>");
  }

  private static void sayAgain(JsonNode envelope, String words) {
    speech(reprompt(envelope)).put("ssml", "<speak>" + words + "</speak>");
  }

  private static ObjectNode slow(JsonNode envelope) {
    say(envelope, "Well. <break time=\"2000ms\"/> <prosody rate=\"87%\">Are you ready?</prosody>");
    return spoken(envelope);
  }

  private static void directive(JsonNode envelope, String type) {
    response(envelope).putArray("directives").addObject().put("type", type);
  }
}
