package backguide.alexa;

import backguide.heard.Meaning.Life;
import backguide.person.Memory;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import java.util.Optional;

/** Every request, and what the coach is told by it; one that tells nothing gets a valid answer. */
final class VisitHandler implements RequestHandler {
  /** The platform's own question, whether reminders may be set. */
  static final String ASK_FOR = "AskFor";

  private final SkillTurns turns;

  VisitHandler(SkillTurns turns) {
    this.turns = turns;
  }

  @Override
  public boolean canHandle(HandlerInput input) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    Request request = input.getRequest();
    LogLine.of(input).about(request);
    Visit visit = Envelope.visit(input);
    if (request instanceof LaunchRequest) {
      return Responses.of(turns.opened(visit), input);
    }
    if (request instanceof IntentRequest said) {
      return Responses.of(turns.told(visit, intent(said), Slots.of(said.getIntent())), input);
    }
    if (request instanceof ConnectionsResponse answer && ASK_FOR.equals(answer.getName())) {
      return turns
          .permitted(visit, isGranted(answer), ReminderToken.read(answer.getToken()))
          .flatMap(told -> Responses.of(told, input))
          .or(() -> Responses.unchanged(turns.unchanged(visit), input));
    }
    if (request instanceof SessionEndedRequest ended) {
      end(ended, visit, LogLine.of(input));
      return Responses.nothing(CarriedCodec.NOTHING, input);
    }
    if (request instanceof SkillDisabledRequest) {
      forget(visit, LogLine.of(input));
      return Responses.nothing(CarriedCodec.NOTHING, input);
    }
    return Responses.unchanged(turns.unchanged(visit), input);
  }

  /** Returns the name of what was said; empty, which is not understood, when it has none. */
  static String intent(IntentRequest said) {
    return Optional.ofNullable(said.getIntent()).map(Intent::getName).orElse("");
  }

  private static boolean isGranted(ConnectionsResponse answer) {
    return answer.getStatus() != null
        && "200".equals(answer.getStatus().getCode())
        && answer.getPayload() != null
        && "ACCEPTED".equals(answer.getPayload().get("status"));
  }

  /** Nothing may be said any more, but what is to be kept is kept. */
  private void end(SessionEndedRequest ended, Visit visit, LogLine line) {
    if (ended.getReason() == SessionEndedReason.ERROR) {
      line.endedInError(ended.getError());
    }
    boolean silence = ended.getReason() == SessionEndedReason.EXCEEDED_MAX_REPROMPTS;
    turns.ended(visit, silence ? Life.SILENCE : Life.CUT_OFF).forEach(line::trouble);
  }

  private void forget(Visit visit, LogLine line) {
    try {
      visit
          .who()
          .map(Memory.Key::account)
          .ifPresentOrElse(turns::disabled, () -> line.notErased("nobody is named"));
    } catch (Memory.Unkept e) {
      line.notErased(e.getMessage());
    }
  }
}
