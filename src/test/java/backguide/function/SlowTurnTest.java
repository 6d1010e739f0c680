package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.function.OddTable.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However slow the table is, somebody is answered before the speaker gives up on the function. */
class SlowTurnTest {
  /** Of the 7 s that a speaker waits (src: the platform), with something left for the way. */
  private static final Duration LONGEST = Duration.ofMillis(6_500);

  private static final Fault WORKS = OddTable.answering("200 OK", OddTable.NOTHING);
  private static final Fault HANGS = (socket, out) -> OddTable.hang();

  /** Nearly too late, and then somebody else was first. */
  private static final Fault OVERTAKES =
      (socket, out) -> {
        socket.setSoTimeout(900);
        awaitNothing(socket);
        OddTable.answering(
                "400 Bad Request",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\"}")
            .happen(socket, out);
      };

  private final OddTable table = new OddTable(WORKS);
  private final Lines log = new Lines();
  private final Device anna = new Device(new SkillFunction(table.environment()), log, "anna");

  @AfterEach
  void close() {
    table.close();
  }

  static Stream<Arguments> slow() {
    return Stream.of(
        Arguments.of("hangs", HANGS, "AMAZON.YesIntent", "Which ones were picked for you?"),
        Arguments.of("hangs", HANGS, "EmergencyIntent", "call nine one one"),
        Arguments.of("overtakes", OVERTAKES, "AMAZON.YesIntent", "Which ones were picked"),
        Arguments.of("overtakes", OVERTAKES, "EmergencyIntent", "call nine one one"));
  }

  @ParameterizedTest(name = "the table {0}, and they say {2}")
  @MethodSource("slow")
  void everyTurnIsAnsweredInTime(String what, Fault fault, String intent, String words) {
    anna.open();
    table.does(fault);

    assertThat(Device.ssml(inTime(what, intent))).contains(words);
    assertThat(log.lines.get(1)).contains("; unkept: the table");
    boolean unsafe = fault == HANGS && intent.equals("EmergencyIntent");
    assertThat(log.lines.get(1).contains("; unsafe: the table did not answer in time"))
        .isEqualTo(unsafe);
  }

  @ParameterizedTest
  @MethodSource("slow")
  void soIsErasing(String what, Fault fault, String intent, String words) {
    anna.open();
    anna.wait(Duration.ofMinutes(1)).say("DeleteIntent");
    table.does(fault);

    inTime(what, "AMAZON.YesIntent");
    assertThat(log.lines.get(2)).contains("; unkept: the table");
  }

  private com.fasterxml.jackson.databind.JsonNode inTime(String what, String intent) {
    anna.wait(Duration.ofMinutes(1));
    long began = System.nanoTime();
    var answer = anna.say(intent, Map.of());
    long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    System.out.println("the table " + what + ", " + intent + ": " + ms + " ms");
    assertThat(Duration.ofMillis(ms)).isLessThan(LONGEST);
    return answer;
  }

  private static void awaitNothing(java.net.Socket socket) throws java.io.IOException {
    try {
      socket.getInputStream().read();
    } catch (java.net.SocketTimeoutException e) {
      return;
    }
  }
}
