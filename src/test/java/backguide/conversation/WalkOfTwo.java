package backguide.conversation;

import backguide.conversation.Household.Late;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.memory.MemoryCall;
import backguide.memory.Shelf;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.session.AskingClearance;
import backguide.session.CheckingLock;
import backguide.session.ConfirmingErase;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Once;
import backguide.session.RatingPain;
import backguide.session.ScreeningRedFlags;
import backguide.session.Selecting;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.session.Whose;
import backguide.session.YesNo;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through everything that the devices of one household can do in whatever order, breadth
 * first, at the grain of single calls of the memory.
 *
 * <p>A turn is a function of the session, of what was heard and of what its calls were answered. So
 * a request under way is just that, and is gone on with by hearing it once more with one answer
 * more: no threads, and nothing between two calls that could not be stopped at.
 */
final class WalkOfTwo {
  static final Visitor ANNA = voice("anna");
  static final Visitor BEN = voice("ben");

  /** Somebody whose voice the device does not know. */
  static final Visitor SOMEBODY =
      new Visitor(Memory.Key.of("house"), Launch.Recognition.UNRECOGNISED, Launch.Reminders.READY);

  /** Who may come where a session was lost. */
  static final List<Visitor> COMING = List.of(ANNA, BEN, SOMEBODY);

  private final Machine machine;
  private final Script script = new Script();
  private final Conversation conversation;
  private final Promises promises = new Promises();
  private final Spelling.Values values = new Spelling.Values();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<Request, Object> ran = new HashMap<>();
  private final Map<Ongoing, Ongoing> sessions = new HashMap<>();
  private final Map<Person, Person> persons = new HashMap<>();
  private final Map<Request, Set<String>> settled = new HashMap<>();
  private final Map<Heard, Heard> sayings = new HashMap<>();
  private final List<int[]> ways = new ArrayList<>();
  private final List<Household> starts = new ArrayList<>();
  private final Deque<Household> ahead = new ArrayDeque<>();
  private long steps;
  private int at;
  private int step;
  private int replay = -1;
  private Optional<Household> replayed = Optional.empty();
  private final boolean loses;
  private String told = "";
  private Household named;
  private String fresh = "";
  private String label = "";

  private static Visitor voice(String member) {
    Memory.Key key = new Memory.Key("house", member);
    return new Visitor(key, Launch.Recognition.RECOGNISED, Launch.Reminders.READY);
  }

  /**
   * @param loses whether a session may be lost, so that somebody comes back from it, or another
   */
  WalkOfTwo(Machine machine, Phrasebook words, boolean loses) {
    this.machine = machine;
    this.loses = loses;
    this.conversation = new Conversation(machine, script, words, "Coach");
  }

  Promises promises() {
    return promises;
  }

  int states() {
    return seen.size();
  }

  long steps() {
    return steps;
  }

  int turns() {
    return ran.size();
  }

  /** Walks on from some households. */
  void from(List<Household> households) {
    for (Household household : households) {
      starts.add(household);
      visit(household, new int[] {-1, starts.size() - 1});
    }
    while (!ahead.isEmpty()) {
      Household household = ahead.remove();
      step = 0;
      go(household);
      at++;
    }
  }

  private void visit(Household household, int[] way) {
    Spelling spelling = new Spelling(values);
    Household lean = spelling.lean(household.spent(loses));
    if (seen.putIfAbsent(spelling.text(), ways.size()) == null) {
      ways.add(way);
      ahead.add(lean);
    }
  }

  /** Returns a household after somebody came, and all calls of the memory worked, or none. */
  Household opened(Household before, int seat, boolean works) {
    DeviceState device = before.devices().get(seat);
    Flight flight = Flight.opening(device.visitor(), Optional.empty(), fresh(before));
    return after(before, seat, flight, works);
  }

