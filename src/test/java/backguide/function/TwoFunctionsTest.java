package backguide.function;

import static backguide.function.Device.ssml;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.conversation.Troubled;
import backguide.memory.WatchedMemory.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two speakers of one household, each answered by another instance, over one memory. */
class TwoFunctionsTest {
  private static final Map<String, String> TWO =
      Map.of("exerciseA", "childs-pose=child's pose", "exerciseB", "shoulder-roll=rolls");
  private static final String EMERGENCY = "EmergencyIntent";
  private static final String READY = "ReadyIntent";
  private static final String YES = "AMAZON.YesIntent";

  private final Lines log = new Lines();
  private final Troubled memory = new Troubled();
  private final Device kitchen = device("anna");
  private final Device bedroom = device("anna").wait(Duration.ofSeconds(1));

  private Device device(String user) {
    SkillFunction function = new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL));
    return new Device(function, log, user);
  }

  /** The bedroom is ready for the first hold of child's pose. */
  @BeforeEach
  void untilReady() {
    bedroom.open();
    say(bedroom, YES);
    later(bedroom).say("SelectIntent", TWO);
    say(bedroom, READY, READY, READY);
    assertThat(state(bedroom)).isEqualTo("instructing");
    later(kitchen).wait(Duration.ofMinutes(8));
  }

  @Test
  void aLockThatCouldNotBeReadAtLaunchIsAskedAboutAsSoonAsItCan() {
    say(bedroom, EMERGENCY);
    memory.does(Operation.FIND, false);
    assertThat(ssml(later(bedroom).open())).contains("I can't reach my notes right now");
    memory.does(Operation.FIND, true);
    say(bedroom, YES);
    assertThat(state(bedroom)).isEqualTo("asking-owner");
    say(bedroom, YES);
    assertThat(state(bedroom)).isEqualTo("checking-lock");
    assertLocked();
  }

  @Test
  void anEmergencyWhileTheLockIsBeingLiftedElsewhereLocksAnew() {
    say(bedroom, EMERGENCY);
    later(kitchen).open();
    say(kitchen, YES);
    assertThat(state(kitchen)).isEqualTo("asking-clearance");
    later(bedroom).open();
    say(bedroom, EMERGENCY);
    say(kitchen, YES);
    assertThat(state(kitchen)).isEqualTo("checking-lock");
    assertLocked();
  }

  @Test
  void anEmergencyWhileTheLockWasLiftedElsewhereLocksAnew() {
    say(bedroom, EMERGENCY);
    later(bedroom).open();
    later(kitchen).open();
    say(kitchen, YES, YES);
    assertThat(concerns()).noneMatch(TwoFunctionsTest::isLock);
    say(bedroom, EMERGENCY);
    assertLocked();
  }

  @Test
  void aWarningSignAfterTheLockOfItsPainWasLiftedElsewhereLocksAnew() {
    later(bedroom).say("PainIntent", Map.of("severity", "severe=severe"));
    assertThat(state(bedroom)).isEqualTo("screening-red-flags");
    kitchen.open();
    say(kitchen, YES, YES);
    assertThat(concerns()).noneMatch(TwoFunctionsTest::isLock);
    assertThat(ssml(later(bedroom).say(YES))).contains("nine one one");
    assertLocked();
  }

  @Test
  void aNoToThePermissionHoldsThoughTheRecordCouldNotBeRead() {
    memory.does(Operation.FIND, false);
    later(kitchen).open();
    memory.does(Operation.FIND, true);
    assertThat(ssml(later(kitchen).say("AMAZON.NoIntent")))
        .contains("Please check with your doctor");
    assertThat(ssml(later(kitchen).open())).contains("told you it's okay to start");
  }

  @Test
  void aNoToThePermissionOfSomebodyNewIsNotKept() {
    Device ben = device("ben");
    ben.open();
    memory.asked();
    say(ben, "AMAZON.NoIntent");
    assertThat(memory.asked()).containsOnly(Operation.FIND);
    assertThat(ssml(later(ben).open())).contains("Welcome to Back Guide");
  }

  @Test
  void aNoToThePermissionThatCannotBeKeptLocks() {
    memory.does(Operation.FIND, false);
    memory.does(Operation.KEEP, false);
    later(kitchen).open();
    say(kitchen, "AMAZON.NoIntent");
    memory.does(Operation.FIND, true);
    memory.does(Operation.KEEP, true);
    assertLocked();
  }

  @Test
  void aLockFromElsewhereStandsBeforeABoutThatCouldNotBeKept() {
    later(kitchen).openWith(EMERGENCY, Map.of());
    memory.failsOnce(Operation.KEEP);
    say(bedroom, READY);
    assertThat(state(bedroom)).isEqualTo("checking-lock");
    assertThat(playing(bedroom)).isEmpty();
  }

  @Test
  void aBoutBeginsThoughItCouldNotBeKeptWhereNothingElseStands() {
    memory.does(Operation.KEEP, false);
    say(bedroom, READY);
    assertThat(playing(bedroom)).isNotEmpty();
    assertThat(Device.concerns(bedroom.attributes())).hasSize(1);
  }

  @Test
  void aLockThatWasOwedIsRaisedWhenTheSessionEnds() {
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    later(bedroom).say("PainIntent", Map.of("severity", "severe=severe"));
    memory.does(Operation.RAISE, true);
    later(bedroom).end("USER_INITIATED");
    memory.does(Operation.KEEP, true);
    assertLocked();
  }

  @Test
  void anOpenPainQuestionThatWasOwedIsRaisedWhenTheSessionEnds() {
    memory.does(Operation.KEEP, false);
    say(bedroom, READY);
    bedroom.wait(Duration.ofSeconds(3)).end("USER_INITIATED");
    memory.does(Operation.KEEP, true);
    assertThat(concerns()).anyMatch(concern -> concern.startsWith("childs-pose/"));
  }

  @Test
  void aLockThatSomebodyElseLiftedIsRaisedAgainThoughTheRecordCannotBeGivenBack() {
    say(bedroom, EMERGENCY);
    later(kitchen).open();
    say(kitchen, YES, YES);
    assertThat(state(kitchen)).isEqualTo("selecting");
    memory.does(Operation.KEEP, false);
    say(kitchen, "NotMineIntent");
    kitchen.end("USER_INITIATED");
    memory.does(Operation.KEEP, true);
    assertLocked();
  }

  @Test
  void aLockThatSomebodyElseLiftedIsRaisedAgainThoughTheSessionIsLost() {
    say(bedroom, EMERGENCY);
    later(kitchen).open();
    say(kitchen, YES, YES);
    memory.does(Operation.KEEP, false);
    say(kitchen, "NotMineIntent");
    memory.does(Operation.KEEP, true);
    assertLocked();
  }

  @Test
  void aPermissionThatSomebodyElseGaveLocksWhereItCannotBeTakenBack() {
    memory.does(Operation.FIND, false);
    later(kitchen).open();
    memory.does(Operation.FIND, true);
    say(kitchen, "AMAZON.NoIntent");
    later(kitchen).open();
    say(kitchen, YES);
    assertThat(state(kitchen)).isEqualTo("selecting");
    memory.does(Operation.KEEP, false);
    say(kitchen, "NotMineIntent");
    memory.does(Operation.KEEP, true);
    assertLocked();
  }

  @Test
  void anEmergencyWhileTheRecordCannotBeKeptLocksAllTheSame() {
    memory.does(Operation.KEEP, false);
    say(bedroom, EMERGENCY);
    assertThat(lastLine()).endsWith(" answered; unkept: down");
    memory.does(Operation.KEEP, true);
    assertLocked();
  }

  @Test
  void aLockThatCannotBeKeptInAnyWaySoundsTheAlarm() {
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    say(bedroom, EMERGENCY);
    assertThat(lastLine()).endsWith(" answered; unkept: down; unsafe: down");
  }

  @Test
  void whatWasErasedDoesNotComeBackWithAnotherSession() {
    say(bedroom, READY);
    later(kitchen).open();
    say(kitchen, "DeleteIntent", YES);
    assertThat(ssml(kitchen.last())).contains("is erased");
    later(kitchen).open();
    say(kitchen, YES);
    say(bedroom, READY, READY, READY);
    later(kitchen).open();
    assertThat(person().path("chosen")).isEmpty();
    assertThat(person().path("heard")).isEmpty();
    assertThat(concerns()).isEmpty();
  }

  @Test
  void whatAStrangerCarriesAlongIsNotTheirs() {
    Device stranger = device("stranger").wait(Duration.ofMinutes(20));
    stranger.open();
    stranger.carrying(bedroom.attributes()).say("DeleteIntent");
    say(stranger, YES);
    later(kitchen).open();
    assertThat(person().path("chosen")).hasSize(2);
  }

  @Test
  void whatNobodyCarriesAlongIsNotTheirs() {
    ObjectNode envelope = bedroom.envelope(later(bedroom).intent(EMERGENCY, Map.of()));
    ((ObjectNode) envelope.get("session")).remove("user");
    ((ObjectNode) envelope.at("/context/System")).remove("user");
    assertThat(ssml(bedroom.deliver(envelope))).contains("call nine one one");
    later(kitchen).open();
    assertThat(concerns()).isEmpty();
  }

  @Test
  void aLockFromElsewhereStandsBeforeTheNextBout() {
    say(bedroom, READY, "WaitIntent");
    later(kitchen).openWith(EMERGENCY, Map.of());
    for (int i = 0; i < 3; i++) {
      say(bedroom, READY);
      assertThat(playing(bedroom)).isEmpty();
    }
    assertThat(state(bedroom)).isEqualTo("checking-lock");
    assertLocked();
  }

  @Test
  void aLockFromElsewhereStandsBeforeACutBoutIsPlayedAnew() {
    say(bedroom, READY);
    later(kitchen).openWith(EMERGENCY, Map.of());
    bedroom.wait(Duration.ofSeconds(8)).say(READY);
    say(bedroom, READY);
    assertThat(playing(bedroom)).isEmpty();
    assertThat(state(bedroom)).isEqualTo("checking-lock");
  }

  @Test
  void aRequestDeliveredToTwoInstancesTakesNoLockAway() {
    later(kitchen).open();
    say(kitchen, "SlowerIntent");
    JsonNode before = bedroom.attributes();
    ObjectNode slower = later(bedroom).intent("SlowerIntent", Map.of());
    bedroom.send(slower);
    JsonNode after = bedroom.attributes();
    say(kitchen, EMERGENCY);
    Device again = device("anna");
    again.open();
    again.carrying(before).send(slower);
    bedroom.carrying(after);
    say(bedroom, "FasterIntent", READY, READY);
    assertThat(playing(bedroom)).isEmpty();
    assertLocked();
  }

  @Test
  void aSessionThatKnewNoLockLosesNone() {
    later(kitchen).openWith(EMERGENCY, Map.of());
    say(bedroom, "SlowerIntent", "AMAZON.StopIntent");
    assertLocked();
  }

  @Test
  void aSessionThatKnewNoPainQuestionLosesNone() {
    later(kitchen).open();
    say(bedroom, READY);
    say(kitchen, "SlowerIntent", "AMAZON.StopIntent");
    assertThat(concerns()).anyMatch(concern -> concern.startsWith("childs-pose/"));
  }

  @Test
  void anAnswerElsewhereClosesNoQuestionThatWasOpenedSince() {
    say(bedroom, READY);
    later(kitchen).open();
    assertThat(state(kitchen)).isEqualTo("checking-pain");
    say(bedroom, READY);
    say(kitchen, "AMAZON.NoIntent");
    bedroom.wait(Duration.ofSeconds(3)).end("USER_INITIATED");
    assertThat(concerns()).anyMatch(concern -> concern.startsWith("childs-pose/"));
  }

  /** Nothing of a guest is kept, so what they carry along is all there is of them. */
  @Test
  void aGuestsOpenPainQuestionIsNotLostWithTheSession() {
    say(bedroom, "AMAZON.StopIntent");
    Device guest = device("anna").wait(Duration.ofDays(2));
    guest.open();
    say(guest, "AMAZON.NoIntent", YES);
    later(guest).say("SelectIntent", TWO);
    say(guest, READY, READY, READY, READY);
    assertThat(Device.concerns(guest.attributes())).hasSize(1);
    ObjectNode old = guest.attributes().deepCopy();
    ((ObjectNode) old.get("session")).put("v", 1);
    guest.carrying(old);

    say(guest, READY);
    assertThat(state(guest)).isEqualTo("checking-pain");
    assertThat(guest.attributes().at("/session/now/who").asText()).isEqualTo("guest");
    assertThat(concerns()).isEmpty();
  }

  /** What a session carries along may say that it is ready and mean that it must not be. */
  static Stream<Arguments> contradictions() {
    return Stream.of(
        contradiction("checking-lock", person -> person.putArray("concerns").add("/alarm")),
        contradiction("asking-clearance", person -> person.remove("clearedOn")),
        contradiction("asking-clearance", person -> person.put("clearedOn", "2026-08-23")),
        contradiction("asking-clearance", person -> person.put("clearedOn", "2026-11-30")),
        contradiction(
            "checking-pain", person -> person.putArray("concerns").add("shoulder-roll/then")));
  }

  private static Arguments contradiction(String gate, Consumer<ObjectNode> made) {
    return Arguments.of(gate, made);
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void noBoutBeginsAgainstTheGates(String gate, Consumer<ObjectNode> made) {
    ObjectNode carried = bedroom.attributes().deepCopy();
    made.accept((ObjectNode) carried.at("/session/person"));
    bedroom.carrying(carried);
    say(bedroom, READY);
    assertThat(state(bedroom)).isEqualTo(gate);
    assertThat(playing(bedroom)).isEmpty();
  }

  @Test
  void noBoutBeginsForSomebodyWhoDidNotSayThatItIsTheirs() {
    ObjectNode carried = bedroom.attributes().deepCopy();
    ((ObjectNode) carried.at("/session/now")).put("who", "unknown");
    bedroom.carrying(carried);
    say(bedroom, READY);
    assertThat(state(bedroom)).isEqualTo("asking-owner");
  }

  @Test
  void noBoutBeginsOnceAPermissionIsTooOldAlthoughTheSessionLasts() {
    ObjectNode carried = bedroom.attributes().deepCopy();
    ((ObjectNode) carried.at("/session/person")).put("clearedOn", "2026-08-24");
    bedroom.carrying(carried);
    bedroom.wait(Duration.ofHours(14)).say(READY);
    assertThat(state(bedroom)).isEqualTo("asking-clearance");
  }

  @Test
  void withoutAContradictionTheBoutBegins() {
    bedroom.carrying(new ObjectMapper().valueToTree(bedroom.attributes()));
    say(bedroom, READY);
    assertThat(playing(bedroom)).isNotEmpty();
  }

  private void assertLocked() {
    assertThat(concerns()).anyMatch(TwoFunctionsTest::isLock);
  }

  private static boolean isLock(String concern) {
    return concern.startsWith("/");
  }

  /** Returns what stands before the next bout, as a session finds it that begins now. */
  private List<String> concerns() {
    person();
    return Device.concerns(third.attributes());
  }

  private final Device third = device("anna").wait(Duration.ofDays(3));

  private JsonNode person() {
    return later(third).open().at("/sessionAttributes/session/person");
  }

  private String lastLine() {
    return log.lines.get(log.lines.size() - 1);
  }

  private static void say(Device device, String... intents) {
    for (String intent : intents) {
      later(device).say(intent);
    }
  }

  private static Device later(Device device) {
    return device.wait(Duration.ofMinutes(2));
  }

  private static String state(Device device) {
    return device.attributes().at("/session/asked/state/is").asText();
  }

  private static JsonNode playing(Device device) {
    return device.attributes().at("/session/playing");
  }
}
