package backguide.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A table on loopback that does whatever is wanted of it, down to the bytes. */
final class OddTable implements AutoCloseable {
  /** What a table answers that has nothing to tell. */
  static final String NOTHING =
      "{\"ConsumedCapacity\":{\"TableName\":\"people\",\"CapacityUnits\":0.5}}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket table;
  private volatile OddAnswer fault;

  /** What a table does with a connection, once it has read the request. */
  interface OddAnswer {
    void happen(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  OddTable(OddAnswer fault) {
    this.fault = fault;
    try {
      table = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.submit(this::serve);
  }

  void does(OddAnswer other) {
    fault = other;
  }

  /** Returns the variables by which the function finds it. */
  Map<String, String> environment() {
    return environment("http://127.0.0.1:" + table.getLocalPort());
  }

  static Map<String, String> environment(String address) {
    return new HashMap<>(
        Map.of(
            "SKILL_ID", Device.SKILL,
            "TABLE", "people",
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "x",
            "AWS_SECRET_ACCESS_KEY", "y",
            "AWS_ENDPOINT_URL_DYNAMODB", address));
  }

  static OddAnswer answering(String status, String body) {
    return (socket, out) -> {
      out.write(headers(status, body.length()));
      out.write(ascii(body));
    };
  }

  /** Answers nothing until the table is closed. */
  static void hang() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  static byte[] headers(String status, int length) {
    return ascii(
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: "
            + length
            + "\r\nConnection: close\r\n\r\n");
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      table.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!table.isClosed()) {
      try {
        Socket socket = table.accept();
        threads.submit(() -> answer(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private Void answer(Socket socket) throws IOException, InterruptedException {
    try (socket) {
      readRequest(socket.getInputStream());
      fault.happen(socket, socket.getOutputStream());
      socket.getOutputStream().flush();
    }
    return null;
  }

  /** Reads a request with its body, whose length its headers tell. */
  private static void readRequest(InputStream in) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      read.append((char) next);
    }
    String headers = read.toString().toLowerCase(Locale.ROOT);
    int at = headers.indexOf("content-length:");
    int length = at < 0 ? 0 : Integer.parseInt(headers.substring(at + 15).split("\r\n")[0].trim());
    in.readNBytes(length);
  }
}
