package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.response.ResponseBuilder;
import java.util.Map;
import java.util.Optional;

/** Turns answers into the platform's responses. */
final class Responses {
  private Responses() {}

  /**
   * Returns the response that says and does nothing, which every request may get.
   *
   * @param attributes what the next request brings back
   */
  static Optional<Response> nothing(Map<String, Object> attributes, HandlerInput input) {
    carry(attributes, input);
    return Optional.of(Response.builder().build());
  }

  static Optional<Response> of(SkillAnswer answer, HandlerInput input) {
    answer.troubles().forEach(LogLine.of(input)::trouble);
    carry(answer.attributes(), input);
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

  private static void carry(Map<String, Object> attributes, HandlerInput input) {
    if (input.getRequestEnvelope().getSession() != null) {
      input.getAttributesManager().setSessionAttributes(attributes);
    }
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
