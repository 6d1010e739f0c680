package backguide;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a server of ours, played in a test, gives an answer. */
public final class HttpAnswer {
  private HttpAnswer() {}

  /**
   * Gives it, and ends the exchange.
   *
   * @param type its media type
   */
  public static void give(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
