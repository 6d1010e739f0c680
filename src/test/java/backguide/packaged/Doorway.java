package backguide.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An HTTP address on loopback for clients that know no other way: a body in, a body out. */
final class Doorway implements AutoCloseable {
  private final HttpServer server;
  private final UnaryOperator<byte[]> inside;
  private final List<Throwable> wrong = new CopyOnWriteArrayList<>();

  Doorway(UnaryOperator<byte[]> inside) {
    this.inside = inside;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Returns what went wrong inside, which a client sees as a bad gateway only. */
  List<Throwable> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] answer = inside.apply(exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (RuntimeApi.FunctionFailed | AssertionError e) {
      wrong.add(e);
      exchange.sendResponseHeaders(502, -1);
    }
  }
}
