package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Habits;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Tags;
import backguide.person.Today;
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
public final class Situations {
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

  private static final List<String> GONE = List.of(POSE, "handstand");
  private static final State NO_TIME = new AskingReminderTime(AskingReminderTime.NOTHING);

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
  public static Map<String, Map<String, Session>> of(Programme programme) {
    return new Situations(programme).all;
  }

  private void gates() {
    Person under = at(POSE, 0, 1);
    add("a voice that is not known", session(under, new AskingOwner()).with(stranger()));
    Person locked = under.with(under.safety().locking(""));
    add("everything is locked", session(locked, new CheckingLock()));
    add("clearance while nothing is known", session(unknown(), new AskingClearance()));
    add(
        "clearance after a lock",
        session(locked, new AskingClearance()).with(now().with(Until.UNLOCKING, true)));
    Person cleared = unknown().with(Safety.UNKNOWN.cleared(TODAY));
    add("choosing exercises", session(cleared, new Selecting()));
    add(
        "choosing exercises again, not understood once",
        missed(session(person(), new Selecting()), 1));
    add("descriptions are offered", session(cleared, new OfferingDescriptions(0)));
    add("the last description is offered", session(cleared, new OfferingDescriptions(5)));
    add("the rest of a description is offered", session(cleared, new OfferingDescriptions(6)));
    add("the briefing", session(cleared.choosing(List.of(ROLL, WALL)), new Briefing()));
    Person begun = person().with(today().finishing(STRETCH).at(new Place(POSE, 0, 1, 0)));
    add("picking up again", session(begun, new Resuming()));
  }

