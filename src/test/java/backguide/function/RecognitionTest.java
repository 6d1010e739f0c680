package backguide.function;

import static backguide.function.Device.ssml;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.conversation.Troubled;
import backguide.memory.WatchedMemory.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household whose speaker knows voices on some days and not on others. */
class RecognitionTest {
  private static final Map<String, String> ROLLS = Map.of("exerciseA", "shoulder-roll=rolls");

  private static final Map<String, String> SEVERE = Map.of("severity", "severe=severe");

  private final Lines log = new Lines();
  private final Troubled memory = new Troubled();
  private final SkillFunction function =
      new SkillFunction(memory, ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device speaker = new Device(function, log, "house");

  @BeforeEach
  void aPlaceIsKeptForAKnownVoice() {
    keepAPlace(speaker.recognising("bob"));
  }

  private static void keepAPlace(Device device) {
    later(device).open();
    later(device).say("AMAZON.YesIntent");
    later(device).say("SelectIntent", ROLLS);
    later(device).say("ReadyIntent");
    assertThat(ssml(later(device).say("AMAZON.StopIntent"))).contains("kept your place");
  }

  @Test
  void aVoiceThatIsNotRecognizedTodayGoesOnWithTheSameRecordOnceItSaysSo() {
    JsonNode opening = later(speaker).recognising("").open();
    assertThat(state(opening)).isEqualTo("asking-owner");
    assertThat(ssml(opening)).doesNotContain("shoulder");
    assertThat(state(later(speaker).say("AMAZON.YesIntent"))).isEqualTo("resuming");
    later(speaker).say("SlowerIntent");
    later(speaker).say("AMAZON.StopIntent");

    JsonNode again = later(speaker).recognising("bob").open();
    assertThat(state(again)).isEqualTo("resuming");
    assertThat(again.at("/sessionAttributes/session/person/rate").asText()).isEqualTo("slow");
  }

  @Test
  void itIsAskedEveryTimeAndNotOnceADay() {
    later(speaker).recognising("").open();
    later(speaker).say("AMAZON.YesIntent");
    later(speaker).say("AMAZON.StopIntent");

    assertThat(state(later(speaker).open())).isEqualTo("asking-owner");
  }

  @Test
  void aVoiceRecognizedLaterGetsNobodyElsesRecord() {
    later(speaker).recognising("").open();
    JsonNode answer = later(speaker).recognising("carol").say("AMAZON.YesIntent");

    assertThat(state(answer)).isEqualTo("asking-clearance");
    assertThat(answer.at("/sessionAttributes/session").toString()).doesNotContain("shoulder");
  }

  @Test
  void anotherVoiceThatIsRecognizedAnswersForItselfOnly() {
    later(speaker).recognising("bob").open();
    JsonNode answer = later(speaker).recognising("carol").say("AMAZON.NoIntent");

    assertThat(state(answer)).isEqualTo("asking-clearance");
    assertThat(answer.at("/sessionAttributes/session").toString()).doesNotContain("shoulder");
  }

  @Test
  void whatAnotherAccountCarriedAlongIsNobodysSession() {
    JsonNode bobs = later(speaker).recognising("bob").open().get("sessionAttributes");
    Device other = new Device(function, log, "next door");
    later(other).open();
    JsonNode answer = other.carrying(bobs).say("AMAZON.YesIntent");

    assertThat(state(answer)).isEqualTo("asking-clearance");
    assertThat(answer.at("/sessionAttributes/session").toString()).doesNotContain("shoulder");
  }

  @Test
  void nobodyWritesToTheRecordOfAnotherAccount() {
    JsonNode bobs = later(speaker).recognising("bob").open().get("sessionAttributes");
    Device other = new Device(function, log, "next door");
    JsonNode theirs = later(other).open().get("sessionAttributes");
    ((ObjectNode) theirs.get("who"))
        .putArray("others")
        .addObject()
        .put("account", bobs.at("/who/account").asText())
        .put("member", bobs.at("/who/member").asText())
        .put("concern", "/a-lock");
    later(other).carrying(theirs).say("AMAZON.YesIntent");

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("resuming");
  }

  @Test
  void aGuestHearsNothingOfItAndLeavesNothing() {
    later(speaker).recognising("").open();
    JsonNode guest = later(speaker).say("AMAZON.NoIntent");
    assertThat(state(guest)).isEqualTo("asking-clearance");
    assertThat(guest.at("/sessionAttributes/session").toString()).doesNotContain("shoulder");
    later(speaker).say("AMAZON.YesIntent");
    later(speaker).say("SelectAllIntent");
    later(speaker).say("EmergencyIntent");

    assertThat(state(later(speaker).open())).isEqualTo("asking-owner");
    JsonNode bob = later(speaker).recognising("bob").open();
    assertThat(state(bob)).isEqualTo("resuming");
    assertThat(ssml(bob)).contains("One exercise is left: shoulder rolls");
  }

  @Test
  void aWarningSignBeforeTheAnswerLocksTheRecord() {
    later(speaker).recognising("").openWith("EmergencyIntent", Map.of());

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
  }

  @Test
  void deletingBeforeTheAnswerAsksFirstWhoseItIs() {
    later(speaker).recognising("").open();
    assertThat(state(later(speaker).say("DeleteIntent"))).isEqualTo("asking-owner");
    assertThat(ssml(later(speaker).say("AMAZON.NoIntent"))).contains("nothing about a guest");
    assertThat(state(later(speaker).recognising("bob").open())).isNotEqualTo("asking-clearance");

    later(speaker).recognising("").open();
    assertThat(state(later(speaker).say("DeleteIntent"))).isEqualTo("asking-owner");
    assertThat(state(later(speaker).say("AMAZON.YesIntent"))).isEqualTo("confirming-erase");
    assertThat(ssml(later(speaker).say("AMAZON.YesIntent"))).contains("is erased");

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("asking-clearance");
  }

  @Test
  void amongTwoKnownVoicesSomebodyElseIsNew() {
    keepAPlace(speaker.recognising("carol"));

    assertThat(state(later(speaker).recognising("").open())).isEqualTo("asking-clearance");
  }

  @Test
  void anAccountWithARecordOfItsOwnGoesByThat() {
    keepAPlace(speaker.recognising("carol"));
    keepAPlace(speaker.recognising(""));
    later(speaker).recognising("carol").open();
    later(speaker).say("DeleteIntent");

    assertThat(state(later(speaker).recognising("").open())).isEqualTo("resuming");
  }

  @Test
  void whoeverElseIsRecognizedAnswersAboutAWarningSign() {
    later(speaker).recognising("bob").open();
    later(speaker).say("PainIntent", SEVERE);
    assertThat(state(speaker.last())).isEqualTo("screening-red-flags");

    assertThat(ssml(later(speaker).recognising("carol").say("AMAZON.YesIntent")))
        .contains("nine one one");
    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
    assertThat(state(later(speaker).recognising("carol").open())).isEqualTo("asking-clearance");
  }

  @Test
  void anAlarmInAGuestsSessionLocksForTheVoiceThatCallsIt() {
    later(speaker).recognising("").open();
    later(speaker).say("AMAZON.NoIntent");
    assertThat(ssml(later(speaker).recognising("bob").say("EmergencyIntent")))
        .contains("nine one one");
    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
  }

  @Test
  void painThatStopsAllInAGuestsSessionLocksForTheVoiceThatTellsIt() {
    later(speaker).recognising("").open();
    later(speaker).say("AMAZON.NoIntent");
    later(speaker).recognising("bob").say("PainIntent", SEVERE);
    assertThat(state(speaker.last())).isEqualTo("screening-red-flags");
    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
  }

  @Test
  void anAlarmInASessionOfTheHouseholdLocksForTheVoiceThatCallsIt() {
    keepAPlace(speaker.recognising("carol"));
    keepAPlace(speaker.recognising(""));
    later(speaker).open();
    later(speaker).recognising("bob").say("EmergencyIntent");
    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
    assertThat(state(later(speaker).recognising("").open())).isEqualTo("checking-lock");
    assertThat(state(later(speaker).recognising("carol").open())).isEqualTo("resuming");
  }

  @Test
  void anAlarmIsKeptBeforeAllThatIsOwedToTheVoiceBefore() {
    owesAPainQuestion();
    memory.worksOnceMore(Operation.RAISE);
    later(speaker).recognising("carol").say("EmergencyIntent");
    assertThat(log.lines.get(log.lines.size() - 1)).contains("unkept: down");
    writes(true);
    assertThat(state(later(speaker).recognising("carol").open())).isEqualTo("checking-lock");
  }

  @Test
  void whoeverElseIsRecognizedErasesNothingAtAQuestionAboutWarningSigns() {
    later(speaker).recognising("bob").open();
    later(speaker).say("PainIntent", SEVERE);
    later(speaker).recognising("carol").say("DeleteIntent");
    later(speaker).say("AMAZON.YesIntent");

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
  }

  @Test
  void aLockThatCouldNotBeKeptIsKeptForItsOwnerWhoeverBeginsNext() {
    owesALock();
    later(speaker).recognising("carol").openAgain();
    assertThat(log.lines.get(log.lines.size() - 1)).contains("unsafe: down");
    writes(true);
    assertThat(state(later(speaker).say("HelpIntent"))).isEqualTo("asking-clearance");

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
    assertThat(state(later(speaker).recognising("carol").open())).isEqualTo("asking-clearance");
  }

  @Test
  void aLockThatCouldNotBeKeptIsAskedAboutWhenItsOwnerIsBack() {
    owesALock();
    later(speaker).recognising("carol").openAgain();

    assertThat(state(later(speaker).recognising("bob").say("AMAZON.YesIntent")))
        .isEqualTo("checking-lock");
  }

  @Test
  void anOpenPainQuestionThatCouldNotBeKeptIsKeptForItsOwnerWhoeverSpeaksNext() {
    owesAPainQuestion();
    writes(true);
    later(speaker).recognising("carol").say("AMAZON.YesIntent");

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-pain");
  }

  @Test
  void anOpenPainQuestionThatCouldNotBeKeptIsKeptThoughSomebodyElseEndsTheSession() {
    owesAPainQuestion();
    memory.does(Operation.RAISE, true);
    later(speaker).recognising("carol").end("USER_INITIATED");

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-pain");
  }

  @Test
  void aLockThatCouldNotBeKeptIsKeptWhenASessionEndsThatCannotBeReadAnyMore() {
    owesALock();
    memory.does(Operation.RAISE, true);
    ObjectNode broken = speaker.attributes().deepCopy();
    ((ObjectNode) broken.get("session")).put("asked", "?");
    later(speaker).carrying(broken).end("ERROR");
    writes(true);

    assertThat(state(later(speaker).recognising("bob").open())).isEqualTo("checking-lock");
  }

  @Test
  void whatDoesNotConcernASessionLeavesItWhoeverIsRecognized() {
    owesAPainQuestion();
    JsonNode before = speaker.attributes();
    later(speaker).recognising("carol").sendOdd(speaker.request("System.ExceptionEncountered"));

    assertThat(speaker.attributes()).isEqualTo(before);
  }

  private void owesALock() {
    later(speaker).recognising("bob").open();
    writes(false);
    later(speaker).say("PainIntent", SEVERE);
    assertThat(state(speaker.last())).isEqualTo("screening-red-flags");
  }

  private void owesAPainQuestion() {
    later(speaker).recognising("bob").open();
    writes(false);
    for (int asked = 0; asked < 5 && playing() == 0; asked++) {
      later(speaker).say("ReadyIntent");
    }
    assertThat(playing()).isPositive();
  }

  private int playing() {
    return speaker.attributes().at("/session/playing").size();
  }

  private void writes(boolean does) {
    memory.does(Operation.KEEP, does);
    memory.does(Operation.RAISE, does);
  }

  private static Device later(Device device) {
    return device.wait(Duration.ofMinutes(2));
  }

  private static String state(JsonNode answer) {
    return answer.at("/sessionAttributes/session/asked/state/is").asText();
  }
}
