package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.speech.Line;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Segment;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences that hold at every step of every conversation. Each returns what is wrong, or null.
 * Long because the rules stand together in their order, one short method each.
 */
final class Invariants {
  private static final Set<Class<?>> AFTER_PAIN =
      Set.of(
          RatingPain.class,
          Adjusting.class,
          ScreeningRedFlags.class,
          MovingOn.class,
          Resuming.class,
          AskingEasy.class,
          OfferingReminder.class,
          Over.class);

  private static final Pattern NO_FREE_TEXT = Pattern.compile("[A-Za-z0-9@.:=,{}\\[\\] /\\-]*");

  private final Programme programme;
  private final Phrasebook phrasebook;
  private final Map<Pace, Map<Speech, SpeechFacts>> spoken = new EnumMap<>(Pace.class);
  private final Set<Integer> written = new HashSet<>();
  private final Set<List<Object>> begun = new HashSet<>();
  private final Set<Line> worded = new HashSet<>();
  private SpeechFacts said;
  private Timeline timeline;
  private final Map<String, Set<String>> safetyWords = new TreeMap<>();
  private final Map<String, Function<WalkStep, String>> all = new LinkedHashMap<>();
  private final Map<String, Function<WalkStep, String>> onceASpeech = new LinkedHashMap<>();
  private final Map<String, String> broken = new TreeMap<>();
  private final Map<String, World> at = new TreeMap<>();

  Invariants(Programme programme, Phrasebook phrasebook) {
    this.programme = programme;
    this.phrasebook = phrasebook;
    all.put("painWins", this::painWins);
    all.put("openPainBlocks", this::openPainBlocks);
    all.put("silenceIsNotNo", this::silenceIsNotNo);
    all.put("oneQuestionOrEnd", this::oneQuestionOrEnd);
    all.put("doseInRange", this::doseInRange);
    all.put("noStartWithoutClearance", this::noStartWithoutClearance);
    all.put("redFlagEndsNow", this::redFlagEndsNow);
    all.put("stopAlwaysStops", this::stopAlwaysStops);
    all.put("cutBoutNeverCounts", this::cutBoutNeverCounts);
    all.put("stepsAreHeard", this::stepsAreHeard);
    all.put("repeatChangesNothing", this::repeatChangesNothing);
    all.put("boundedRetries", this::boundedRetries);
    all.put("progressIsEarned", this::progressIsEarned);
    all.put("totalMachine", this::totalMachine);
    all.put("oneMeaningPerYes", this::oneMeaningPerYes);
    all.put("nothingPersonalLeaks", this::nothingPersonalLeaks);
    all.put("nothingLeftOutUnasked", this::nothingLeftOutUnasked);
    all.put("onlyWhatHappened", this::onlyWhatHappened);
    all.put("guessNeverDecides", this::guessNeverDecides);
    all.put("doubtIsCleared", this::doubtIsCleared);
    all.put("noEmptyDay", this::noEmptyDay);
    all.put("hurtIsRemembered", this::hurtIsRemembered);
    all.put("gatesStandAtEveryBout", this::gatesStandAtEveryBout);
    all.put("lockHolds", this::lockHolds);
    all.put("clearanceIsGiven", this::clearanceIsGiven);
    all.put("eraseIsAsked", this::eraseIsAsked);
    all.put("whatIsKeptIsWhatCounts", this::whatIsKeptIsWhatCounts);
    onceASpeech.put("holdEqualsDose", this::holdEqualsDose);
    onceASpeech.put("closedMicCap", this::closedMicCap);
    onceASpeech.put("safetyWordsFixed", this::safetyWordsFixed);
    onceASpeech.put("restWhileListening", this::restWhileListening);
    onceASpeech.put("saidOnce", this::saidOnce);
  }

  Stream<String> names() {
    return Stream.concat(all.keySet().stream(), onceASpeech.keySet().stream());
  }

  /** Checks a step; what only depends on the speech and its pace once for each of these. */
  void check(WalkStep step) {
    Pace pace = step.person().habits().pace();
    Speech speech = step.turn().speech();
    Map<Speech, SpeechFacts> atPace = spoken.computeIfAbsent(pace, p -> new HashMap<>());
    said = atPace.get(speech);
    if (said == null) {
      timeline = phrasebook.speak(speech, pace, "Alexa");
      said = SpeechFacts.of(phrasebook, speech, timeline);
      atPace.put(speech, said);
      check(onceASpeech, step);
    }
    check(all, step);
  }

