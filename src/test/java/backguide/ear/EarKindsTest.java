package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.SessionFiles;
import backguide.ear.EarHeard.How;
import backguide.heard.Detail;
import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.Severity;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.understanding.Intent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say in more forms than a model lists: one utterance for each kind, and its traps. */
class EarKindsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  private static final Ear EAR = Ear.of(SessionFiles.LOCALE);

  @Test
  void aNoOfTheModelIsOfPainExactlyWhereOneOfAKindIs() {
    assertThat(EarModelTest.MODEL.samples())
        .filteredOn(s -> s.intent().equals(Intent.NO.modelName()))
        .isNotEmpty()
        .noneMatch(s -> EarKinds.isOfPain(s.words()));
    for (String plain : List.of("no I really don't", "not a single one of those")) {
      assertThat(EAR.understand(plain, NOW).said().detail()).isEqualTo(Detail.NONE);
    }
    for (String ofPain : List.of("my neck didn't hurt", "I felt no soreness", "no twinges")) {
      assertThat(EAR.understand(ofPain, NOW).intent()).isEqualTo(Intent.NO_PAIN.modelName());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my head is swimming",
        "the ceiling keeps spinning",
        "I came over dizzy",
        "I'm gonna pass out",
        "my eyesight just went fuzzy",
        "my heart keeps fluttering",
        "it's like somebody standing on my chest",
        "there's something heavy across my chest",
        "it's hard to get a breath",
        "my left foot's asleep",
        "both my legs feel like jelly",
        "I've lost all feeling in my toes",
        "half of my face feels strange",
        "my mouth is drooping",
        "my words come out slurred",
        "the band pinged and caught me in the eye",
        "dial 999",
        "call 112 please",
        "get me an ambulance",
        "help I can't get up",
        "my back feels like it's ripping apart",
        "I keep going on but my legs gave way"
      })
  void anEmergencyIsHeardForCertain(String utterance) {
    EarHeard heard = EAR.understand(utterance, NOW);
    assertThat(heard.said().meaning()).isEqualTo(Urgent.RED_FLAG);
    assertThat(heard.said().detail().alarm()).contains(Alarm.EMERGENCY);
    assertThat(heard.at(NOW).guessed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my right hand's gone all tingly", "pins and needles down both my arms"})
  void aSignInAnArmIsUrgent(String utterance) {
    assertThat(EAR.understand(utterance, NOW).said().detail().alarm()).contains(Alarm.URGENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I feel dizzzy", "my chset hurts", "numbb", "my haert is racing"})
  void aSlipInSpellingIsAGuess(String utterance) {
    EarHeard heard = EAR.understand(utterance, NOW);
    assertThat(heard.said().meaning()).isEqualTo(Urgent.RED_FLAG);
    assertThat(heard.at(NOW).guessed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what a strike",
        "I can't move my chair",
        "I can't stand this song",
        "I fell asleep",
        "my breathing is fine",
        "my legs aren't numb",
        "no trouble breathing"
      })
  void whatOnlySoundsLikeASignIsNone(String utterance) {
    assertThat(meaning(utterance)).isNotIn(Urgent.RED_FLAG, Urgent.PAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't lift my arms that high",
        "I can't quite reach that far",
        "my arms won't go any higher",
        "I can't raise them above my shoulders",
        "I can't bend all the way",
        "that's as far as I can go"
      })
  void aReachThatEndsIsEasier(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Answer.EASIER);
  }

  @Test
  void anArmThatCannotBeLiftedAtAllIsASign() {
    assertThat(meaning("I can't lift my arm")).isEqualTo(Urgent.RED_FLAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it wasn't",
        "no there wasn't any",
        "nothing hurt at all",
        "didn't hurt one bit",
        "definitely not",
        "not in the slightest",
        "no I didn't feel a thing",
        "no that was lovely",
        "no pain in my back",
        "absolutely none"
      })
  void aPlainNoIsOne(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it was okay until the end",
        "fine apart from my neck",
        "no except my elbow",
        "no pain until now",
        "no pain at first",
        "no it was fine but my neck",
        "nothing serious",
        "not too much",
        "it wasn't too bad",
        "it didn't hurt much",
        "no worse than usual",
        "no it wasn't fine",
        "no only a bit",
        "no it stopped",
        "it didn't not hurt",
        "yes no",
        "no darling the red one",
        "fine until I leaned over"
      })
  void aNoThatIsNoneIsNotHeardAsOne(String utterance) {
    Meaning meaning = meaning(utterance);
    assertThat(meaning).isNotIn(Answer.NO, Answer.READY, Answer.YES);
    Optional<Severity> severity = EAR.understand(utterance, NOW).said().detail().severity();
    assertThat(severity).isNotEqualTo(Optional.of(Severity.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes it did",
        "it did",
        "unfortunately it did",
        "yes they have",
        "my therapist gave me the go ahead",
        "the doctor said I can start",
        "yeah she said it's ok",
        "I've been cleared by my doctor",
        "yes I talked to my doctor"
      })
  void aPlainYesIsOne(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Answer.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my doctor hasn't said it's fine",
        "she said not to",
        "he said I can't",
        "they said I should wait",
        "I've been told to rest",
        "my doctor gave me pills",
        "my wife says it's fine",
        "yes but that was years ago",
        "yes dear",
        "its fine",
        "nobody has told me",
        "I left a message"
      })
  void aYesThatIsNoneIsNotHeardAsOne(String utterance) {
    assertThat(meaning(utterance)).isNotEqualTo(Answer.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not really", "I don't think so", "no I don't think so", "sort of"})
  void aHalfAnswerIsAskedBack(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Answer.UNSURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait, stop",
        "okay stop there",
        "that's it for me, stop",
        "no stop",
        "stop I'm done",
        "I want this to stop",
        "that'll do for today"
      })
  void stopAtEitherEndCounts(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Urgent.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "don't stop",
        "when does it stop",
        "stop that noise",
        "the bus stop",
        "should I stop"
      })
  void aStopThatIsDeniedAskedOrToldToOthersDoesNot(String utterance) {
    assertThat(meaning(utterance)).isNotEqualTo(Urgent.STOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hold on it hurts", "stop that hurts", "no wait yes it hurt"})
  void painAfterALeadIsPain(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Urgent.PAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what if it starts to hurt",
        "does tightness count as pain",
        "is it okay if it hurts",
        "how much should it hurt",
        "will it hurt tomorrow"
      })
  void aQuestionAboutPainReportsNone(String utterance) {
    assertThat(EAR.understand(utterance, NOW).said().detail())
        .isEqualTo(Detail.NONE.withTopic(Detail.Topic.PAIN));
    assertThat(meaning(utterance)).isEqualTo(Aside.INFO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"is pain me in the back", "can we stop it hurts", "why my neck hurts now"})
  void painInTheFormOfAQuestionIsPain(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Urgent.PAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's a pain to park there", "that film is painful to watch"})
  void aFigureOfSpeechHurtsNobody(String utterance) {
    assertThat(meaning(utterance)).isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I'm at a seven", "I'd give it a seven", "I'm at seven", "it was a seven"})
  void aNumberIsARating(String utterance) {
    assertThat(EAR.understand(utterance, NOW).said().detail().number()).contains(7);
    assertThat(meaning(utterance)).isEqualTo(Answer.RATING);
  }

  @Test
  void anAgeIsKeptForWhereItIsARating() {
    assertThat(meaning("I'm seven")).isEqualTo(Urgent.CHILD);
    assertThat(EAR.understand("I'm seven", NOW).said().detail().number()).contains(7);
  }

  @Test
  void whatWasFoundAmongOtherWordsIsSure() {
    assertThat(EAR.understand("well it kind of hurts I guess", NOW).how()).isEqualTo(How.AMONG);
  }

  private static Meaning meaning(String utterance) {
    return EAR.understand(utterance, NOW).said().meaning();
  }
}
