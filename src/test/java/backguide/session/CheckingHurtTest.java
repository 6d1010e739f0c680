package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.session.CheckingPain.Then;
import backguide.speech.Played;
import backguide.speech.Segment;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exercise something that broke stops. */
class CheckingHurtTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Detail BAND = Detail.NONE.withProp(Prop.EXERCISE_BAND);
  private static final Place PLACE = Place.start("childs-pose");

  @ParameterizedTest
  @CsvSource({"0, true", "4, true", "1000, false"})
  void whatIsCompleteIsNotStoppedAnyMore(int done, boolean stops) {
    CheckingPain question = new CheckingPain("band-row", Then.FINISHED);
    Session session = asking(question, new Place("band-row", 0, done, 0));
    Scene scene = new Scene(PROGRAMME, session, new Happening(Answer.NO, BAND).heard(Played.ALL));

    CheckingHurt hurt = new CheckingHurt(Optional.of(question), BAND.prop());

    assertThat(hurt.stopped(scene).isPresent()).isEqualTo(stops);
  }

  /** Its pain question is carried, and stays open whatever breaks meanwhile. */
  @ParameterizedTest
  @ValueSource(strings = {"handstand", "band-row"})
  void aCarriedQuestionIsGoneBackToAlsoOfAnExerciseThatIsNoMore(String id) {
    CheckingPain carried = new CheckingPain(id, Then.CARRIED);
    Machine machine = new Machine(PROGRAMME);

    Session broke =
        machine
            .hear(
                asking(carried, Place.start("childs-pose")),
                new Happening(Urgent.EQUIPMENT_BROKE, BAND).heard(Played.ALL))
            .next();
    assertThat(broke.asked().state())
        .isEqualTo(new CheckingHurt(Optional.of(carried), BAND.prop()));

    Session hurt =
        machine.hear(broke, new Happening(Answer.YES, Detail.NONE).heard(Played.ALL)).next();
    assertThat(hurt.asked().state()).isInstanceOf(RatingPain.class);
    assertThat(hurt.person().painOpen()).contains(id);
  }

  /** What else needs the thing is left out after a clear yes, never after a guess. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aGuessLeavesNothingOut(boolean guessed) {
    CheckingPain question = new CheckingPain("childs-pose", Then.FINISHED);
    Asked hurt = new Asked(new CheckingHurt(Optional.of(question), BAND.prop()), 0, 0);
    Session session = asking(question, Place.start("childs-pose")).with(hurt);

    Session next =
        new Machine(PROGRAMME)
            .hear(session, new Happening(Answer.YES, Detail.NONE, guessed).heard(Played.ALL))
            .next();

    assertThat(next.asked().state()).isInstanceOf(RatingPain.class);
    assertThat(next.person().today().skipped().isEmpty()).isEqualTo(guessed);
  }

  /** Whoever was asked three times is told once more what to do if it hurts, and it stays asked. */
  @Test
  void whoIsNotUnderstoodIsToldWhatToDoIfItHurts() {
    CheckingPain question = new CheckingPain("childs-pose", Then.FINISHED);
    Session session = asking(question, PLACE);
    CheckingHurt hurt = new CheckingHurt(Optional.of(question), BAND.prop());

    Turn turn = heard(session.with(new Asked(hurt, 2, 0)), Answer.UNKNOWN);

    assertThat(turn.next().asked().state()).isEqualTo(new Over());
    assertThat(turn.next().person().painOpen()).contains("childs-pose");
    assertThat(turn.speech().segments()).contains(new Segment.Say(Prompt.IF_IT_HURT.line()));
  }

  @Test
  void whereNothingWasAskedANoGoesToWhatIsNext() {
    Session session = asking(new CheckingPain("childs-pose", Then.FINISHED), PLACE);
    Session broke = session.with(new Asked(new CheckingHurt(Optional.empty(), BAND.prop()), 0, 0));

    assertThat(heard(broke, Answer.NO).next().asked().state())
        .isEqualTo(new CheckingPain("childs-pose", Then.CARRIED));
  }

  private static Turn heard(Session session, Answer answer) {
    Happening happening = new Happening(answer, Detail.NONE);
    return new Machine(PROGRAMME).hear(session, happening.heard(Played.ALL));
  }

  private static Session asking(CheckingPain question, Place place) {
    Safety safety =
        Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing().open(question.id(), "then");
    Person person =
        Person.unknown(PROGRAMME.tag())
            .with(safety)
            .choosing(PROGRAMME.ids())
            .with(Today.NONE.touched(Happening.NOW).at(place));
    return Session.unopened(PROGRAMME.tag())
        .with(person)
        .with(Now.beginning(Who.OWNER, Launch.Reminders.READY))
        .with(new Asked(question, 0, 0));
  }
}
