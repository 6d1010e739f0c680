package backguide.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged function as it is restored from a snapshot, on the protocol of the cloud. */
class RestoredIT {
  private static final String SKILL = "amzn1.ask.skill.5c1a2b3d-0000-4000-8000-0123456789ab";
  private static final String LAUNCH =
      """
      {"version":"1.0","session":{"new":true,"sessionId":"s","application":{"applicationId":"%1$s"},
       "user":{"userId":"anna"},"attributes":{}},
       "context":{"System":{"application":{"applicationId":"%1$s"},"user":{"userId":"anna"},
        "device":{"deviceId":"d","supportedInterfaces":{}}}},
       "request":{"type":"LaunchRequest","requestId":"r1","timestamp":"2026-11-22T10:00:00Z",
        "locale":"en-US"}}"""
          .formatted(SKILL);

  private volatile String whoItIs = "thatday";

  @Test
  void itHasTriedEverythingBeforeAndIsConnectedAnewAfter() throws IOException {
    HttpServer credentials = credentials();
    try (LoopbackTable table = new LoopbackTable();
        RunningFunction function =
            RunningFunction.start(FunctionStart.packaged(environment(table, credentials)))) {
      assertThat(function.initNs()).isPositive();
      assertThat(table.callers()).containsExactly("thatday");
      assertThat(table.isEmpty()).as("a trace of what was tried").isTrue();
      assertThat(function.log()).doesNotContain("type=");

      table.cut();
      whoItIs = "today";
      function.restore();
      String answer =
          new String(function.ask(LAUNCH.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);

      assertThat(answer).contains("Welcome to Back Guide").doesNotContain("reach my notes");
      assertThat(table.callers()).containsExactly("today");
      assertThat(function.log()).containsOnlyOnce("type=").contains("type=LaunchRequest answered");
    } finally {
      credentials.stop(0);
    }
  }

  /** As the cloud has it: no credentials in the environment, but an address that tells them. */
  private static Map<String, String> environment(LoopbackTable table, HttpServer credentials) {
    Map<String, String> environment = new HashMap<>(table.environment());
    environment.put("AWS_ACCESS_KEY_ID", "");
    environment.put("AWS_SECRET_ACCESS_KEY", "");
    environment.put(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "http://127.0.0.1:" + credentials.getAddress().getPort() + "/");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    environment.put("SKILL_ID", SKILL);
    return environment;
  }

  private HttpServer credentials() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] told =
              """
              {"AccessKeyId":"%s","SecretAccessKey":"x","Token":"y",\
              "Expiration":"2099-01-01T00:00:00Z"}"""
                  .formatted(whoItIs)
                  .getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
          }
        });
    server.start();
    return server;
  }
}
