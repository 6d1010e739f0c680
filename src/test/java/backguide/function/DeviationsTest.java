package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.alexa.Deviation;
import backguide.alexa.EnvelopeGate;
import backguide.memory.WatchedMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One field is not as it should be: whatever can be understood is answered all the same. */
class DeviationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The response that leaves a session open. */
  private static final String OPEN = "{\"shouldEndSession\":false}";

  /** Without these nobody can tell who takes the skill away. */
  private static final List<String> WHO =
      List.of(
          "/context",
          "/context/System",
          "/context/System/application",
          "/context/System/application/applicationId",
          "/context/System/user",
          "/context/System/user/userId");

  private final Lines log = new Lines();
  private final Counted memory = new Counted();
  private final SkillFunction function =
      new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device anna = new Device(function, log, "anna");

  private static final class Counted extends WatchedMemory {
    private int erased;

    @Override
    protected void before(Operation call) {
      erased += call == Operation.ERASE ? 1 : 0;
    }
  }

  /** Goes as far as the question for pain after a bout, at fourteen minutes past ten. */
  @BeforeEach
  void comeToTheQuestionForPain() {
    anna.open();
    for (String said :
        List.of(
            "AMAZON.YesIntent", "SelectAllIntent", "ReadyIntent", "ReadyIntent", "ReadyIntent")) {
      anna.wait(Duration.ofMinutes(2)).say(said);
    }
    assertThat(Device.ssml(anna.last())).contains("any pain");
    anna.wait(Duration.ofMinutes(4));
  }

  private ObjectNode envelope(String request) {
    return switch (request) {
      case "pain" -> anna.envelope(anna.intent("PainIntent", Map.of("severity", "mild=a bit")));
      case "launch" -> anna.beginning().envelope(anna.request("LaunchRequest"));
      case "permitted" -> anna.envelope(permitted());
      case "ended" -> anna.envelope(anna.request("SessionEndedRequest").put("reason", "ERROR"));
      case "event" -> anna.envelope(anna.request("Alexa.Presentation.APL.UserEvent"));
      default -> throw new IllegalArgumentException(request);
    };
  }

  private ObjectNode permitted() {
    ObjectNode request = anna.request("Connections.Response").put("name", "AskFor");
    request.put("token", "2026-11-23T09:00").putObject("status").put("code", "200");
    request.putObject("payload").put("status", "ACCEPTED");
    return request;
  }

  /** What is the same request comes first: what is another one may change the record. */
  @Test
  void eachIsAnswered() throws IOException {
    List<Deviation> all = new ArrayList<>(Deviation.all());
    all.sort(Comparator.comparing(deviation -> !deviation.answer().equals("same")));
    assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    for (String request : List.of("pain", "permitted", "event", "ended", "launch")) {
      ObjectNode envelope = envelope(request);
      JsonNode plain = call(envelope);
      List<Deviation> its = all.stream().filter(d -> d.request().equals(request)).toList();
      assertThat(its).isNotEmpty();
      for (Deviation deviation : its) {
        ObjectNode odd = deviation.in(envelope);
        assertThat(odd).as("does not deviate: " + deviation).isNotEqualTo(envelope);
        check(deviation, odd, plain, call(odd));
      }
    }
  }

  private static void check(Deviation how, ObjectNode asked, JsonNode plain, JsonNode answer) {
    boolean silent = List.of("carried", "nothing").contains(how.answer());
    boolean kind = how.place().equals("/request/type");
    String said = kind ? "IntentRequest" : asked.at("/request/type").asText();
    EnvelopeGate.check(silent ? "nothing" : said, answer);
    if (how.answer().equals("same")) {
      assertThat(answer).as(how.toString()).isEqualTo(plain);
    } else if (silent) {
      JsonNode carried = asked.at("/session/attributes");
      assertThat(answer.get("response").toString())
          .as(how.toString())
          .isEqualTo(how.answer().equals("carried") ? OPEN : "{}");
      assertThat(answer.at("/sessionAttributes").equals(carried))
          .as(how.toString())
          .isEqualTo(how.answer().equals("carried"));
    } else {
      assertThat(Device.ssml(answer)).as(how.toString()).contains(how.answer());
    }
  }

  @Test
  void noneKeepsAWarningSignFromBeingHeard() throws IOException {
    ObjectNode envelope = anna.envelope(anna.intent("EmergencyIntent", Map.of()));
    for (Deviation deviation : Deviation.all()) {
      if (!deviation.place().matches("/request(/intent.*)?")
          && !deviation.value().contains("CanFulfill")) {
        assertThat(Device.ssml(call(deviation.in(envelope))))
            .as(deviation.toString())
            .contains("call nine one one");
      }
    }
    assertThat(log.lines).noneMatch(line -> line.contains("failed"));
    anna.wait(Duration.ofHours(2)).open();
    assertThat(Device.concerns(anna.attributes())).anyMatch(concern -> concern.startsWith("/"));
  }

  @Test
  void noneKeepsAHouseholdFromBeingErased() throws IOException {
    ObjectNode envelope = anna.envelope(anna.request("AlexaSkillEvent.SkillDisabled"));
    envelope.remove("session");
    for (Deviation deviation : Deviation.all()) {
      if (!deviation.place().matches("/request(/type)?") && !WHO.contains(deviation.place())) {
        memory.erased = 0;
        call(deviation.in(envelope));
        assertThat(memory.erased).as(deviation.toString()).isEqualTo(1);
      }
    }
  }

  /** What breaks off, and nobody can go on with, loses nothing of what came before it. */
  @Test
  void whatIsCutOffIsCarriedBack() throws IOException {
    String whole = envelope("pain").toString();
    int request = whole.indexOf("\"request\":{");
    JsonNode carried = JSON.readTree(whole).at("/session/attributes");
    for (int end = request; end < whole.length() - 1; end += 7) {
      JsonNode answer = call(whole.substring(0, end).getBytes(StandardCharsets.UTF_8));
      assertThat(answer.get("response").toString()).isEqualTo(OPEN);
      assertThat(answer.get("sessionAttributes")).as("cut at " + end).isEqualTo(carried);
    }
    assertThat(log.lines.get(log.lines.size() - 1)).contains("failed: com.fasterxml.jackson.core");
  }

  /** What nobody takes may be of any size, and need not quite be JSON. */
  @Test
  void whatNobodyTakesKeepsNothingFromBeingHeard() throws IOException {
    String whole = anna.envelope(anna.intent("EmergencyIntent", Map.of())).toString();
    List<String> odd =
        List.of(
            "7".repeat(100_000),
            "0." + "7".repeat(100_000),
            "[".repeat(50_000) + "]".repeat(50_000),
            "{\"a\":".repeat(50_000) + "7" + "}".repeat(50_000),
            "{\"" + "a".repeat(100_000) + "\":7}",
            "\"a\tb\nc\"",
            "[NaN,-Infinity]");
    for (String value : odd) {
      for (String place :
          List.of("\"context\":{", "\"attributes\":{", "\"slots\":{", "\"request\":{")) {
        String at = place + "\"odd\":" + value;
        String body = whole.replace(place, at + ",").replace(at + ",}", at + "}");
        assertThat(body).isNotEqualTo(whole);
        assertThat(Device.ssml(call(body.getBytes(StandardCharsets.UTF_8))))
            .as(value.substring(0, 5) + " in " + place)
            .contains("call nine one one");
      }
    }
    assertThat(log.lines).noneMatch(line -> line.contains("failed"));
  }

  /** What was read whole counts, though it is not known any more who said it. */
  @Test
  void aWarningSignBeforeAFaultIsHeard() throws IOException {
    ObjectNode envelope = anna.envelope(anna.intent("EmergencyIntent", Map.of()));
    String whole = ordered(envelope, "request", "session", "context");
    int session = whole.indexOf(",\"context\":{");
    for (int end = session; end < whole.length(); end += 7) {
      String answer = Device.ssml(call(whole.substring(0, end).getBytes(StandardCharsets.UTF_8)));
      assertThat(answer).as("cut at " + end).contains("call nine one one");
    }
    assertThat(log.lines.get(log.lines.size() - 1)).contains("failed: com.fasterxml.jackson.core");
    anna.wait(Duration.ofHours(2)).open();
    assertThat(Device.concerns(anna.attributes())).anyMatch(concern -> concern.startsWith("/"));
  }

  @Test
  void beforeAFaultNothingElseIsActedOnAndNoOtherSkillIsAnswered() throws IOException {
    for (String intent : List.of("ReadyIntent", "DeleteIntent")) {
      ObjectNode envelope = anna.envelope(anna.intent(intent, Map.of()));
      String cut = ordered(envelope, "request", "session", "context").replaceFirst(".{30}$", "");
      JsonNode answer = call(cut.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.get("sessionAttributes")).isEqualTo(envelope.at("/session/attributes"));
      assertThat(Device.ssml(answer)).isEmpty();
    }
    String alarm =
        ordered(anna.envelope(anna.intent("EmergencyIntent", Map.of())), "request", "session");
    for (String another :
        List.of(alarm.replace(Device.SKILL, "amzn1.x"), alarm.split(",\"ses")[0])) {
      String cut = another.replaceFirst("}$", "");
      assertThat(call(cut.getBytes(StandardCharsets.UTF_8)).get("response")).isEmpty();
    }
  }

  private static String ordered(ObjectNode envelope, String... parts) {
    ObjectNode ordered = JSON.createObjectNode();
    for (String part : parts) {
      ordered.set(part, envelope.get(part));
    }
    return ordered.toString();
  }

  private JsonNode call(JsonNode envelope) throws IOException {
    return call(Device.bytes(envelope));
  }

  private JsonNode call(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(body), out, log);
    return JSON.readTree(out.toByteArray());
  }
}
