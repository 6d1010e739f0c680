package backguide.alexa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The platform's services for requests that nobody made: on this machine, they have a device in UTC
 * and take any reminder. So what reads their answers is loaded before somebody waits for it.
 */
final class NobodysPlatform implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final int PATIENCE_MS = 1_000;

  private static final String ZONE = "\"UTC\"";
  private static final String REMINDER = "{\"alertToken\":\"none\",\"status\":\"ON\"}";

  private final ServerSocket socket;

  /**
   * Opens it.
   *
   * @throws IOException when this machine gives it no port
   */
  NobodysPlatform() throws IOException {
    socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "nobody's platform");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns where a skill finds it. */
  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        caller.setSoTimeout(PATIENCE_MS);
        answer(caller);
      } catch (IOException | NumberFormatException e) {
        // closed, or a caller who went away or is none of ours: nobody waits for either
      }
    }
  }

  private static void answer(Socket caller) throws IOException {
    BufferedReader asked =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = String.valueOf(asked.readLine());
    int length = 0;
    for (String line = asked.readLine(); line != null && !line.isEmpty(); line = asked.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    asked.skip(length);
    String body = first.startsWith("GET ") ? ZONE : REMINDER;
    String answer =
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "Connection: close",
            "",
            body);
    caller.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
