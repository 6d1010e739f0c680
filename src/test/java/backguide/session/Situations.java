package backguide.session;

import backguide.programme.Amount;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.speech.Pace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Moments of a session with the shipped programme at which everything that can be said is said. */
final class Situations {
  private static final LocalDateTime NOW = Happening.NOW;
  private static final LocalDate TODAY = NOW.toLocalDate();
  private static final String STRETCH = "upper-back-stretch";
  private static final String POSE = "childs-pose";
  private static final String ROLL = "shoulder-roll";
  private static final String WALL = "wall-push-up";
  private static final String SQUEEZE = "band-squeeze";
  private static final String ROW = "band-row";
  private static final When TOMORROW =
      new When(Optional.of(TODAY.plusDays(1)), Optional.of(LocalTime.of(9, 0)));

  private final Programme programme;
  private final Map<String, Map<String, Session>> all = new LinkedHashMap<>();
  private Map<String, Session> group;

  private Situations(Programme programme) {
    this.programme = programme;
    begin("gates");
    gates();
    begin("entering");
    entering();
    begin("doing");
    doing();
    begin("bouts");
    bouts();
    begin("eased");
    eased();
    begin("pain");
    pain();
    begin("leaving");
    leaving();
    begin("closing");
    closing();
  }

  /** Returns the moments by their names, in groups. */
  static Map<String, Map<String, Session>> of(Programme programme) {
    return new Situations(programme).all;
  }

  private void gates() {
    Person under = at(POSE, 0, 1);
    add("a voice that is not known", session(under, new AskingOwner()).with(stranger()));
    Person locked = under.with(under.safety().locking());
    add("everything is locked", session(locked, new CheckingLock()));
    add("clearance while nothing is known", session(unknown(), new AskingClearance()));
    add(
        "clearance after a lock",
        session(locked, new AskingClearance()).with(now().unlocking(true)));
    Person cleared = unknown().with(Safety.UNKNOWN.cleared(TODAY));
    add("choosing exercises", session(cleared, new Selecting()));
    add(
        "choosing exercises again, not understood once",
        missed(session(person(), new Selecting()), 1));
    add("descriptions are offered", session(cleared, new OfferingDescriptions(0)));
    add("the last description is offered", session(cleared, new OfferingDescriptions(5)));
    add("the briefing", session(cleared.choosing(List.of(ROLL, WALL)), new Briefing()));
    Person begun = person().with(today().finishing(STRETCH).at(new Place(POSE, 0, 1, 0)));
    add("picking up again", session(begun, new Resuming()));
  }

  private void entering() {
    Person done = person().with(today().finishing(STRETCH).at(Place.start(POSE)));
    Now finished = now().moving().finishing(STRETCH);
    add(
        "the floor is asked for, after the stretch",
        session(done, new Introducing(POSE, Introducing.Asks.NEED, Optional.of(STRETCH)))
            .with(finished));
    add(
        "the child's pose begins in parts",
        session(done, new Introducing(POSE, Introducing.Asks.PART, Optional.empty())));
    add(
        "a band is asked for",
        session(
            entered(SQUEEZE), new Introducing(SQUEEZE, Introducing.Asks.NEED, Optional.empty())));
    add(
        "the stretch may start",
        session(
            entered(STRETCH), new Introducing(STRETCH, Introducing.Asks.START, Optional.empty())));
    add(
        "an anchor is chosen",
        session(entered(ROW), new ChoosingAnchor(ROW, false, Optional.empty())));
    add(
        "another anchor is chosen",
        session(entered(ROW), new ChoosingAnchor(ROW, true, Optional.of(SQUEEZE)))
            .with(now().moving().finishing(SQUEEZE)));
    add(
        "the door is checked",
        session(entered(ROW), new CheckingAnchor(ROW, Prop.DOOR, false, Optional.empty())));
    add(
        "a second anchor is checked",
        session(entered(ROW), new CheckingAnchor(ROW, Prop.PARTNER, true, Optional.of(SQUEEZE))));
    Person grown = entered(STRETCH).with(Progress.NONE.hearing(STRETCH).offering(STRETCH, true));
    add("a longer hold is offered", session(grown, new Offering(STRETCH, Optional.empty())));
    Person higher = entered(WALL).with(Progress.NONE.hearing(WALL).offering(WALL, true));
    add("a lower surface is offered", session(higher, new Offering(WALL, Optional.of(ROLL))));
  }

