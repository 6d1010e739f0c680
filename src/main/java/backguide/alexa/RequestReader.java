package backguide.alexa;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.SessionEndedError;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.interfaces.connections.ConnectionsStatus;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads one request; what it tells is kept until its type is known, which may stand last. */
final class RequestReader {
  /** The types whose intent, should there be one, is not something said to us. */
  private static final Set<String> KNOWN =
      Set.of(
          "LaunchRequest",
          "Connections.Response",
          "SessionEndedRequest",
          "AlexaSkillEvent.SkillDisabled",
          "CanFulfillIntentRequest");

  private final JsonCursor json;
  private String type;
  private String id;
  private OffsetDateTime time;
  private String locale;
  private Intent intent;
  private SessionEndedReason reason;
  private SessionEndedError error;
  private String name;
  private String token;
  private ConnectionsStatus status;
  private Map<String, Object> payload;

  RequestReader(JsonCursor json) {
    this.json = json;
  }

  /** Returns the request; where there is none, one that the coach has nothing to do with. */
  Request read() throws IOException {
    json.object(
        this,
        (reader, field) -> {
          reader.keep(field);
          return reader;
        },
        reader -> reader);
    return switch (isSaid() ? "IntentRequest" : Objects.requireNonNullElse(type, "")) {
      case "LaunchRequest" ->
          LaunchRequest.builder().withRequestId(id).withTimestamp(time).withLocale(locale).build();
      case "IntentRequest" ->
          IntentRequest.builder()
              .withRequestId(id)
              .withTimestamp(time)
              .withLocale(locale)
              .withIntent(intent)
              .build();
      case "Connections.Response" ->
          ConnectionsResponse.builder()
              .withRequestId(id)
              .withTimestamp(time)
              .withLocale(locale)
              .withName(name)
              .withToken(token)
              .withStatus(status)
              .withPayload(payload)
              .build();
      case "SessionEndedRequest" ->
          SessionEndedRequest.builder()
              .withRequestId(id)
              .withTimestamp(time)
              .withLocale(locale)
              .withReason(reason)
              .withError(error)
              .build();
      case "AlexaSkillEvent.SkillDisabled" ->
          SkillDisabledRequest.builder()
              .withRequestId(id)
              .withTimestamp(time)
              .withLocale(locale)
              .build();
      default -> new UnheededRequest(type, id, time, locale);
    };
  }

  /**
   * An intent is something said, though the request does not tell its type; an urgent one also
   * where the type is new, but never where the platform only asks what we could do.
   */
  private boolean isSaid() {
    boolean read = intent != null && intent.getName() != null;
    return read && (type == null || !isKnown() && LastWord.isUrgent(intent));
  }

  private boolean isKnown() {
    return type.equals("IntentRequest") || KNOWN.contains(type);
  }

  private Object keep(String field) throws IOException {
    return switch (field) {
      case "type" -> type = json.name();
      case "requestId" -> id = json.text();
      case "timestamp" -> time = Timestamp.told(json.text());
      case "locale" -> locale = json.text();
      case "intent" -> intent = IntentReader.intent(json);
      case "reason" -> reason = SessionEndedReason.fromValue(json.text());
      case "error" -> error = error();
      case "name" -> name = json.text();
      case "token" -> token = json.text();
      case "status" -> status = status();
      case "payload" -> payload = json.map(json::any);
      default -> null;
    };
  }

  private SessionEndedError error() throws IOException {
    return json.object(
        SessionEndedError.builder(),
        (error, name) -> name.equals("type") ? error.withType(json.text()) : error,
        SessionEndedError.Builder::build);
  }

  private ConnectionsStatus status() throws IOException {
    return json.object(
        ConnectionsStatus.builder(),
        (status, name) -> name.equals("code") ? status.withCode(json.text()) : status,
        ConnectionsStatus.Builder::build);
  }
}