  private void entering() {
    Person done = person().with(today().finishing(STRETCH).at(Place.start(POSE)));
    Now finished = moved().finishing(STRETCH);
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
            .with(moved().finishing(SQUEEZE)));
    add(
        "the door is checked",
        session(entered(ROW), new CheckingAnchor(ROW, Prop.DOOR, false, Optional.empty())));
    add(
        "a second anchor is checked",
        session(entered(ROW), new CheckingAnchor(ROW, Prop.PARTNER, true, Optional.of(SQUEEZE))));
    Person grown = entered(STRETCH).with(Progress.NONE.knowing(STRETCH).offering(STRETCH, true));
    add("a longer hold is offered", session(grown, new Offering(STRETCH)));
    Person higher = entered(WALL).with(earned(Progress.NONE.knowing(WALL)));
    add("a lower surface is offered", session(higher, new Offering(WALL)));
  }

  private void doing() {
    add("the first part of the instructions", session(open(POSE, 0, 0), new Instructing(POSE, 0)));
    add("the last part of the instructions", session(open(POSE, 0, 0), new Instructing(POSE, 1)));
    add("between two holds", session(open(POSE, 0, 1), new BetweenBouts(POSE)).with(moved()));
    add(
        "between two sets of repeats",
        session(open(WALL, 0, 4), new BetweenBouts(WALL)).with(moved()));
    add("the other direction", session(open(ROLL, 0, 5), new ChangingPart(ROLL)).with(moved()));
    add(
        "the other direction after many",
        session(
                open(ROLL, 0, 25).with(today().at(new Place(ROLL, 0, 25, 20))),
                new ChangingPart(ROLL))
            .with(moved()));
    Person twice = open(POSE, 0, 0);
    Progress knows = twice.progress().painFree(POSE, 2);
    add("knowing the pose for two sessions", session(twice.with(knows), new Readying(POSE)));
    Person many = open(POSE, 0, 2);
    Progress four = many.progress().dosing(POSE, new Amount(15, 4, 1));
    add("two of four holds are done", session(many.with(four), new Readying(POSE)));
    Session squeezing =
        session(open(SQUEEZE, 0, 0), new CheckingPain(SQUEEZE, CheckingPain.Then.FINISHED))
            .with(moved())
            .playing(List.of(new Place(SQUEEZE, 0, 4, 0), new Place(SQUEEZE, 0, 8, 0)));
    add("squeezes are being done", squeezing);
    add(
        "a question that was missed twice",
        missed(session(open(POSE, 0, 1), new Readying(POSE)), 2));
    Session playing =
        session(open(POSE, 0, 0), new CheckingPain(POSE, CheckingPain.Then.FINISHED))
            .with(moved())
            .playing(List.of(new Place(POSE, 0, 1, 0), new Place(POSE, 0, 2, 0)));
    add("two holds are being done", playing);
  }

  private void bouts() {
    for (String id : programme.ids()) {
      add("ready for " + id, session(open(id, 0, 0), new Readying(id)).with(moved()));
      add("ready for the last of " + id, session(last(id), new Readying(id)).with(moved()));
      add("knowing " + id, session(known(id), new Readying(id)).with(moved()));
    }
  }

  private void eased() {
    for (String id : List.of(POSE, WALL, ROW)) {
      Person gently =
          open(id, 0, 1).with(open(id, 0, 1).today().adjusting(id, Today.GENTLER).retrying(id));
      add(id + " again and gently", session(gently, new Readying(id)).with(moved()));
      add(
          id + " again and gently, and does it hurt",
          session(gently, new CheckingPain(id, CheckingPain.Then.CUT)).with(moved()));
      add(
          id + " again and gently, and how bad is it",
          session(
                  gently,
                  RatingPain.of(id, CheckingPain.Then.FINISHED).with(Detail.NONE.gettingWorse()))
              .with(moved()));
    }
    Person lower =
        open(WALL, 0, 0).with(today().at(Place.start(WALL)).adjusting(WALL, Today.LOWER));
    Person onCounter = lower.with(lower.progress().on(WALL, Rung.COUNTER));
    add(
        "a rung down is offered",
        session(onCounter, new Adjusting(WALL, Today.LOWER, Optional.empty())));
    add(
        "a pillow is offered",
        session(open(POSE, 0, 0), new Adjusting(POSE, "pillow", Optional.empty())));
  }

  private void pain() {
    for (CheckingPain.Then then : CheckingPain.Then.values()) {
      Session asked = session(last(POSE), new CheckingPain(POSE, then)).with(moved());
      add("did it hurt, " + StateCodec.THEN.tag(then), asked);
    }
    add(
        "did the rolls hurt",
        session(last(ROLL), new CheckingPain(ROLL, CheckingPain.Then.FINISHED)).with(moved()));
    add(
        "how bad is it",
        session(open(POSE, 0, 1), RatingPain.of(POSE, CheckingPain.Then.CUT)).with(moved()));
    add(
        "how bad are the knees",
        session(
                open(POSE, 0, 1),
                RatingPain.of(POSE, CheckingPain.Then.CUT)
                    .with(Detail.NONE.withWhere(BodyPart.KNEES)))
            .with(moved()));
    Person counter = open(WALL, 0, 4);
    Progress progress =
        counter.progress().on(WALL, Rung.COUNTER).dosing(WALL, new Amount(0, 10, 1));
    add(
        "how bad is it at the counter",
        session(counter.with(progress), RatingPain.of(WALL, CheckingPain.Then.CUT)).with(moved()));
    Person second =
        open(POSE, 0, 1).with(today().leavingForPain(STRETCH).at(new Place(POSE, 0, 1, 0)));
    add("how bad is the second one", session(second, RatingPain.of(POSE, CheckingPain.Then.LEFT)));
    Asking pose = new BetweenBouts(POSE);
    State alarm = new CheckingAlarm(Optional.of(pose));
    add("was it a warning sign", session(open(POSE, 0, 1), alarm).with(moved()));
    add("was it a warning sign, missed once", missed(session(open(POSE, 0, 1), alarm), 1));
    Optional<Prop> band = Optional.of(Prop.EXERCISE_BAND);
    State broke = new CheckingHurt(Optional.of(new Readying(SQUEEZE)), band);
    add("the band broke", session(open(SQUEEZE, 0, 4), broke).with(moved()));
    State elsewhere = new CheckingHurt(Optional.of(pose), band);
    add("a band broke elsewhere", session(open(POSE, 0, 1), elsewhere).with(moved()));
    Session opening = session(unknown(), new CheckingAlarm(Optional.empty()));
    add("was it a warning sign, while opening", opening);
    add(
        "erasing, is it meant, while opening",
        session(unknown(), new ConfirmingErase(Optional.empty())));
    add(
        "erasing between holds, is it meant",
        session(open(POSE, 0, 1), new ConfirmingErase(Optional.of(pose))).with(moved()));
    Person locked = person().with(person().safety().locking(""));
    add("the warning signs", session(locked, new ScreeningRedFlags()));
    State erasing = new ConfirmingErase(Optional.of(new ScreeningRedFlags()));
    add("erasing at the warning signs, is it meant", session(locked, erasing));
    State hurt = new CheckingPain(POSE, CheckingPain.Then.FINISHED);
    add("did it hurt, missed twice", missed(session(last(POSE), hurt), 2));
    State rating = RatingPain.of(POSE, CheckingPain.Then.FINISHED);
    add("how bad is it, missed twice", missed(session(last(POSE), rating), 2));
    add("the warning signs, missed once", missed(session(locked, new ScreeningRedFlags()), 1));
  }

  private void leaving() {
    Person left = person().with(today().finishing(STRETCH).skipping(POSE));
    add("going on after leaving one", session(left, new MovingOn(POSE)).with(moved()));
    Now skipped = moved().with(Memo.NONE.leavingOut(Optional.of(POSE)));
    add("going on after a skip", session(left, new MovingOn(POSE)).with(skipped));
    add("doing it after all", session(left, new TakingBack(POSE)).with(skipped));
    Asking goingOn = new MovingOn(POSE);
    add(
        "time for only some of them",
        session(left, new ConfirmingMinutes(List.of(ROLL, WALL), goingOn)).with(moved()));
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
    Now finished = moved().finishing(STRETCH).finishing(WALL).with(Once.COUNTED);
    Progress easy =
        Progress.NONE
            .knowing(STRETCH)
            .painFree(STRETCH, 2)
            .easy(STRETCH, 1)
            .easy(WALL, 1)
            .completing(Happening.NOW.toLocalDate());
    Person person = person().with(done).with(easy);
    ends(person);
    Now four = moved().finishing(POSE).finishing(ROLL).finishing(ROW).with(Once.COUNTED);
    Amount most = new Amount(0, 12, 1);
    Progress mixed =
        easy.painFree(POSE, 1).painFree(ROLL, 3).painFree(ROW, 3).dosing(ROW, most).easy(ROW, 1);
    Person hurt = person.with(mixed).with(person.today().retrying(ROLL));
    add("what felt easy of what hardly grows", session(hurt, new AskingEasy()).with(four));
    add("what felt easy", session(person, new AskingEasy()).with(finished));
    add("a reminder time, missed twice", missed(session(person, NO_TIME), 2));
    add(
        "shall it be set, missed twice",
        missed(session(person, new ConfirmingReminder(TOMORROW)), 2));
    add("waiting for a permission", session(person, new AwaitingPermission(TOMORROW)));
    add("a reminder is offered", session(person, new OfferingReminder()).with(finished));
    for (When when :
        List.of(
            AskingReminderTime.NOTHING,
            new When(TOMORROW.day(), Optional.empty()),
            new When(Optional.empty(), TOMORROW.time()))) {
      State asks = new AskingReminderTime(when);
      add("when, " + StateCodec.STATE.write(asks), session(person, asks).with(finished));
    }
    add("shall it be set", session(person, new ConfirmingReminder(TOMORROW)).with(finished));
    add(
        "shall it be set with permission",
        session(person, new ConfirmingReminder(TOMORROW))
            .with(Now.beginning(Who.OWNER, Launch.Reminders.NEED_PERMISSION)));
  }

  /** Returns people who come, by what is known of them. */
  static Map<String, Optional<Person>> openers(Programme programme) {
    return new Situations(programme).openers();
  }

  private Map<String, Optional<Person>> openers() {
    Person under = at(POSE, 0, 1).with(Progress.NONE.knowing(STRETCH));
    Person eased = open(POSE, 0, 1);
    Person lame =
        eased.with(eased.today().skipping(WALL).leavingForPain(ROW).adjusting(POSE, "pillow"));
    Today all = today();
    for (String id : programme.ids()) {
      all = all.finishing(id);
    }
    Map<String, Optional<Person>> openers = new LinkedHashMap<>();
    openers.put("nobody known", Optional.empty());
    openers.put("somebody at a hold", Optional.of(under));
    openers.put("somebody not briefed", Optional.of(under.with(Safety.UNKNOWN.cleared(TODAY))));
    openers.put("somebody with pain open", Optional.of(lame.with(lame.safety().open(POSE, ""))));
    Person complete = open(POSE, 0, 2);
    openers.put("somebody with pain open at the end", Optional.of(complete));
    openers.put("somebody locked", Optional.of(under.with(under.safety().locking(""))));
    openers.put("somebody who did all", Optional.of(person().with(all)));
    openers.put("somebody with an exercise that is gone", Optional.of(under.choosing(GONE)));
    return openers;
  }

  /** Returns the ways in which somebody may come: when, how known, with which wish. */
  static Map<String, Launch> launches(Optional<Person> person) {
    Map<String, Launch> launches = new LinkedHashMap<>();
    for (int hours : new int[] {0, 12, 13, 90 * 24, 91 * 24}) {
      Optional<Person> then = person.map(p -> aged(p, hours));
      launches.put(
          "after " + hours + " h", launch(then, Launch.Recognition.RECOGNISED, Optional.empty()));
    }
    for (Launch.Recognition recognition : Launch.Recognition.values()) {
      launches.put(recognition.name(), launch(person, recognition, Optional.empty()));
      Optional<Person> yesterday = person.map(p -> aged(p, 24));
      launches.put(recognition + " a day later", launch(yesterday, recognition, Optional.empty()));
    }
    for (Meaning wish : List.of(Meaning.Urgent.PAIN, Meaning.Urgent.STOP, Meaning.Answer.SELECT)) {
      Said wished = new Said(wish, Detail.NONE.withExercises(List.of(ROW)));
      launches.put(
          wish.toString(), launch(person, Launch.Recognition.RECOGNISED, Optional.of(wished)));
    }
    launches.put(
        "unreadable",
        new Launch(
            Optional.empty(),
            Launch.Recognition.RECOGNISED,
            Launch.Recall.UNREADABLE,
            Launch.Reminders.READY,
            Optional.empty()));
    return launches;
  }

  private static Launch launch(
      Optional<Person> person, Launch.Recognition recognition, Optional<Said> wish) {
    return new Launch(person, recognition, Launch.Recall.READ, Launch.Reminders.READY, wish);
  }

  private static Person aged(Person person, int hours) {
    Optional<LocalDate> cleared = person.safety().clearedOn().map(d -> d.minusDays(hours / 24));
    Safety s = person.safety();
    return person
        .with(new Safety(cleared, s.briefed(), s.concerns()))
        .with(person.today().touched(NOW.minusHours(hours)));
  }

  /** The pain question after the last exercise, and after one that leads to something else. */
  private void ends(Person done) {
    State asks = new CheckingPain(ROW, CheckingPain.Then.FINISHED);
    Person last = done.with(done.today().reopening(ROW).at(new Place(ROW, 0, 8, 0)));
    Person hurts = last.with(last.safety().open(ROW, "")).with(Progress.NONE.knowing(ROW));
    Now moved = moved();
    add("the end", session(hurts, asks).with(moved));
    add("the end, with something that grows", session(hurts, asks).with(moved.finishing(WALL)));
    add("the end, counted before", session(hurts, asks).with(moved.with(Once.COUNTED)));
    Person thrice =
        hurts.with(
            hurts
                .progress()
                .completing(Happening.NOW.toLocalDate())
                .completing(Happening.NOW.toLocalDate()));
    add("the third end", session(thrice, asks).with(moved));
    Person reminded = hurts.with(hurts.progress().reminding());
    add("the end, reminded before", session(reminded, asks).with(moved));
    add("the end, reminder wanted", session(reminded, asks).with(moved.with(Once.REMINDER_WANTED)));
    Now no =
        Now.beginning(Who.OWNER, Launch.Reminders.IMPOSSIBLE)
            .with(Once.MOVED)
            .with(Once.REMINDER_WANTED);
    add("the end, reminder impossible", session(hurts, asks).with(no));
    add("the end of a guest", session(hurts, asks).with(moved.with(Who.GUEST)));
    Person left = hurts.with(hurts.today().skipping(POSE).at(new Place(ROW, 0, 8, 0)));
    add("the end, one left", session(left, asks).with(moved.finishing(STRETCH)));
    Person one = entered(ROLL).choosing(List.of(ROLL));
    State begins = new Introducing(ROLL, Introducing.Asks.START, Optional.empty());
    add("nothing was done", session(one, begins));
    Person squeezed = last(SQUEEZE);
    Progress knows = squeezed.progress().knowing(ROW).painFree(ROW, 2);
    State after = new CheckingPain(SQUEEZE, CheckingPain.Then.FINISHED);
    for (Prop anchor : List.of(Prop.DOOR, Prop.WALL)) {
      Person anchored = squeezed.with(knows).with(Habits.USUAL.anchoring(anchor));
      add("on to the row at the " + Tags.PROP.tag(anchor), session(anchored, after).with(moved));
    }
    Person rolled = last(ROLL);
    Person offered = rolled.with(earned(rolled.progress().knowing(WALL)));
    State rolls = new CheckingPain(ROLL, CheckingPain.Then.FINISHED);
    add("on to what is offered", session(offered, rolls).with(moved));
    add(
        "on without the rule",
        session(offered, rolls).with(Now.beginning(Who.OWNER, Launch.Reminders.READY)));
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

  private static Now moved() {
    return now().with(Once.MOVED);
  }

  private static Now now() {
    return Now.beginning(Who.OWNER, Launch.Reminders.READY)
        .with(Once.EASE_OFF_SAID)
        .with(Once.RESUMED);
  }

  private static Now stranger() {
    return Now.beginning(Who.UNKNOWN, Launch.Reminders.IMPOSSIBLE);
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

  /** Returns somebody who was at ease with the push-ups often and long enough. */
  private static Progress earned(Progress before) {
    Progress progress = before.easy("wall-push-up", 0);
    for (int day = 14; day >= 0; day--) {
      progress = progress.easyOn("wall-push-up", Happening.NOW.toLocalDate().minusDays(day));
    }
    return progress.offering("wall-push-up", true);
  }

  private Person entered(String id) {
    return at(id, 0, 0);
  }

  private Person open(String id, int part, int repeats) {
    Person there = at(id, part, repeats);
    return there.with(there.safety().open(id, "")).with(Progress.NONE.knowing(id));
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
    Progress progress =
        Progress.NONE
            .knowing(id)
            .painFree(id, 3)
            .dosing(id, more)
            .completing(Happening.NOW.toLocalDate());
    UnaryOperator<Habits> likes =
        h -> h.with(Pace.SLOW).with(Habits.Flow.ALWAYS).counting(false).anchoring(Prop.DOOR);
    return open(id, 0, 0).with(progress).with(likes.apply(Habits.USUAL));
  }
}
