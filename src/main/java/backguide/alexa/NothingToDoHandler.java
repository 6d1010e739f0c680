package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import java.util.Optional;

/**
 * Handles every request to be guided while there is no programme, by failing; {@link
 * ApologyHandler} has the answer to that.
 */
final class NothingToDoHandler implements RequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    Request request = input.getRequest();
    return request instanceof LaunchRequest
        || request instanceof IntentRequest
        || request instanceof ConnectionsResponse;
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    LogLine.of(input).about(input.getRequest());
    throw new IllegalStateException("there is no programme");
  }
}
