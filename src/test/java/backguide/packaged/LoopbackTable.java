package backguide.packaged;

import backguide.memory.DynamoMemory;
import backguide.memory.Table;
import backguide.person.Memory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The table that people are kept in, in a real engine on loopback. The function comes to it through
 * a door that can be shut, a test past that door.
 */
public final class LoopbackTable implements AutoCloseable {
  /** What only a change that erases names: the record of the first of those it is about. */
  private static final String ERASING = "\"#record_0\"";

  private static final List<String> PASSED =
      List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Table table = Table.open();
  private final Set<String> callers = ConcurrentHashMap.newKeySet();
  private HttpServer door;
  private final AtomicBoolean deleted = new AtomicBoolean();
  private final Memory memory;
  private volatile boolean down;

  /** Starts the engine, with the table in it. */
  public LoopbackTable() {
    try {
      door = door(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    memory = DynamoMemory.of(Table.NAME, past());
  }

  /** Returns the name of the table. */
  public String name() {
    return Table.NAME;
  }

  /** Returns the variables by which the function finds it. */
  public Map<String, String> environment() {
    return Table.environment("http://127.0.0.1:" + door.getAddress().getPort());
  }

  /** Returns the variables by which a test finds it, also when the door is shut. */
  public Map<String, String> past() {
    return table.environment();
  }

  /** Returns what is kept in it, past that door. */
  public Memory memory() {
    return memory;
  }

  /** Shuts or opens the door. */
  public void down(boolean isDown) {
    down = isDown;
  }

  /** Returns whether anything was deleted through the door since this was asked last. */
  public boolean deleted() {
    return deleted.getAndSet(false);
  }

  private HttpServer door(int number) throws IOException {
    HttpServer opened =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 0);
    opened.createContext("/", this::pass);
    opened.setExecutor(threads);
    opened.start();
    return opened;
  }

  /** Cuts whoever is connected to the door; it is where it was. */
  void cut() throws IOException {
    int number = door.getAddress().getPort();
    door.stop(0);
    door = door(number);
  }

  /** Returns by which credentials the door was passed, and forgets it. */
  Set<String> callers() {
    Set<String> all = Set.copyOf(callers);
    callers.clear();
    return all;
  }

  /** Returns whether anything is kept of anybody. */
  boolean isEmpty() {
    return table.isEmpty();
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    table.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      callers.add(caller(exchange.getRequestHeaders().getFirst("Authorization")));
      if (down) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      if (new String(body, StandardCharsets.UTF_8).contains(ERASING)) {
        deleted.set(true);
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(table.address()))
              .POST(BodyPublishers.ofByteArray(body));
      exchange.getRequestHeaders().entrySet().stream()
          .filter(header -> PASSED.stream().anyMatch(header.getKey()::equalsIgnoreCase))
          .forEach(header -> request.header(header.getKey(), header.getValue().get(0)));
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String caller(String authorization) {
    return String.valueOf(authorization).replaceAll(".*Credential=([^/]*)/.*", "$1");
  }

  /** Forgets everybody. */
  public void clear() {
    table.clear();
  }
}
