package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.WatchedMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks on our side does not keep a warning sign from being answered. */
class BrokenTest {
  private static final String EMERGENCY = "Stop now, and call nine one one.";

  private final Lines log = new Lines();
  private final FaultyMemory memory = new FaultyMemory();
  private final Device anna =
      new Device(new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL)), log, "anna");

  /** A memory with a fault in its program. */
  private static final class FaultyMemory extends WatchedMemory {
    private boolean works;

    @Override
    protected void before(Operation call) {
      if (!works) {
        throw new IllegalStateException();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EmergencyIntent || Stop now, and call nine one one.",
        "PainIntent | chest | Stop now, and call nine one one.",
        "PainWorseIntent | left arm | Stop now, and call nine one one.",
        "UrgentIntent || Stop for today. Talk to your doctor before you exercise again.",
        "PainIntent || No more exercises today. Please talk to your",
        "PainWorseIntent | knees | No more exercises today. Please talk to your",
        "AMAZON.YesIntent || Sorry, something went wrong on my side.",
        "AMAZON.NoIntent || Sorry, something went wrong on my side."
      })
  void aWarningSignIsAnsweredBeforeAnythingIsApologisedFor(
      String intent, String place, String words) {
    Map<String, String> slots = place == null ? Map.of() : Map.of("bodyPart", place);

    hears(words, anna.openWith(intent, slots));
    assertThat(log.lines.get(0)).contains(" failed: java.lang.IllegalStateException at ");
  }

  @Test
  void aWarningSignInASessionIsAnsweredAlthoughTheLockBreaks() {
    memory.works = true;
    anna.open();
    memory.works = false;

    hears(EMERGENCY, anna.wait(Duration.ofMinutes(1)).say("EmergencyIntent"));
    assertThat(log.lines.get(1)).contains(" failed: java.lang.IllegalStateException at ");
  }

  @Test
  void noPainIsNoReasonToStop() {
    hears(
        "Sorry, something went wrong on my side.",
        anna.openWith("PainIntent", Map.of("severity", "none=no")));
  }

  @Test
  void everyCountryHearsItsOwnNumberEvenThen() {
    hears(
        "Stop now, and call nine nine nine.",
        anna.speaking("en-GB").openWith("EmergencyIntent", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/request timestamp", "/session user", "/request requestId"})
  void whatIsMissingInARequestDoesNotKeepItFromBeingAnswered(String missing) {
    String[] where = missing.split(" ");
    ObjectNode request = anna.intent("EmergencyIntent", Map.of());
    ObjectNode envelope = anna.envelope(request);
    ((ObjectNode) envelope.at(where[0])).remove(where[1]);
    if (where[1].equals("user")) {
      ((ObjectNode) envelope.at("/context/System")).remove("user");
    }

    hears(EMERGENCY, anna.deliver(envelope));
  }

  private static void hears(String words, JsonNode answer) {
    assertThat(Device.ssml(answer)).contains(words);
    assertThat(answer.at("/response/shouldEndSession").asBoolean()).isTrue();
  }
}
