package backguide.alexa;

import backguide.catalog.Unsaid;
import backguide.speech.Pace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What every answer to every request must be, whatever was said. Everything passes it that the
 * function answers to a test, in this process and in one of its own.
 */
public final class EnvelopeGate {
  private static final int MOST_BYTES = 100 * 1024;
  private static final int MOST_PLAIN_BYTES = 24 * 1024;
  private static final int MOST_CARD_CHARACTERS = 8_000;
  private static final int MOST_SHOWN = 4_000;
  private static final int MOST_REPROMPT_WORDS = 24;
  private static final Set<String> SPOKEN_TO =
      Set.of("LaunchRequest", "IntentRequest", "Connections.Response", "SessionResumedRequest");

  /** Whoever says something to an open skill hears something, even if it was not understood. */
  private static final Set<String> ANSWERED = Set.of("LaunchRequest", "IntentRequest");

  private static final Set<String> ENVELOPE =
      Set.of("version", "sessionAttributes", "userAgent", "response");
  private static final Set<String> RESPONSE =
      Set.of("outputSpeech", "reprompt", "card", "directives", "shouldEndSession");
  private static final Pattern ABOUT_PAIN =
      Pattern.compile("\\b(pain|hurt|ach(e|ing)|sore|dolor|duel)", Pattern.CASE_INSENSITIVE);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Unsaid UNSAID = new Unsaid("en-US");

  private final List<String> faults = new ArrayList<>();
  private final JsonNode envelope;
  private final JsonNode response;

  private EnvelopeGate(JsonNode envelope) {
    this.envelope = envelope;
    this.response = envelope.path("response");
  }