  /** Returns a household after something was said, likewise. */
  Household heard(Household before, int seat, Heard heard, boolean works) {
    DeviceState device = before.devices().get(seat);
    Heard said = sayings.computeIfAbsent(heard, same -> same);
    Ongoing there = device.at().orElseThrow();
    Flight flight = Flight.saying(there, said, fresh(before), settled(device, said));
    return after(before, seat, flight, works);
  }

  private Household after(Household before, int seat, Flight first, boolean works) {
    Flight flight = first;
    Household household = before.with(seat, before.devices().get(seat).sending(flight));
    for (Object ran = run(flight); ; ran = run(flight)) {
      if (ran instanceof Exchange done) {
        return ended(household, seat, flight, done, true);
      }
      Shelf.Result done = household.shelf().on((MemoryCall) ran);
      household = works ? household.with(done.after()) : household;
      flight = flight.answered(works ? done.answer() : MemoryCall.Returned.Plain.FAILED);
    }
  }

  /** Goes every way on from a household. */
  private void go(Household household) {
    boolean first = household.devices().stream().anyMatch(DeviceState::first);
    for (int seat = 0; seat < household.devices().size(); seat++) {
      DeviceState device = household.devices().get(seat);
      if (first && !device.first()) {
        continue;
      }
      if (device.flight().isPresent()) {
        goOn(household, seat, device.flight().get(), true, "");
      } else {
        start(household, seat);
      }
      if (device.twin().isPresent()) {
        goOn(household, seat, device.twin().get(), false, " twin");
      }
    }
    if (first) {
      return;
    }
    if (household.faults() > 0) {
      for (Memory.Key key : household.shelf().keys()) {
        label = "damaged: " + key.member();
        to(household.faulty().damaging(key));
      }
      if (!household.shelf().ended().isEmpty()) {
        label = "the names of what was erased are lost";
        to(household.faulty().losing());
      }
    }
    for (int i = 0; i < household.late().size(); i++) {
      Late late = household.late().get(i);
      label = "late: " + late.call().getClass().getSimpleName() + " of " + late.flight().request();
      to(wrote(household.landed(i), late.flight(), late.call()));
    }
  }

  private void to(Household household) {
    steps++;
    if (replay >= 0) {
      if (step++ == replay) {
        replayed = Optional.of(new Spelling(values).lean(household.spent(loses)));
        told = label;
      }
      return;
    }
    visit(household, new int[] {at, step});
    step++;
  }

  /** It is as if what has changed nothing, and leads to nothing more, had not ended yet. */
  private void to(Household before, int seat, Household after) {
    DeviceState device = after.devices().get(seat);
    boolean changes = before.shelf() != after.shelf() || before.late() != after.late();
    boolean second = before.devices().get(seat).twin().isPresent() && device.twin().isEmpty();
    boolean over = second ? after.faults() == 0 : device.spent(loses).isOver();
    if (changes || !over) {
      to(after);
    }
  }

  private Household wrote(Household household, Flight flight, MemoryCall call) {
    return wrote(household, flight, household.shelf().on(call).after());
  }

  private Household wrote(Household household, Flight flight, Shelf after) {
    Household then = household;
    for (Memory.Key key : keys(household.shelf(), after)) {
      Kept was = household.shelf().kept(key).orElse(null);
      if (was != after.kept(key).orElse(null)) {
        promises.written(key, household, after, flight, this::way);
        then = promises.refused(key, household, after, flight) ? then.refused(key) : then;
        then =
            after.kept(key).isEmpty()
                ? then.erasing(household.shelf().names(key), isKnown(was))
                : then.counting(promises.counted(key, household, after, flight, this::way));
      }
    }
    return then.with(after);
  }

  private static Set<Memory.Key> keys(Shelf one, Shelf other) {
    Set<Memory.Key> all = new HashSet<>(one.keys());
    all.addAll(other.keys());
    return all;
  }

  private static boolean isKnown(Kept kept) {
    return kept != null && kept.person().progress().reminded() > 0;
  }

