package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.alexa.EnvelopeGate;
import backguide.memory.InMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Envelopes that no speaker would send: nothing in them may break an answer. */
class HostileEnvelopesTest {
  private static final int ENVELOPES = 500;
  private static final int SESSIONS = Thorough.or(150, 500);
  private static final long SEED = Long.getLong("hostile.seed", 20_261_122);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TYPES =
      List.of(
          "LaunchRequest",
          "IntentRequest",
          "IntentRequest",
          "IntentRequest",
          "SessionEndedRequest",
          "SessionResumedRequest",
          "Connections.Response",
          "CanFulfillIntentRequest",
          "AlexaSkillEvent.SkillDisabled",
          "Alexa.Presentation.APL.UserEvent",
          "System.ExceptionEncountered",
          "Reminders.ReminderCreated",
          "Messaging.MessageReceived",
          "AudioPlayer.PlaybackFailed",
          "PlaybackController.NextCommandIssued",
          "No.SuchRequest");
  private static final List<String> INTENTS =
      List.of(
          "AMAZON.YesIntent",
          "AMAZON.NoIntent",
          "AMAZON.StopIntent",
          "AMAZON.HelpIntent",
          "SelectIntent",
          "SelectAllButIntent",
          "PainIntent",
          "RatingIntent",
          "WhenIntent",
          "MinutesIntent",
          "AnchorIntent",
          "ChildIntent",
          "ReadyIntent",
          "DeleteIntent",
          "NoSuchIntent",
          "");
  private static final List<String> SLOTS =
      List.of(
          "exerciseA",
          "exerciseB",
          "level",
          "severity",
          "bodyPart",
          "day",
          "time",
          "duration",
          "minutes",
          "age",
          "anchor",
          "item",
          "posture",
          "unknown",
          "");

  private static final List<String> EXERCISES =
      List.of("shoulder-roll", "childs-pose", "upper-back-stretch", "band-row", "neck-tilt");

  private final Random random = new Random(SEED);
  private final Lines log = new Lines();
  private final SkillFunction function =
      new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device anna = new Device(function, log, "anna");

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void fiveHundredOddEnvelopesGetValidAnswers() throws IOException {
    System.out.println("hostile envelopes from -Dhostile.seed=" + SEED);
    int spoken = 0;
    for (int i = 0; i < ENVELOPES; i++) {
      if (i % 10 == 0) {
        session();
      }
      String type = any(TYPES);
      ObjectNode envelope = anna.envelope(request(type));
      int spoils = random.nextInt(4);
      for (int times = spoils; times > 0; times--) {
        spoil(envelope);
      }
      if (i % 50 == 0) {
        envelope.put("padding", "y".repeat(1 << 20));
      }
      JsonNode answer = call(Device.bytes(envelope));
      assertThat(log.lines).as("envelope " + i).hasSize(1);
      boolean said =
          log.lines.get(0).contains(" type=IntentRequest ")
              && envelope.at("/request/intent/name").isValueNode();
      String asked = said ? "IntentRequest" : envelope.at("/request/type").asText("");
      boolean plain = spoils == 0 && envelope.at("/request/intent/slots").isEmpty();
      boolean nothing = !plain && answer.path("response").isEmpty();
      EnvelopeGate.check(nothing ? "nothing" : asked, answer);
      assertThat(log.lines.get(0)).as("envelope " + i).matches("[ -~]{1,700}");
      log.lines.clear();
      spoken += answer.at("/response/outputSpeech").isMissingNode() ? 0 : 1;
    }
    assertThat(spoken).isGreaterThan(ENVELOPES / 10);
  }

  /** Whatever was carried along is read, or the session begins again: it is no fault of ours. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aSessionThatIsOddlyCarriedAlongNeedsNoApology() {
    for (int i = 0; i < SESSIONS; i++) {
      Device ben = underWay("ben" + i);
      ObjectNode carried = ben.attributes().deepCopy();
      String spoiled = mistake(carried.get("session"));
      String said = any(List.of("AMAZON.NoIntent", "ReadyIntent", "PainIntent", "SkipIntent"));
      ben.wait(Duration.ofSeconds(random.nextInt(90))).carrying(carried).say(said);

      assertThat(log.lines.get(0)).as(spoiled + ", then " + said).doesNotContain("failed");
      log.lines.clear();
    }
  }

  /** Goes some way into a session, as somebody does who has next to no trouble. */
  private Device underWay(String user) {
    Device device = new Device(function, log, user);
    device.open();
    JsonNode carried = device.attributes();
    for (int turns = random.nextInt(30); turns > 0 && !device.attributes().isEmpty(); turns--) {
      carried = device.attributes();
      device.wait(Duration.ofMinutes(2));
      switch (carried.at("/session/asked/state/is").asText()) {
        case "selecting" -> device.say("SelectAllIntent");
        case "checking-pain" -> device.say("AMAZON.NoIntent");
        case "choosing-anchor" -> device.say("AnchorIntent", Map.of("anchor", "door=the door"));
        default -> device.say(random.nextInt(8) == 0 ? "SkipIntent" : "AMAZON.YesIntent");
      }
    }
    log.lines.clear();
    return device.carrying(carried);
  }