  private void doing() {
    add("the first part of the instructions", session(open(POSE, 0, 0), new Instructing(POSE, 0)));
    add("the last part of the instructions", session(open(POSE, 0, 0), new Instructing(POSE, 1)));
    add(
        "between two holds",
        session(open(POSE, 0, 1), new BetweenBouts(POSE)).with(now().moving()));
    add(
        "between two sets of repeats",
        session(open(WALL, 0, 4), new BetweenBouts(WALL)).with(now().moving()));
    add(
        "the other direction",
        session(open(ROLL, 0, 5), new ChangingPart(ROLL)).with(now().moving()));
    add(
        "the other direction after many",
        session(
                open(ROLL, 0, 25).with(today().at(new Place(ROLL, 0, 25, 20))),
                new ChangingPart(ROLL))
            .with(now().moving()));
    add(
        "a question that was missed twice",
        missed(session(open(POSE, 0, 1), new Readying(POSE)), 2));
    Session playing =
        session(open(POSE, 0, 0), new CheckingPain(POSE, CheckingPain.Then.FINISHED))
            .with(now().moving())
            .playing(List.of(new Place(POSE, 0, 1, 0), new Place(POSE, 0, 2, 0)));
    add("two holds are being done", playing);
  }

  private void bouts() {
    for (String id : programme.ids()) {
      add("ready for " + id, session(open(id, 0, 0), new Readying(id)).with(now().moving()));
      add("ready for the last of " + id, session(last(id), new Readying(id)).with(now().moving()));
      add("knowing " + id, session(known(id), new Readying(id)).with(now().moving()));
    }
  }

  private void eased() {
    for (String id : List.of(POSE, WALL, ROW)) {
      Person gently =
          open(id, 0, 1).with(open(id, 0, 1).today().adjusting(id, Today.GENTLER).retrying(id));
      add(id + " again and gently", session(gently, new Readying(id)).with(now().moving()));
      add(
          id + " again and gently, and does it hurt",
          session(gently, new CheckingPain(id, CheckingPain.Then.CUT)).with(now().moving()));
      add(
          id + " again and gently, and how bad is it",
          session(gently, new RatingPain(id, CheckingPain.Then.FINISHED, false, true))
              .with(now().moving()));
    }
    Person lower =
        open(WALL, 0, 0).with(today().at(Place.start(WALL)).adjusting(WALL, Today.LOWER));
    Person onCounter = lower.with(lower.progress().on(WALL, Rung.COUNTER));
    add("a rung down is offered", session(onCounter, new Adjusting(WALL, Today.LOWER)));
    add("a pillow is offered", session(open(POSE, 0, 0), new Adjusting(POSE, "pillow")));
  }

  private void pain() {
    for (CheckingPain.Then then : CheckingPain.Then.values()) {
      Session asked = session(last(POSE), new CheckingPain(POSE, then)).with(now().moving());
      add("did it hurt, " + StateCodec.write(new CheckingPain(POSE, then)).get("then"), asked);
    }
    add(
        "did the rolls hurt",
        session(last(ROLL), new CheckingPain(ROLL, CheckingPain.Then.FINISHED))
            .with(now().moving()));
    add(
        "how bad is it",
        session(open(POSE, 0, 1), new RatingPain(POSE, CheckingPain.Then.CUT, false, false))
            .with(now().moving()));
    add(
        "how bad are the knees",
        session(open(POSE, 0, 1), new RatingPain(POSE, CheckingPain.Then.CUT, true, false))
            .with(now().moving()));
    Person counter = open(WALL, 0, 4);
    Progress progress =
        counter.progress().on(WALL, Rung.COUNTER).dosing(WALL, new Amount(0, 10, 1));
    add(
        "how bad is it at the counter",
        session(counter.with(progress), new RatingPain(WALL, CheckingPain.Then.CUT, false, false))
            .with(now().moving()));
    Person second =
        open(POSE, 0, 1).with(today().leavingForPain(STRETCH).at(new Place(POSE, 0, 1, 0)));
    add(
        "how bad is the second one",
        session(second, new RatingPain(POSE, CheckingPain.Then.LEFT, false, false)));
    Person locked = person().with(person().safety().locking());
    add("the warning signs", session(locked, new ScreeningRedFlags()));
    add("the warning signs, missed once", missed(session(locked, new ScreeningRedFlags()), 1));
  }

