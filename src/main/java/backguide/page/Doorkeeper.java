package backguide.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets nobody in but a page of ours: another site that a browser shows, a name that leads here, a
 * frame, or a program that does not know the token are sent away with a word why.
 *
 * @param port where we listen
 * @param token what the address holds, known only to whoever started us
 */
record Doorkeeper(int port, String token) {
  /** The most that may be sent to us, in bytes. */
  static final int MOST_BYTES = 10_000;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /**
   * Why somebody is sent away.
   *
   * @param status the status of the answer
   * @param why in words
   */
  record Refusal(int status, String why) {}

  static final Refusal TOO_LONG = new Refusal(413, "That is more than anybody says at once.");

  static final Refusal UNKNOWN =
      new Refusal(404, "Open the whole address that was printed when the coach was started.");

  /** Returns why a request is refused, if it is. */
  Optional<Refusal> refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    Set<String> ours = Set.of("127.0.0.1:" + port, "localhost:" + port);
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !ours.contains(hosts.get(0))) {
      return refused(421, "This is the coach's own address, 127.0.0.1, and no other name's.");
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !origin.equals("http://" + hosts.get(0))) {
      return refused(403, "Another site may not ask the coach anything.");
    }
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return refused(405, "Only GET and POST are answered.");
    }
    if (!knowsToken(exchange.getRequestURI())) {
      return Optional.of(UNKNOWN);
    }
    boolean tooLong = length(headers).filter(bytes -> bytes > MOST_BYTES).isPresent();
    return tooLong ? Optional.of(TOO_LONG) : Optional.empty();
  }

  private boolean knowsToken(URI uri) {
    String[] path = String.valueOf(uri.getPath()).split("/", 3);
    byte[] told = (path.length < 2 ? "" : path[1]).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(told, token.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Long> length(Headers headers) {
    try {
      return Optional.ofNullable(headers.getFirst("Content-Length")).map(Long::valueOf);
    } catch (NumberFormatException e) {
      return Optional.of(Long.MAX_VALUE);
    }
  }

  private static Optional<Refusal> refused(int status, String why) {
    return Optional.of(new Refusal(status, why));
  }
}
