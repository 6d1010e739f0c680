package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever holds up the page's server is sent away. It runs as a program of its own, since the
 * limits are those of a whole one; here a question may take a second only. It waits for the
 * server's own clock, so that only a thorough run has the time.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
@Timeout(60)
class PageLimitsTest {
  private static final int MOST_CONNECTIONS = 500;

  @TempDir private Path home;

  private final List<Socket> sockets = new ArrayList<>();
  private Process server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.net.httpserver.maxReqTime=1",
                "-cp",
                System.getProperty("java.class.path"),
                "backguide.desk.Main",
                "page",
                "--no-open",
                "--data",
                home.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    assertThat(line).startsWith("The coach is at http:");
    address = URI.create(line.substring(line.indexOf("http")));
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.destroyForcibly();
  }

  private Socket sent(String begun) throws IOException {
    Socket socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), address.getPort());
    sockets.add(socket);
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Waits until a connection says something or is at its end. */
  private static boolean isAnswered(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketException e) {
      return false;
    }
  }

  private int asked() throws IOException, InterruptedException {
    HttpRequest page = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient()
        .send(page, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void halfQuestionsKeepNobodyElseWaitingAndAreGivenUp() throws Exception {
    String head = "POST " + address.getPath() + "api/hear HTTP/1.1\r\nHost: 127.0.0.1:";
    String half = head + address.getPort() + "\r\nContent-Length: 100\r\n\r\n{";
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slow.add(sent("POST /"));
      slow.add(sent(half));
    }
    assertThat(asked()).isEqualTo(200);
    for (Socket socket : slow) {
      assertThat(isAnswered(socket)).isFalse();
    }
    assertThat(asked()).isEqualTo(200);
  }

  @Test
  void moreConnectionsThanAnyBrowserNeedsAreRefused() throws Exception {
    for (int i = 0; i < MOST_CONNECTIONS; i++) {
      sent("");
    }
    String whole = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority();
    assertThat(isAnswered(sent(whole + "\r\n\r\n"))).isFalse();
  }
}
