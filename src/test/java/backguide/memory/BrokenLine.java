package backguide.memory;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A server on loopback that reads a request, gives the same bytes to everybody, and hangs up. */
final class BrokenLine implements AutoCloseable {
  private final ServerSocket server;
  private final String bytes;
  private final boolean resets;

  /**
   * Opens a line.
   *
   * @param resets whether the line is reset in the end, which may take away what was sent
   */
  BrokenLine(String bytes, boolean resets) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.bytes = bytes;
    this.resets = resets;
    Thread thread = new Thread(this::answer, "broken line");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void answer() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        read(socket.getInputStream());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        if (resets) {
          socket.setSoLinger(true, 0);
        }
      } catch (IOException e) {
        continue;
      }
    }
  }

  /** Reads a request to its end, so that what is sent is not lost with what was not read. */
  private static void read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      head.append((char) next);
    }
    int length =
        head.toString()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
            .findFirst()
            .orElse(0);
    in.readNBytes(length);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
