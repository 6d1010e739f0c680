package backguide.function;

import static backguide.function.Device.ssml;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.memory.WatchedMemory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillFunctionTest {
  private static final Map<String, String> TWO =
      Map.of("exerciseA", "childs-pose=child's pose", "exerciseB", "shoulder-roll=rolls");

  private static final Map<String, String> NOWHERE =
      Map.of(
          "SKILL_ID", Device.SKILL,
          "TABLE", "people",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "x",
          "AWS_SECRET_ACCESS_KEY", "y");

  private final Lines log = new Lines();
  private final InMemory memory = new InMemory();
  private final SkillFunction function =
      new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device anna = new Device(function, log, "anna");

  @Test
  void aFirstVisitGoesFromTheWelcomeToAKeptPlace() {
    assertThat(ssml(anna.open())).startsWith("<speak>Welcome to Back Guide.");
    later(anna).say("AMAZON.YesIntent");
    assertThat(ssml(later(anna).say("SelectIntent", TWO))).contains("child's pose and shoulder");
    assertThat(ssml(later(anna).say("ReadyIntent"))).contains("Child's pose, one of two");

    JsonNode goodbye = later(anna).say("AMAZON.StopIntent");

    assertThat(ssml(goodbye)).contains("I've kept your place at child's pose.");
    assertThat(goodbye.at("/response/shouldEndSession").asBoolean()).isTrue();
    assertThat(log.lines)
        .hasSize(5)
        .allMatch(line -> line.matches("request=\\S+ type=\\S+ answered"));
    assertThat(ssml(later(anna).open())).contains("Welcome back");
  }

  @Test
  void aWarningSignAlongWithOpeningIsAnsweredAtOnce() {
    JsonNode answer = anna.openWith("EmergencyIntent", Map.of());

    assertThat(ssml(answer)).contains("call nine one one");
    assertThat(answer.at("/response/shouldEndSession").asBoolean()).isTrue();
  }

  @Test
  void yesIntoTheHoldIsNoAnswer() {
    hold(anna);

    JsonNode answer = anna.wait(Duration.ofSeconds(8)).say("AMAZON.YesIntent");

    assertThat(state(answer)).isEqualTo("readying");
    assertThat(answer.at("/sessionAttributes/session/person/today/repeats").asInt()).isZero();
  }

  @Test
  void timeBetweenRequestsCreditsTheBoutThatHasEnded() {
    hold(anna);

    JsonNode answer = anna.wait(Duration.ofSeconds(60)).say("ReadyIntent");

    assertThat(answer.at("/sessionAttributes/session/person/today/repeats").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a time", "+999999999-12-31T23:59:59Z", "1900-01-01T00:00:00Z"})
  void aBoutIsNeverCreditedOnARequestWithoutASensibleTime(String odd) {
    hold(anna);
    ObjectNode yes = anna.wait(Duration.ofSeconds(60)).intent("AMAZON.YesIntent", Map.of());
    if (odd.isEmpty()) {
      yes.remove("timestamp");
    } else {
      yes.put("timestamp", odd);
    }

    JsonNode answer = anna.sendOdd(yes);

    if (!answer.at("/response").isEmpty()) {
      assertThat(answer.at("/sessionAttributes/session/person/today/repeats").asInt()).isZero();
      assertThat(state(answer)).isEqualTo("readying");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "requestId", "locale"})
  void aWarningSignLocksWhateverElseIsMissingInTheRequest(String missing) {
    hold(anna);
    ObjectNode alarm = later(anna).intent("EmergencyIntent", Map.of());
    alarm.remove(missing);
    anna.beginning().send(alarm);

    later(anna).open();
    assertThat(Device.concerns(anna.attributes())).anyMatch(c -> c.startsWith("/"));
  }

  @Test
  void noTwoRequestsAreOneForWantOfANameAndATime() {
    for (String intent : List.of("AMAZON.HelpIntent", "EmergencyIntent")) {
      ObjectNode nameless = later(anna).intent(intent, Map.of());
      nameless.remove(List.of("timestamp", "requestId"));
      anna.beginning().send(nameless);
    }

    assertThat(ssml(anna.last())).contains("nine one one");
  }

  @Test
  void aRequestFromBeforeTheLastAnswerCountsAsMadeAtItsBeginning() {
    hold(anna);

    JsonNode answer = anna.wait(Duration.ofHours(-1)).say("AMAZON.YesIntent");

    assertThat(state(answer)).isEqualTo("readying");
  }

  @Test
  void silenceCreditsTheBoutAndNothingElseIsSaid() {
    hold(anna);
    JsonNode answer = anna.wait(Duration.ofSeconds(60)).end("EXCEEDED_MAX_REPROMPTS");

    assertThat(answer.get("response")).isEmpty();
    assertThat(repeatsKept()).isEqualTo(1);
  }

  @Test
  void leavingInAnyOtherWayCreditsNothing() {
    hold(anna);
    anna.wait(Duration.ofSeconds(60)).end("USER_INITIATED");

    assertThat(repeatsKept()).isZero();
  }

  @Test
  void anAnswerThePlatformCouldNotUseIsLoggedForTheAlarm() {
    anna.open();
    ObjectNode ended = anna.request("SessionEndedRequest").put("reason", "ERROR");
    ended.putObject("error").put("type", "INVALID_RESPONSE").put("message", "anna said ouch");
    anna.send(ended);

    assertThat(log.lines.get(1))
        .contains("SessionEnded ERROR INVALID_RESPONSE")
        .doesNotContain("ouch");
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndCountsOnce() {
    anna.open();
    anna.replay();
    for (String intent : new String[] {"AMAZON.YesIntent", "SelectAllIntent", "ReadyIntent"}) {
      later(anna).say(intent);
      anna.replay();
    }
    later(anna).say("AMAZON.StopIntent");
    anna.replay();
  }

  @Test
  void aSessionThatLostWhatItCarriedBeginsAgainAtTheGates() {
    hold(anna);
    JsonNode answer =
        later(anna).carrying(new ObjectMapper().createObjectNode()).say("ReadyIntent");

    assertThat(state(answer)).isEqualTo("asking-owner");
  }

  @Test
  void painInASessionThatLostWhatItCarriedIsStillPain() {
    hold(anna);
    ObjectNode broken = anna.attributes().deepCopy();
    ((ObjectNode) broken.get("session")).put("v", 7);
    JsonNode answer = later(anna).carrying(broken).say("EmergencyIntent");

    assertThat(ssml(answer)).contains("call nine one one");
    assertThat(state(later(anna).open())).isEqualTo("checking-lock");
  }

  @Test
  void aVoiceHasARecordOfItsOwnForTheWholeSession() {
    Device bob = new Device(function, log, "anna").recognising("bob");
    hold(bob);
    bob.recognising("");
    later(bob).say("AMAZON.StopIntent");

    assertThat(state(anna.recognising("anna").open())).isEqualTo("asking-clearance");
    assertThat(ssml(later(bob).recognising("bob").open())).contains("Welcome back");
  }

  @Test
  void deletingLeavesNothing() {
    hold(anna);
    assertThat(state(anna.say("DeleteIntent"))).isEqualTo("confirming-erase");
    JsonNode answer = later(anna).say("AMAZON.YesIntent");

    assertThat(ssml(answer)).contains("is erased");
    assertThat(state(later(anna).open())).isEqualTo("asking-clearance");
  }

  @Test
  void disablingTheSkillErasesTheHousehold() {
    Device bob = new Device(function, log, "anna").recognising("bob");
    hold(anna);
    hold(bob);

    assertThat(anna.event("AlexaSkillEvent.SkillDisabled").get("response")).isEmpty();

    assertThat(state(later(anna).open())).isEqualTo("asking-clearance");
    assertThat(state(later(bob).open())).isEqualTo("asking-clearance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es-MX", "fr-FR", "de-DE", "xx", "nonsense"})
  void aLanguageWithoutWordsHearsOneLineOfEnglish(String locale) {
    JsonNode answer = anna.speaking(locale).open();

    assertThat(ssml(answer))
        .isEqualTo("<speak>Sorry, I only speak English so far. Goodbye.</speak>");
    assertThat(answer.at("/response/shouldEndSession").asBoolean()).isTrue();
  }

  @Test
  void everyCountryHearsItsOwnNumber() {
    assertThat(ssml(anna.speaking("en-GB").openWith("EmergencyIntent", Map.of())))
        .contains("nine nine nine");
    assertThat(ssml(later(anna).speaking("EN_gb").openWith("EmergencyIntent", Map.of())))
        .contains("nine nine nine");
    assertThat(ssml(later(anna).speaking("en").openWith("EmergencyIntent", Map.of())))
        .startsWith("<speak>Stop now, and call your local emergency number");
    assertThat(ssml(later(anna).speaking("en").open())).contains("Have you spoken");
    assertThat(ssml(later(anna).speaking("en-IN").openWith("EmergencyIntent", Map.of())))
        .contains("your local emergency number");
  }

  @Test
  void twoPeopleOnOneWarmInstanceNeverMix() {
    Device bob = new Device(function, log, "bob");
    Device alone =
        new Device(
            new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.empty()), log, "anna");
    Device other =
        new Device(new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.empty()), log, "bob");
    String[] annas = {
      "AMAZON.YesIntent", "SelectAllIntent", "ReadyIntent", "PainIntent", "ReadyIntent"
    };
    String[] bobs = {
      "AMAZON.YesIntent", "SelectAllIntent", "AMAZON.HelpIntent", "ReadyIntent", "SkipIntent"
    };
    assertThat(anna.open()).isEqualTo(alone.open());
    assertThat(bob.open()).isEqualTo(other.open());
    for (int i = 0; i < annas.length; i++) {
      assertThat(later(anna).say(annas[i])).isEqualTo(later(alone).say(annas[i]));
      assertThat(later(bob).say(bobs[i])).isEqualTo(later(other).say(bobs[i]));
    }
  }

  @Test
  void itsEnvironmentSaysWhoIsAnswered() {
    Device none = new Device(new SkillFunction(Map.of("SKILL_ID", "amzn1.ask.skill.x")), log, "a");
    Device unsaid = new Device(new SkillFunction(Map.of("ANY_SKILL", "yes")), log, "a");
    Device any =
        new Device(
            new SkillFunction(Map.of("ANY_SKILL", "true", "ZONE", "Europe/Vienna")), log, "a");

    assertThat(none.sendOdd(none.request("LaunchRequest")).get("response")).isEmpty();
    assertThat(unsaid.sendOdd(unsaid.request("LaunchRequest")).get("response")).isEmpty();
    assertThat(log.lines).contains("SKILL_ID is missing; nobody is answered");
    assertThat(ssml(any.open())).contains("Welcome to Back Guide");
    assertThat(later(any).say("AMAZON.YesIntent").toString()).contains("2026-11-22T11:02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_Yrok", "nowhere", "+02:00", " "})
  void aMistypedZoneIsSurvivedAndToldOnce(String zone) {
    Map<String, String> environment = Map.of("SKILL_ID", Device.SKILL, "ZONE", zone);
    Device bob = new Device(new SkillFunction(environment), log, "bob");
    assertThat(ssml(bob.open())).contains("Welcome to Back Guide");
    later(bob).say("AMAZON.YesIntent");

    assertThat(log.lines.stream().filter(line -> line.contains("ZONE is no time zone")))
        .hasSize(zone.isBlank() ? 0 : 1);
  }

  @Test
  void aTableOutOfReachIsSaidOnceAndTheSessionGoesOn() {
    Device bob = new Device(new SkillFunction(NOWHERE), log, "bob");

    assertThat(ssml(bob.open())).contains("I can't reach my notes right now");
    assertThat(ssml(later(bob).say("AMAZON.YesIntent"))).doesNotContain("notes");
    assertThat(ssml(later(bob).say("SelectIntent", TWO))).contains("child's pose");
  }

  @Test
  void aLockThatCouldNotBeKeptIsNotLostWithTheSession() {
    Device bob = new Device(new SkillFunction(NOWHERE), log, "bob");
    hold(bob);
    JsonNode screening = later(bob).say("PainIntent", Map.of("severity", "severe=severe"));
    assertThat(state(screening)).isEqualTo("screening-red-flags");
    ObjectNode broken = broken(bob);

    assertThat(state(later(bob).carrying(broken).say("AMAZON.NoIntent"))).isEqualTo("asking-owner");
    assertThat(state(later(bob).say("AMAZON.YesIntent"))).isEqualTo("checking-lock");
  }

  @Test
  void aLockIsNotLostWithTheSessionEitherWhenTheRecordIsOlder() {
    ReadOnly refusing = new ReadOnly();
    Device bob = hurtWhile(refusing);
    ObjectNode broken = broken(bob);
    later(bob).carrying(broken).say("AMAZON.NoIntent");

    assertThat(state(later(bob).say("AMAZON.YesIntent"))).isEqualTo("checking-lock");
  }

  @Test
  void aLockOfASessionLostIsKeptThoughNobodyAnswersAboutIt() {
    ReadOnly refusing = new ReadOnly();
    Device bob = hurtWhile(refusing);
    ObjectNode broken = broken(bob);
    refusing.refuses = false;
    later(bob).carrying(broken).say("AMAZON.NoIntent");

    assertThat(state(later(bob).open())).isEqualTo("checking-lock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"System.ExceptionEncountered", "Nobody.HasHeardOfThis"})
  void aLockOfASessionLostIsNotTakenAlongByWhatNeedsNoAnswer(String type) {
    Device bob = hurtWhile(new ReadOnly());
    ObjectNode broken = broken(bob);
    later(bob).carrying(broken).send(bob.request(type));

    assertThat(bob.last().get("sessionAttributes")).isEqualTo(broken);
    later(bob).say("AMAZON.NoIntent");
    assertThat(state(later(bob).say("AMAZON.YesIntent"))).isEqualTo("checking-lock");
    assertThat(anna.open().get("sessionAttributes")).isNotEmpty();
    later(anna).carrying(broken).send(anna.request(type));
    assertThat(anna.last().get("sessionAttributes")).isEmpty();
  }

  @Test
  void aLockFromAnotherDeviceIsNotLostWithASessionThatIs() {
    hold(anna);
    ObjectNode broken = broken(anna);
    later(new Device(function, log, "anna")).openWith("EmergencyIntent", Map.of());

    assertThat(state(later(anna).carrying(broken).say("ReadyIntent"))).isEqualTo("asking-owner");
    assertThat(state(later(anna).say("AMAZON.YesIntent"))).isEqualTo("checking-lock");
  }

  @Test
  void whatAGuestWasToldNeverBecomesTheOwners() {
    anna.openWith("EmergencyIntent", Map.of());
    Device guest = new Device(function, log, "anna").wait(Duration.ofDays(2));
    assertThat(state(guest.open())).isEqualTo("asking-owner");
    assertThat(state(later(guest).say("AMAZON.NoIntent"))).isEqualTo("asking-clearance");
    later(guest).say("AMAZON.YesIntent");
    later(guest).say("SelectIntent", TWO);
    for (int i = 0; i < 4; i++) {
      later(guest).say("ReadyIntent");
    }
    assertThat(Device.concerns(guest.attributes())).hasSize(1);

    assertThat(state(later(guest).openAgain())).isEqualTo("asking-owner");
    assertThat(state(later(guest).say("AMAZON.YesIntent"))).isEqualTo("checking-lock");
  }

  /** Returns a device to which severe pain was told when it could not be kept. */
  private Device hurtWhile(ReadOnly refusing) {
    Device bob =
        new Device(new SkillFunction(refusing, ZoneOffset.UTC, Optional.empty()), log, "bob");
    hold(bob);
    refusing.refuses = true;
    later(bob).say("PainIntent", Map.of("severity", "severe=severe"));
    return bob;
  }

  /** Returns what a session carries along, in such a way that it cannot go on. */
  private static ObjectNode broken(Device device) {
    ObjectNode broken = device.attributes().deepCopy();
    ((ObjectNode) broken.at("/session/asked")).remove("state");
    return broken;
  }

  /** A memory that can be read, and after a while no longer written. */
  private static final class ReadOnly extends WatchedMemory {
    private boolean refuses;

    @Override
    protected void before(Operation call) {
      if (refuses && call != Operation.FIND) {
        throw refusal(call, "full");
      }
    }
  }

  private int repeatsKept() {
    JsonNode answer = later(anna).open();
    return answer.at("/sessionAttributes/session/person/today/repeats").asInt();
  }

  /** Goes up to the first hold of child's pose. */
  private static void hold(Device device) {
    device.open();
    later(device).say("AMAZON.YesIntent");
    later(device).say("SelectIntent", TWO);
    for (int i = 0; i < 4; i++) {
      later(device).say("ReadyIntent");
    }
    assertThat(device.attributes().at("/spoken/ends")).isNotEmpty();
  }

  private static Device later(Device device) {
    return device.wait(Duration.ofMinutes(2));
  }

  private static String state(JsonNode answer) {
    return answer.at("/sessionAttributes/session/asked/state/is").asText();
  }
}
