package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.WatchedMemory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever disables the skill is forgotten, and whenever that fails an alarm sounds. */
class DisablingTest {
  private final Lines log = new Lines();
  private final Busy memory = new Busy();
  private final Device anna =
      new Device(
          new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL)),
          log,
          "amzn1.ask.account.anna");

  /** A memory that may not erase accounts. */
  private static final class Busy extends WatchedMemory {
    private boolean refuses;

    @Override
    protected void before(Operation call) {
      if (call == Operation.ERASE && refuses) {
        throw refusal(call, "the table has too much to do");
      }
    }
  }

  @Test
  void aHouseholdIsErased() {
    visit();

    assertThat(anna.event("AlexaSkillEvent.SkillDisabled").get("response")).isEmpty();

    assertThat(lastLine()).endsWith(" answered");
    assertThat(Device.ssml(anna.open())).contains("Welcome to Back Guide");
  }

  @Test
  void aTableThatErasesNothingRaisesTheAlarm() {
    memory.refuses = true;
    visit();

    assertThat(anna.event("AlexaSkillEvent.SkillDisabled").get("response")).isEmpty();

    assertThat(lastLine())
        .endsWith(" failed: household not erased, the table has too much to do")
        .doesNotContainPattern("[0-9a-f]{32}");
    assertThat(Device.ssml(anna.open())).contains("Welcome back");
  }

  private String lastLine() {
    return log.lines.get(log.lines.size() - 1);
  }

  private void visit() {
    anna.open();
    anna.wait(Duration.ofMinutes(1)).say("AMAZON.YesIntent");
    anna.say("SelectIntent", Map.of("exerciseA", "shoulder-roll=shoulder rolls"));
  }
}
