package backguide.simulator;

import backguide.ear.EarHeard;
import backguide.understanding.Slot;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The requests of one session, as a smart speaker sends them. The attributes of the last answer go
 * along with the next request, and times are in whole seconds.
 */
public final class SpeakerRequests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REMINDERS = "alexa::alerts:reminders:skill:readwrite";

  private final String session;
  private Speaker speaker;
  private ObjectNode attributes = JSON.createObjectNode();
  private String token = "";
  private int requests;

  /**
   * Makes a session that has not begun.
   *
   * @param session any text; the ids of the session and its requests follow from it
   */
  public SpeakerRequests(Speaker speaker, String session) {
    this.speaker = speaker;
    this.session = session;
  }

  /** Why a speaker ends a session of its own accord. */
  public enum Reason {
    USER_INITIATED,
    EXCEEDED_MAX_REPROMPTS,
    ERROR
  }

  /**
   * Takes what an answer wants sent along next time; without attributes, none are sent any more.
   */
  public void take(SpeakerAnswer answer) {
    attributes = answer.attributes();
    token = answer.handedOver().orElse("");
  }

  /** "Alexa, open back guide". */
  public byte[] launch(Instant at) {
    return bytes(envelope(true, request("LaunchRequest", at)));
  }

  /** "Alexa, ask back guide to start shoulder rolls". */
  public byte[] launch(EarHeard wish, Instant at) {
    return bytes(envelope(true, intentRequest(wish, at)));
  }

  /** Something said while the session is open. */
  public byte[] said(EarHeard heard, Instant at) {
    return bytes(envelope(false, intentRequest(heard, at)));
  }

  /** The session is over without anything said. */
  public byte[] ended(Reason reason, Instant at) {
    ObjectNode request = request("SessionEndedRequest", at);
    request.put("reason", reason.name());
    if (reason == Reason.ERROR) {
      request
          .putObject("error")
          .put("type", "DEVICE_COMMUNICATION_ERROR")
          .put("message", "the device is gone");
    }
    return bytes(envelope(false, request));
  }

  /** The speaker's own question for a permission was answered; from now on it tells so. */
  public byte[] permission(boolean given, Instant at) {
    speaker = speaker.with(given ? Speaker.Permission.GRANTED : Speaker.Permission.DENIED);
    ObjectNode request = request("Connections.Response", at);
    request.put("name", "AskFor").put("token", token);
    request.putObject("status").put("code", "200").put("message", "OK");
    request
        .putObject("payload")
        .put("permissionScope", REMINDERS)
        .put("status", given ? "ACCEPTED" : "DENIED");
    return bytes(envelope(false, request));
  }

  /** The account has taken the skill away. */
  public byte[] disabled(Instant at) {
    ObjectNode request = request("AlexaSkillEvent.SkillDisabled", at);
    request.put("eventCreationTime", at.toString()).put("eventPublishingTime", at.toString());
    ObjectNode envelope = JSON.createObjectNode().put("version", "1.0");
    envelope.set("context", context());
    envelope.set("request", request);
    return bytes(envelope);
  }

  private ObjectNode envelope(boolean isNew, ObjectNode request) {
    ObjectNode envelope = JSON.createObjectNode().put("version", "1.0");
    ObjectNode open = envelope.putObject("session").put("new", isNew);
    open.put("sessionId", "amzn1.echo-api.session." + uuid(session));
    open.putObject("application").put("applicationId", speaker.application());
    open.set("attributes", attributes);
    open.set("user", user());
    envelope.set("context", context());
    envelope.set("request", request);
    return envelope;
  }

  private ObjectNode context() {
    ObjectNode context = JSON.createObjectNode();
    ObjectNode system = context.putObject("System");
    system.putObject("application").put("applicationId", speaker.application());
    system.set("user", user());
    speaker.person().ifPresent(id -> system.putObject("person").put("personId", id));
    system
        .putObject("device")
        .put("deviceId", "amzn1.ask.device." + uuid(speaker.user()))
        .putObject("supportedInterfaces");
    speaker
        .api()
        .ifPresent(
            api -> system.put("apiEndpoint", api.endpoint()).put("apiAccessToken", api.token()));
    return context;
  }

  private ObjectNode user() {
    ObjectNode user = JSON.createObjectNode().put("userId", speaker.user());
    if (speaker.reminders() != Speaker.Permission.NOT_ASKED) {
      user.putObject("permissions")
          .putObject("scopes")
          .putObject(REMINDERS)
          .put("status", speaker.reminders().name());
    }
    return user;
  }

  private ObjectNode request(String type, Instant at) {
    requests++;
    return JSON.createObjectNode()
        .put("type", type)
        .put("requestId", "amzn1.echo-api.request." + uuid(session + "/" + requests))
        .put("timestamp", at.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("locale", speaker.locale());
  }

  private ObjectNode intentRequest(EarHeard heard, Instant at) {
    ObjectNode request = request("IntentRequest", at).put("dialogState", "STARTED");
    ObjectNode intent = request.putObject("intent").put("name", heard.intent());
    intent.put("confirmationStatus", "NONE");
    ObjectNode slots = intent.putObject("slots");
    heard.slots().forEach((name, slot) -> slots.set(name, slot(name, slot)));
    return request;
  }

  private ObjectNode slot(String name, Slot slot) {
    ObjectNode filled = JSON.createObjectNode().put("name", name).put("value", slot.text());
    filled.put("confirmationStatus", "NONE").put("source", "USER");
    slot.id().ifPresent(id -> filled.set("resolutions", resolutions(name, slot.text(), id)));
    ObjectNode value = filled.putObject("slotValue").put("type", "Simple");
    value.put("value", slot.text());
    slot.id().ifPresent(id -> value.set("resolutions", resolutions(name, slot.text(), id)));
    return filled;
  }

  private ObjectNode resolutions(String name, String text, String id) {
    ObjectNode resolutions = JSON.createObjectNode();
    ObjectNode authority = resolutions.putArray("resolutionsPerAuthority").addObject();
    authority.put("authority", "amzn1.er-authority.echo-sdk." + speaker.application() + "." + name);
    authority.putObject("status").put("code", "ER_SUCCESS_MATCH");
    authority.putArray("values").addObject().putObject("value").put("name", text).put("id", id);
    return resolutions;
  }

  private static UUID uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(ObjectNode envelope) {
    return envelope.toString().getBytes(StandardCharsets.UTF_8);
  }
}