  private void leaving() {
    Person left = person().with(today().finishing(STRETCH).skipping(POSE));
    add("going on after leaving one", session(left, new MovingOn(POSE)).with(now().moving()));
    add(
        "leaving it, is it meant",
        session(open(ROLL, 0, 0), new ConfirmingLeave(new Readying(ROLL))));
    Asking anchor = new CheckingAnchor(ROW, Prop.DOOR, false, Optional.empty());
    add("leaving the row, is it meant", session(entered(ROW), new ConfirmingLeave(anchor)));
    add(
        "a pause in the instructions",
        session(open(POSE, 0, 0), new Pausing(new Instructing(POSE, 0))));
    Session waited = session(open(POSE, 0, 1), new Pausing(new Readying(POSE)));
    add("a third pause", waited.with(new Asked(waited.asked().state(), 0, 3)));
    add(
        "a pause at the pain question",
        session(last(POSE), new Pausing(new CheckingPain(POSE, CheckingPain.Then.FINISHED))));
    add(
        "a pause while something is needed",
        session(
            entered(SQUEEZE),
            new Pausing(new Introducing(SQUEEZE, Introducing.Asks.NEED, Optional.empty()))));
  }

  private void closing() {
    Today done = today();
    for (String id : programme.ids()) {
      done = done.finishing(id);
    }
    Now finished = now().moving().finishing(STRETCH).finishing(WALL).counting();
    Progress easy =
        Progress.NONE
            .hearing(STRETCH)
            .painFree(STRETCH, 2)
            .easy(STRETCH, 1)
            .easy(WALL, 1)
            .completing();
    Person person = person().with(done).with(easy);
    add("what felt easy", session(person, new AskingEasy()).with(finished));
    add("a reminder is offered", session(person, new OfferingReminder()).with(finished));
    for (When when :
        List.of(
            AskingReminderTime.NOTHING,
            new When(TOMORROW.day(), Optional.empty()),
            new When(Optional.empty(), TOMORROW.time()))) {
      State asks = new AskingReminderTime(when);
      add("when, " + StateCodec.write(asks), session(person, asks).with(finished));
    }
    add("shall it be set", session(person, new ConfirmingReminder(TOMORROW)).with(finished));
    add(
        "shall it be set with permission",
        session(person, new ConfirmingReminder(TOMORROW))
            .with(Now.beginning(true, Launch.Reminders.NEED_PERMISSION)));
  }

  private void begin(String name) {
    group = new LinkedHashMap<>();
    all.put(name, group);
  }

  private void add(String name, Session session) {
    if (group.put(name, session) != null) {
      throw new IllegalStateException("twice: " + name);
    }
  }

  private Session session(Person person, State state) {
    return Session.unopened(programme.tag()).with(person).with(now()).with(new Asked(state, 0, 0));
  }

  private static Session missed(Session session, int misses) {
    return session.with(new Asked(session.asked().state(), misses, 0));
  }

  private static Now now() {
    return Now.beginning(true, Launch.Reminders.READY).easing().resuming();
  }

  private static Now stranger() {
    return Now.beginning(false, Launch.Reminders.IMPOSSIBLE);
  }

  private Person unknown() {
    return Person.unknown(programme.tag());
  }

  private Person person() {
    return unknown()
        .with(Safety.UNKNOWN.cleared(TODAY).briefing())
        .choosing(programme.ids())
        .with(today());
  }

  private static Today today() {
    return Today.NONE.touched(NOW);
  }

  private Person at(String id, int part, int repeats) {
    return person().with(today().at(new Place(id, part, repeats, 0)));
  }

  private Person entered(String id) {
    return at(id, 0, 0);
  }

  private Person open(String id, int part, int repeats) {
    Person there = at(id, part, repeats);
    return there.with(there.safety().open(id)).with(Progress.NONE.hearing(id));
  }

  /** Returns somebody who has all of an exercise behind them but its last repeat. */
  private Person last(String id) {
    Amount first = programme.exercise(id).dose().first();
    int parts = programme.exercise(id).parts(first).size();
    return open(id, parts - 1, first.repeats() - 1);
  }

  /** Returns somebody who has grown, slowed down and made up their mind in everything. */
  private Person known(String id) {
    Amount first = programme.exercise(id).dose().first();
    Amount more = programme.exercise(id).dose().after(first).orElse(first);
    Progress progress = Progress.NONE.hearing(id).painFree(id, 3).dosing(id, more).completing();
    UnaryOperator<Habits> likes =
        h -> h.with(Pace.SLOW).with(Habits.Flow.ALWAYS).counting(false).anchoring(Prop.DOOR);
    return open(id, 0, 0).with(progress).with(likes.apply(Habits.USUAL));
  }
}
