package backguide.alexa;

import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.Application;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.User;
import com.amazon.ask.util.JacksonSerializer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An envelope with nothing in it but what the coach reads. Something odd elsewhere, such as a new
 * kind of screen, must not keep a warning sign from being heard or a household from being erased.
 */
final class BareEnvelope {
  private static final String MATCH = "ER_SUCCESS_MATCH";

  private BareEnvelope() {}

  /**
   * Returns the request in its bare form.
   *
   * @throws AskSdkException when it is no envelope at all
   */
  static RequestEnvelope of(byte[] request) {
    JacksonSerializer json = new JacksonSerializer();
    Map<?, ?> whole = json.deserialize(new String(request, StandardCharsets.UTF_8), Map.class);
    Map<String, Object> bare = texts(whole, "version");
    if (whole.get("context") instanceof Map<?, ?> context) {
      bare.put("context", Map.of("System", system(inside(context, "System"))));
    }
    bare.put("request", request(inside(whole, "request")));
    RequestEnvelope read = json.deserialize(json.serialize(bare), RequestEnvelope.class);
    return RequestEnvelope.builder()
        .withVersion(read.getVersion())
        .withContext(read.getContext())
        .withRequest(read.getRequest())
        .withSession(whole.get("session") instanceof Map<?, ?> session ? session(session) : null)
        .build();
  }

  /** Not by way of text, which would leave out what is empty in the attributes. */
  private static Session session(Map<?, ?> session) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    inside(session, "attributes")
        .forEach((name, value) -> attributes.put(String.valueOf(name), value));
    return Session.builder()
        .withNew(Boolean.TRUE.equals(session.get("new")))
        .withSessionId(text(session, "sessionId"))
        .withApplication(
            Application.builder()
                .withApplicationId(text(inside(session, "application"), "applicationId"))
                .build())
        .withUser(User.builder().withUserId(text(inside(session, "user"), "userId")).build())
        .withAttributes(attributes)
        .build();
  }

  private static Map<String, Object> system(Map<?, ?> system) {
    Map<String, Object> bare = texts(system, "apiEndpoint", "apiAccessToken");
    bare.put("application", texts(inside(system, "application"), "applicationId"));
    bare.put("device", texts(inside(system, "device"), "deviceId"));
    if (system.get("person") instanceof Map<?, ?> person) {
      bare.put("person", texts(person, "personId"));
    }
    Map<String, Object> user = texts(inside(system, "user"), "userId");
    Map<?, ?> scopes = inside(inside(inside(system, "user"), "permissions"), "scopes");
    if ("GRANTED".equals(inside(scopes, Envelope.REMINDERS).get("status"))) {
      user.put(
          "permissions", Map.of("scopes", Map.of(Envelope.REMINDERS, Map.of("status", "GRANTED"))));
    }
    bare.put("user", user);
    return bare;
  }

  private static Map<String, Object> request(Map<?, ?> request) {
    Map<String, Object> bare =
        texts(request, "type", "requestId", "locale", "reason", "name", "token");
    time(request.get("timestamp")).ifPresent(time -> bare.put("timestamp", time));
    if (request.get("intent") instanceof Map<?, ?> intent) {
      bare.put("intent", intent(intent));
    }
    if (request.get("status") instanceof Map<?, ?> status) {
      bare.put("status", texts(status, "code", "message"));
      bare.put("payload", texts(inside(request, "payload"), "status"));
    }
    return bare;
  }

  /** Returns a time as the platform writes it; one that names no zone is taken for its own. */
  private static Optional<String> time(Object told) {
    String text = told instanceof String time ? time : "";
    return Stream.of(text, text + "Z").filter(BareEnvelope::isTime).findFirst();
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Map<String, Object> intent(Map<?, ?> intent) {
    Map<String, Object> bare = texts(intent, "name");
    Map<String, Object> slots = new LinkedHashMap<>();
    inside(intent, "slots")
        .forEach(
            (name, slot) -> {
              if (slot instanceof Map<?, ?> said) {
                slots.put(String.valueOf(name), slot(said));
              }
            });
    bare.put("slots", slots);
    return bare;
  }

  private static Map<String, Object> slot(Map<?, ?> slot) {
    Map<String, Object> bare = texts(slot, "name", "value");
    matches(inside(slot, "resolutions"))
        .findFirst()
        .ifPresent(
            id ->
                bare.put(
                    "resolutions",
                    Map.of(
                        "resolutionsPerAuthority",
                        List.of(
                            Map.of(
                                "status", Map.of("code", MATCH),
                                "values", List.of(Map.of("value", Map.of("id", id))))))));
    return bare;
  }

  private static Stream<Object> matches(Map<?, ?> resolutions) {
    return each(resolutions, "resolutionsPerAuthority")
        .filter(authority -> MATCH.equals(inside(authority, "status").get("code")))
        .flatMap(authority -> each(authority, "values"))
        .map(value -> (Object) inside(value, "value").get("id"))
        .filter(String.class::isInstance);
  }

  private static Stream<Map<?, ?>> each(Map<?, ?> of, String name) {
    return of.get(name) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(item -> (Map<?, ?>) item)
        : Stream.empty();
  }

  private static Map<?, ?> inside(Map<?, ?> of, String name) {
    return of.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static Map<String, Object> texts(Map<?, ?> from, String... names) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (String name : names) {
      texts.put(name, text(from, name));
    }
    texts.values().removeIf(Objects::isNull);
    return texts;
  }

  private static String text(Map<?, ?> from, String name) {
    return from.get(name) instanceof String text ? text : null;
  }
}
