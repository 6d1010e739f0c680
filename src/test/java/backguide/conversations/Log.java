package backguide.conversations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a function logs. */
final class Log implements LambdaLogger {
  private final List<String> lines = new ArrayList<>();

  @Override
  public void log(String message) {
    lines.add(message);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Returns the surroundings of a call, which know nothing but this log. */
  Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLogger" -> this;
                  case "getRemainingTimeInMillis" -> 7_000;
                  case "getMemoryLimitInMB" -> 1_024;
                  case "getAwsRequestId" -> "c0ffee00-0000-4000-8000-000000000000";
                  default -> null;
                });
  }
}
