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
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exercise something that broke stops. */
class CheckingHurtTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Detail BAND = Detail.NONE.withProp(Prop.EXERCISE_BAND);

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
