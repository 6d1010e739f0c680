package backguide.memory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the credentials of a function come from: as they are in its environment, or for one that
 * was restored from a snapshot from an address there, which gives other ones from time to time.
 */
final class CredentialsSource {
  /** How long before their end credentials are asked for anew. */
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** How long others may take while those before still count, and when they are asked for again. */
  private static final Duration ASKED_WHILE_OTHERS_COUNT = Duration.ofMillis(200);

  private static final Duration BEFORE_AGAIN = Duration.ofSeconds(30);

  /** How long credentials count that do not say when they end. */
  private static final Duration USUAL = Duration.ofMinutes(15);

  /** Where the cloud itself answers, besides this machine. */
  private static final List<String> CLOUD = List.of("169.254.170.2", "169.254.170.23");

  private final Optional<URI> address;
  private final Map<String, String> headers;
  private final Clock clock;
  private volatile AwsCredentials known;
  private volatile Instant again = Instant.MIN;

  /** There are no credentials: whoever gives them did not, or not in time. */
  static final class Missing extends IOException {
    private static final long serialVersionUID = 1;

    private Missing(IOException cause) {
      super("no credentials", cause);
    }
  }

  private CredentialsSource(
      AwsCredentials known, Optional<URI> address, Map<String, String> headers, Clock clock) {
    this.known = known;
    this.address = address;
    this.headers = headers;
    this.clock = clock;
  }

  /**
   * Returns the source that an environment names.
   *
   * @throws IllegalArgumentException when it names none that may be used, with the variable
   */
  static CredentialsSource in(Map<String, String> environment, Clock clock) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    if (!id.isBlank() && !secret.isBlank()) {
      String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
      AwsCredentials fixed =
          new AwsCredentials(
              id, secret, Optional.of(token).filter(t -> !t.isBlank()), Optional.empty());
      return new CredentialsSource(fixed, Optional.empty(), Map.of(), clock);
    }
    String variable = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    String named = environment.getOrDefault(variable, "");
    if (named.isBlank()) {
      String missing = id.isBlank() ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY";
      throw new IllegalArgumentException("neither " + missing + " nor " + variable + " is set");
    }
    URI address = DynamoHttp.address(variable, named);
    if (!address.getScheme().equals("https") && !isNear(address.getHost())) {
      throw new IllegalArgumentException(variable + " is neither https nor on this machine");
    }
    Map<String, String> headers = new HashMap<>(Map.of("host", DynamoHttp.host(address)));
    Optional.ofNullable(environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN"))
        .ifPresent(token -> headers.put("authorization", token));
    return new CredentialsSource(null, Optional.of(address), headers, clock);
  }

  private static boolean isNear(String host) {
    if (CLOUD.contains(host) || host.equals("localhost")) {
      return true;
    }
    try {
      boolean literal = host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+\\]");
      return literal && InetAddress.getByName(host).isLoopbackAddress();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns those that count now; the ones before as long as there are no others.
   *
   * @param until by when, in ns of {@link System#nanoTime()}
   * @throws Missing when there are none by then
   */
  AwsCredentials current(long until) throws Missing {
    AwsCredentials now = known;
    Instant at = clock.instant();
    if (now != null && !endsBy(now, at.plus(EARLY))) {
      return now;
    }
    boolean counts = now != null && !endsBy(now, at);
    if (counts && at.isBefore(again)) {
      return now;
    }
    long soon = System.nanoTime() + ASKED_WHILE_OTHERS_COUNT.toNanos();
    try {
      AwsCredentials next = asked(counts ? Math.min(soon, until) : until);
      known = next;
      return next;
    } catch (IOException e) {
      again = at.plus(BEFORE_AGAIN);
      if (counts) {
        return now;
      }
      throw new Missing(e);
    }
  }

  private static boolean endsBy(AwsCredentials some, Instant time) {
    return some.until().filter(end -> !end.isAfter(time)).isPresent();
  }

  /** Lets go of some that were refused, if others can be asked for. */
  void refused(AwsCredentials some) {
    if (known == some) {
      renew();
    }
  }

  /** Lets go of those there are, if others can be asked for. */
  void renew() {
    if (address.isPresent()) {
      known = null;
    }
  }

  private AwsCredentials asked(long until) throws IOException {
    URI from = address.orElseThrow();
    String path = from.getRawPath().isEmpty() ? "/" : from.getRawPath();
    String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
    try (HttpLine line = HttpLine.to(from, 0, new Trust(Optional.empty()), until)) {
      HttpLine.HttpReply answer = line.ask("GET", path + query, headers, new byte[0], until);
      if (answer.status() != 200) {
        throw new IOException("no credentials, status " + answer.status());
      }
      return read(answer.body(), clock.instant());
    }
  }

  private static AwsCredentials read(byte[] body, Instant now) throws IOException {
    Map<String, String> told = new HashMap<>();
    try (JsonParser parser = DynamoJson.FACTORY.createParser(body)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          told.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return new AwsCredentials(
          field(told, "AccessKeyId"),
          field(told, "SecretAccessKey"),
          Optional.ofNullable(told.get("Token")),
          Optional.of(
              told.containsKey("Expiration")
                  ? Instant.parse(told.get("Expiration"))
                  : now.plus(USUAL)));
    } catch (DateTimeException e) {
      throw new IOException("credentials without a time at which they end", e);
    }
  }

  private static String field(Map<String, String> told, String name) throws IOException {
    String value = told.get(name);
    if (value == null) {
      throw new IOException("credentials without " + name);
    }
    return value;
  }
}