  private void check(Map<String, Function<WalkStep, String>> rules, WalkStep step) {
    for (Map.Entry<String, Function<WalkStep, String>> rule : rules.entrySet()) {
      String fault = rule.getValue().apply(step);
      if (fault != null && !broken.containsKey(rule.getKey())) {
        broken.put(rule.getKey(), fault + "\n" + step);
        at.put(rule.getKey(), step.before());
      }
    }
  }

  /** Returns the first step that broke each rule, by the rule's name. */
  Map<String, String> broken() {
    return broken;
  }

  /** Returns where a rule was broken first. */
  World at(String name) {
    return at.get(name);
  }

  // 1: after pain only less, or stop.
  private String painWins(WalkStep step) {
    boolean gate = step.to() instanceof Selecting || step.to() instanceof Briefing;
    boolean carried = gate && step.before().session().person().painOpen().isPresent();
    if (step.is(Urgent.PAIN)
        && !(step.from() instanceof CheckingAlarm)
        && !AFTER_PAIN.contains(step.to().getClass())
        && !carried) {
      return "pain led onward";
    }
    String plays = step.plays();
    boolean hurt = plays != null && step.after().hurt().contains(plays);
    String more = TurnRules.lessAfterPain(programme, step.turn(), hurt);
    boolean least = !hurt || amount(step, plays).equals(programme.exercise(plays).dose().least());
    return more != null || least ? more : "a bout after pain is not gentler";
  }

  // 2: nothing of another exercise while a pain question is open.
  private String openPainBlocks(WalkStep step) {
    Optional<String> open = step.before().session().person().painOpen();
    if (open.isEmpty() || step.is(Life.LAUNCH) || step.person().painOpen().isEmpty()) {
      return null;
    }
    boolean doing =
        step.to() instanceof Instructing || step.to() instanceof Readying || step.plays() != null;
    return doing && !step.to().exercise().equals(open) ? "another exercise went on" : null;
  }

  // 3: only an answer is an answer.
  private String silenceIsNotNo(WalkStep step) {
    return TurnRules.silenceIsNotNo(before(step), step.heard(), step.turn());
  }

  private static Session before(WalkStep step) {
    return TurnRules.before(step.before().session(), step.heard());
  }

  // 4: one question, last, with another wording for silence; or the end; or handing over.
  private String oneQuestionOrEnd(WalkStep step) {
    String fault = TurnRules.oneQuestionOrEnd(step.turn(), said);
    boolean shorter = said.repromptWords() <= 24;
    return fault != null || shorter ? fault : "a long way of asking again: " + said.reprompt();
  }

  // 5: a hold lasts its dose to the millisecond; silences are legal.
  private String holdEqualsDose(WalkStep step) {
    return TurnRules.holdEqualsDose(timeline);
  }

  // 6: doses stay in the sheet's range.
  private String doseInRange(WalkStep step) {
    String plays = step.plays();
    if (plays == null) {
      return null;
    }
    Exercise exercise = programme.exercise(plays);
    Amount amount = amount(step, plays);
    if (!exercise.dose().allows(amount)) {
      return "dose " + amount;
    }
    int extra = step.before().session().person().today().place().map(Place::extra).orElse(0);
    if (step.turn().next().playing().get(0).extra() > extra && !step.is(Answer.MORE)) {
      return "a further block began that nobody asked for";
    }
    boolean more =
        step.turn().next().playing().stream().anyMatch(p -> p.extra() > 0)
            || step.before()
                .session()
                .person()
                .today()
                .place()
                .filter(p -> p.extra() > 0)
                .isPresent();
    for (Segment segment : step.turn().speech().segments()) {
      boolean fits =
          !(segment instanceof Segment.Hold hold)
              || exercise.dose().hold().orElseThrow().holds(hold.seconds());
      int last =
          segment instanceof Segment.Reps r
              ? r.last()
              : segment instanceof Segment.Cycles c ? c.last() : 0;
      if (!fits
          || last > exercise.dose().repeats().max()
              && !(more || last > 4 && step.heard().meaning() == Answer.MORE)) {
        return "out of range: " + segment;
      }
    }
    return null;
  }

