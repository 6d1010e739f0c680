package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.memory.RoughLine;
import backguide.memory.RoughLine.LineFault;
import backguide.packaged.LoopbackTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how long a turn takes while the table, the credentials, the reminders and the settings
 * of devices are slow, broken or hang, by chance: run it with {@code -Dtimes=} the rounds of each
 * home, on a machine that does nothing else.
 */
@EnabledIfSystemProperty(named = "times", matches = "\\d+")
class TurnTimesTest {
  private static final int HOMES = 12;
  private static final String YES = "AMAZON.YesIntent";
  private static final Map<String, String> TOMORROW = Map.of("day", "2026-11-23", "time", "09:00");

  private final Random random = new Random(Long.getLong("seed", 1));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, List<Long>> took =
      Collections.synchronizedMap(new TreeMap<String, List<Long>>());

  @Test
  void everyTurnIsAnsweredInTime() throws Exception {
    HttpServer services =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    services.setExecutor(threads);
    services.createContext("/", this::serve);
    services.start();
    String address = "http://127.0.0.1:" + services.getAddress().getPort();
    try (LoopbackTable engine = new LoopbackTable();
        RoughLine line = new RoughLine(engine.past().get("AWS_ENDPOINT_URL_DYNAMODB"))) {
      line.begin(new Random(random.nextLong()), this::fault, who -> {});
      List<Future<?>> homes = new ArrayList<>();
      for (int i = 0; i < HOMES; i++) {
        Map<String, String> environment = environment(line, address, i % 2 == 0);
        String user = "home" + i;
        homes.add(threads.submit(() -> live(environment, user, address)));
      }
      for (Future<?> home : homes) {
        home.get();
      }
    } finally {
      closing.countDown();
      services.stop(0);
      threads.shutdownNow();
    }
    took.forEach(
        (kind, ms) -> {
          Collections.sort(ms);
          System.out.printf(
              "%-10s %,6d turns: half within %,d ms, 99 %% within %,d ms, the longest %,d ms%n",
              kind, ms.size(), at(ms, 0.5), at(ms, 0.99), at(ms, 1));
        });
    assertThat(took).allSatisfy((kind, ms) -> assertThat(at(ms, 0.99)).isLessThan(5_000));
    assertThat(took).allSatisfy((kind, ms) -> assertThat(at(ms, 1)).isLessThan(6_500));
  }

  private static long at(List<Long> ms, double part) {
    return ms.get((int) Math.min(ms.size() - 1L, Math.round(part * ms.size())));
  }

  private LineFault fault() {
    int one = random.nextInt(10);
    return one < 4
        ? LineFault.NONE
        : one < 6
            ? LineFault.HANGS
            : one < 8
                ? LineFault.SLOW
                : LineFault.values()[1 + random.nextInt(LineFault.values().length - 1)];
  }

  private static Map<String, String> environment(RoughLine line, String services, boolean itself) {
    Map<String, String> environment = OddTable.environment(line.address());
    if (!itself) {
      environment.remove("AWS_ACCESS_KEY_ID");
      environment.remove("AWS_SECRET_ACCESS_KEY");
      environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", services + "/credentials");
    }
    return environment;
  }

  private void live(Map<String, String> environment, String user, String address) {
    Device one = device(new SkillFunction(environment), user, address);
    Device other =
        device(
            new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.of(Device.SKILL)),
            user,
            address);
    JsonNode offered = offered(other);
    for (int i = 0; i < Integer.getInteger("times"); i++) {
      timed("launch", one::open, one);
      timed("ordinary", () -> one.say(YES), one);
      timed("emergency", () -> one.say("EmergencyIntent"), one);
      timed("emergency at once", () -> one.openWith("EmergencyIntent", Map.of()), one);
      timed("launch", one::open, one);
      one.say("DeleteIntent");
      timed("erase", () -> one.say(YES), one);
      one.carrying(offered);
      timed("zone", () -> one.say("WhenIntent", TOMORROW), one);
      timed("reminder", () -> one.say(YES), one);
    }
  }

  private static Device device(SkillFunction function, String user, String address) {
    return new Device(function, new Lines(), user).at(address, true);
  }

  /** Goes through the shoulder rolls to the offer of a reminder. */
  private static JsonNode offered(Device device) {
    device.open();
    later(device).say(YES);
    later(device).say("SelectIntent", Map.of("exerciseA", "shoulder-roll=shoulder rolls"));
    for (int i = 0; i < 12 && !Device.ssml(device.last()).contains("reminder"); i++) {
      boolean pain = Device.ssml(device.last()).contains("ny pain");
      later(device).say(pain ? "AMAZON.NoIntent" : "ReadyIntent");
    }
    return device.attributes();
  }

  private static Device later(Device device) {
    return device.wait(Duration.ofMinutes(2));
  }

  private void timed(String kind, Runnable turn, Device device) {
    later(device);
    long began = System.nanoTime();
    turn.run();
    long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    took.computeIfAbsent(kind, k -> Collections.synchronizedList(new ArrayList<>())).add(ms);
  }

  private void serve(HttpExchange exchange) throws IOException {
    int one = random.nextInt(10);
    try (exchange) {
      if (one < 2) {
        closing.await();
      }
      if (one < 6 && closing.await(random.nextInt(2_500), TimeUnit.MILLISECONDS) || one == 6) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      String soon = Instant.now().plusSeconds(1).toString();
      byte[] body =
          (path.startsWith("/v2/devices")
                  ? "\"America/New_York\""
                  : path.startsWith("/credentials")
                      ? "{\"AccessKeyId\":\"x\",\"SecretAccessKey\":\"y\",\"Token\":\"z\","
                          + "\"Expiration\":\""
                          + soon
                          + "\"}"
                      : "{}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(path.startsWith("/v1/alerts") ? 201 : 200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
