package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Aside;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Programme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a session asks when another device has written what leaves its question without sense. */
class GatesAnewTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Machine MACHINE = new Machine(PROGRAMME);
  private static final String STRETCH = "upper-back-stretch";
  private static final String ROLL = "shoulder-roll";
  private static final Session BRIEFING = briefing(STRETCH, ROLL);

  @Test
  void nobodyIsAskedWhatFeltEasyOfNothing() {
    Session easy = Situations.of(PROGRAMME).get("closing").get("what felt easy");
    Person theirs = easy.person();
    for (String id : PROGRAMME.ids()) {
      theirs = theirs.with(theirs.today().retrying(id));
    }

    assertThat(onWhatStands(easy, Aside.THANKS, easy.person()).asked().state())
        .isInstanceOf(AskingEasy.class);
    assertThat(onWhatStands(easy, Aside.THANKS, theirs).asked().state())
        .isNotInstanceOf(AskingEasy.class);
    assertThat(onWhatStands(easy, Aside.WAIT, theirs).asked().state())
        .isNotInstanceOf(Pausing.class);
  }

  @Test
  void whoFindsEverythingDoneElsewhereBeginsANewRun() {
    Today done = Today.NONE.touched(Happening.NOW).finishing(STRETCH).finishing(ROLL);

    Session next = onWhatStands(BRIEFING, Aside.THANKS, BRIEFING.person().with(done));

    assertThat(next.person().today().done()).isEmpty();
    assertThat(next.asked().state())
        .isEqualTo(new Introducing(STRETCH, Introducing.Asks.START, Optional.empty()));
  }

  @Test
  void whatHurtElsewhereIsAskedAboutBeforeANewRun() {
    Today done = Today.NONE.touched(Happening.NOW).leavingForPain(STRETCH).finishing(ROLL);

    Session next = onWhatStands(BRIEFING, Aside.THANKS, BRIEFING.person().with(done));

    assertThat(next.person().today().skipped()).containsExactly(STRETCH);
    assertThat(next.asked().state()).isEqualTo(new Resuming());
  }

  @Test
  void whoseOnlyOneHurtElsewhereIsOfferedNothing() {
    Today left = Today.NONE.touched(Happening.NOW).leavingForPain(STRETCH);
    Session briefing = briefing(STRETCH);

    Session next = onWhatStands(briefing, Aside.THANKS, briefing.person().with(left));

    assertThat(next.asked().state()).isEqualTo(new Finished());
  }

  private static Session briefing(String... chosen) {
    Person person =
        Person.unknown(PROGRAMME.tag())
            .with(Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing())
            .choosing(List.of(chosen))
            .with(Today.NONE.touched(Happening.NOW));
    return Session.unopened(PROGRAMME.tag())
        .with(person)
        .with(Now.beginning(Who.OWNER, Launch.Reminders.READY))
        .with(new Asked(new Briefing(), 0, 0));
  }

  /** Returns what comes of something said on that record, written meanwhile. */
  private static Session onWhatStands(Session was, Meaning said, Person theirs) {
    Heard heard = Heard.of(said, Detail.NONE, Happening.NOW);
    return MACHINE.anew(was, heard, Optional.of(theirs), false).next();
  }
}
