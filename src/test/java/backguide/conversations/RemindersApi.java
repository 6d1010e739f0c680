package backguide.conversations;

import backguide.HttpAnswer;
import backguide.simulator.Speaker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The platform on this machine: takes each reminder, tells which were set, and has devices in UTC.
 */
final class RemindersApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "a token of the platform";

  private final HttpServer server;
  private final List<String> set = new ArrayList<>();

  RemindersApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/v1/alerts/reminders", this::take);
    server.createContext(
        "/v2/devices", exchange -> HttpAnswer.give(exchange, 200, "application/json", "\"UTC\""));
    server.start();
  }

  /** Returns where a skill finds it. */
  Speaker.Api address() {
    return new Speaker.Api("http://127.0.0.1:" + server.getAddress().getPort(), TOKEN);
  }

  /** Returns what was set since this was asked last, such as {@code remind 2026-11-19 09:00}. */
  synchronized List<String> taken() {
    List<String> taken = List.copyOf(set);
    set.clear();
    return taken;
  }

  private void take(HttpExchange exchange) throws IOException {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    JsonNode reminder = JSON.readTree(exchange.getRequestBody());
    String answer = "{\"code\":\"UNAUTHORIZED\",\"message\":\"whose token is this?\"}";
    int status = 401;
    if (("Bearer " + TOKEN).equals(shown) && exchange.getRequestMethod().equals("POST")) {
      LocalDateTime at = LocalDateTime.parse(reminder.at("/trigger/scheduledTime").asText());
      synchronized (this) {
        set.add("remind " + at.toLocalDate() + " " + at.toLocalTime());
      }
      answer = "{\"alertToken\":\"1\",\"status\":\"ON\",\"version\":\"1\",\"href\":\"/1\"}";
      status = 201;
    }
    HttpAnswer.give(exchange, status, "application/json", answer);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