  private void start(Household household, int seat) {
    DeviceState device = household.devices().get(seat);
    Optional<Flight> again = device.unanswered();
    again.ifPresent(f -> send(household, seat, device, f, "again"));
    boolean erases =
        device.at().filter(o -> o.session().asked().state() instanceof ConfirmingErase).isPresent();
    if (erases || device.at().isPresent() && device.words() > 0) {
      Ongoing there = device.at().get();
      DeviceState after = erases ? device : device.speaking();
      for (Heard heard : said(there.session())) {
        Flight flight = Flight.saying(there, heard, fresh(household), settled(device, heard));
        send(household, seat, after, flight, words(heard));
      }
    }
    if (device.launches() > 0 && (device.at().isEmpty() || again.isPresent() || loses)) {
      DeviceState after = device.launching();
      for (Visitor who : device.at().isPresent() && loses ? COMING : List.of(device.visitor())) {
        Flight flight =
            Flight.opening(who, loses ? device.at() : Optional.empty(), fresh(household));
        send(household, seat, after, flight, "launch of " + who.key().member());
      }
    }
  }

  private static String words(Heard heard) {
    return heard.meaning()
        + heard.detail().severity().map(s -> " " + s).orElse("")
        + heard.detail().number().map(s -> " " + s).orElse("")
        + (heard.cut() ? " cut" : "");
  }

  private void send(Household household, int seat, DeviceState device, Flight flight, String what) {
    label = seat + " " + flight.request() + " " + what;
    begin(household, seat, device.sending(flight), flight);
    if (household.faults() > 0 && device.twin().isEmpty() && !(run(flight) instanceof Exchange)) {
      label += " twice";
      begin(household.faulty(), seat, device.sending(flight).twice(Optional.of(flight)), flight);
    }
  }

  /**
   * Nothing lies between a request and its first call that anybody could notice, unless it was
   * delivered twice. One without a call could as well come right before whatever its device does
   * next.
   */
  private void begin(Household household, int seat, DeviceState device, Flight flight) {
    Object ran = run(flight);
    Household then = household.with(seat, device);
    if (ran instanceof Exchange done) {
      Household after = ended(then, seat, flight, done, true);
      to(household, seat, after.with(seat, after.devices().get(seat).goingFirst()));
    } else if (device.twin().isPresent()) {
      to(then);
    } else {
      goOn(then, seat, flight, true, label.substring(label.indexOf(' ', 2)));
    }
  }

  /** Goes on with a request that waits for an answer of the memory, in every way. */
  private void goOn(Household household, int seat, Flight flight, boolean awaited, String what) {
    Object ran = run(flight);
    String who = seat + " " + flight.request() + what + ": ";
    if (ran instanceof Exchange done) {
      label = who + "nothing";
      to(household, seat, ended(household, seat, flight, done, awaited));
      return;
    }
    MemoryCall call = (MemoryCall) ran;
    String name = call.getClass().getSimpleName();
    Shelf.Result done = household.shelf().on(call);
    label = who + name + " " + done.answer().getClass().getSimpleName();
    Household then = wrote(household, flight, done.after());
    to(household, seat, answered(then, seat, flight, done.answer(), awaited));
    if (household.faults() > 0) {
      boolean reads = call instanceof MemoryCall.Find;
      Household worse = household.faulty();
      Household late = reads ? worse : worse.later(call, flight.anew());
      label = who + name + " fails";
      to(household, seat, answered(late, seat, flight, MemoryCall.Returned.Plain.FAILED, awaited));
      if (awaited) {
        label = who + name + " dies";
        to(late.with(seat, late.devices().get(seat).dying()));
      }
    }
  }

  private Household answered(
      Household household, int seat, Flight flight, MemoryCall.Returned answer, boolean awaited) {
    Flight then = flight.answered(answer);
    Object ran = run(then);
    if (ran instanceof Exchange done) {
      return ended(household, seat, then, done, awaited);
    }
    promises.asking(then, this::way);
    DeviceState device = household.devices().get(seat);
    return household.with(seat, awaited ? device.sending(then) : device.twice(Optional.of(then)));
  }

