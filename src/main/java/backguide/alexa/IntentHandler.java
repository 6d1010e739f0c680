package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.IntentRequestHandler;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Something is said, be it in a session or along with opening one. */
final class IntentHandler implements IntentRequestHandler {
  private final Coach coach;

  IntentHandler(Coach coach) {
    this.coach = coach;
  }

  @Override
  public boolean canHandle(HandlerInput input, IntentRequest request) {
    return request.getIntent() != null;
  }

  @Override
  public Optional<Response> handle(HandlerInput input, IntentRequest request) {
    Intent intent = request.getIntent();
    return Responses.of(
        coach.told(Envelope.visit(input), intent.getName(), Slots.of(intent)), input);
  }
}