  // 7: no step, bout or easing without clearance, or while locked.
  private String noStartWithoutClearance(WalkStep step) {
    return TurnRules.startsOnlyWhenAllowed(programme, step.turn(), Happening.NOW.toLocalDate());
  }

  // 7: nor is there one for a session that carries along what contradicts the gates.
  private String gatesStandAtEveryBout(WalkStep step) {
    Session was = step.before().session();
    List<Place> bouts = step.turn().next().playing();
    boolean begins = !bouts.isEmpty() && !step.is(Life.LAUNCH);
    if (!begins || !begun.add(List.of(was.asked().state(), step.heard().meaning()))) {
      return null;
    }
    Safety safety = was.person().safety();
    LocalDate old = Happening.NOW.toLocalDate().minusDays(91);
    Set<Concern> concerns = safety.concerns();
    List<Safety> closed = new ArrayList<>();
    closed.add(safety.locking("elsewhere"));
    closed.add(safety.uncleared());
    closed.add(new Safety(Optional.of(old), true, concerns));
    programme.exercises().stream()
        .map(Exercise::id)
        .filter(id -> !id.equals(bouts.get(0).exercise()))
        .forEach(id -> closed.add(safety.open(id, "elsewhere")));
    for (Safety each : closed) {
      Turn turn = new Machine(programme).hear(was.with(was.person().with(each)), step.heard());
      if (!turn.next().playing().isEmpty()) {
        return "a bout begins with " + each;
      }
    }
    return null;
  }

  // 8: a warning sign ends the session now, and locks it.
  private String redFlagEndsNow(WalkStep step) {
    if (!step.is(Urgent.RED_FLAG) || step.heard().guessed()) {
      return null;
    }
    boolean keeps =
        step.turn().next().now().guest()
            || step.after().stored().map(p -> p.safety().locked()).orElse(false);
    return keeps
        ? TurnRules.redFlagEndsNow(step.heard(), step.turn(), said)
        : "a warning sign was not kept";
  }

  // 9: stop stops.
  private String stopAlwaysStops(WalkStep step) {
    return TurnRules.stopAlwaysStops(step.heard(), step.turn());
  }

  // 10: a cut bout never counts; what was said too early answers nothing.
  private String cutBoutNeverCounts(WalkStep step) {
    Session before = step.before().session();
    boolean tooEarly =
        step.heard().early()
            && (step.is(Answer.YES)
                || step.is(Answer.NO)
                || step.is(Answer.FINE)
                || step.is(Answer.RATING));
    if ((step.cut() || tooEarly) && !step.erases()) {
      boolean answered = !before.person().painOpen().equals(step.person().painOpen());
      if (!(step.heard().meaning() instanceof Urgent) && answered
          || step.says(Prompt.GOOD_NO_PAIN)) {
        return "it counted as an answer";
      }
    }
    boolean stops = step.is(Urgent.STOP) || step.is(Urgent.RED_FLAG);
    if (!step.cut() || step.turn().ending() == Turn.Ending.ENDS && !stops) {
      return creditedFromOutside(step) ? "what nobody heard the end of was counted" : null;
    }
    int done = step.heard().played().boutsDone();
    var expected =
        done == 0 ? before.person().today().place() : Optional.of(before.playing().get(done - 1));
    var place = step.person().today().place();
    boolean same =
        place.equals(expected)
            || step.to() instanceof Adjusting
            || step.to() instanceof MovingOn
            || step.is(Urgent.PAIN)
            || step.is(Answer.MORE);
    return same ? null : "a cut bout was counted: " + place;
  }

  // 10: who spoke into the steps begins no bout before they are said anew, unless by "next".
  private String stepsAreHeard(WalkStep step) {
    Session before = step.before().session();
    boolean into = step.heard().early() && before.opened() && step.from().explains();
    boolean wish = step.is(Answer.NEXT) || step.is(Answer.BUILT_IN_NEXT);
    boolean unheard = before.now().is(Until.UNHEARD) || into && !wish;
    return unheard && step.plays() != null ? "a bout began, and its steps were not heard" : null;
  }

