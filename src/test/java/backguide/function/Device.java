package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.alexa.EnvelopeGate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A speaker in somebody's home, talking to a function: makes requests and keeps the answers. */
final class Device {
  static final String SKILL = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";
  static final String PERMISSION = "alexa::alerts:reminders:skill:readwrite";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SkillFunction function;
  private final Lines log;
  private final String user;
  private String person = "";
  private String locale = "en-US";
  private String endpoint = "";
  private boolean granted;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private int requests;
  private boolean fresh = true;
  private JsonNode attributes = JSON.createObjectNode();
  private String asked;
  private byte[] sent;
  private byte[] answer;
  private JsonNode last;

  Device(SkillFunction function, Lines log, String user) {
    this.function = function;
    this.log = log;
    this.user = user;
  }

  Device recognising(String voice) {
    person = voice;
    return this;
  }

  Device speaking(String language) {
    locale = language;
    return this;
  }

  /** Can be reached by the services of the platform at this address. */
  Device at(String address, boolean permission) {
    endpoint = address;
    granted = permission;
    return this;
  }

  Device wait(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Comes back with other attributes than the ones it was given. */
  Device carrying(JsonNode other) {
    attributes = other;
    return this;
  }

  JsonNode attributes() {
    return attributes;
  }

  /** What happens when no session is open. */
  JsonNode event(String type) {
    ObjectNode envelope = envelope(request(type));
    envelope.remove("session");
    return send(type, bytes(envelope));
  }

  JsonNode open() {
    return beginning().send(request("LaunchRequest"));
  }

  /** Begins a session with whatever comes next. */
  Device beginning() {
    fresh = true;
    attributes = JSON.createObjectNode();
    return this;
  }

  /** Asks for the skill by name while its session is open. */
  JsonNode openAgain() {
    return send(request("LaunchRequest"));
  }

  JsonNode openWith(String intent, Map<String, String> slots) {
    return beginning().send(intent(intent, slots));
  }

  JsonNode say(String intent) {
    return say(intent, Map.of());
  }

  JsonNode say(String intent, Map<String, String> slots) {
    return send(intent(intent, slots));
  }

  JsonNode end(String reason) {
    ObjectNode request = request("SessionEndedRequest");
    request.put("reason", reason);
    return send(request);
  }

  JsonNode consent(String status) {
    return consentTo(last, status);
  }

  /** Answers the platform's own question that came with some answer. */
  JsonNode consentTo(JsonNode handed, String status) {
    JsonNode directive = handed.at("/response/directives/0");
    ObjectNode request = request("Connections.Response");
    request.put("name", "AskFor");
    request.set("token", directive.get("token"));
    request.putObject("status").put("code", "200").put("message", "OK");
    request.putObject("payload").put("status", status);
    granted = status.equals("ACCEPTED");
    return send(request);
  }

  JsonNode send(ObjectNode request) {
    return send(request.path("type").asText(), bytes(envelope(request)));
  }

  /** Sends what need not be understood: nothing at all is a good answer, too. */
  JsonNode sendOdd(ObjectNode request) {
    return send(request.path("type").asText(), bytes(envelope(request)), true);
  }

  /** Sends an envelope as it is. */
  JsonNode deliver(ObjectNode envelope) {
    return send(envelope.at("/request/type").asText(), bytes(envelope));
  }

  /** Delivers the last request once more. */
  byte[] replay() {
    byte[] first = answer;
    send(asked, sent);
    byte[] second = answer;
    assertThat(new String(second, StandardCharsets.UTF_8))
        .isEqualTo(new String(first, StandardCharsets.UTF_8));
    return second;
  }

  private JsonNode send(String type, byte[] body) {
    return send(type, body, false);
  }

  private JsonNode send(String type, byte[] body, boolean odd) {
    asked = type;
    sent = body;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(body), out, log);
      answer = out.toByteArray();
      last = JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    EnvelopeGate.check(odd && last.path("response").isEmpty() ? "nothing" : type, last);
    fresh = false;
    if (last.has("sessionAttributes")) {
      attributes = last.get("sessionAttributes");
    }
    return last;
  }

  ObjectNode request(String type) {
    requests++;
    ObjectNode request = JSON.createObjectNode();
    request.put("type", type);
    request.put(
        "requestId",
        "amzn1.echo-api.request." + (user.contains("account") ? "R" : user + ".") + requests);
    request.put("timestamp", now.toString());
    request.put("locale", locale);
    return request;
  }

  ObjectNode intent(String name, Map<String, String> slots) {
    ObjectNode request = request("IntentRequest");
    ObjectNode intent = request.putObject("intent");
    intent.put("name", name).put("confirmationStatus", "NONE");
    ObjectNode all = intent.putObject("slots");
    slots.forEach(
        (slot, value) -> {
          ObjectNode filled = all.putObject(slot).put("name", slot);
          String[] idAndText = value.split("=", 2);
          filled.put("value", idAndText[idAndText.length - 1]);
          if (idAndText.length == 2) {
            ObjectNode authority =
                filled
                    .putObject("resolutions")
                    .putArray("resolutionsPerAuthority")
                    .addObject()
                    .put("authority", "amzn1.er-authority.echo-sdk." + SKILL + ".X");
            authority.putObject("status").put("code", "ER_SUCCESS_MATCH");
            authority
                .putArray("values")
                .addObject()
                .putObject("value")
                .put("name", idAndText[1])
                .put("id", idAndText[0]);
          }
        });
    return request;
  }

  ObjectNode envelope(ObjectNode request) {
    ObjectNode envelope = JSON.createObjectNode().put("version", "1.0");
    ObjectNode session = envelope.putObject("session");
    session.put("new", fresh).put("sessionId", "amzn1.echo-api.session." + user);
    session.putObject("application").put("applicationId", SKILL);
    session.putObject("user").put("userId", user);
    session.set("attributes", attributes);
    ObjectNode system = envelope.putObject("context").putObject("System");
    system.putObject("application").put("applicationId", SKILL);
    ObjectNode known = system.putObject("user").put("userId", user);
    if (granted) {
      known
          .putObject("permissions")
          .putObject("scopes")
          .putObject(PERMISSION)
          .put("status", "GRANTED");
    }
    if (!person.isEmpty()) {
      system.putObject("person").put("personId", person);
    }
    system.putObject("device").put("deviceId", "amzn1.ask.device." + user);
    if (!endpoint.isEmpty()) {
      system.put("apiEndpoint", endpoint).put("apiAccessToken", "token-of-" + user);
    }
    envelope.set("request", request);
    return envelope;
  }

  JsonNode last() {
    return last;
  }

  static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns what stands before the next bout of the person in a session, each by its text. */
  static List<String> concerns(JsonNode attributes) {
    List<String> concerns = new ArrayList<>();
    attributes.at("/session/person/concerns").forEach(concern -> concerns.add(concern.asText()));
    return concerns;
  }

  static String ssml(JsonNode answer) {
    return answer.at("/response/outputSpeech/ssml").asText();
  }
}
