package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.CanFulfillIntentRequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.canfulfill.CanFulfillIntent;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntentValues;
import java.util.Optional;

/** The platform asks whether we can do something for somebody who did not call us: never. */
final class Querying implements CanFulfillIntentRequestHandler {
  @Override
  public boolean canHandle(HandlerInput input, CanFulfillIntentRequest request) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input, CanFulfillIntentRequest request) {
    CanFulfillIntent no =
        CanFulfillIntent.builder().withCanFulfill(CanFulfillIntentValues.NO).build();
    return input.getResponseBuilder().withCanFulfillIntent(no).build();
  }
}