  /**
   * Returns the answer to a request, once it is checked.
   *
   * @throws AssertionError naming everything that is wrong
   */
  public static byte[] passed(byte[] request, byte[] answer) {
    try {
      check(JSON.readTree(request).at("/request/type").asText(), JSON.readTree(answer));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks the answer to a request.
   *
   * @param requestType the type the request named, such as {@code IntentRequest}; an answer to a
   *     type that is not spoken to must be silent
   * @throws AssertionError naming everything that is wrong
   */
  public static void check(String requestType, JsonNode envelope) {
    EnvelopeGate gate = new EnvelopeGate(envelope);
    gate.envelope();
    if (SPOKEN_TO.contains(requestType)) {
      boolean silent = gate.response.path("outputSpeech").isMissingNode() && !gate.handsOver();
      gate.expect(!silent || !ANSWERED.contains(requestType), "has nothing to say");
      if (!gate.waits()) {
        gate.turn();
      }
    } else {
      gate.expect(gate.response.isEmpty() || gate.waits(), "an answer to " + requestType);
    }
    if (!gate.faults.isEmpty()) {
      String shown = envelope.toString();
      throw new AssertionError(
          "%s: %s%n%s"
              .formatted(
                  requestType,
                  String.join("; ", gate.faults),
                  shown.substring(0, Math.min(shown.length(), MOST_SHOWN))));
    }
  }

  /** Whether it does nothing but leave open a session that goes on. */
  private boolean waits() {
    return response.toString().equals("{\"shouldEndSession\":false}")
        && !envelope.path("sessionAttributes").isEmpty();
  }

  private void envelope() {
    expect(envelope.path("version").asText().equals("1.0"), "no version 1.0");
    only(envelope, ENVELOPE, "envelope");
    expect(response.isObject() || response.isMissingNode(), "a response that is no object");
    only(response, RESPONSE, "response");
    String written = envelope.toString();
    boolean plain = !written.contains("\"Alexa.Presentation.");
    int bytes = written.getBytes(StandardCharsets.UTF_8).length;
    expect(bytes <= (plain ? MOST_PLAIN_BYTES : MOST_BYTES), bytes + " bytes");
  }

  private void turn() {
    Optional<SsmlGate.Verdict> speech = spoken(response.path("outputSpeech"), "speech");
    Optional<SsmlGate.Verdict> reprompt =
        spoken(response.path("reprompt").path("outputSpeech"), "reprompt");
    JsonNode ends = response.path("shouldEndSession");
    expect(ends.isMissingNode() || ends.isBoolean(), "shouldEndSession is " + ends);
    response.path("directives").forEach(d -> expect(d.path("type").isTextual(), "odd " + d));
    card();
    speech.ifPresent(this::time);
    if (handsOver()) {
      expect(!ends.isBoolean() || ends.booleanValue(), "listens while the device asks");
      expect(questions(speech) == 0, "a question while the device asks");
      expect(response.path("reprompt").isMissingNode(), "a reprompt while the device asks");
    } else if (ends.isBoolean() && !ends.booleanValue()) {
      open(speech, reprompt);
    } else if (!response.isEmpty()) {
      expect(ends.isBoolean(), "neither open nor closed");
      expect(response.path("reprompt").isMissingNode(), "a reprompt, but nobody listens");
      expect(questions(speech) == 0, "a question, but nobody listens");
    }
  }

  private void open(Optional<SsmlGate.Verdict> speech, Optional<SsmlGate.Verdict> reprompt) {
    boolean asks = questions(speech) == 1 && speech.orElseThrow().text().endsWith("?");
    expect(asks, "does not end in its one question");
    expect(envelope.path("sessionAttributes").path("session").isObject(), "forgets the session");
    JsonNode planned = envelope.path("sessionAttributes").path("spoken");
    expect(planned.path("ms").isInt() && planned.path("words").isInt(), "forgets the time");
    if (speech.isEmpty() || reprompt.isEmpty()) {
      faults.add("listens without a speech and a reprompt");
      return;
    }
    String again = reprompt.get().text();
    expect(questions(reprompt) == 1 && again.endsWith("?"), "the reprompt is not one question");
    expect(!again.equals(speech.get().lastSentence()), "the reprompt only repeats the question");
    expect(!again.equals(speech.get().text()), "the reprompt only repeats the speech");
    expect(again.split(" ").length <= MOST_REPROMPT_WORDS, "a long reprompt");
  }

  private Optional<SsmlGate.Verdict> spoken(JsonNode output, String what) {
    if (output.isMissingNode()) {
      return Optional.empty();
    }
    expect(output.path("type").asText().equals("SSML"), what + " is not SSML");
    SsmlGate.Verdict found = SsmlGate.read(output.path("ssml").asText());
    found.faults().forEach(fault -> faults.add(what + ": " + fault));
    UNSAID.in(found.text()).forEach(words -> faults.add(what + ": never say '" + words + "'"));
    return Optional.of(found);
  }

  /** Holds that what is planned is what is spoken, and that it ends in time. */
  private void time(SsmlGate.Verdict speech) {
    int mostMs = (speech.slow() ? Pace.SLOW : Pace.NORMAL).closedMicMs();
    JsonNode planned = envelope.path("sessionAttributes").path("spoken");
    int ms = planned.path("ms").asInt(speech.breaksMs());
    expect(ms <= mostMs, "nobody can speak for " + ms + " ms");
    expect(speech.breaksMs() <= mostMs, "silent for " + speech.breaksMs() + " ms");
    if (planned.path("ms").isInt() && planned.path("words").isInt()) {
      int silentMs = ms - planned.path("words").intValue();
      expect(
          silentMs == speech.breaksMs(),
          "breaks of " + speech.breaksMs() + " ms, planned " + silentMs);
    }
  }

  private void card() {
    JsonNode card = response.path("card");
    String text =
        String.join(
            " ",
            card.path("title").asText(),
            card.path("content").asText(),
            card.path("text").asText());
    expect(text.length() <= MOST_CARD_CHARACTERS, "a card of " + text.length() + " characters");
    expect(!ABOUT_PAIN.matcher(text).find(), "a card about pain");
    UNSAID.in(text).forEach(words -> faults.add("card: never say '" + words + "'"));
  }

  private boolean handsOver() {
    for (JsonNode directive : response.path("directives")) {
      if (directive.path("type").asText().equals("Connections.SendRequest")) {
        return true;
      }
    }
    return false;
  }

  private static long questions(Optional<SsmlGate.Verdict> spoken) {
    return spoken.map(found -> found.text().chars().filter(c -> c == '?').count()).orElse(0L);
  }

  private void only(JsonNode node, Set<String> known, String what) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    names.removeAll(known);
    expect(names.isEmpty(), what + " with " + names);
  }

  private void expect(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }
}
