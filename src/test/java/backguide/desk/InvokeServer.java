package backguide.desk;

import backguide.HttpAnswer;
import backguide.alexa.EnvelopeGate;
import backguide.function.SkillFunction;
import backguide.memory.InMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** AWS Lambda on this machine: it invokes the real function, or fails as Lambda would. */
final class InvokeServer implements AutoCloseable {
  static final String NAME = "coach:live";
  static final String SKILL = "amzn1.ask.skill.5c1a2b3d-0000-4000-8000-0123456789ab";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/2015-03-31/functions/";
  private static final Pattern INVOCATIONS =
      Pattern.compile(
          PATH + "(arn:aws:lambda:us-east-1:123456789012:function:)?coach(:live|:7)?/invocations");

  private final HttpServer server;
  private final SkillFunction function =
      new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.of(SKILL));
  private final List<JsonNode> requests = new ArrayList<>();
  private final List<AssertionError> wrong = new CopyOnWriteArrayList<>();
  private Optional<LambdaError> refusal = Optional.empty();
  private boolean fails;
  private UnaryOperator<String> changed = UnaryOperator.identity();

  InvokeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, this::invoke);
    server.start();
  }

  private record LambdaError(int status, String type, String message) {}

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Refuses every call from now on. */
  void refuse(int status, String type, String message) {
    refusal = Optional.of(new LambdaError(status, type, message));
  }

  /** Lets the function fail from now on. */
  void fail() {
    fails = true;
  }

  /** Changes every answer from now on. */
  void change(UnaryOperator<String> change) {
    changed = change;
  }

  /** Returns everything the function was asked. */
  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  /** Returns what the function says to a request, without being called from afar. */
  String ask(byte[] request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(request), answer, null);
    check(JSON.readTree(request), JSON.readTree(answer.toByteArray()));
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** Returns what was wrong with answers of the function's, before they were changed. */
  List<AssertionError> wrong() {
    return List.copyOf(wrong);
  }

  private void check(JsonNode request, JsonNode answer) {
    boolean ours = request.at("/context/System/application/applicationId").asText().equals(SKILL);
    try {
      EnvelopeGate.check(ours ? request.at("/request/type").asText() : "another skill", answer);
    } catch (AssertionError e) {
      wrong.add(e);
    }
  }

  private void invoke(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("x-amzn-RequestId", "c0ffee00");
    boolean asked = INVOCATIONS.matcher(exchange.getRequestURI().getPath()).matches();
    boolean signed = exchange.getRequestHeaders().getFirst("Authorization") != null;
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
    } else if (!asked) {
      refuse(
          exchange, new LambdaError(404, "ResourceNotFoundException", "Function not found: arn:x"));
    } else if (!signed || !exchange.getRequestMethod().equals("POST")) {
      refuse(exchange, new LambdaError(403, "MissingAuthenticationTokenException", "unsigned"));
    } else if (fails) {
      exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
      HttpAnswer.give(
          exchange,
          200,
          "application/json",
          "{\"errorMessage\":\"it hurts\",\"errorType\":\"java.lang.OutOfMemoryError\"}");
    } else {
      exchange.getResponseHeaders().set("X-Amz-Log-Result", report());
      requests.add(JSON.readTree(request));
      HttpAnswer.give(exchange, 200, "application/json", changed.apply(ask(request)));
    }
  }

  /** The first call starts the function. */
  private String report() {
    String start = requests.isEmpty() ? "\tInit Duration: 641.20 ms\t" : "";
    String log = "START\nlaunch\nREPORT RequestId: 1\tDuration: 5.17 ms\t" + start + "\n";
    return Base64.getEncoder().encodeToString(log.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(HttpExchange exchange, LambdaError refusal) throws IOException {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal.type());
    String body = JSON.createObjectNode().put("Message", refusal.message()).toString();
    HttpAnswer.give(exchange, refusal.status(), "application/json", body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
