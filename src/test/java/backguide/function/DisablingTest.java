package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.WatchedMemory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever disables the skill is forgotten, also when the table has too much to do just then. */
class DisablingTest {
  private final Lines log = new Lines();
  private final Busy memory = new Busy();
  private final Device anna =
      new Device(
          new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL)),
          log,
          "amzn1.ask.account.anna");

  /** A memory that does not erase accounts the first few times. */
  private static final class Busy extends WatchedMemory {
    private int refusals;
    private int asked;

    @Override
    protected void before(Call call) {
      if (call == Call.ERASE && ++asked <= refusals) {
        throw refusal(call, "the table has too much to do");
      }
    }
  }

  @Test
  void aBusyTableIsAskedAgainUntilTheHouseholdIsErased() {
    memory.refusals = 2;
    visit();

    assertThat(anna.event("AlexaSkillEvent.SkillDisabled").get("response")).isEmpty();

    assertThat(memory.asked).isEqualTo(3);
    assertThat(lastLine()).endsWith(" answered");
    assertThat(Device.ssml(anna.open())).contains("Welcome to Back Guide");
  }

  @Test
  void aTableThatErasesNothingRaisesTheAlarmAfterAFewTries() {
    memory.refusals = Integer.MAX_VALUE;
    visit();

    assertThat(anna.event("AlexaSkillEvent.SkillDisabled").get("response")).isEmpty();

    assertThat(memory.asked).isEqualTo(4);
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
