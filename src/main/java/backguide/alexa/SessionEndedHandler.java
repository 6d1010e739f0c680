package backguide.alexa;

import backguide.heard.Meaning.Life;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.SessionEndedRequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import java.util.Map;
import java.util.Optional;

/** The session has ended without us; what is to be kept is kept, and nothing may be said. */
final class SessionEndedHandler implements SessionEndedRequestHandler {
  private final Coach coach;

  SessionEndedHandler(Coach coach) {
    this.coach = coach;
  }

  @Override
  public boolean canHandle(HandlerInput input, SessionEndedRequest request) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input, SessionEndedRequest request) {
    if (request.getReason() == SessionEndedReason.ERROR) {
      LogLine.of(input).endedInError(request.getError());
    }
    boolean silence = request.getReason() == SessionEndedReason.EXCEEDED_MAX_REPROMPTS;
    coach
        .ended(Envelope.visit(input), silence ? Life.SILENCE : Life.CUT_OFF)
        .forEach(LogLine.of(input)::trouble);
    return Responses.nothing(Map.of(), input);
  }
}
