package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Whatever else the platform sends needs no answer, and gets a valid one. */
final class IgnoredRequestHandler implements RequestHandler {
  private final Coach coach;

  IgnoredRequestHandler(Coach coach) {
    this.coach = coach;
  }

  @Override
  public boolean canHandle(HandlerInput input) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    return Responses.nothing(coach.unchanged(Envelope.visit(input)), input);
  }
}
