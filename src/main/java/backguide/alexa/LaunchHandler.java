package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.LaunchRequestHandler;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** The skill is opened by its name alone. */
final class LaunchHandler implements LaunchRequestHandler {
  private final Coach coach;

  LaunchHandler(Coach coach) {
    this.coach = coach;
  }

  @Override
  public boolean canHandle(HandlerInput input, LaunchRequest request) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input, LaunchRequest request) {
    return Responses.of(coach.opened(Envelope.visit(input)), input);
  }
}
