package backguide.alexa;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.impl.AbstractSkill;
import com.amazon.ask.model.Application;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.model.services.ApiClient;
import com.amazon.ask.model.services.DefaultApiConfiguration;
import com.amazon.ask.model.services.ServiceClientFactory;
import com.amazon.ask.request.UnmarshalledRequest;
import com.amazon.ask.request.dispatcher.GenericRequestDispatcher;
import com.amazon.ask.request.dispatcher.impl.BaseRequestDispatcher;
import com.amazon.ask.request.exception.mapper.impl.BaseExceptionMapper;
import com.amazon.ask.request.handler.adapter.impl.BaseHandlerAdapter;
import com.amazon.ask.request.handler.chain.impl.BaseRequestHandlerChain;
import com.amazon.ask.request.mapper.GenericRequestMapper;
import com.amazon.ask.request.mapper.impl.BaseRequestMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A skill of the kit with the kit's own dispatch, but for how its envelopes are read and written:
 * the kit's way of doing that took half of a cold start.
 */
final class StreamSkill extends AbstractSkill<RequestEnvelope, WholeResponse> {
  private final GenericRequestDispatcher<HandlerInput, Optional<Response>> dispatcher;
  private final ExceptionHandler broken;
  private final ApiClient client;
  private final Optional<String> skillId;

  /**
   * Makes the skill.
   *
   * @param handlers in their order; the last can handle every request
   * @param broken handles every request that breaks the others
   * @param client calls the platform's services
   * @param skillId the only skill that is answered; empty for any
   */
  StreamSkill(
      List<RequestHandler> handlers,
      ExceptionHandler broken,
      ApiClient client,
      Optional<String> skillId) {
    super(List.of(new EnvelopeReader()), new ResponseWriter());
    this.dispatcher =
        BaseRequestDispatcher.<HandlerInput, Optional<Response>>builder()
            .withRequestMappers(List.of(mapper(handlers)))
            .withHandlerAdapters(List.of(new BaseHandlerAdapter<>(RequestHandler.class)))
            .withExceptionMapper(
                BaseExceptionMapper.<HandlerInput, Optional<Response>>builder()
                    .withExceptionHandlers(List.of(broken))
                    .build())
            .build();
    this.broken = broken;
    this.client = client;
    this.skillId = skillId;
  }

  private static GenericRequestMapper<HandlerInput, Optional<Response>> mapper(
      List<RequestHandler> handlers) {
    return BaseRequestMapper.<HandlerInput, Optional<Response>>builder()
        .withRequestHandlerChains(handlers.stream().map(StreamSkill::chain).toList())
        .build();
  }

  private static BaseRequestHandlerChain<HandlerInput, Optional<Response>> chain(
      RequestHandler handler) {
    return BaseRequestHandlerChain.<HandlerInput, Optional<Response>>builder()
        .withRequestHandler(handler)
        .build();
  }

  /** Returns the answer; null to a request of another skill. */
  @Override
  protected WholeResponse invoke(UnmarshalledRequest<RequestEnvelope> request, Object context) {
    RequestEnvelope envelope = request.getUnmarshalledRequest();
    if (request instanceof ReadEnvelope read && context instanceof LogLine line) {
      read.broken().ifPresent(line::failed);
    }
    if (!skillId.map(id -> isOf(id, envelope)).orElse(true)) {
      return null;
    }
    HandlerInput input =
        HandlerInput.builder()
            .withRequestEnvelope(envelope)
            .withContext(context)
            .withServiceClientFactory(services(system(envelope)))
            .build();
    Response response = response(input);
    return new WholeResponse(
        Optional.ofNullable(envelope.getSession()).map(open -> Responses.carried(input)), response);
  }

  /** What the kit lets through has the last word, too. */
  private Response response(HandlerInput input) {
    try {
      return dispatcher.dispatch(input).orElseThrow();
    } catch (StackOverflowError | LinkageError e) {
      return broken.handle(input, e).orElseThrow();
    }
  }

  /** The platform names the skill twice: once is enough, blank is not, and none may be another. */
  private static boolean isOf(String skillId, RequestEnvelope envelope) {
    List<String> named =
        Stream.of(
                system(envelope).map(SystemState::getApplication),
                Optional.ofNullable(envelope.getSession()).map(Session::getApplication))
            .flatMap(Optional::stream)
            .map(Application::getApplicationId)
            .filter(id -> id != null && !id.isBlank())
            .toList();
    return !skillId.isEmpty() && !named.isEmpty() && named.stream().allMatch(skillId::equals);
  }

  private static Optional<SystemState> system(RequestEnvelope envelope) {
    return Optional.ofNullable(envelope.getContext()).map(Context::getSystem);
  }

  private ServiceClientFactory services(Optional<SystemState> system) {
    return ServiceClientFactory.builder()
        .withDefaultApiConfiguration(
            DefaultApiConfiguration.builder()
                .withApiClient(client)
                .withApiEndpoint(system.map(SystemState::getApiEndpoint).orElse(null))
                .withAuthorizationValue(system.map(SystemState::getApiAccessToken).orElse(null))
                .withSerializer(new ServiceJson())
                .build())
        .build();
  }
}
