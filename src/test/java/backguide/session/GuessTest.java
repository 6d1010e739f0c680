package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.programme.Programme;
import backguide.session.CheckingPain.Then;
import backguide.speech.Played;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a guess may count as, and what it is never taken for. */
class GuessTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Asking READYING = new Readying("childs-pose");
  private static final Asking PAIN = new CheckingPain("childs-pose", Then.FINISHED);
  private static final Asking HURT = new CheckingHurt(Optional.empty(), Optional.empty());
  private static final Asking TIME = new AskingReminderTime(AskingReminderTime.NOTHING);

  static Stream<Arguments> itCounts() {
    return Stream.of(
        Arguments.of(READYING, Urgent.RED_FLAG),
        Arguments.of(READYING, Urgent.PAIN),
        Arguments.of(READYING, Urgent.STOP),
        Arguments.of(READYING, Aside.REPEAT),
        Arguments.of(PAIN, Answer.YES),
        Arguments.of(PAIN, Answer.IT_DID),
        Arguments.of(HURT, Answer.YES),
        Arguments.of(new ScreeningRedFlags(), Answer.YES),
        Arguments.of(new Selecting(), Answer.SELECT),
        Arguments.of(new OfferingReminder(), Answer.WHEN),
        Arguments.of(TIME, Answer.WHEN));
  }

  static Stream<Arguments> itIsNotUnderstood() {
    return Stream.of(
        Arguments.of(READYING, Answer.READY),
        Arguments.of(READYING, Answer.YES),
        Arguments.of(READYING, Answer.SELECT),
        Arguments.of(READYING, Answer.WHEN),
        Arguments.of(READYING, Urgent.DELETE),
        Arguments.of(READYING, Urgent.CHILD),
        Arguments.of(READYING, Urgent.EQUIPMENT_BROKE),
        Arguments.of(PAIN, Answer.NO),
        Arguments.of(HURT, Answer.NO),
        Arguments.of(new ScreeningRedFlags(), Answer.NO),
        Arguments.of(new Selecting(), Answer.YES),
        Arguments.of(new Selecting(), Answer.WHEN),
        Arguments.of(new OfferingReminder(), Answer.YES),
        Arguments.of(new OfferingReminder(), Answer.SELECT),
        Arguments.of(TIME, Answer.NO),
        Arguments.of(new AskingClearance(), Answer.YES));
  }

  @ParameterizedTest
  @MethodSource
  void itCounts(Asking question, Meaning guess) {
    assertThat(weighed(question, guess)).isEqualTo(guess);
  }

  @ParameterizedTest
  @MethodSource
  void itIsNotUnderstood(Asking question, Meaning guess) {
    assertThat(weighed(question, guess)).isEqualTo(Answer.UNKNOWN);
  }

  private static Meaning weighed(Asking question, Meaning guess) {
    Session session =
        Session.unopened(PROGRAMME.tag())
            .with(Now.beginning(Who.OWNER, Launch.Reminders.READY))
            .with(new Asked(question, 0, 0));
    Happening guessed = new Happening(guess, Detail.NONE, true);
    return Guess.weighed(new Scene(PROGRAMME, session, guessed.heard(Played.ALL)))
        .heard()
        .meaning();
  }
}
