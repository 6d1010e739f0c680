package backguide.alexa;

import backguide.understanding.Intent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Tells a skill one of everything that can be told, so that all that a turn needs is loaded before
 * somebody waits for it. The skill must be one that keeps nothing and reaches nobody. Long because
 * the requests are written out, each once, as a platform sends it.
 */
final class Primer {
  /** How long a session is followed: to its end, or nearly. */
  private static final int TURNS = 30;

  private static final String BETWEEN_BOUTS = "between-bouts";

  /** What is said at a question, where it is not what is said at most of them. */
  private static final Map<String, Intent> ANSWERS =
      Map.of(
          "checking-pain", Intent.NO_PAIN,
          "choosing-anchor", Intent.ANCHOR,
          "asking-easy", Intent.NO,
          "asking-reminder-time", Intent.WHEN,
          "confirming-reminder", Intent.YES);

  private static final String PERMITTED =
      ",\"name\":\"AskFor\",\"status\":{\"code\":\"200\",\"message\":\"OK\"},"
          + "\"payload\":{\"status\":\"ACCEPTED\"},\"token\":\"2026-01-02T18:00\"";

  private static final String NOTHING = "{}";
  private static final String IS = "\"is\":\"";
  private static final String CARRIED = "\"sessionAttributes\":";

  /** A day on which nothing happens. */
  private static final Instant BEGAN = Instant.parse("2026-01-01T12:00:00Z");

  private static final int BETWEEN_S = 40;

  /** Events that need nothing but a valid answer; the last stands for all that are not known. */
  private static final List<String> EVENTS =
      List.of(
          "SessionResumedRequest",
          "System.ExceptionEncountered",
          "AlexaSkillEvent.SkillEnabled",
          "AlexaSkillEvent.SkillPermissionAccepted",
          "AlexaSkillEvent.SkillPermissionChanged",
          "AlexaSkillEvent.SkillDisabled",
          "Alexa.Presentation.APL.UserEvent",
          "Alexa.Presentation.APL.RuntimeError",
          "Nobody.HasHeardOfThis");

  private final UnaryOperator<byte[]> skill;
  private final Map<String, String> slots = new TreeMap<>();
  private final String locale;
  private final List<String> exercises;
  private String carried = NOTHING;
  private String services = "";
  private int requests;

  /**
   * Makes a primer.
   *
   * @param skill answers a request
   * @param exercises the ids of those there are
   * @param locale in which everything is told
   */
  Primer(UnaryOperator<byte[]> skill, List<String> exercises, String locale) {
    this.skill = skill;
    this.locale = locale;
    this.exercises = exercises;
  }

  /** Opens a session and answers its first question, as nearly everybody does first. */
  void opening() {
    carried = NOTHING;
    tell("LaunchRequest", "");
    say(Intent.YES);
  }

  /**
   * Tells one of each kind: first a session on its usual way, then the rest from within it.
   *
   * @param platform where its services are
   */
  void everything(String platform) {
    services = ",\"apiEndpoint\":\"" + platform + "\",\"apiAccessToken\":\"none\"";
    fill();
    opening();
    say(Intent.SELECT);
    String within = NOTHING;
    for (int i = 0; i < TURNS && !carried.equals(NOTHING); i++) {
      if (within.equals(NOTHING) && question().equals(BETWEEN_BOUTS)) {
        within = carried;
        say(Intent.WANT_REMINDER);
      }
      say(ANSWERS.getOrDefault(question(), Intent.READY));
    }
    opening();
    tell("Connections.Response", PERMITTED);
    for (Intent intent : Intent.values()) {
      carried = within;
      say(intent);
    }
    for (String event : EVENTS) {
      carried = within;
      tell(event, "");
    }
    for (String reason : List.of("USER_INITIATED", "EXCEEDED_MAX_REPROMPTS", "ERROR")) {
      carried = within;
      tell(
          "SessionEndedRequest",
          ",\"reason\":\"" + reason + "\",\"error\":{\"type\":\"INVALID_RESPONSE\"}");
    }
  }

