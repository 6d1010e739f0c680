package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.HttpAnswer;
import backguide.person.Concern;
import backguide.person.Memory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The memory in the cloud when its tables are slow, busy, broken or out of reach. */
class DynamoTroubleTest {
  private static final Memory.Key ANNAS = new Memory.Key("the-account", "anna");
  private static final String THROTTLED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
          + "\"message\":\"the-account is hot\"}";
  private static final String DONE =
      "{\"ConsumedCapacity\":{\"TableName\":\"people\",\"CapacityUnits\":1.0}}";
  private static final String BROKEN =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\",\"message\":\"oops\"}";
  private static final String DENIED =
      "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\","
          + "\"message\":\"the-account may not\"}";

  private static final Patience HURRIED =
      new Patience(Duration.ofMillis(200), Duration.ofMillis(700));

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private Reaction answer = (exchange, call) -> answered(exchange, 200, DONE);

  /** What the tables answer. */
  private interface Reaction {
    void give(HttpExchange exchange, int call) throws IOException;
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + body);
          answer.give(exchange, calls.size());
        });
    server.start();
  }

  @AfterEach
  void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", "eu-central-1",
        "AWS_ACCESS_KEY_ID", "nobody",
        "AWS_SECRET_ACCESS_KEY", "nothing",
        "AWS_SESSION_TOKEN", "today",
        "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns a memory that waits long enough on the busiest machine. */
  private Memory patient() {
    return memory(Table.PATIENT);
  }

  private DynamoMemory memory(Patience patience) {
    return new DynamoMemory(
        DynamoHttp.in(environment(), Duration.ofSeconds(30), Clock.systemUTC()),
        "people",
        patience,
        Clock.systemUTC());
  }

  private static void answered(HttpExchange exchange, int status, String body) throws IOException {
    HttpAnswer.give(exchange, status, "application/x-amz-json-1.0", body);
  }

  private static void assertUnreadable(Memory memory, String why) {
    assertUnreadable(() -> memory.find(ANNAS), why);
  }

  private static void assertUnreadable(ThrowingCallable reading, String why) {
    assertThatThrownBy(reading).isInstanceOf(Memory.Unreadable.class).hasMessage(why).hasNoCause();
  }

  private static void assertUnkept(Memory memory, String why) {
    List<ThrowingCallable> changes =
        List.of(
            () -> MemoryContract.keepFirst(memory, ANNAS, MemoryContract.ANNA),
            () -> memory.raise(ANNAS, Concern.lock("alarm"), MemoryContract.PROGRAMME),
            () -> WatchedMemory.erase(memory, ANNAS),
            () -> memory.eraseAccount("the-account"));
    for (ThrowingCallable change : changes) {
      assertThatThrownBy(change)
          .isExactlyInstanceOf(Memory.Unkept.class)
          .hasMessage(why)
          .hasNoCause();
    }
  }

  @Test
  void whoeverIsInAnAccountIsSeenInOneConsistentReadOfAllOfIt() {
    assertThat(patient().find(Memory.Key.of("the-account")).person()).isEmpty();
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0))
        .startsWith("DynamoDB_20120810.GetItem ")
        .contains("\"ConsistentRead\":true")
        .doesNotContain("ProjectionExpression");
  }

  @Test
  void tablesThatDoNotAnswerAreNotWaitedFor() {
    answer = (exchange, call) -> hang();
    assertUnreadable(DynamoMemory.of("people", environment()), "the table did not answer in time");
    assertUnkept(memory(HURRIED), "the table did not answer in time");
  }

  /** What a client waits for before it even calls the table. */
  @Test
  void credentialsThatDoNotComeAreNotWaitedFor() {
    Map<String, String> without = new HashMap<>(environment());
    without.remove("AWS_ACCESS_KEY_ID");
    server.createContext("/credentials", exchange -> hang());
    without.put(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        environment().get("AWS_ENDPOINT_URL_DYNAMODB") + "/credentials");
    Memory memory = new DynamoMemory(DynamoHttp.in(without), "people", HURRIED, Clock.systemUTC());
    assertUnreadable(memory, "the table did not answer in time");
    assertUnkept(memory, "the table did not answer in time");
    assertThat(calls).isEmpty();
  }

  @Test
  @Timeout(60)
  void aCallGetsNoMoreTimeThanItsTurnHasLeft() {
    AtomicLong now = new AtomicLong();
    Patience patience = new Patience(Duration.ofHours(1), Duration.ofHours(1)).by(now::get);
    Patience turn = patience.forOneTurn();
    now.set(Duration.ofMillis(2_199).toNanos());
    assertThatThrownBy(() -> turn.atMost(() -> hung())).isInstanceOf(Patience.TooLong.class);
    now.set(Duration.ofMillis(2_201).toNanos());
    assertThatThrownBy(() -> turn.atMost(() -> "")).isInstanceOf(Patience.TooLong.class);
    assertThat(turn.urgent().atMost(() -> "done")).isEqualTo("done");
  }

  private String hung() {
    hang();
    return "";
  }

  @Test
  void whatMustNotFailIsTriedAgainWhileThereIsTime() {
    Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    Memory memory = memory(patience);
    answer = (exchange, call) -> answered(exchange, call < 3 ? 400 : 200, call < 3 ? DENIED : DONE);
    memory.raise(ANNAS, Concern.lock("alarm"), MemoryContract.PROGRAMME);
    assertThat(calls).hasSize(3);
    calls.clear();
    WatchedMemory.erase(memory, ANNAS);
    assertThat(calls).hasSize(4);
    calls.clear();
    assertThatThrownBy(() -> MemoryContract.keepFirst(memory, ANNAS, MemoryContract.ANNA))
        .isExactlyInstanceOf(Memory.Unkept.class);
    assertThat(calls).hasSize(1);
  }

  /** Bytes instead of an answer; a cut or an empty one is followed by the end of the line. */
  static Stream<String> nonsense() {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\n";
    return Stream.of(
        "",
        "HTTP",
        "HTTP/1.1 200 OK\r\nContent-",
        head + "Content-Length: 400\r\n\r\n",
        head + "Content-Length: 400\r\n\r\n{\"Item\":{\"id\":{\"S\":\"the-acc",
        head + "Content-Length: 20\r\n\r\n{\"Item\":{\"id\":{\"S\":",
        head + "Content-Length: 4\r\n\r\n\u0000\u0001\u0002\u0003",
        head + "Content-Length: 2\r\nx-amz-crc32: 1\r\n\r\n{}",
        head + "Content-Length: 2\r\nContent-Encoding: gzip\r\n\r\n{}",
        head + "Content-Length: many\r\n\r\n{",
        head + "Content-Length: -7\r\n\r\n{",
        head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
        head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{",
        head + "Content-Length: 30000\r\n\r\n" + "[".repeat(30_000),
        head + "Content-Length: 11\r\n\r\n{\"Item\": 7}}",
        "HTTP/1.1 999 what\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 400 no\r\nContent-Length: 9\r\n\r\n{\"__type\"",
        "HTTP/1.1 500 no\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 302 there\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "\u0016\u0003\u0001 this is no HTTP at all",
        "x".repeat(70_000));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void whateverComesInsteadOfAnAnswerIsAFailureOfThatCall(String bytes) throws IOException {
    try (BrokenLine line = new BrokenLine(bytes, false)) {
      assertFails(line);
    }
  }

  @Test
  void aLineThatIsResetIsAFailureOfThatCall() throws IOException {
    for (String bytes : nonsense().toList()) {
      try (BrokenLine line = new BrokenLine(bytes, true)) {
        assertFails(line);
      }
    }
  }

  private void assertFails(BrokenLine line) {
    Map<String, String> there = new HashMap<>(environment());
    there.put("AWS_ENDPOINT_URL_DYNAMODB", line.address());
    Memory memory =
        new DynamoMemory(
            DynamoHttp.in(there, Duration.ofSeconds(30), Clock.systemUTC()),
            "people",
            Table.PATIENT,
            Clock.systemUTC());
    assertThatThrownBy(() -> memory.find(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageStartingWith("the table ")
        .hasNoCause();
    assertThatThrownBy(() -> WatchedMemory.erase(memory, ANNAS))
        .isExactlyInstanceOf(Memory.Unkept.class);
    assertThatThrownBy(() -> MemoryContract.keepFirst(memory, ANNAS, MemoryContract.ANNA))
        .isExactlyInstanceOf(Memory.Unkept.class)
        .hasNoCause();
  }

  private void hang() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void busyTablesAreAskedOnceMore() {
    answer = (exchange, call) -> answered(exchange, 400, THROTTLED);
    assertUnreadable(patient(), "the table has too much to do");
    assertThat(calls).hasSize(2);
    assertUnkept(patient(), "the table has too much to do");
    assertThat(calls).hasSize(10);
  }

  @Test
  void brokenTablesAreAskedOnceMoreAndMayAnswerThen() {
    answer =
        (exchange, call) -> answered(exchange, call == 1 ? 500 : 200, call == 1 ? BROKEN : DONE);
    assertThat(patient().find(ANNAS).kept()).isEmpty();
    assertThat(calls).hasSize(2);
    answer = (exchange, call) -> answered(exchange, 500, BROKEN);
    assertUnreadable(patient(), "the table refused, InternalServerError");
    assertThat(calls).hasSize(4);
  }

  @Test
  void refusalsAreNotRepeatedAndTellNoIds() {
    answer = (exchange, call) -> answered(exchange, 400, DENIED);
    assertUnreadable(patient(), "the table refused, AccessDeniedException");
    assertThat(calls).hasSize(1);
    assertUnreadable(
        () -> patient().find(Memory.Key.of("the-account")),
        "the table refused, AccessDeniedException");
    assertUnkept(patient(), "the table refused, AccessDeniedException");
  }

  @Test
  void noiseInsteadOfAnAnswerIsNoRecord() {
    answer = (exchange, call) -> answered(exchange, 200, "<html>");
    assertUnreadable(patient(), "the table answered nonsense");
  }

  @Test
  void tablesOutOfReachKeepNothing() {
    Memory memory = patient();
    server.stop(0);
    assertUnreadable(memory, "the table could not be reached");
    assertUnkept(memory, "the table could not be reached");
  }

  @Test
  void aTableThatDoesNotAnswerIsAskedOnceAtAStart() {
    answer = (exchange, call) -> answered(exchange, 400, DENIED);
    memory(Table.PATIENT).prime(1);
    assertThat(calls).hasSize(1);
    memory(Table.PATIENT).connect();
    assertThat(calls).hasSize(2);
  }

  @Test
  void primingIsGivenUpSoonAndQuietly() {
    answer = (exchange, call) -> answered(exchange, 400, DENIED);
    memory(Table.PATIENT).prime(3);
    assertThat(calls).hasSize(3);
  }
}
