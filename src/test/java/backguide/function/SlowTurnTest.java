package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.SlowTable;
import backguide.memory.SlowTable.Slow;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However slow the table is, somebody is answered before the speaker gives up on the function: what
 * a turn asks of it begins while the turn has time left, and takes no longer.
 */
class SlowTurnTest {
  private static final String YES = "AMAZON.YesIntent";

  private final SlowTable table = new SlowTable();
  private final Lines log = new Lines();
  private final Device anna =
      new Device(
          new SkillFunction(table.memory(), ZoneOffset.UTC, Optional.of(Device.SKILL)),
          log,
          "anna");

  static Stream<Arguments> slow() {
    List<Long> once = List.of(0L);
    List<Long> again = List.of(0L, 1_100L, 2_200L, 3_300L);
    List<Long> overtaken = List.of(0L, 900L, 1_800L);
    List<Long> alarmed = List.of(0L, 900L, 1_800L, 2_700L);
    return Stream.of(
        Arguments.of(Slow.HANGS, YES, "Which ones were picked for you?", once),
        Arguments.of(Slow.HANGS, "EmergencyIntent", "call nine one one", again),
        Arguments.of(Slow.OVERTAKES, YES, "so let me ask again. Has your doctor", overtaken),
        Arguments.of(Slow.OVERTAKES, "EmergencyIntent", "call nine one one", alarmed));
  }

  @ParameterizedTest(name = "the table {0}, and they say {1}")
  @MethodSource("slow")
  void aTurnAsksNothingOnceItsTimeIsOver(Slow slow, String intent, String words, List<Long> begun) {
    anna.open();
    table.is(slow);

    assertThat(Device.ssml(later().say(intent))).contains(words);
    assertThat(table.begun()).isEqualTo(begun);
    boolean askedAnew = words.contains("ask again");
    assertThat(log.lines.get(1).contains("; unkept: the table")).isNotEqualTo(askedAnew);
    boolean unsafe = slow == Slow.HANGS && intent.equals("EmergencyIntent");
    assertThat(log.lines.get(1).contains("; unsafe: the table did not answer in time"))
        .isEqualTo(unsafe);
  }

  @Test
  void erasingIsTriedAsLongAsALock() {
    anna.open();
    later().say("DeleteIntent");
    table.is(Slow.HANGS);

    later().say(YES);
    assertThat(table.begun()).containsExactly(0L, 1_100L);
    assertThat(log.lines.get(2)).contains("; unkept: the table");
  }

  /** Taking back that a reminder was set waits for no table longer than the turn may. */
  @Test
  void aReminderServiceThatHangsLeavesTheTableNoTimeOfItsOwn() throws IOException {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::refuseLate);
    service.start();
    try {
      anna.at("http://127.0.0.1:" + service.getAddress().getPort(), true);
      untilReminded();
      table.is(Slow.OVERTAKES);

      assertThat(Device.ssml(later().say(YES))).contains("I couldn't set the reminder");
      assertThat(table.begun()).containsExactly(0L, 900L, 1_800L);
    } finally {
      service.stop(0);
    }
  }

  private void untilReminded() {
    anna.open();
    later().say(YES);
    later().say("SelectIntent", Map.of("exerciseA", "shoulder-roll=shoulder rolls"));
    for (int i = 0; i < 12 && !Device.ssml(anna.last()).contains("reminder"); i++) {
      boolean pain = Device.ssml(anna.last()).contains("ny pain");
      later().say(pain ? "AMAZON.NoIntent" : "ReadyIntent");
    }
    later().say("WhenIntent", Map.of("day", "2026-11-23", "time", "09:00"));
    assertThat(Device.ssml(anna.last())).contains("Shall I set it?");
  }

  private void refuseLate(HttpExchange exchange) throws IOException {
    table.passes(Duration.ofMillis(1_500));
    exchange.sendResponseHeaders(503, -1);
    exchange.close();
  }

  private Device later() {
    return anna.wait(Duration.ofMinutes(1));
  }
}