  /** From now on everything has all slots that there are. */
  private void fill() {
    slots.put("exerciseA", matched(exercises.get(0)));
    slots.put("exerciseB", matched(exercises.get(exercises.size() - 1)));
    slots.put("anchor", matched("door"));
    slots.put("item", matched("wall"));
    slots.put("posture", matched("seated"));
    slots.put("bodyPart", matched("neck"));
    slots.put("severity", matched("mild"));
    slots.put("level", spoken("2"));
    slots.put("age", spoken("40"));
    slots.put("minutes", spoken("10"));
    slots.put("duration", spoken("PT20M"));
    slots.put("day", spoken("2026-01-02"));
    slots.put("time", spoken("18:00"));
  }

  /** Returns what the session is at, or nothing when it is over. */
  private String question() {
    int from = carried.indexOf(IS) + IS.length();
    return from < IS.length() ? "" : carried.substring(from, carried.indexOf('"', from));
  }

  private void say(Intent intent) {
    StringBuilder named = new StringBuilder();
    slots.forEach(
        (name, value) ->
            named
                .append(named.isEmpty() ? "" : ",")
                .append("\"" + name + "\":{\"name\":\"" + name + "\"," + value + "}"));
    tell(
        "IntentRequest",
        ",\"intent\":{\"name\":\""
            + intent.modelName()
            + "\",\"confirmationStatus\":\"NONE\",\"slots\":{"
            + named
            + "}}");
  }

  private static String spoken(String value) {
    return "\"value\":\"" + value + "\",\"confirmationStatus\":\"NONE\"";
  }

  private static String matched(String id) {
    return spoken(id)
        + ",\"resolutions\":{\"resolutionsPerAuthority\":[{\"authority\":\"none\","
        + "\"status\":{\"code\":\"ER_SUCCESS_MATCH\"},\"values\":[{\"value\":{\"name\":\""
        + id
        + "\",\"id\":\""
        + id
        + "\"}}]}]}";
  }

  private void tell(String type, String more) {
    requests++;
    Instant at = BEGAN.plusSeconds((long) requests * BETWEEN_S);
    String request =
        "{\"version\":\"1.0\",\"session\":{\"new\":"
            + carried.equals(NOTHING)
            + ",\"sessionId\":\"none\",\"application\":{\"applicationId\":\"none\"},"
            + "\"user\":{\"userId\":\"nobody\"},\"attributes\":"
            + carried
            + "},\"context\":{\"System\":{\"application\":{\"applicationId\":\"none\"},"
            + "\"user\":{\"userId\":\"nobody\",\"permissions\":{\"scopes\":{\""
            + Envelope.REMINDERS
            + "\":{\"status\":\"GRANTED\"}}}},\"device\":{\"deviceId\":\"none\","
            + "\"supportedInterfaces\":{}}"
            + services
            + "}},\"request\":{\"type\":\""
            + type
            + "\",\"requestId\":\"none."
            + requests
            + "\",\"timestamp\":\""
            + at
            + "\",\"locale\":\""
            + locale
            + "\""
            + more
            + "}}";
    carried = carriedBy(skill.apply(request.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns what an answer carries along, as it stands there. */
  private static String carriedBy(byte[] answer) {
    String json = new String(answer, StandardCharsets.UTF_8);
    int from = json.indexOf(CARRIED) + CARRIED.length();
    if (from < CARRIED.length()) {
      return NOTHING;
    }
    int open = 0;
    boolean inText = false;
    for (int at = from; at < json.length(); at++) {
      char c = json.charAt(at);
      if (inText && c == '\\') {
        at++;
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText && c == '{') {
        open++;
      } else if (!inText && c == '}' && --open == 0) {
        return json.substring(from, at + 1);
      }
    }
    return NOTHING;
  }
}
