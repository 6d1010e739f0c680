package backguide.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The cloud's side of a function: the Lambda Runtime API on loopback. The runtime interface client
 * fetches one event after the other here, and posts the answers.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String NEXT = ROOT + "invocation/next";
  private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:back-guide";
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> given = new ConcurrentHashMap<>();
  private final CompletableFuture<byte[]> broken = new CompletableFuture<>();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> restored = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  RuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(ROOT, this::serve);
    server.setExecutor(threads);
    server.start();
  }

  private record Invocation(String id, byte[] body, CompletableFuture<byte[]> answer) {}

  /** Returns the address for {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Hands an event to the function, and returns what will be its answer; it fails with {@link
   * FunctionFailed} when the function does.
   */
  CompletableFuture<byte[]> invoke(byte[] body) {
    Invocation event =
        new Invocation(UUID.randomUUID().toString(), body, new CompletableFuture<>());
    broken.whenComplete((none, why) -> event.answer.completeExceptionally(why));
    waiting.add(event);
    return event.answer;
  }

  /**
   * Returns when the function has come to ask for an event, or to be restored, which it does after
   * its start: a moment of {@link System#nanoTime()}.
   */
  CompletableFuture<Long> ready() {
    return ready;
  }

  /** Lets a function go on that waits to be restored from a snapshot. */
  void restore() {
    restored.complete(null);
  }

  /** Fails all that waits for an answer, now and later. */
  void fail(String why) {
    broken.completeExceptionally(new FunctionFailed(why));
    ready.completeExceptionally(new FunctionFailed(why));
    restored.complete(null);
  }

  @Override
  public void close() {
    fail("closed");
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(NEXT) || path.equals(ROOT + "restore/next")) {
        ready.complete(System.nanoTime());
        give(path.equals(NEXT), exchange);
        return;
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(202, -1);
      if (path.equals(ROOT + "init/error") || path.equals(ROOT + "restore/error")) {
        fail("it cannot start: " + text(body));
      } else {
        answered(path.substring((ROOT + "invocation/").length()), body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void give(boolean event, HttpExchange exchange) throws IOException, InterruptedException {
    if (event) {
      give(waiting.take(), exchange);
    } else {
      restored.join();
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void give(Invocation event, HttpExchange exchange) throws IOException {
    given.put(event.id, event);
    long deadline = System.currentTimeMillis() + DEADLINE.toMillis();
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", event.id);
    exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
    exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", ARN);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, event.body.length);
    exchange.getResponseBody().write(event.body);
  }

  /**
   * An event was answered.
   *
   * @param what its id, and after a slash {@code response} or {@code error}
   */
  private void answered(String what, byte[] body) {
    String[] parts = what.split("/");
    Invocation event = given.remove(parts[0]);
    if (event == null) {
      fail("it answered what nobody asked: " + what);
    } else if (parts[1].equals("response")) {
      event.answer.complete(body);
    } else {
      event.answer.completeExceptionally(new FunctionFailed(text(body)));
    }
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The function answered with an error instead of a response, or not at all. */
  static final class FunctionFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    FunctionFailed(String why) {
      super(why);
    }
  }
}
