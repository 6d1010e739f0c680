package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Programme;
import backguide.speech.Played;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be taken back: nothing that was not picked for somebody, and nothing that hurt. */
class LeaveOutTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final String ROLL = "shoulder-roll";
  private static final Today TODAY = Today.NONE.touched(Happening.NOW);

  @Test
  void whatWasLeftOutAndIsStillPickedComesBack() {
    assertThat(takenBack(PROGRAMME.ids(), TODAY.skipping(ROLL))).contains(ROLL);
  }

  @Test
  void whatIsNoLongerPickedDoesNot() {
    assertThat(takenBack(List.of("childs-pose", "band-row"), TODAY.skipping(ROLL))).isEmpty();
  }

  @Test
  void whatHurtDoesNot() {
    assertThat(takenBack(PROGRAMME.ids(), TODAY.leavingForPain(ROLL))).isEmpty();
  }

  /** Returns what somebody is led into who says "back" after it was left out. */
  private static Optional<String> takenBack(List<String> picked, Today today) {
    Person person =
        Person.unknown(PROGRAMME.tag())
            .with(Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing())
            .choosing(picked)
            .with(today);
    Now now = Now.beginning(Who.OWNER, Launch.Reminders.READY);
    Session session =
        Session.unopened(PROGRAMME.tag())
            .with(person)
            .with(now.with(now.memo().leavingOut(Optional.of(ROLL))))
            .with(new Asked(new MovingOn("childs-pose"), 0, 0));
    Happening back = new Happening(Answer.BACK, Detail.NONE);
    return new Machine(PROGRAMME)
        .hear(session, back.heard(Played.ALL))
        .next()
        .asked()
        .state()
        .exercise()
        .filter(ROLL::equals);
  }
}
