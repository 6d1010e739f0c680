package backguide.function;

import static backguide.function.Device.ssml;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device that speaks another language, from the beginning or from one moment to the next. */
class OtherLanguageTest {
  private static final Map<String, String> SEVERE = Map.of("severity", "severe=terrible");
  private static final Map<String, String> TWO =
      Map.of("exerciseA", "childs-pose=child's pose", "exerciseB", "shoulder-roll=rolls");

  private final Lines log = new Lines();
  private final InMemory memory = new InMemory();
  private final SkillFunction function =
      new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device anna = new Device(function, log, "anna");

  @BeforeEach
  void hold() {
    anna.open();
    for (String intent : List.of("AMAZON.YesIntent", "SelectIntent")) {
      later().say(intent, intent.equals("SelectIntent") ? TWO : Map.of());
    }
    for (int i = 0; i < 4; i++) {
      later().say("ReadyIntent");
    }
    anna.wait(Duration.ofSeconds(8));
  }

  @ParameterizedTest
  @CsvSource({
    "es-US, nine one one",
    "fr-FR, your local emergency number",
    "es-MX, your local emergency number",
    "xx, your local emergency number"
  })
  void aWarningSignLocksAndSaysThatPlacesOwnNumber(String locale, String number) {
    JsonNode answer = anna.speaking(locale).say("EmergencyIntent");

    assertThat(ssml(answer)).startsWith("<speak>Stop now, and call " + number + ".");
    assertOver(answer);
    assertThat(concerns()).anyMatch(OtherLanguageTest::isLock);
    assertThat(state(anna.attributes())).isEqualTo("checking-lock");
  }

  @Test
  void aWarningSignAlongWithOpeningLocksAsWell() {
    JsonNode answer = later().speaking("fr-FR").openWith("EmergencyIntent", Map.of());

    assertThat(ssml(answer)).contains("your local emergency number");
    assertOver(answer);
    assertThat(concerns()).anyMatch(OtherLanguageTest::isLock);
  }

  @Test
  void severePainLocks() {
    JsonNode answer = anna.speaking("fr-FR").say("PainIntent", SEVERE);

    assertThat(ssml(answer)).contains("No more exercises today", "your local emergency number");
    assertOver(answer);
    assertThat(concerns()).anyMatch(OtherLanguageTest::isLock);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PainIntent", "AMAZON.StopIntent", "AMAZON.NoIntent", "ReadyIntent"})
  void whateverIsSaidTheOpenPainQuestionStaysOpen(String intent) {
    JsonNode answer = anna.speaking("es-US").say(intent);

    boolean pain = intent.equals("PainIntent");
    assertThat(ssml(answer)).contains(pain ? "No more exercises today" : "I only speak English");
    assertOver(answer);
    assertThat(concerns()).singleElement().asString().startsWith("childs-pose/");
    assertThat(state(anna.attributes())).isEqualTo("checking-pain");
  }

  @Test
  void noAtThePainQuestionIsNoAnswer() {
    later().say("ReadyIntent");
    assertThat(state(anna.attributes())).isEqualTo("checking-pain");

    later().speaking("es-US").say("AMAZON.NoIntent");

    assertThat(concerns()).singleElement().asString().startsWith("childs-pose/");
  }

  /** Returns what stands before the next bout as the next session in English finds it. */
  private List<String> concerns() {
    return Device.concerns(later().speaking("en-US").open().get("sessionAttributes"));
  }

  private static boolean isLock(String concern) {
    return concern.startsWith("/");
  }

  private Device later() {
    return anna.wait(Duration.ofMinutes(2));
  }

  private static String state(JsonNode answer) {
    JsonNode attributes =
        answer.has("sessionAttributes") ? answer.get("sessionAttributes") : answer;
    return attributes.at("/session/asked/state/is").asText();
  }

  private static void assertOver(JsonNode answer) {
    assertThat(answer.at("/response/shouldEndSession").asBoolean()).isTrue();
    assertThat(answer.path("sessionAttributes")).isEmpty();
  }
}
