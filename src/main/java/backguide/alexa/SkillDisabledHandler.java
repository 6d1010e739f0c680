package backguide.alexa;

import backguide.person.Memory;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.SkillDisabledRequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import java.util.Map;
import java.util.Optional;

/** The skill was disabled by a household, which is forgotten with everybody in it. */
final class SkillDisabledHandler implements SkillDisabledRequestHandler {
  private final Coach coach;

  SkillDisabledHandler(Coach coach) {
    this.coach = coach;
  }

  @Override
  public boolean canHandle(HandlerInput input, SkillDisabledRequest request) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input, SkillDisabledRequest request) {
    try {
      Envelope.visit(input).who().map(Memory.Key::account).ifPresent(coach::disabled);
    } catch (Memory.Unkept e) {
      LogLine.of(input).notErased(e.getMessage());
    }
    return Responses.nothing(Map.of(), input);
  }
}