  private Household ended(
      Household household, int seat, Flight flight, Exchange exchange, boolean awaited) {
    DeviceState device = household.devices().get(seat);
    boolean over = exchange.turn().ending() == Turn.Ending.ENDS;
    DeviceState then =
        !awaited
            ? device.twice(Optional.empty())
            : over
                ? device.at(Optional.empty(), Set.of())
                : device.at(Optional.of(exchange.next()), flight.settled());
    Household after = household.with(seat, then);
    promises.answered(flight, exchange, after, this::way);
    return after;
  }

  /** Returns what became of a request: the call it waits for, or its answer. */
  private Object run(Flight flight) {
    return ran.computeIfAbsent(new Request(flight), f -> ranAnew(flight));
  }

  private Object ranAnew(Flight flight) {
    script.says(flight.answers());
    try {
      Exchange exchange =
          flight.who().isPresent()
              ? conversation.open(
                  flight
                      .who()
                      .get()
                      .with(flight.was().map(Visitor.Remnant::of).map(Visitor.Remnant::ofNobody)),
                  Optional.empty(),
                  Happening.NOW,
                  flight.request())
              : conversation.hear(
                  flight.was().orElseThrow(),
                  flight.heard().orElseThrow().requested(flight.request()));
      Ongoing next = sessions.computeIfAbsent(exchange.next(), o -> o);
      return new Exchange(
          exchange.heard(), next, exchange.turn(), exchange.said(), exchange.troubles());
    } catch (Script.Pause pause) {
      return alike(pause.call());
    }
  }

  /** Of records that are the same there is one: {@link Request} tells them apart by identity. */
  private MemoryCall alike(MemoryCall call) {
    return call instanceof MemoryCall.KeepRecord keep
        ? new MemoryCall.KeepRecord(
            keep.key(),
            persons.computeIfAbsent(keep.person(), same -> same),
            keep.basis(),
            keep.request())
        : call;
  }

  /** Returns what somebody has answered for who says this, knowing all that the session does. */
  private Set<String> settled(DeviceState device, Heard heard) {
    Ongoing there = device.at().orElseThrow();
    Flight asked = Flight.saying(there, heard, "?", Set.of());
    Set<String> all =
        new HashSet<>(asked.hears(Answer.NOT_ME, at -> true) ? Set.of() : device.settled());
    Set<String> now =
        settled.computeIfAbsent(new Request(asked), r -> settled(there.session(), heard));
    all = now.contains(Promises.CLEARANCE) ? Promises.refused(all) : all;
    all.addAll(now);
    return asked.refuses() ? Promises.refused(all) : all;
  }

  /**
   * A guest answers for nobody; a lock goes by nothing but a yes to the permission, and the pain
   * question of an exercise by nothing that is said of another one.
   */
  private Set<String> settled(Session was, Heard heard) {
    boolean permits =
        was.asked().state() instanceof AskingClearance && heard.meaning() == Answer.YES;
    Session next = machine.hear(was, heard.requested("?")).next();
    if (next.now().guest()) {
      return Set.of();
    }
    Set<Concern> settled = new HashSet<>(was.person().safety().concerns());
    settled.removeAll(next.person().safety().concerns());
    settled.removeIf(c -> c.isLock() && !permits);
    settled.removeIf(c -> !c.isLock() && !c.exercise().equals(was.asked().state().painful()));
    Set<String> names = new HashSet<>();
    settled.forEach(c -> names.add(c.request()));
    if (permits) {
      names.add(Promises.CLEARANCE);
    }
    return names;
  }

  /** Returns a name that nobody knows; the last household is often asked for again. */
  private String fresh(Household household) {
    if (household != named) {
      Set<String> known = new Spelling(values).names(household);
      int free = 0;
      while (known.contains("r" + free)) {
        free++;
      }
      named = household;
      fresh = "r" + free;
    }
    return fresh;
  }

