package backguide.memory;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;

/**
 * The way to the tables of the cloud for somebody who is being talked to: an answer within a second
 * or none, over a connection that is kept from turn to turn, and no place looked into besides the
 * environment. The vendor's own client does far more than three operations need, and a function
 * pays for it at every start. Long because what is set right when a call fails, line, clock or
 * credentials, is one decision.
 */
final class DynamoHttp implements DynamoApi {
  /** The whole time for a call, in which it is tried twice. */
  private static final Duration WHOLE = Duration.ofSeconds(1);

  private static final int ATTEMPTS = 2;
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(50);

  /** How long a line is kept that nobody uses: the longest turn of a conversation. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  /** By how much clocks may differ: a minute less than what the cloud takes. */
  private static final Duration SIGNED_FOR = Duration.ofMinutes(4);

  private final URI address;
  private final RequestSigner signer;
  private final CredentialsSource credentials;
  private final Clock clock;
  private final Duration whole;
  private final Trust trust = Trust.usual();
  private final AtomicReference<IdleLine> kept = new AtomicReference<>();
  private volatile Duration behind = Duration.ZERO;

  /** A line that waits for the next call, since the last one. */
  private record IdleLine(HttpLine line, Instant since) {}

  private DynamoHttp(
      URI address,
      RequestSigner signer,
      CredentialsSource credentials,
      Clock clock,
      Duration whole) {
    this.address = address;
    this.signer = signer;
    this.credentials = credentials;
    this.clock = clock;
    this.whole = whole;
  }

  static DynamoHttp in(Map<String, String> environment) {
    return in(environment, WHOLE, Clock.systemUTC());
  }

  /**
   * Returns the way to the tables that an environment names.
   *
   * @param whole the whole time for a call
   * @throws IllegalArgumentException when it names none, with the variable
   */
  static DynamoHttp in(Map<String, String> environment, Duration whole, Clock clock) {
    String region = environment.getOrDefault("AWS_REGION", "us-east-1");
    if (!region.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("AWS_REGION is no region");
    }
    String variable = "AWS_ENDPOINT_URL_DYNAMODB";
    String named = environment.getOrDefault(variable, "");
    String country = region.startsWith("cn-") ? ".cn" : "";
    URI address =
        named.isBlank()
            ? URI.create("https://dynamodb." + region + ".amazonaws.com" + country)
            : address(variable, named);
    return new DynamoHttp(
        address,
        new RequestSigner(region, "dynamodb"),
        CredentialsSource.in(environment, clock),
        clock,
        whole);
  }

  /**
   * Returns the address in a variable.
   *
   * @throws IllegalArgumentException when there is none in it
   */
  static URI address(String variable, String value) {
    try {
      URI address = URI.create(value);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // as one without a host
    }
    throw new IllegalArgumentException(variable + " is no address on the web");
  }

  /** Returns whom a request to an address is for, as its header says. */
  static String host(URI address) {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }

  /**
   * Asks on the kept line first, which may be dead without a sign, as after the function was
   * frozen: so that gets a third of the time, and no failure of it counts. A new line gets half of
   * what is left, and one more all the rest, at the next of the table's addresses.
   */
  @Override
  public byte[] ask(String operation, byte[] parameters) throws IOException {
    long until = System.nanoTime() + whole.toNanos();
    for (int attempt = 1; ; ) {
      HttpLine old = taken();
      long left = until - System.nanoTime();
      long part = old != null ? left / 3 : attempt < ATTEMPTS ? left / 2 : left;
      try {
        return answered(operation, parameters, old, attempt, System.nanoTime() + part);
      } catch (IOException | Refused e) {
        boolean may = !(e instanceof Refused refused) || refused.mayPass();
        boolean late = until - System.nanoTime() <= BEFORE_AGAIN.toNanos();
        if (!may || late || attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        if (old == null || e instanceof Refused) {
          attempt++;
          LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
        }
      }
    }
  }

  /** Returns the kept line, if it may still be one; null where there is none. */
  private HttpLine taken() {
    IdleLine idle = kept.getAndSet(null);
    if (idle == null) {
      return null;
    }
    if (idle.since().plus(KEPT).isAfter(clock.instant()) && idle.line().isQuiet()) {
      return idle.line();
    }
    idle.line().close();
    return null;
  }

  @Override
  public void disconnect() {
    HttpLine line = taken();
    if (line != null) {
      line.close();
    }
    credentials.renew();
  }

  private byte[] answered(
      String operation, byte[] parameters, HttpLine old, int attempt, long until)
      throws IOException {
    HttpLine line = old == null ? HttpLine.to(address, attempt, trust, until) : old;
    try {
      AwsCredentials who = credentials.current(until);
      Map<String, String> headers = headers(operation, parameters, who);
      HttpLine.HttpReply answer = line.ask("POST", path(), headers, parameters, until);
      check(answer);
      if (line.isReusable() && kept.compareAndSet(null, new IdleLine(line, clock.instant()))) {
        line = null;
      }
      if (answer.status() == 200) {
        return answer.body();
      }
      Refused refused = new Refused(answer.status(), DynamoJson.refusal(answer.body()));
      if (refused.isOfCredentials()) {
        credentials.refused(who);
        setRight(answer.headers().getOrDefault("date", ""));
      }
      throw refused;
    } finally {
      if (line != null) {
        line.close();
      }
    }
  }

  /** A signature counts for minutes only: who is told off goes by the clock of the other side. */
  private void setRight(String date) {
    try {
      Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      Duration off = Duration.between(clock.instant(), there);
      behind = off.abs().compareTo(SIGNED_FOR) > 0 ? off : Duration.ZERO;
    } catch (DateTimeException e) {
      behind = Duration.ZERO;
    }
  }

  private String path() {
    return address.getRawPath().isEmpty() ? "/" : address.getRawPath();
  }

  private Map<String, String> headers(String operation, byte[] parameters, AwsCredentials who) {
    Map<String, String> headers =
        Map.of(
            "host",
            host(address),
            "content-type",
            "application/x-amz-json-1.0",
            "x-amz-target",
            "DynamoDB_20120810." + operation);
    return signer.signed(path(), headers, parameters, who, clock.instant().plus(behind));
  }

  /** The table tells with its answers what they add up to. */
  private static void check(HttpLine.HttpReply answer) throws ProtocolException {
    String told = answer.headers().get("x-amz-crc32");
    CRC32 sum = new CRC32();
    sum.update(answer.body());
    if (told != null && !told.equals(Long.toString(sum.getValue()))) {
      throw new ProtocolException("an answer that was changed on its way");
    }
  }
}