  /** Opening a session counts nothing, and neither does being cut off. */
  private static boolean creditedFromOutside(WalkStep step) {
    Optional<Place> was = step.before().session().person().today().place();
    Optional<Place> is = step.person().today().place();
    if (step.is(Life.LAUNCH)) {
      was = launched(step).flatMap(p -> p.today().place());
      return is.filter(p -> !p.equals(Place.start(p.exercise()))).isPresent() && !is.equals(was);
    }
    return step.is(Life.CUT_OFF) && !is.equals(was);
  }

  private static Optional<Person> launched(WalkStep step) {
    return step.heard().launch().flatMap(Launch::person);
  }

  // 11: repeat, help and questions leave everything as it is.
  private String repeatChangesNothing(WalkStep step) {
    boolean asked = step.is(Aside.REPEAT) || step.is(Aside.HELP) || step.is(Aside.INFO);
    if (!asked || step.cut()) {
      return null;
    }
    Session credited = step.before().session().credit(Integer.MAX_VALUE);
    Person now = step.person();
    Now was = credited.now();
    Now is = step.turn().next().now();
    // A question that cannot be answered yet is kept in mind, and changes nothing else.
    Now but = step.is(Aside.INFO) ? is.with(is.memo().wishing(was.memo().wish())) : is;
    boolean same =
        credited.person().today().place().equals(now.today().place())
            && credited.person().safety().equals(now.safety())
            && credited.person().progress().equals(now.progress())
            && credited.asked().equals(step.turn().next().asked())
            && (was.equals(but)
                || step.is(Aside.INFO) && was.with(Once.REMINDER_WANTED).equals(but))
            && step.plays() == null;
    return same ? null : "something changed";
  }

  // 12: one gentler retry, three misses, three waits.
  private String boundedRetries(WalkStep step) {
    Asked asked = step.turn().next().asked();
    if (asked.misses() > 2 || asked.waits() > 3) {
      return "asked for ever";
    }
    boolean unheard = step.answers(Answer.UNKNOWN) && step.to().equals(step.from());
    if (unheard && asked.misses() <= step.before().session().asked().misses()) {
      return "asked for ever, and not counted";
    }
    if (step.is(Life.LAUNCH) && forgetsToday(step)) {
      return "a new session forgot what was tried again or left";
    }
    boolean again =
        step.to() instanceof Adjusting a
            && step.before().session().person().today().retried().contains(a.id())
            && !step.from().equals(a)
            && !(step.from() instanceof Pausing p && p.before().equals(a))
            && !(step.from() instanceof CheckingAlarm c && c.back().equals(Optional.of(a)))
            && !(step.from() instanceof ConfirmingErase e && e.back().equals(Optional.of(a)))
            && !(step.from() instanceof CheckingHurt h && h.back().equals(Optional.of(a)));
    return again ? "a second retry" : null;
  }

  private static boolean forgetsToday(WalkStep step) {
    Today today = launched(step).map(Person::today).orElse(Today.NONE);
    boolean soon =
        today.at().filter(at -> !at.plusHours(12).isBefore(step.heard().at())).isPresent();
    Today now = step.person().today();
    return soon
        && !(now.retried().containsAll(today.retried())
            && now.leftForPain().containsAll(today.leftForPain()));
  }

  // 13: something harder only after easy and free of pain, one rung, and never by itself.
  private String progressIsEarned(WalkStep step) {
    Progress before =
        step.is(Life.LAUNCH)
            ? step.person().progress()
            : step.before().session().person().progress();
    Progress now = step.person().progress();
    if (now.equals(before)) {
      return null;
    }
    Set<String> offered = new TreeSet<>(now.offers());
    offered.removeAll(before.offers());
    boolean named = step.from() instanceof AskingEasy && step.is(Answer.SELECT);
    if (!offered.isEmpty()
        && !(named && step.before().session().now().finished().containsAll(offered))) {
      return "an offer that was not earned";
    }
    for (String id : step.person().today().retried()) {
      if (now.easyRuns(id) > before.easyRuns(id)) {
        return "what hurt counted as easy";
      }
    }
    boolean grew = larger(before, now) || climbed(before, now);
    boolean accepted = step.from() instanceof Offering || step.is(Life.LAUNCH);
    return grew && !accepted && !step.erases() ? "it grew by itself" : null;
  }

