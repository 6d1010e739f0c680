package backguide.alexa;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import java.util.Optional;

/**
 * Something broke on our side: says so where something may be said, or what a warning sign needs,
 * and ends the session; where not even that works, the session goes on.
 */
final class ApologyHandler implements ExceptionHandler {
  private final SkillTurns turns;

  ApologyHandler(SkillTurns turns) {
    this.turns = turns;
  }

  @Override
  public boolean canHandle(HandlerInput input, Throwable broken) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input, Throwable broken) {
    LogLine.of(input).failed(broken);
    try {
      return lastWord(input);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Responses.unchanged(turns.unchanged(Envelope.visit(input)), input);
    }
  }

  private Optional<Response> lastWord(HandlerInput input) {
    var request = input.getRequest();
    boolean spokenTo =
        request instanceof LaunchRequest
            || request instanceof IntentRequest
            || request instanceof ConnectionsResponse;
    String locale = Envelope.locale(request).orElse("");
    if (!spokenTo) {
      return Responses.nothing(turns.unchanged(Envelope.visit(input)), input);
    }
    return Responses.of(
        request instanceof IntentRequest said
            ? turns.sorry(locale, VisitHandler.intent(said), Slots.of(said.getIntent()))
            : turns.sorry(locale),
        input);
  }
}
