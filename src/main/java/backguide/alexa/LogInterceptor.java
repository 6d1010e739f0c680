package backguide.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.interceptor.RequestInterceptor;

/** Notes which request is being handled before anything can go wrong with it. */
final class LogInterceptor implements RequestInterceptor {
  @Override
  public void process(HandlerInput input) {
    LogLine.of(input).about(input.getRequest());
  }
}
