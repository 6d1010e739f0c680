package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkillFunctionTest {
  private final Lines log = new Lines();
  private final SkillFunction function =
      new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device device = new Device(function, log, "anna");

  @Test
  void aFirstVisitGoesFromTheWelcomeToTheFirstBout() {
    JsonNode welcome = device.open();
    assertThat(Device.ssml(welcome)).startsWith("<speak>Welcome to Back Guide.");
    assertThat(welcome.at("/response/shouldEndSession").asBoolean(true)).isFalse();
    assertThat(welcome.at("/response/reprompt/outputSpeech/ssml").asText()).isNotEmpty();

    device.wait(Duration.ofSeconds(30)).say("AMAZON.YesIntent");
    device
        .wait(Duration.ofSeconds(30))
        .say(
            "SelectIntent",
            Map.of("exerciseA", "childs-pose=child's pose", "exerciseB", "shoulder-roll=rolls"));
    device.wait(Duration.ofSeconds(60)).say("ReadyIntent");
    device.wait(Duration.ofSeconds(60)).say("AMAZON.StopIntent");
    assertThat(Device.ssml(device.last())).contains("kept your place at child's pose");
    assertThat(device.last().at("/response/shouldEndSession").asBoolean()).isTrue();
    assertThat(device.last().at("/response/reprompt").isMissingNode()).isTrue();
    assertThat(log.lines).hasSize(5);
  }
}