  private boolean larger(Progress before, Progress now) {
    return programme.exercises().stream()
        .anyMatch(
            e -> {
              Amount was = before.doses().getOrDefault(e.id(), e.dose().first());
              Amount is = now.doses().getOrDefault(e.id(), e.dose().first());
              return is.hold() > was.hold()
                  || is.repeats() > was.repeats()
                  || is.sets() > was.sets();
            });
  }

  private boolean climbed(Progress before, Progress now) {
    for (Exercise exercise : programme.exercises()) {
      var ladder = exercise.progression().map(p -> p.ladder()).orElse(List.of());
      int was = before.rung(exercise.id()).map(ladder::indexOf).orElse(0);
      int is = now.rung(exercise.id()).map(ladder::indexOf).orElse(0);
      if (is > was) {
        return true;
      }
    }
    return false;
  }

  // 14: every meaning has an answer in every state, and an open turn is never empty.
  private String totalMachine(WalkStep step) {
    return TurnRules.saysSomething(step.heard(), step.turn());
  }

  // 15: the microphone is never closed for long.
  private String closedMicCap(WalkStep step) {
    return TurnRules.closedMicCap(step.turn(), said.ms());
  }

  // 16: yes means one thing, and at a pain question it means pain.
  private String oneMeaningPerYes(WalkStep step) {
    if (step.to() instanceof YesNo && said.twoInOne()) {
      return "two questions in one: " + said.question();
    }
    boolean hurt = step.from() instanceof CheckingHurt;
    boolean asked = step.from() instanceof CheckingPain || hurt;
    boolean pain = asked && !step.cut() && !step.heard().early();
    boolean first = hurt && step.to() instanceof Over;
    if (pain && step.answers(Answer.YES) && !(step.to() instanceof RatingPain || first)) {
      return "yes was not pain";
    }
    boolean back = hurt && ((CheckingHurt) step.from()).back().equals(Optional.of(step.to()));
    return pain && step.answers(Answer.NO) && step.to() instanceof RatingPain && !back
        ? "no was pain"
        : null;
  }

  // 17: nothing kept is free text.
  private String nothingPersonalLeaks(WalkStep step) {
    for (Effect effect : step.turn().effects()) {
      if (effect instanceof Effect.Keep keep && written.add(keep.person().hashCode())) {
        String record = PersonCodec.write(keep.person()).toString();
        if (!NO_FREE_TEXT.matcher(record).matches() || record.contains("severe")) {
          return "kept: " + record;
        }
      }
    }
    return null;
  }

  // 18: a safety line has one wording; only names and numbers in it change.
  private String safetyWordsFixed(WalkStep step) {
    for (Segment segment : step.turn().speech().segments()) {
      Line line =
          segment instanceof Segment.Say say
              ? say.line()
              : segment instanceof Segment.Ask ask ? ask.question().ask() : null;
      if (line != null && worded.add(line) && SAFETY.stream().anyMatch(line.key()::startsWith)) {
        String exercise = String.valueOf(line.holes().get("exercise"));
        Set<String> wordings =
            safetyWords.computeIfAbsent(line.key() + exercise, k -> new TreeSet<>());
        wordings.add(phrasebook.words(line, "Alexa"));
        if (wordings.size() > 1) {
          return "two wordings: " + wordings;
        }
      }
    }
    return null;
  }

  private static final List<String> SAFETY =
      List.of(
          "pain",
          "rating.",
          "red-flag.",
          "alarm.",
          "stop-and-rest",
          "emergency",
          "urgent",
          "stop-all",
          "safety-stop",
          "warning-signs",
          "always.ease-off",
          "good-no-pain",
          "clearance.",
          "lock.");

  // 19: nothing is held while the microphone is open.
  private String restWhileListening(WalkStep step) {
    boolean effort = false;
    for (Segment segment : step.turn().speech().segments()) {
      if (segment instanceof Segment.Hold
          || segment instanceof Segment.Reps
          || segment instanceof Segment.Cycles) {
        effort = true;
      } else if (segment instanceof Segment.BoutEnd) {
        effort = false;
      } else if (segment instanceof Segment.Ask && effort) {
        return "asked while holding";
      } else if (segment instanceof Segment.Say say && say.line().key().endsWith("lead-in")) {
        effort = true;
      }
    }
    return null;
  }