  /** Returns what is said at a question that leads anywhere. */
  private List<Heard> said(Session session) {
    State state = session.asked().state();
    List<Heard> all = new ArrayList<>();
    List<String> chosen = session.person().chosen();
    if (state instanceof Selecting) {
      all.add(heard(Answer.SELECT, Detail.NONE.withAll()));
      if (!chosen.isEmpty()) {
        all.add(heard(Answer.SELECT, Detail.NONE.withExercises(chosen.subList(0, 1))));
      }
    } else if (state instanceof RatingPain) {
      all.add(heard(Answer.RATING, Detail.NONE.withNumber(3)));
      all.add(heard(Answer.RATING, Detail.NONE.withNumber(8)));
    } else {
      all.add(heard(yesNo(state) ? Answer.YES : Answer.READY, Detail.NONE));
      if (yesNo(state)) {
        all.add(heard(Answer.NO, Detail.NONE));
      }
      if (state instanceof AskingClearance || state instanceof CheckingLock) {
        all.add(heard(Answer.UNSURE, Detail.NONE));
      }
    }
    if (state.whose() == Whose.CURRENT && !state.isAboutPain()) {
      all.add(heard(Answer.SKIP, Detail.NONE));
      all.add(heard(Answer.CHANGE_EXERCISES, Detail.NONE));
    }
    all.add(heard(Urgent.RED_FLAG, Detail.NONE.withAlarm(Detail.Alarm.EMERGENCY)));
    all.add(heard(Urgent.STOP, Detail.NONE));
    if (session.playing().isEmpty()) {
      all.add(heard(Urgent.PAIN, Detail.NONE));
      all.add(heard(Urgent.CHILD, Detail.NONE));
    }
    if (!session.now().has(Once.MOVED) && !session.now().guest()) {
      all.add(heard(Answer.NOT_ME, Detail.NONE));
    }
    if (!(state instanceof ConfirmingErase)) {
      all.add(heard(Urgent.DELETE, Detail.NONE));
    }
    if (state instanceof ScreeningRedFlags || !session.playing().isEmpty()) {
      all.add(heard(Life.SILENCE, Detail.NONE));
    }
    if (!session.playing().isEmpty()) {
      Played cut = new Played(0, true, Played.WHOLE);
      all.add(heard(Urgent.PAIN, Detail.NONE).after(cut));
      all.add(heard(Answer.READY, Detail.NONE).after(cut));
      all.add(heard(Answer.CHANGE_EXERCISES, Detail.NONE).after(cut));
      all.add(heard(Life.CUT_OFF, Detail.NONE).after(cut));
    }
    all.replaceAll(h -> sayings.computeIfAbsent(h, same -> same));
    return all;
  }

  private static boolean yesNo(State state) {
    return state instanceof YesNo;
  }

  private static Heard heard(Meaning meaning, Detail detail) {
    return new Happening(meaning, detail).heard(Played.ALL);
  }

  /** Returns the steps that lead here. */
  private String way() {
    if (replay >= 0) {
      return "";
    }
    String last = label;
    int lastStep = step;
    Deque<int[]> back = new ArrayDeque<>();
    int from = at;
    for (; ways.get(from)[0] >= 0; from = ways.get(from)[0]) {
      back.addFirst(ways.get(from));
    }
    Household household = starts.get(ways.get(from)[1]);
    household = new Spelling(values).lean(household.spent(loses));
    StringBuilder way =
        new StringBuilder("start " + ways.get(from)[1] + " of " + household.shelf().keys());
    for (int[] each : back) {
      replay = each[1];
      step = 0;
      go(household);
      household = replayed.orElseThrow();
      way.append("\n  ").append(told);
    }
    replay = -1;
    label = last;
    step = lastStep;
    return way.append("\n  ").append(last).toString();
  }
}
