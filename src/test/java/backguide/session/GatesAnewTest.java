package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.person.Heed;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.session.CheckingPain.Then;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session asks when another device has written what leaves its question without sense. */
class GatesAnewTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Machine MACHINE = new Machine(PROGRAMME);
  private static final String STRETCH = "upper-back-stretch";
  private static final String ROLL = "shoulder-roll";
  private static final Session BRIEFING = briefing(STRETCH, ROLL);
  private static final Place UNDER_WAY = new Place(ROLL, 0, 5, 0);
  private static final Person HURT = hurt();

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

    assertThat(next.asked().state()).isEqualTo(new Over());
  }

  static Stream<Arguments> whatTellsOfPainOrDangerCountsAlsoWhereNothingIsLeftToDo() {
    CheckingPain hurt = new CheckingPain(STRETCH, Then.FINISHED);
    State over = new Over();
    return Stream.of(
        Arguments.of(hurt, Answer.YES, RatingPain.of(STRETCH, Then.FINISHED)),
        Arguments.of(new CheckingAlarm(Optional.empty()), Answer.YES, over),
        Arguments.of(new ScreeningRedFlags(), Answer.NO, over),
        Arguments.of(new AskingClearance(), Answer.NO, over),
        Arguments.of(new AskingClearance(), Answer.UNSURE, over));
  }

  @ParameterizedTest
  @MethodSource
  void whatTellsOfPainOrDangerCountsAlsoWhereNothingIsLeftToDo(
      State question, Answer said, State next) {
    Today done = Today.NONE.touched(Happening.NOW).finishing(STRETCH).finishing(ROLL);
    Session was = BRIEFING.with(new Asked(question, 0, 0));

    assertThat(onWhatStands(was, said, was.person().with(done)).asked().state()).isEqualTo(next);
  }

  @Test
  void whatWasFinishedElsewhereIsNotBegun() {
    Session was = BRIEFING.with(new Asked(new Readying(STRETCH), 0, 0));
    Person theirs = was.person().with(was.person().today().finishing(STRETCH));

    assertThat(onWhatStands(was, Answer.READY, was.person()).playing()).isNotEmpty();
    Session next = onWhatStands(was, Answer.READY, theirs);
    assertThat(next.playing()).isEmpty();
    assertThat(next.asked().state()).isEqualTo(new Resuming());
  }

  /** Whoever has heard of one lock only does not lift the other with it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLockFromElsewhereIsAskedAboutBeforeItIsLifted(boolean elsewhere) {
    Person locked = BRIEFING.person().with(BRIEFING.person().safety().locking("mine"));
    Session was =
        BRIEFING
            .with(locked)
            .with(BRIEFING.now().with(Until.UNLOCKING, true))
            .with(new Asked(new AskingClearance(), 0, 0));
    Person theirs = elsewhere ? locked.with(locked.safety().locking("theirs")) : locked;

    Session erasing = onWhatStands(was, Urgent.DELETE, theirs);

    assertThat(erasing.asked().state()).isInstanceOf(ConfirmingErase.class);
    assertThat(erasing.now().is(Until.UNLOCKING)).isEqualTo(!elsewhere);
  }

  /** Clocks of two devices may be a day apart. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, false"})
  void aPermissionOfADayThatIsYetToComeIsNone(int days, boolean counts) {
    Safety ahead = Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate().plusDays(days)).briefing();

    Session next = onWhatStands(BRIEFING, Aside.THANKS, BRIEFING.person().with(ahead));

    assertThat(next.asked().state() instanceof AskingClearance).isEqualTo(!counts);
  }

  @ParameterizedTest
  @CsvSource({"12, true", "13, false"})
  void whatWasLeftForPainCountsForTwelveHours(int hours, boolean counts) {
    Today left = Today.NONE.touched(Happening.NOW.minusHours(hours)).leavingForPain(STRETCH);

    Session next = onWhatStands(BRIEFING, Aside.THANKS, BRIEFING.person().with(left));

    assertThat(next.person().today().leftForPain().contains(STRETCH)).isEqualTo(counts);
  }

  static Stream<Arguments> aSessionBringsItsPlaceAndWhatIsStricterIfThatCouldNotBeKept() {
    Person nobody = Person.unknown(PROGRAMME.tag());
    Person theirs = BRIEFING.person();
    Person done = theirs.with(theirs.today().finishing(ROLL));
    return Stream.of(
        Arguments.of(true, Optional.of(theirs), HURT),
        Arguments.of(false, Optional.of(theirs), theirs.with(theirs.today().at(UNDER_WAY))),
        Arguments.of(false, Optional.of(done), done),
        Arguments.of(true, Optional.empty(), nobody),
        Arguments.of(false, Optional.empty(), nobody));
  }

  /** Its place only while that exercise is not over elsewhere; and nothing once all was erased. */
  @ParameterizedTest
  @MethodSource
  void aSessionBringsItsPlaceAndWhatIsStricterIfThatCouldNotBeKept(
      boolean unkept, Optional<Person> stands, Person next) {
    Heard heard = Heard.of(Aside.THANKS, Detail.NONE, Happening.NOW);

    assertThat(MACHINE.anew(BRIEFING.with(HURT), heard, stands, unkept).next().person())
        .isEqualTo(next);
  }

  private static Person hurt() {
    Person person = BRIEFING.person();
    return person
        .with(
            person
                .today()
                .leavingForPain(STRETCH)
                .retrying(ROLL)
                .adjusting(ROLL, Today.GENTLER)
                .at(UNDER_WAY))
        .with(Heed.NOTHING.hurting(ROLL, Today.GENTLER));
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