  // 20: nothing is left out but by its name, a yes, pain, or a missing thing that was named.
  private String nothingLeftOutUnasked(WalkStep step) {
    if (step.is(Life.LAUNCH) || step.erases()) {
      return null;
    }
    Today was = step.before().session().person().today();
    Today is = step.person().today();
    if (is.skipped().equals(was.skipped()) && is.done().equals(was.done())) {
      return null;
    }
    Set<String> left = new HashSet<>(is.skipped());
    left.removeAll(was.skipped());
    boolean named = step.says(Prompt.WITHOUT) || step.says(Prompt.NO_FLOOR);
    if (!left.isEmpty() && !named && !asksToLeave(step)) {
      return "left out unasked: " + left;
    }
    Set<String> done = new HashSet<>(is.done());
    done.removeAll(was.done());
    Session heard = step.before().session().credit(Integer.MAX_VALUE);
    Scene then = new Scene(programme, heard, step.heard());
    return done.stream()
        .filter(id -> programme.find(id).isPresent() && !Bouts.isComplete(id, then))
        .findFirst()
        .map(id -> "a part was left out of " + id)
        .orElse(null);
  }

  private static boolean asksToLeave(WalkStep step) {
    if (step.heard().meaning() instanceof Urgent || step.cut()) {
      return step.is(Urgent.PAIN)
          || step.is(Urgent.EQUIPMENT_BROKE)
          || step.is(Answer.NO_EQUIPMENT);
    }
    State from = step.from() instanceof Pausing paused ? paused.before() : step.from();
    if (!(step.heard().meaning() instanceof Answer answer)) {
      return false;
    }
    return switch (answer) {
      case SKIP, NO_EQUIPMENT, CANNOT_KNEEL -> true;
      case CHANGE_EXERCISES -> from instanceof Adjusting;
      case YES, READY -> from instanceof ConfirmingLeave;
      case RATING -> from.isAboutPain();
      case DONE ->
          from instanceof Readying || from instanceof BetweenBouts || from instanceof ChangingPart;
      case NO, UNSURE ->
          from instanceof Introducing
              || from instanceof ChoosingAnchor
              || from instanceof CheckingAnchor
              || from instanceof BetweenBouts
              || from instanceof Adjusting
              || from instanceof CheckingPain
              || from instanceof CheckingHurt;
      case SELECT,
          NOT_ME,
          PRESCRIBED,
          IT_DID,
          FINE,
          NEXT,
          BUILT_IN_NEXT,
          BACK,
          EASIER,
          HARDER,
          MORE,
          CHOICE,
          MINUTES_ONLY,
          MORE_TIME,
          WHEN,
          UNKNOWN ->
          false;
    };
  }

  // 22: no line presumes what did not happen.
  private String onlyWhatHappened(WalkStep step) {
    if (!step.before().down() && step.says(Prompt.GET_UP)) {
      return "told to get up who never got down";
    }
    if (step.to() instanceof CheckingPain check
        && (step.says(Prompt.BOTH_HOLDS_DONE) || step.says(Prompt.HOLDS_DONE))) {
      Session heard = step.turn().next().credit(Integer.MAX_VALUE);
      if (!Bouts.isComplete(check.id(), new Scene(programme, heard, step.heard()))) {
        return "told that all holds are done, and they are not";
      }
    }
    if (step.says(Prompt.OTHERS_KEPT)) {
      Session next = step.turn().next();
      List<String> ahead = new ArrayList<>(Journey.ahead(new Scene(programme, next, step.heard())));
      ahead.removeAll(next.now().fits());
      if (next.now().fits().isEmpty() || !step.says(Prompt.OTHERS_KEPT, ahead.size())) {
        return "another number of them keep their place: " + ahead;
      }
    }
    return null;
  }