  /** Puts another exercise, number or truth in the place of one, and tells where. */
  private String mistake(JsonNode session) {
    List<ObjectNode> inside = new ArrayList<>();
    collect(session, inside);
    while (true) {
      ObjectNode there = any(inside);
      List<String> names = new ArrayList<>();
      there.fieldNames().forEachRemaining(names::add);
      names.removeAll(List.of("v", "prog"));
      String name = names.isEmpty() ? "" : any(names);
      Optional<JsonNode> other = other(there.path(name));
      if (other.isPresent()) {
        String what = name + " " + there.get(name) + " to " + other.get();
        there.set(name, other.get());
        return what + " in " + session.get("asked");
      }
    }
  }

  private Optional<JsonNode> other(JsonNode value) {
    var nodes = JSON.getNodeFactory();
    if (value.isInt()) {
      return Optional.of(nodes.numberNode(any(List.of(0, 1, 7, 50))));
    }
    if (value.isBoolean()) {
      return Optional.of(nodes.booleanNode(!value.asBoolean()));
    }
    return EXERCISES.contains(value.asText())
        ? Optional.of(nodes.textNode(any(EXERCISES)))
        : Optional.empty();
  }

  /** Goes some way into a session that is in order. */
  private void session() {
    anna.wait(Duration.ofMinutes(random.nextInt(2_000))).open();
    for (int turns = random.nextInt(8); turns > 0; turns--) {
      if (anna.attributes().isEmpty()) {
        anna.open();
      }
      String intent =
          any(List.of("AMAZON.YesIntent", "ReadyIntent", "SelectAllIntent", "PainIntent"));
      anna.wait(Duration.ofSeconds(random.nextInt(90))).say(intent);
    }
    log.lines.clear();
  }

  private ObjectNode request(String type) {
    ObjectNode request = anna.request(type);
    if (type.equals("IntentRequest") || type.equals("CanFulfillIntentRequest")) {
      ObjectNode intent = anna.intent(any(INTENTS), Map.of()).path("intent").deepCopy();
      for (int slots = random.nextInt(4); slots > 0; slots--) {
        intent.withObject("/slots").set(any(SLOTS), slot());
      }
      request.set("intent", intent);
    }
    if (type.equals("SessionEndedRequest")) {
      request.put("reason", any(List.of("ERROR", "USER_INITIATED", "EXCEEDED_MAX_REPROMPTS", "X")));
    }
    if (type.equals("Connections.Response")) {
      request.put("name", "AskFor").put("token", any(List.of("", "2026-11-23T09:00", "x")));
      request.putObject("status").put("code", any(List.of("200", "500", "")));
      request.putObject("payload").set("status", odd());
    }
    return request;
  }

  private JsonNode slot() {
    ObjectNode slot = JSON.createObjectNode().put("name", any(SLOTS));
    slot.set("value", odd());
    if (random.nextBoolean()) {
      ObjectNode authority =
          slot.putObject("resolutions").putArray("resolutionsPerAuthority").addObject();
      authority
          .putObject("status")
          .put("code", any(List.of("ER_SUCCESS_MATCH", "ER_ERROR_TIMEOUT")));
      ObjectNode value = authority.putArray("values").addObject().putObject("value");
      value.set("id", odd());
    }
    if (random.nextInt(3) == 0) {
      ObjectNode list =
          slot.putObject("slotValue").put("type", any(List.of("List", "Simple", "X")));
      list.putArray("values").addObject().put("type", "Simple").set("value", odd());
    }
    return random.nextInt(8) == 0 ? odd() : slot;
  }

  /** Takes something out, or puts something odd in its place, anywhere. */
  private void spoil(ObjectNode envelope) {
    List<ObjectNode> inside = new ArrayList<>();
    collect(envelope, inside);
    ObjectNode there = inside.get(random.nextInt(inside.size()));
    List<String> names = new ArrayList<>();
    there.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(5) == 0) {
      there.set("odd" + random.nextInt(100), odd());
    } else if (random.nextBoolean()) {
      there.remove(any(names));
    } else {
      there.set(any(names), odd());
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) {
      into.add(object);
    }
    node.forEach(inner -> collect(inner, into));
  }

  private JsonNode odd() {
    ArrayNode odd = JSON.createArrayNode();
    odd.addNull().add(true).add(-1).add(1e300).add(Long.MAX_VALUE).add("").add(" ").add("?");
    odd.add("<speak>&\"'</speak>").add("\u0000\u001b[31m\n\r\t").add("\ud83d\ude00\u202e");
    odd.add("\ud800").add("x".repeat(100_000)).add("9".repeat(5_000)).add("${jndi:x}");
    odd.add("0000-00-00T00:00:00Z").add("+999999999-12-31T23:59:59Z").add("2026-13-45");
    odd.add("1969-12-31T23:59:59.999999999Z").add("PT9999999999H").add("2026-W47").add("T99:99");
    odd.add("fr-FR").add("en-ZZ").add("amzn1.ask.skill.x").add("shoulder-roll").add("severe");
    odd.addArray().add(1).add("x").addNull();
    odd.addObject().put("type", "List").put("value", 7);
    odd.addArray();
    odd.addObject();
    return odd.get(random.nextInt(odd.size()));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private JsonNode call(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(body), out, log);
    return JSON.readTree(out.toByteArray());
  }
}
