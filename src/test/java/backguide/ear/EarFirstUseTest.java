package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.SessionFiles;
import backguide.heard.Detail;
import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.Severity;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say who use the coach for the first time. */
class EarFirstUseTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  private static final Ear EAR = Ear.of(SessionFiles.LOCALE);

  /** What lets a person go on. */
  private static final Set<Meaning> PERMISSIONS =
      Set.of(
          Answer.YES,
          Answer.READY,
          Answer.NEXT,
          Answer.BUILT_IN_NEXT,
          Answer.DONE,
          Answer.CHOICE,
          Answer.MORE,
          Answer.HARDER,
          Aside.KEEP_MOVING);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm on the floor bleeding",
        "I see stars",
        "I see spots",
        "I see flashes",
        "I'm seeing stars",
        "there are spots in front of my eyes",
        "everything went black",
        "I can't get up",
        "I can't get back up",
        "I'm down I can't get up",
        "I can't feel my foot",
        "I can't feel my feet",
        "I can't feel anything",
        "my leg has gone to sleep",
        "my knee gave way",
        "no just numb",
        "no pain just dizzy",
        "no pain but dizzy",
        "no just a bit numb",
        "no only numb",
        "nothing but numbness",
        "not numb just dizzy",
        "I'm not ready I'm dizzy",
        "don't go on I feel faint"
      })
  void anEmergencyIsHeard(String utterance) {
    assertThat(said(utterance))
        .isEqualTo(new Said(Urgent.RED_FLAG, Detail.NONE.withAlarm(Alarm.EMERGENCY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no pain only tingling",
        "my hand has gone to sleep",
        "my arm went dead",
        "electric shocks down my arm",
        "no pain just pins and needles",
        "nothing but pins and needles"
      })
  void aWarningSignIsHeard(String utterance) {
    assertThat(said(utterance).meaning()).isEqualTo(Urgent.RED_FLAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm not ready it hurts",
        "not yet it hurts",
        "I can't do this it hurts",
        "I can't kneel my knees hurt",
        "don't go on it hurts",
        "not good my neck hurts",
        "it's not a stretch it hurts",
        "I'm not sure it hurts a bit",
        "I don't want to because it hurts",
        "no just sore",
        "no pain just sore",
        "nothing but pain",
        "not a stretch but pain",
        "no pain in my neck but my back hurts",
        "I have a cramp",
        "cramp",
        "something popped",
        "my back popped",
        "my back went out",
        "achy",
        "my back is achy",
        "discomfort",
        "some discomfort",
        "it's my knee again",
        "my back is killing me",
        "this is killing me",
        "I can't bear it",
        "I can't stand it",
        "I can't take it"
      })
  void painIsHeard(String utterance) {
    assertThat(said(utterance).meaning()).isEqualTo(Urgent.PAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my back is killing me",
        "my knees are killing me",
        "this is killing me",
        "it's killing me"
      })
  void painThatKillsIsSevere(String utterance) {
    assertThat(said(utterance).detail().severity()).contains(Severity.SEVERE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it doesn't hurt",
        "I don't think it hurts",
        "I don't feel that it hurts",
        "I don't have any pain",
        "not that it hurts",
        "no it doesn't hurt",
        "my knees don't hurt",
        "I can't say it hurts",
        "not sure",
        "it isn't that my neck hurts"
      })
  void whatIsDeniedIsNoPain(String utterance) {
    assertThat(said(utterance).meaning()).isNotIn(Urgent.PAIN, Urgent.RED_FLAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no pain thanks",
        "no pain thank you",
        "no pain really",
        "no pain whatsoever",
        "not in pain",
        "okay no pain",
        "not painful",
        "no discomfort",
        "painless"
      })
  void noPainIsNoInTheWordsOfItsQuestion(String utterance) {
    Detail noPain = Detail.NONE.withSeverity(Severity.NONE);
    assertThat(said(utterance)).isEqualTo(new Said(Answer.NO, noPain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"it was fine", "that was fine", "it was okay", "fine"})
  void fineWithoutANoIsAskedBack(String utterance) {
    assertThat(said(utterance).meaning()).isEqualTo(Answer.FINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no way", "no", "not at all", "none of those", "no I don't", "no it isn't"})
  void aPlainNoAnswersAnyQuestion(String utterance) {
    assertThat(said(utterance)).isEqualTo(new Said(Answer.NO, Detail.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pain? no", "pain? nope", "does it hurt? no", "does it hurt? No.", "hurt? no, no"})
  void aQuestionAnsweredWithNoIsNoPain(String utterance) {
    assertThat(said(utterance).meaning()).isIn(Answer.NO, Answer.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"it hurts, no?", "it hurts. no more", "it hurts no", "ow, no", "pain, no"})
  void painBeforeANoIsStillPain(String utterance) {
    assertThat(said(utterance).meaning()).isIn(Urgent.PAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "it stays loose,NotHoldingIntent",
    "it's holding loosely,NotHoldingIntent",
    "it's holding poorly,NotHoldingIntent",
    "the door moves,NotHoldingIntent"
  })
  void aLooseAnchorIsHeard(String utterance, String intent) {
    assertThat(EAR.understand(utterance, NOW).intent()).isEqualTo(intent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I see stars",
        "I'm on the floor bleeding",
        "it stays loose",
        "I see spots",
        "I'm down hard",
        "I have the band broken",
        "it's holding loosely",
        "it holds badly",
        "sounds good later",
        "the door moves",
        "use the door maybe",
        "I'm ready tomorrow",
        "the next one hurts",
        "I did it wrong",
        "I've done that badly",
        "push me over",
        "go next door",
        "do it yourself"
      })
  void aWordMoreIsNoPermission(String utterance) {
    assertThat(said(utterance).meaning()).isNotIn(PERMISSIONS);
    assertThat(said(utterance).detail().severity()).isNotEqualTo(Optional.of(Severity.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "7 out of 10,7",
    "seven out of ten,7",
    "7/10,7",
    "3/10,3",
    "'it is 3/10',3",
    "7 / 10,7",
    "three and a half,4",
    "three point five,4",
    "about three and a half,4",
    "at least six,6",
    "three or four,4",
    "between three and four,4",
    "3 or 4,4",
    "3-4,4",
    "three to four,4"
  })
  void aRatingIsHeardInManyForms(String utterance, int level) {
    assertThat(said(utterance)).isEqualTo(new Said(Answer.RATING, Detail.NONE.withNumber(level)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the left one",
        "the other one",
        "the right one",
        "this one",
        "7/11",
        "one of those"
      })
  void whatNamesNoTimeIsNoTime(String utterance) {
    assertThat(said(utterance).meaning()).isNotEqualTo(Answer.WHEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's better now", "it's getting better", "a bit better", "better"})
  void betterLeavesTheQuestionOpen(String utterance) {
    assertThat(said(utterance)).isEqualTo(new Said(Answer.UNSURE, Detail.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "five to six,17:55",
    "at one,13:00",
    "how about nine,09:00",
    "this evening,19:00",
    "in the morning,09:00",
    "the evening,19:00",
    "10 to 6,17:50",
    "at 9 30,09:30",
    "at 5 in the afternoon,17:00"
  })
  void timesAreStillTimes(String utterance, LocalTime time) {
    assertThat(said(utterance).detail().when().flatMap(When::time)).contains(time);
  }

  @Test
  void aWrittenDateIsStillADay() {
    assertThat(said("5 December").detail().when().flatMap(When::day))
        .contains(LocalDate.of(2026, 12, 5));
  }

  @Test
  void seventeenAndAHalfIsNoAdult() {
    assertThat(said("I'm seventeen and a half").meaning()).isNotEqualTo(Answer.RATING);
    assertThat(said("I'm nine and a half").meaning()).isEqualTo(Urgent.CHILD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no just a stretch",
        "it was just a stretch",
        "I'm not numb",
        "no I'm not dizzy",
        "I don't have any pain in my neck",
        "no pain or numbness",
        "not my chest",
        "no tingling in my hands"
      })
  void aDenialStillReachesItsSign(String utterance) {
    assertThat(said(utterance).meaning()).isNotIn(Urgent.PAIN, Urgent.RED_FLAG);
  }

  private static Said said(String utterance) {
    return EAR.understand(utterance, NOW).said();
  }
}
