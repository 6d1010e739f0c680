package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.response.ResponseBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns answers into the platform's responses. */
final class Responses {
  private static final String CARRIED = "carried";

  /** What tells of sound and of faults is answered by directives at most. */
  private static final List<String> ONE_WAY =
      List.of("System.", "AudioPlayer.", "PlaybackController.");

  private Responses() {}

  /**
   * Returns the response that says and does nothing, which every request may get.
   *
   * @param carried what the next request brings back, as JSON
   */
  static Optional<Response> nothing(String carried, HandlerInput input) {
    carry(carried, input);
    return Optional.of(Response.builder().build());
  }

  /**
   * Returns the response that leaves a session as it is. A device without a screen ends a session
   * that is not said to be open, and then whoever is in a hold is not heard any more: so it is
   * said, but to requests that may have no such answer.
   *
   * @param carried what the next request brings back, as JSON
   */
  static Optional<Response> unchanged(String carried, HandlerInput input) {
    carry(carried, input);
    String type = Objects.requireNonNullElse(input.getRequest().getType(), "");
    boolean open =
        !carried.equals(CarriedCodec.NOTHING) && ONE_WAY.stream().noneMatch(type::startsWith);
    return Optional.of(Response.builder().withShouldEndSession(open ? false : null).build());
  }

  static Optional<Response> of(SkillAnswer answer, HandlerInput input) {
    answer.troubles().forEach(LogLine.of(input)::trouble);
    carry(answer.carried(), input);
    ResponseBuilder response = new ResponseBuilder();
    if (!answer.ssml().isEmpty()) {
      response.withSpeech(answer.ssml());
    }
    answer.reprompt().ifPresent(response::withReprompt);
    return switch (answer.ending()) {
      case ASKS -> response.withShouldEndSession(false).build();
      case ENDS -> response.withShouldEndSession(true).build();
      case HANDS_OVER -> response.addDirective(askFor(answer.token())).build();
    };
  }

  /** It is JSON already, which the kit's own session attributes could not hold. */
  private static void carry(String carried, HandlerInput input) {
    input.getAttributesManager().setRequestAttributes(Map.of(CARRIED, carried));
  }

  /** Returns what the next request brings back, as JSON. */
  static String carried(HandlerInput input) {
    return String.valueOf(input.getAttributesManager().getRequestAttributes().get(CARRIED));
  }

  /** Returns the platform's own question; with it the session neither ends nor listens. */
  private static SendRequestDirective askFor(String token) {
    return SendRequestDirective.builder()
        .withName(VisitHandler.ASK_FOR)
        .withToken(token)
        .withPayload(
            Map.of(
                "@type", "AskForPermissionsConsentRequest",
                "@version", "1",
                "permissionScope", Envelope.REMINDERS))
        .build();
  }
}
