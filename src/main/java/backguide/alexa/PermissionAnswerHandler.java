package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.ConnectionsResponseHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import java.util.Map;
import java.util.Optional;

/** The platform's own question, whether reminders may be set, was answered. */
final class PermissionAnswerHandler implements ConnectionsResponseHandler {
  static final String ASK_FOR = "AskFor";

  private final Coach coach;

  PermissionAnswerHandler(Coach coach) {
    this.coach = coach;
  }

  @Override
  public boolean canHandle(HandlerInput input, ConnectionsResponse request) {
    return ASK_FOR.equals(request.getName());
  }

  @Override
  public Optional<Response> handle(HandlerInput input, ConnectionsResponse request) {
    boolean granted =
        request.getStatus() != null
            && "200".equals(request.getStatus().getCode())
            && request.getPayload() != null
            && "ACCEPTED".equals(request.getPayload().get("status"));
    return coach
        .permitted(Envelope.visit(input), granted, ReminderToken.read(request.getToken()))
        .flatMap(answer -> Responses.of(answer, input))
        .or(() -> Responses.nothing(Map.of(), input));
  }
}