  // 21: what was only guessed locks nothing, answers nothing of safety, changes no plan.
  private String guessNeverDecides(WalkStep step) {
    if (!step.heard().guessed()) {
      return null;
    }
    Session before = step.before().session();
    Person was = step.cut() ? before.person() : before.credit(Integer.MAX_VALUE).person();
    Person is = step.person();
    boolean asked = step.from() instanceof CheckingAlarm;
    boolean picks = step.from() instanceof Selecting && step.is(Answer.SELECT);
    if (!asked && is.safety().locked() && !was.safety().locked()) {
      return "a guess locked";
    }
    boolean alarm = step.is(Urgent.RED_FLAG) && !(step.from() instanceof ScreeningRedFlags);
    if (alarm && !(step.to() instanceof CheckingAlarm) && !is.safety().locked()) {
      return "a guessed warning sign was dropped";
    }
    boolean cleared =
        is.safety().clearedOn().equals(was.safety().clearedOn())
            && is.safety().briefed() == was.safety().briefed()
            && step.turn().next().now().guest() == before.now().guest()
            && step.turn().next().now().mine() == before.now().mine();
    boolean answered = was.painOpen().isPresent() && is.painOpen().isEmpty();
    if (!cleared || answered || step.erases()) {
      return "a guess passed a question of safety";
    }
    boolean yes = step.is(Answer.YES) || step.is(Answer.IT_DID);
    boolean tellsPain = step.is(Urgent.PAIN) || step.from() instanceof CheckingHurt && yes;
    boolean plan =
        picks
            || is.chosen().equals(was.chosen())
                && is.today().skipped().equals(was.today().skipped())
                && is.today().adjusted().equals(was.today().adjusted())
                && is.today().leftForPain().equals(was.today().leftForPain())
                && (tellsPain || is.today().done().equals(was.today().done()))
                && is.progress().rungs().equals(was.progress().rungs())
                && is.progress().doses().equals(was.progress().doses())
                && step.turn().next().now().fits().equals(before.now().fits());
    return plan && step.plays() == null ? null : "a guess changed the plan, or began a bout";
  }

  // 21: only a clear no tells that it was no warning sign; whatever else ends the question locks.
  private String doubtIsCleared(WalkStep step) {
    if (!(step.from() instanceof CheckingAlarm) || step.to() instanceof CheckingAlarm) {
      return null;
    }
    Detail said = step.heard().detail();
    boolean none = said.severity().equals(Optional.of(Detail.Severity.NONE));
    boolean no = none ? step.answers(Answer.RATING) : step.answers(Answer.NO);
    boolean erased = step.erases() || step.is(Life.LAUNCH);
    return no || erased || step.person().safety().locked() ? null : "a doubtful alarm was dropped";
  }

  // Before a bout, or where there is none, no sentence is said twice in one speech.
  private String saidOnce(WalkStep step) {
    Set<Line> lines = new HashSet<>();
    for (Segment segment : step.turn().speech().segments()) {
      if (segment instanceof Segment.BoutEnd) {
        return null;
      }
      if (segment instanceof Segment.Say say && !lines.add(say.line())) {
        return "twice in one speech: " + say.line().key();
      }
    }
    return null;
  }

  // 24: who has done nothing today is offered an exercise, or told why not.
  private String noEmptyDay(WalkStep step) {
    boolean gate =
        step.is(Life.LAUNCH)
            || step.from() instanceof AskingOwner
            || step.from() instanceof CheckingLock
            || step.from() instanceof AskingClearance
            || step.from() instanceof Selecting
            || step.from() instanceof CheckingPain c && c.then() == CheckingPain.Then.CARRIED;
    if (!gate || step.turn().next().now().has(Once.MOVED) || step.is(Urgent.STOP)) {
      return null;
    }
    if (step.says(Prompt.WITHOUT) || step.says(Prompt.NO_FLOOR)) {
      return null;
    }
    boolean closes =
        step.to() instanceof OfferingReminder
            || step.to() instanceof AskingEasy
            || step.says(Prompt.ALL_DONE)
            || step.says(Prompt.NOTHING_TODAY);
    return closes ? "nothing was done, and no exercise offered" : null;
  }

