package backguide.function;

import static backguide.function.Device.ssml;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {
  private static final String SET = "It's set for";
  private static final String NOT_SET = "I couldn't set the reminder this time.";
  private static final Map<String, String> TOMORROW = Map.of("day", "2026-11-23", "time", "09:00");

  private final Lines log = new Lines();
  private final SkillFunction function =
      new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<String> settings = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile String zone = "";
  private volatile int status = 201;
  private volatile boolean hangs;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().startsWith("/v2/devices/")) {
      settings(exchange);
      return;
    }
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + exchange.getRequestHeaders().getFirst("Content-type"));
    bodies.add(new ObjectMapper().readTree(exchange.getRequestBody()));
    if (hangs) {
      exchange.sendResponseHeaders(201, 0);
      exchange.getResponseBody().write("{\"alertToken\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else {
      byte[] body =
          (status == 201
                  ? "{\"alertToken\":\"t\",\"createdTime\":\"2026-11-22T10:00:00.000Z\","
                      + "\"updatedTime\":\"2026-11-22T10:00:00.000Z\",\"status\":\"ON\","
                      + "\"version\":\"1\",\"href\":\"/v1/alerts/reminders/t\"}"
                  : "{\"code\":\"UNAUTHORIZED\",\"message\":\"no\"}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void settings(HttpExchange exchange) throws IOException {
    settings.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body =
        (zone.isEmpty() ? "{\"code\":\"NOPE\",\"message\":\"no\"}" : "\"" + zone + "\"")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(zone.isEmpty() ? 403 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void theDevicesOwnZoneIsAskedForOnceAndOnlyForAReminder() {
    zone = "America/Los_Angeles";
    Device anna = device(true).wait(Duration.ofHours(16));
    session(anna);
    assertThat(settings).isEmpty();
    say(anna, "AMAZON.YesIntent", Map.of());
    JsonNode question = say(anna, "WhenIntent", Map.of("day", "2026-11-22", "time", "20:00"));
    say(anna, "AMAZON.YesIntent", Map.of());

    assertThat(settings)
        .containsExactly(
            "/v2/devices/amzn1.ask.device.anna/settings/System.timeZone Bearer token-of-anna");
    assertThat(ssml(question)).contains("today at 8 PM");
    assertThat(bodies.get(0).at("/trigger/timeZoneId").asText()).isEqualTo("America/Los_Angeles");
    assertThat(bodies.get(0).at("/trigger/scheduledTime").asText()).startsWith("2026-11-22T20:00");
  }

  @Test
  void whatIsOverThereIsOver() {
    zone = "America/Los_Angeles";
    Device anna = device(true);
    session(anna);

    assertThat(ssml(say(anna, "WhenIntent", Map.of("day", "2026-11-22", "time", "01:00"))))
        .contains("That time has passed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus"})
  void withoutTheDevicesZoneNothingIsPastAndNoDayIsToday(String none) {
    zone = none;
    Device anna = device(true);
    session(anna);
    JsonNode question = say(anna, "WhenIntent", Map.of("day", "2026-11-22", "time", "06:00"));

    assertThat(ssml(question))
        .contains("One reminder, Sunday, November twenty-second at 6 AM")
        .doesNotContain("today", "passed");
    assertThat(log.lines.get(log.lines.size() - 1))
        .contains(none.isEmpty() ? "the zone (HTTP 403)" : "names no known zone");
    say(anna, "WhenIntent", TOMORROW);
    assertThat(settings).hasSize(1);
  }

  @Test
  void aTimeThatTheClocksJumpOverIsMovedAndThatIsSaid() {
    zone = "America/New_York";
    Device anna = device(true).wait(Duration.ofDays(111));
    session(anna);
    JsonNode question = say(anna, "WhenIntent", Map.of("day", "2027-03-14", "time", "02:30"));

    assertThat(ssml(question))
        .contains("The clocks jump past 2:30 AM that day.")
        .contains("at 3:30 AM");
    say(anna, "AMAZON.YesIntent", Map.of());
    assertThat(bodies.get(0).at("/trigger/scheduledTime").asText()).startsWith("2027-03-14T03:30");
  }

  @Test
  void onlyWhatWasSetIsRemembered() {
    status = 503;
    Device anna = device(true);
    confirm(anna);
    assertThat(anna.wait(Duration.ofDays(1)).open().toString()).contains("\"reminded\":0");
    anna.end("USER_INITIATED");

    Device ben = new Device(function, log, "ben").at(address(), true);
    status = 201;
    confirm(ben);
    assertThat(ben.wait(Duration.ofDays(1)).open().toString()).contains("\"reminded\":1");
  }

  @Test
  void threeDatesThatNameNoDayAreNobodysNo() {
    Device anna = device(true);
    session(anna);
    say(anna, "AMAZON.YesIntent", Map.of());
    say(anna, "WhenIntent", Map.of("day", "2026"));
    say(anna, "WhenIntent", Map.of("day", "2027"));
    JsonNode goodbye = say(anna, "WhenIntent", Map.of("day", "2028"));

    assertThat(ssml(goodbye))
        .contains("I haven't set a reminder.")
        .doesNotContain("Okay, no reminder");
  }

  @Test
  void aPermissionThatNothingWaitsForEndsNothing() {
    Device anna = device(false);
    confirm(anna);
    JsonNode handed = anna.last();
    Device other = device(false);
    other.open();
    say(other, "AMAZON.YesIntent", Map.of());
    JsonNode answer = other.consentTo(handed, "ACCEPTED");

    assertThat(ssml(answer)).contains("Which ones were picked for you?");
    assertThat(answer.at("/response/shouldEndSession").asBoolean()).isFalse();
  }

  @Test
  void aReminderIsSetBeforeItIsCalledSet() {
    Device anna = device(true);
    JsonNode goodbye = confirm(anna);

    assertThat(ssml(goodbye)).contains(SET).contains("Goodbye.").doesNotContain(NOT_SET);
    assertThat(asked)
        .containsExactly("POST /v1/alerts/reminders Bearer token-of-anna application/json");
    JsonNode body = bodies.get(0);
    assertThat(body.at("/trigger/type").asText()).isEqualTo("SCHEDULED_ABSOLUTE");
    assertThat(body.at("/trigger/scheduledTime").asText()).startsWith("2026-11-23T09:00:00");
    assertThat(body.at("/requestTime").asText()).startsWith("2026-11-22T1");
    JsonNode spoken = body.at("/alertInfo/spokenInfo/content/0");
    assertThat(spoken.get("locale").asText()).isEqualTo("en-US");
    assertThat(spoken.get("text").asText()).isEqualTo("It's time to open Back Guide.");
    assertThat(spoken.has("ssml")).isFalse();
    assertThat(body.at("/pushNotification/status").asText()).isEqualTo("ENABLED");
    assertThat(body.has("offsetInSeconds")).isFalse();
  }

  @Test
  void aConfirmationDeliveredTwiceSetsOne() {
    Device anna = device(true);
    confirm(anna);
    anna.replay();

    assertThat(asked).hasSize(1);
  }

  @Test
  void withoutAZoneTheDeviceTakesItsOwn() {
    confirm(device(true));

    assertThat(bodies.get(0).get("trigger").has("timeZoneId")).isFalse();
  }

  @Test
  void whatWasConfirmedAloudIsWhatIsSetWhereTheDayBeginsLater() {
    Map<String, String> environment =
        Map.of("SKILL_ID", Device.SKILL, "ZONE", "America/Los_Angeles");
    Device anna =
        new Device(new SkillFunction(environment), log, "anna")
            .at("http://127.0.0.1:" + server.getAddress().getPort(), true)
            .wait(Duration.ofHours(16));
    session(anna);
    JsonNode question = say(anna, "WhenIntent", TOMORROW);
    JsonNode goodbye = say(anna, "AMAZON.YesIntent", Map.of());

    assertThat(ssml(question)).contains("tomorrow at 9 AM");
    assertThat(ssml(goodbye)).contains("It's set for tomorrow");
    JsonNode body = bodies.get(0);
    assertThat(body.at("/requestTime").asText()).startsWith("2026-11-23T02:");
    assertThat(body.at("/trigger/scheduledTime").asText()).startsWith("2026-11-23T09:00:00");
    assertThat(body.at("/trigger/timeZoneId").asText()).isEqualTo("America/Los_Angeles");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 429, 500, 503})
  void aServiceThatRefusesIsToldOnceAndTheSessionEnds(int refusal) {
    status = refusal;
    JsonNode goodbye = confirm(device(true));

    notSet(goodbye);
    assertThat(asked).hasSize(1);
    assertThat(log.lines.get(log.lines.size() - 1))
        .contains("reminder", "(HTTP " + refusal + ")")
        .doesNotContain("token");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aServiceThatHangsDoesNotHoldUpTheGoodbye() {
    hangs = true;
    JsonNode goodbye = confirm(device(true));

    notSet(goodbye);
  }

  @Test
  void aServiceThatIsNotThereDoesNotHoldUpTheGoodbye() {
    Device anna = new Device(function, log, "anna").at("http://127.0.0.1:1", true);

    notSet(confirm(anna));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no address", "ftp://there", "http://"})
  void anOddAddressIsAServiceThatIsNotThere(String address) {
    Device anna = new Device(function, log, "anna").at(address, true);

    notSet(confirm(anna));
  }

  @Test
  void withoutThePermissionThePlatformAsksForItFirst() {
    Device anna = device(false);
    JsonNode handed = confirm(anna);

    JsonNode directive = handed.at("/response/directives/0");
    assertThat(directive.get("type").asText()).isEqualTo("Connections.SendRequest");
    assertThat(directive.get("name").asText()).isEqualTo("AskFor");
    assertThat(directive.at("/payload/@type").asText())
        .isEqualTo("AskForPermissionsConsentRequest");
    assertThat(directive.at("/payload/@version").asText()).isEqualTo("1");
    assertThat(directive.at("/payload/permissionScope").asText()).isEqualTo(Device.PERMISSION);
    assertThat(handed.at("/response/shouldEndSession").isMissingNode()).isTrue();
    assertThat(handed.at("/response/outputSpeech").isMissingNode()).isTrue();
    assertThat(asked).isEmpty();

    assertThat(ssml(anna.consent("ACCEPTED"))).contains(SET);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DENIED", "NOT_ANSWERED", ""})
  void withoutAYesToThatNothingIsSet(String answer) {
    Device anna = device(false);
    confirm(anna);

    assertThat(ssml(anna.consent(answer))).contains("Without that permission").contains("Goodbye.");
    assertThat(asked).isEmpty();
  }

  @Test
  void aReminderSurvivesThatTheSessionIsLostMeanwhile() {
    Device anna = device(false);
    confirm(anna);
    anna.carrying(new ObjectMapper().createObjectNode());

    assertThat(ssml(anna.consent("ACCEPTED"))).contains(SET);
    assertThat(bodies.get(0).at("/trigger/scheduledTime").asText()).startsWith("2026-11-23T09:00");
  }

  @Test
  void aDeviceOutOfReachOfTheServiceIsNotOfferedAReminder() {
    Device anna = new Device(function, log, "anna");
    session(anna);

    assertThat(anna.last().at("/response/shouldEndSession").asBoolean()).isTrue();
    assertThat(ssml(anna.last())).doesNotContain("reminder");
  }

  private static void notSet(JsonNode goodbye) {
    assertThat(ssml(goodbye)).contains(NOT_SET).contains("Goodbye.").doesNotContain(SET);
    assertThat(goodbye.at("/response/shouldEndSession").asBoolean()).isTrue();
  }

  private Device device(boolean permission) {
    return new Device(function, log, "anna").at(address(), permission);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Goes through the shoulder rolls, which end in the offer of a reminder, and confirms one. */
  private static JsonNode confirm(Device device) {
    session(device);
    assertThat(ssml(device.last())).contains("Would you like a reminder");
    assertThat(ssml(say(device, "WhenIntent", TOMORROW))).contains("Shall I set it?");
    return say(device, "AMAZON.YesIntent", Map.of());
  }

  private static void session(Device device) {
    device.open();
    say(device, "AMAZON.YesIntent", Map.of());
    say(device, "SelectIntent", Map.of("exerciseA", "shoulder-roll=shoulder rolls"));
    for (int i = 0; i < 12 && !ssml(device.last()).contains("reminder"); i++) {
      boolean pain =
          ssml(device.last()).contains("pain with") || ssml(device.last()).contains("ny pain");
      if (device.last().at("/response/shouldEndSession").asBoolean()) {
        return;
      }
      say(device, pain ? "AMAZON.NoIntent" : "ReadyIntent", Map.of());
    }
  }

  private static JsonNode say(Device device, String intent, Map<String, String> slots) {
    return device.wait(Duration.ofMinutes(2)).say(intent, slots);
  }
}
