package backguide.peers;

import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.request.Predicates;
import java.util.Optional;

/** The least skill of the vendor's kit, with one handler for each kind of request. */
public final class HelloSkill extends SkillStreamHandler {
  /** Makes the skill, as the vendor's documentation has it. */
  public HelloSkill() {
    super(
        new CustomSkillBuilder()
            .addRequestHandler(new Launched())
            .addRequestHandler(new SpokenHandler())
            .addRequestHandler(new Ended())
            .build());
  }

  static final class Launched implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
      return input.matches(Predicates.requestType(LaunchRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
      return input
          .getResponseBuilder()
          .withSpeech("Welcome. Say hello.")
          .withReprompt("Say hello.")
          .withSimpleCard("Hello", "Welcome. Say hello.")
          .build();
    }
  }

  static final class SpokenHandler implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
      return input.matches(Predicates.requestType(IntentRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
      return input
          .getResponseBuilder()
          .withSpeech("Hello. Once more?")
          .withReprompt("Once more?")
          .withSimpleCard("Hello", "Hello. Once more?")
          .build();
    }
  }

  static final class Ended implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
      return input.matches(Predicates.requestType(SessionEndedRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
      return input.getResponseBuilder().build();
    }
  }
}