  // 23: what hurt last time begins gently and at the least, and its owner is told so.
  private String hurtIsRemembered(WalkStep step) {
    Set<String> hurt = step.before().session().person().heed().hurt().keySet();
    String plays = step.plays();
    if (plays != null && hurt.contains(plays)) {
      boolean eased = step.person().today().adjusted().containsKey(plays);
      boolean least = amount(step, plays).equals(programme.exercise(plays).dose().least());
      if (!eased || !least) {
        return "what hurt last time is done as ever";
      }
    }
    Set<String> eased = step.before().session().person().today().adjusted().keySet();
    boolean enters = step.to() instanceof Introducing && !step.is(Life.LAUNCH);
    boolean recalled =
        enters
            && step.person().today().adjusted().keySet().stream()
                .anyMatch(id -> !eased.contains(id) && hurt.contains(id));
    if (recalled && !step.says(Prompt.HURT_LAST_TIME)) {
      return "it was not told that it hurt last time";
    }
    boolean guest = step.turn().next().now().guest() || !step.turn().next().now().mine();
    return guest && step.says(Prompt.HURT_LAST_TIME) ? "pain was told to somebody else" : null;
  }

  // A lock is lifted by yes at both questions, and by erasing everything, and by nothing else.
  private String lockHolds(WalkStep step) {
    boolean screened = step.from() instanceof ScreeningRedFlags || isErasingScreened(step.from());
    if (screened && !step.erases() && !leavesScreened(step)) {
      return "the warning signs were passed over";
    }
    boolean unlocking = step.before().session().now().is(Until.UNLOCKING);
    return TurnRules.lockHolds(before(step), step.heard(), step.turn(), unlocking);
  }

  // Clearance is given by an answer to the question, and by nothing else.
  private String clearanceIsGiven(WalkStep step) {
    return TurnRules.clearanceIsGiven(before(step), step.heard(), step.turn());
  }

  /** The question about warning signs is asked again, or the session ends; pain is no answer. */
  private static boolean leavesScreened(WalkStep step) {
    boolean again = step.to() instanceof ScreeningRedFlags || isErasingScreened(step.to());
    boolean ends = step.turn().ending() == Turn.Ending.ENDS;
    return again || ends && (!step.is(Urgent.PAIN) || step.says(Prompt.SAFETY_STOP));
  }

  private static boolean isErasingScreened(State state) {
    return state instanceof ConfirmingErase e
        && e.back().filter(ScreeningRedFlags.class::isInstance).isPresent();
  }

  // Everything is erased by a yes to the question whether to, and by nothing else.
  private String eraseIsAsked(WalkStep step) {
    boolean yes = step.from() instanceof ConfirmingErase && step.answers(Answer.YES);
    if (step.erases() && !step.before().session().now().mine()) {
      return "erased by somebody who may not be the owner";
    }
    if (step.erases()) {
      return yes ? null : "erased without a yes";
    }
    if (yes) {
      return "a yes erased nothing";
    }
    boolean passed =
        step.from() instanceof ConfirmingErase && step.heard().meaning() instanceof Answer;
    return passed && !step.answers(Answer.NOT_ME) && !goesBack(step) ? "it did not go back" : null;
  }

  private static boolean goesBack(WalkStep step) {
    ConfirmingErase erase = (ConfirmingErase) step.from();
    return step.heard().early() && step.to().equals(erase)
        || erase.back().map(back -> back.equals(step.to())).orElse(step.to() instanceof Asking);
  }

  // A record that changed is kept in the same turn; a guest's never is.
  private String whatIsKeptIsWhatCounts(WalkStep step) {
    boolean guest = step.turn().next().now().guest();
    boolean keeps = step.turn().keeps();
    if (guest) {
      return keeps ? "a guest was kept" : null;
    }
    if (step.is(Life.LAUNCH) || step.erases()) {
      return null;
    }
    boolean asked = step.from() instanceof AskingClearance || step.from() instanceof CheckingLock;
    boolean refused = asked && step.says(Prompt.NOT_CLEARED);
    boolean changed = refused || !step.person().equals(step.before().session().person());
    if (!step.turn().next().now().mine()) {
      boolean locks = step.person().safety().locked();
      return keeps && !locks && !refused ? "a stranger's wish was kept" : null;
    }
    return changed == keeps
        ? null
        : changed ? "a change or a no was not kept" : "kept without a change";
  }

  private Amount amount(WalkStep step, String exercise) {
    return new Scene(programme, step.turn().next(), step.heard()).amount(exercise);
  }
}
