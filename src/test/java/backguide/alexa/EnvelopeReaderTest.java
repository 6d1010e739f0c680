package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Launch;
import backguide.person.Memory;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.SessionEndedError;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.interfaces.connections.ConnectionsStatus;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Wherever the platform's own kit can read an envelope, we take the same from it. */
class EnvelopeReaderTest {
  private static final int ENVELOPES = 10_000;
  private static final long SEED = Long.getLong("envelopes.seed", 20_261_126);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What may stand anywhere, as JSON. */
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "7",
          "-1",
          "1e300",
          "0.5",
          "9223372036854775807",
          "1795342440",
          "\"\"",
          "\" \"",
          "\"true\"",
          "\"7\"",
          "\"GRANTED\"",
          "\"DENIED\"",
          "\"ER_SUCCESS_MATCH\"",
          "\"Simple\"",
          "\"List\"",
          "\"LaunchRequest\"",
          "\"IntentRequest\"",
          "\"Connections.Response\"",
          "\"SessionEndedRequest\"",
          "\"USER_INITIATED\"",
          "\"2026-11-22T10:14:00Z\"",
          "\"2026-11-22T10:14:00.123456789+05:30\"",
          "\"2026-11-22T10:14:00-0800\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"\\u0000\\ud83d\\ude00\\u202e\"",
          "[]",
          "[7,\"x\",null,{}]",
          "{}",
          "{\"type\":\"List\",\"values\":[{\"type\":\"Simple\",\"value\":7}]}",
          "{\"type\":\"Simple\",\"value\":\"x\",\"values\":[]}",
          "{\"status\":\"GRANTED\"}",
          "{\"applicationId\":7,\"userId\":true,\"personId\":1.5,\"code\":200,\"id\":7}");

  private final Random random = new Random(SEED);
  private final EnvelopeReader reader = new EnvelopeReader();
  private final JacksonSerializer kit = new JacksonSerializer();

  /** All that is ever taken from an envelope. */
  private record Taken(
      Class<?> kind,
      Optional<String> id,
      String type,
      String locale,
      boolean open,
      boolean fresh,
      Optional<Memory.Key> who,
      Map<String, Object> attributes,
      Launch.Reminders remind,
      List<Optional<String>> system,
      List<Object> told) {}

  private static Taken taken(RequestEnvelope envelope) {
    Request request = envelope.getRequest();
    Visit visit = visit(envelope);
    boolean other =
        !(request instanceof LaunchRequest)
            && !(request instanceof IntentRequest)
            && !(request instanceof ConnectionsResponse)
            && !(request instanceof SessionEndedRequest)
            && !(request instanceof SkillDisabledRequest);
    return new Taken(
        other ? UnheededRequest.class : request.getClass(),
        Optional.ofNullable(request.getRequestId()),
        request.getType(),
        visit.locale(),
        visit.open(),
        visit.fresh(),
        visit.who(),
        visit.attributes(),
        visit.remind(),
        Optional.ofNullable(envelope.getContext()).map(Context::getSystem).stream()
            .flatMap(EnvelopeReaderTest::system)
            .toList(),
        told(request));
  }

  private static Visit visit(RequestEnvelope envelope) {
    return Envelope.visit(HandlerInput.builder().withRequestEnvelope(envelope).build());
  }

  private static Stream<Optional<String>> system(SystemState system) {
    return Stream.of(
        Optional.ofNullable(system.getApiEndpoint()),
        Optional.ofNullable(system.getApiAccessToken()),
        Optional.ofNullable(system.getDevice()).map(Device::getDeviceId));
  }

  private static List<Object> told(Request request) {
    if (request instanceof IntentRequest said) {
      return List.of(VisitHandler.intent(said), Slots.of(said.getIntent()));
    }
    if (request instanceof SessionEndedRequest ended) {
      return List.of(
          Optional.ofNullable(ended.getReason()),
          Optional.ofNullable(ended.getError()).map(SessionEndedError::getType));
    }
    return request instanceof ConnectionsResponse answer
        ? List.of(
            Optional.ofNullable(answer.getName()),
            Optional.ofNullable(answer.getToken()),
            Optional.ofNullable(answer.getStatus()).map(ConnectionsStatus::getCode),
            Optional.ofNullable(answer.getPayload()))
        : List.of();
  }

  @Test
  void weTakeFromEveryEnvelopeWhatTheKitTakes() throws IOException {
    System.out.println("envelopes from -Denvelopes.seed=" + SEED);
    List<Deviation> deviations = Deviation.all();
    List<JsonNode> recorded = new ArrayList<>();
    for (String line : Files.readAllLines(Deviation.FOLDER.resolve("recorded.jsonl"))) {
      recorded.add(JSON.readTree(line));
    }
    int read = 0;
    int unread = 0;
    for (int i = 0; i < ENVELOPES; i++) {
      ObjectNode envelope = recorded.get(i % recorded.size()).deepCopy();
      for (int times = random.nextInt(4); times > 0; times--) {
        if (random.nextInt(4) == 0) {
          envelope = any(deviations).in(envelope);
        } else {
          spoil(envelope);
        }
      }
      String text = envelope.toString();
      RequestEnvelope ours = reader.read(text.getBytes(StandardCharsets.UTF_8)).envelope();
      Optional<RequestEnvelope> theirs = kit(text).filter(kits -> !isMore(ours, kits));
      assertThat(visit(ours)).isNotNull();
      if (theirs.isPresent()) {
        assertThat(taken(ours)).as(text).isEqualTo(taken(theirs.get()));
        same(visit(ours), visit(theirs.get()), text);
        read++;
      } else {
        unread++;
      }
    }
    assertThat(read).isGreaterThan(ENVELOPES / 2);
    assertThat(unread).isGreaterThan(ENVELOPES / 10);
  }

  /** We hear an urgent intent also where the type is none of something said. */
  private static boolean isMore(RequestEnvelope ours, RequestEnvelope theirs) {
    return LastWord.isUrgent(ours.getRequest()) && !(theirs.getRequest() instanceof IntentRequest);
  }

  /** We know more times than the kit does; but where it knows one, it is the same to us. */
  private static void same(Visit ours, Visit theirs, String text) {
    if (theirs.at().isPresent()) {
      assertThat(ours.at()).as(text).isEqualTo(theirs.at());
      if (text.contains("\"requestId\":\"")) {
        assertThat(ours.request()).as(text).isEqualTo(theirs.request());
      }
    }
  }

  private Optional<RequestEnvelope> kit(String text) {
    try {
      return Optional.of(kit.deserialize(text, RequestEnvelope.class))
          .filter(envelope -> envelope.getRequest() != null);
    } catch (AskSdkException e) {
      return Optional.empty();
    }
  }

  /** Takes something out, or puts something odd in its place, anywhere. */
  private void spoil(ObjectNode envelope) throws IOException {
    List<ObjectNode> inside = new ArrayList<>();
    collect(envelope, inside);
    ObjectNode there = any(inside);
    List<String> names = new ArrayList<>();
    there.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      there.set("odd", JSON.readTree(any(ODD)));
    } else if (random.nextInt(3) == 0) {
      there.remove(any(names));
    } else {
      there.set(any(names), JSON.readTree(any(ODD)));
    }
  }

  /** What was carried along is one thing to whoever reads an envelope. */
  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) {
      into.add(object);
      object
          .properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("attributes")) {
                  collect(field.getValue(), into);
                }
              });
    } else {
      node.forEach(inner -> collect(inner, into));
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
