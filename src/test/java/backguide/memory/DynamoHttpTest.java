package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.HttpAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own way to the tables: its lines, its credentials, and whom it trusts. */
class DynamoHttpTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final String EXPIRED =
      "{\"__type\":\"com.amazon.coral.service#ExpiredTokenException\",\"message\":\"late\"}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> signedWith = new CopyOnWriteArrayList<>();
  private final List<String> dates = new CopyOnWriteArrayList<>();
  private final Set<Integer> lines = new HashSet<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private volatile String answer = "{}";

  @TempDir private Path home;

  @AfterEach
  void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }

  private HttpServer served(HttpServer server) {
    servers.add(server);
    server.setExecutor(threads);
    server.createContext("/", this::answered);
    server.start();
    return server;
  }

  private HttpServer plain() throws IOException {
    return served(HttpServer.create(anyPort(), 0));
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private synchronized void answered(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    lines.add(exchange.getRemoteAddress().getPort());
    String signed = exchange.getRequestHeaders().getFirst("Authorization");
    String date = exchange.getRequestHeaders().getFirst("X-Amz-Date");
    dates.add(date.replaceAll("(....)(..)(..T..)(..)(..Z)", "$1-$2-$3:$4:$5"));
    signedWith.add(signed.replaceAll(".*Credential=(\\w+)/.*", "$1"));
    String told = answer;
    answer = "{}";
    int status = told.equals("{}") ? 200 : 400;
    HttpAnswer.give(exchange, status, "application/x-amz-json-1.0", told);
  }

  private static Map<String, String> environment(String address) {
    return Map.of(
        "AWS_ACCESS_KEY_ID", "fixed",
        "AWS_SECRET_ACCESS_KEY", "secret",
        "AWS_ENDPOINT_URL_DYNAMODB", address);
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void aLineIsKeptFromCallToCall() throws IOException {
    DynamoHttp http = DynamoHttp.in(environment(address(plain())), LONG, Clock.systemUTC());
    for (int time = 0; time < 5; time++) {
      assertThat(http.ask("GetItem", NOTHING)).isEqualTo(NOTHING);
    }
    assertThat(lines).hasSize(1);
  }

  @Test
  void aRefusalKeepsTheLine() throws IOException {
    DynamoHttp http = DynamoHttp.in(environment(address(plain())), LONG, Clock.systemUTC());
    answer = "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\"}";
    assertThatThrownBy(() -> http.ask("GetItem", NOTHING)).isInstanceOf(DynamoApi.Refused.class);
    http.ask("GetItem", NOTHING);
    assertThat(lines).hasSize(1);
  }

  /** As after a function has slept, or was restored from a snapshot. */
  @Test
  void aKeptLineThatIsClosedMeanwhileIsReplacedUnnoticed() throws IOException {
    HttpServer server = plain();
    DynamoHttp http = DynamoHttp.in(environment(address(server)), LONG, Clock.systemUTC());
    http.ask("GetItem", NOTHING);
    server.stop(0);
    HttpServer again = served(HttpServer.create(server.getAddress(), 0));
    assertThat(http.ask("GetItem", NOTHING)).isEqualTo(NOTHING);
    assertThat(again.getAddress()).isEqualTo(server.getAddress());
    assertThat(lines).hasSize(2);
  }

  /**
   * As one is whose other side was lost without a word: it takes what is sent, and says nothing.
   */
  @Test
  void aKeptLineThatIsSilentIsGivenUpWhileThereIsTimeForANewOne() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    HttpServer server = HttpServer.create(anyPort(), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          if (calls.incrementAndGet() == 2) {
            await(closing);
          }
          HttpAnswer.give(exchange, 200, "application/x-amz-json-1.0", "{}");
        });
    servers.add(server);
    server.start();
    try {
      DynamoHttp http =
          DynamoHttp.in(environment(address(server)), Duration.ofSeconds(3), Clock.systemUTC());
      http.ask("GetItem", NOTHING);
      assertThat(http.ask("GetItem", NOTHING)).isEqualTo(NOTHING);
      assertThat(calls).hasValue(3);
    } finally {
      closing.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aKeptLineIsNotUsedAfterTwoMinutes() throws IOException {
    MovingClock clock = new MovingClock();
    DynamoHttp http = DynamoHttp.in(environment(address(plain())), LONG, clock);
    http.ask("GetItem", NOTHING);
    clock.at = NOW.plusSeconds(119);
    http.ask("GetItem", NOTHING);
    assertThat(lines).hasSize(1);
    clock.at = NOW.plusSeconds(239);
    http.ask("GetItem", NOTHING);
    assertThat(lines).hasSize(2);
  }

  @Test
  void whoseClockIsWrongGoesByTheTables() throws IOException {
    MovingClock clock = new MovingClock();
    DynamoHttp http = DynamoHttp.in(environment(address(plain())), LONG, clock);
    clock.at = Instant.now().minus(Duration.ofMinutes(30));
    answer = EXPIRED.replace("ExpiredToken", "InvalidSignature");
    http.ask("GetItem", NOTHING);
    Instant signed = Instant.parse(dates.get(dates.size() - 1));
    assertThat(signed).isBetween(Instant.now().minusSeconds(100), Instant.now().plusSeconds(5));
    assertThat(Instant.parse(dates.get(0))).isBefore(Instant.now().minusSeconds(1_700));
  }

  @Test
  void credentialsThatStillCountAreNotWaitedFor() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    HttpServer server = plain();
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/credentials",
        exchange -> {
          if (asked.incrementAndGet() > 1) {
            await(closing);
          }
          HttpAnswer.give(
              exchange,
              200,
              "application/json",
              "{\"AccessKeyId\":\"key\",\"SecretAccessKey\":\"s\",\"Expiration\":\""
                  + NOW.plusSeconds(3_600)
                  + "\"}");
        });
    MovingClock clock = new MovingClock();
    Map<String, String> environment =
        Map.of(
            "AWS_ACCESS_KEY_ID",
            "",
            "AWS_SESSION_TOKEN",
            "",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            address(server) + "/credentials",
            "AWS_ENDPOINT_URL_DYNAMODB",
            address(server));
    try {
      DynamoHttp http = DynamoHttp.in(environment, Duration.ofSeconds(3), clock);
      http.ask("GetItem", NOTHING);
      clock.at = NOW.plusSeconds(3_500);
      http.ask("GetItem", NOTHING);
      http.ask("GetItem", NOTHING);
      assertThat(asked).hasValue(2);
    } finally {
      closing.countDown();
    }
  }

  @Test
  void credentialsFromAnAddressAreAskedForAgainShortlyBeforeTheyEndAndWhenTheyAreRefused()
      throws IOException {
    HttpServer server = plain();
    List<String> askedBy = new CopyOnWriteArrayList<>();
    AtomicBoolean gone = new AtomicBoolean();
    server.createContext(
        "/credentials",
        exchange -> {
          askedBy.add(exchange.getRequestHeaders().getFirst("Authorization"));
          HttpAnswer.give(
              exchange,
              gone.get() ? 500 : 200,
              "application/json",
              "{\"AccessKeyId\":\"key%d\",\"Extra\":[1],\"SecretAccessKey\":\"s\",\"Token\":\"t\","
                      .formatted(askedBy.size())
                  + "\"Expiration\":\""
                  + NOW.plus(Duration.ofHours(askedBy.size()))
                  + "\"}");
        });
    Map<String, String> environment =
        Map.of(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            address(server) + "/credentials",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "the token",
            "AWS_ENDPOINT_URL_DYNAMODB",
            address(server));
    MovingClock clock = new MovingClock();
    DynamoHttp http = DynamoHttp.in(environment, LONG, clock);
    http.ask("GetItem", NOTHING);
    http.ask("GetItem", NOTHING);
    clock.at = NOW.plus(Duration.ofMinutes(54));
    http.ask("GetItem", NOTHING);
    assertThat(signedWith).containsExactly("key1", "key1", "key1");
    clock.at = NOW.plus(Duration.ofMinutes(55));
    http.ask("GetItem", NOTHING);
    assertThat(signedWith).endsWith("key1", "key2");
    answer = EXPIRED;
    http.ask("GetItem", NOTHING);
    assertThat(signedWith).endsWith("key2", "key2", "key3");
    gone.set(true);
    clock.at = NOW.plus(Duration.ofHours(3)).minusSeconds(1);
    http.ask("GetItem", NOTHING);
    assertThat(signedWith).endsWith("key3", "key3");
    clock.at = NOW.plus(Duration.ofHours(3));
    assertThatThrownBy(() -> http.ask("GetItem", NOTHING)).isInstanceOf(IOException.class);
    assertThat(askedBy).containsOnly("the token");
  }

  private static final class MovingClock extends Clock {
    private Instant at = NOW;

    @Override
    public Instant instant() {
      return at;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_REGION, Frankfurt am Main, AWS_REGION is no region",
    "AWS_ENDPOINT_URL_DYNAMODB, somewhere, AWS_ENDPOINT_URL_DYNAMODB is no address on the web",
    "AWS_ENDPOINT_URL_DYNAMODB, ftp://here, AWS_ENDPOINT_URL_DYNAMODB is no address on the web",
    "AWS_ENDPOINT_URL_DYNAMODB, http:// /, AWS_ENDPOINT_URL_DYNAMODB is no address on the web",
  })
  void whatIsWrongInTheEnvironmentIsNamed(String variable, String value, String told) {
    Map<String, String> environment = new TreeMap<>(environment("https://table.example"));
    environment.put(variable, value);
    assertThatThrownBy(() -> DynamoHttp.in(environment)).hasMessage(told);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/, false",
    "http://127.0.0.1.example.org/, false",
    "http://10.0.0.1/, false",
    "https://example.org/, true",
    "http://127.0.0.1:9001/here, true",
    "http://[::1]:9001/here, true",
    "http://169.254.170.2/here, true",
  })
  void credentialsAreTakenFromNearByOrFromWhoProvesToBeThere(String address, boolean taken) {
    Map<String, String> environment = Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", address);
    if (taken) {
      assertThat(DynamoHttp.in(environment)).isNotNull();
    } else {
      assertThatThrownBy(() -> DynamoHttp.in(environment))
          .hasMessage("AWS_CONTAINER_CREDENTIALS_FULL_URI is neither https nor on this machine");
    }
  }

  @Test
  void onlyWhoProvesToBeTheTableIsTold() throws Exception {
    SSLContext usual = SSLContext.getDefault();
    SSLContext ours = certified();
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(ours));
    served(server);
    String port = ":" + server.getAddress().getPort();
    DynamoHttp named =
        DynamoHttp.in(environment("https://localhost" + port), LONG, Clock.systemUTC());
    DynamoHttp otherwise =
        DynamoHttp.in(environment("https://127.0.0.1" + port), LONG, Clock.systemUTC());
    assertThatThrownBy(() -> named.ask("GetItem", NOTHING))
        .isInstanceOf(SSLHandshakeException.class);
    SSLContext.setDefault(ours);
    try {
      assertThat(named.ask("GetItem", NOTHING)).isEqualTo(NOTHING);
      assertThatThrownBy(() -> otherwise.ask("GetItem", NOTHING))
          .isInstanceOf(SSLHandshakeException.class);
    } finally {
      SSLContext.setDefault(usual);
    }
    assertThat(signedWith).hasSize(1);
  }

  /** Those who vouch for the cloud are few, and looked at first; then Java's own list counts. */
  @Test
  void whoIsVouchedForByNoneOfTheFirstIsLookedUpInJavasList() throws Exception {
    SSLContext usual = SSLContext.getDefault();
    SSLContext ours = certified();
    byte[] certificate = store().getCertificate("any").getEncoded();
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(ours));
    served(server);
    URI there = URI.create("https://localhost:" + server.getAddress().getPort());
    URI otherName = URI.create("https://127.0.0.1:" + server.getAddress().getPort());

    Trust few = new Trust(Optional.of(certificate));
    HttpLine.to(there, 0, few, soon()).close();
    assertThat(few.context()).isNotSameAs(usual);
    assertThatThrownBy(() -> HttpLine.to(otherName, 0, few, soon()))
        .isInstanceOf(SSLHandshakeException.class);
    assertThat(few.context()).isNotSameAs(usual);

    byte[] others = anyOfJava();
    Trust cloud = new Trust(Optional.of(others));
    assertThat(cloud.context()).isNotSameAs(usual);
    assertThatThrownBy(() -> HttpLine.to(there, 0, cloud, soon()))
        .isInstanceOf(SSLHandshakeException.class);
    SSLContext.setDefault(ours);
    try {
      Trust wider = new Trust(Optional.of(others));
      HttpLine.to(there, 0, wider, soon()).close();
      assertThat(wider.context()).isSameAs(ours);
      Trust damaged = new Trust(Optional.of(new byte[] {1, 2, 3}));
      HttpLine.to(there, 0, damaged, soon()).close();
      assertThat(damaged.context()).isSameAs(ours);
    } finally {
      SSLContext.setDefault(usual);
    }
  }

  /** Returns the certificate of somebody whom Java trusts, and who vouches for nobody here. */
  private static byte[] anyOfJava() throws Exception {
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init((KeyStore) null);
    X509TrustManager java = (X509TrustManager) managers.getTrustManagers()[0];
    return java.getAcceptedIssuers()[0].getEncoded();
  }

  private static long soon() {
    return System.nanoTime() + LONG.toNanos();
  }

  /** Returns what proves to be localhost, and trusts who does. */
  private SSLContext certified() throws Exception {
    Path file = home.resolve("localhost.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "any",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit")
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = store();
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, "changeit".toCharArray());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("any", store.getCertificate("any"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(home.resolve("localhost.p12"))) {
      store.load(in, "changeit".toCharArray());
    }
    return store;
  }
}
