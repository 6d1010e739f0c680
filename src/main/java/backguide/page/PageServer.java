package backguide.page;

import backguide.page.Doorkeeper.Refusal;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Serves the page and its conversation on this machine, to nobody outside of it. */
public final class PageServer implements AutoCloseable {
  private static final String API = "/api/";

  /** How much of what is too long is still taken, in bytes, so that its sender is told. */
  private static final int MOST_FORGOTTEN = 64_000_000;

  /**
   * What no browser comes near, so that nobody who sends slowly, or half a question, or nothing,
   * keeps others waiting: how many connections there are at once, and how many seconds a question
   * and its answer may take on their way. The JDK's server reads these when the first one starts.
   */
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.httpserver.maxConnections", "500",
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "60");

  static {
    LIMITS.forEach((name, limit) -> System.getProperties().putIfAbsent(name, limit));
  }

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "wav", "audio/wav");

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Doorkeeper door;
  private final PageApi api;
  private final AtomicReference<String> ticket = new AtomicReference<>();

  private PageServer(HttpServer http, Doorkeeper door, PageApi api) {
    this.http = http;
    this.door = door;
    this.api = api;
  }

  /**
   * Begins to serve.
   *
   * @param port where; 0 for any that is free
   * @param token what the address holds so that only whoever has it gets in
   * @throws IOException when that port cannot be had
   */
  public static PageServer start(int port, String token, PageApi api) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    PageServer server =
        new PageServer(http, new Doorkeeper(http.getAddress().getPort(), token), api);
    http.createContext("/", server::answer);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** Returns the address to open. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + door.port() + "/" + door.token() + "/");
  }

  /**
   * Returns an address that leads to the page once. Other people on this machine can see which
   * address a browser is started with, and must not come in by it.
   */
  public URI ticket() {
    ticket.set("/" + UUID.randomUUID());
    return address().resolve(ticket.get());
  }

  private boolean took(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String valid = ticket.get();
    return exchange.getRequestMethod().equals("GET")
        && path.equals(valid)
        && ticket.compareAndSet(valid, null);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    api.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Refusal> refusal = door.refusal(exchange);
      PageAnswer answer =
          refusal.equals(Optional.of(Doorkeeper.UNKNOWN)) && took(exchange)
              ? led(exchange)
              : refusal.map(PageServer::refused).orElseGet(() -> found(exchange));
      forget(exchange.getRequestBody());
      send(exchange, answer);
    }
  }

  private PageAnswer led(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Location", address().getPath());
    return PageAnswer.words(303, "This way.");
  }

  private static PageAnswer refused(Refusal refusal) {
    return PageAnswer.words(refusal.status(), refusal.why());
  }

  /** Who is still sending hears no answer; what nobody reads is taken and kept nowhere. */
  private static void forget(InputStream body) throws IOException {
    byte[] some = new byte[8192];
    for (int taken = 0, read = 0; read >= 0 && taken < MOST_FORGOTTEN; taken += read) {
      read = body.read(some);
    }
  }

  private PageAnswer found(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().substring(door.token().length() + 1);
    boolean asked = path.startsWith(API);
    if (asked != exchange.getRequestMethod().equals("POST")) {
      return PageAnswer.words(405, "A question is a POST, and nothing else is.");
    }
    try {
      return asked
          ? asked(path.substring(API.length()), exchange.getRequestBody())
          : path.matches("/(index.html)?") ? front() : file(path.replaceFirst("^/", ""));
    } catch (IOException e) {
      return PageAnswer.words(400, "That could not be read.");
    } catch (RuntimeException e) {
      return PageAnswer.words(500, "The coach could not go on: " + e);
    }
  }

  private PageAnswer asked(String what, InputStream sent) throws IOException {
    byte[] body = sent.readNBytes(Doorkeeper.MOST_BYTES + 1);
    return body.length > Doorkeeper.MOST_BYTES
        ? refused(Doorkeeper.TOO_LONG)
        : api.answer(what, body);
  }

  private PageAnswer front() throws IOException {
    PageAnswer file = file("index.html");
    return new PageAnswer(file.status(), file.type(), api.saying(file.body()));
  }

  private static PageAnswer file(String name) throws IOException {
    if (!name.matches("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?\\.[a-z]+")) {
      return PageAnswer.words(404, "There is no such page.");
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = PageServer.class.getResourceAsStream(name)) {
      return file == null || type == null
          ? PageAnswer.words(404, "There is no such page.")
          : new PageAnswer(200, type, file.readAllBytes());
    }
  }

  private static void send(HttpExchange exchange, PageAnswer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; media-src 'self' blob:; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
    if (!head) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
