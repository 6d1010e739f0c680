package backguide.conversation;

import backguide.conversation.Trouble.What;
import backguide.heard.Meaning;
import backguide.memory.MemoryCall.Returned;
import backguide.memory.Shelf;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Stamp;
import backguide.session.CheckingPain;
import backguide.session.ConfirmingErase;
import backguide.session.Effect;
import backguide.session.Happening;
import backguide.session.Once;
import backguide.session.Prompt;
import backguide.session.RatingPain;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.session.Whose;
import backguide.speech.Segment;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a household is promised, whatever happens in whatever order. Each promise that is broken is
 * named once, with the first way to it.
 */
final class Promises {
  /** Stands among what is settled for the permission to start. */
  static final String CLEARANCE = "clearance";

  /** Stands there with a member, once somebody has refused it since for their record. */
  static final String REFUSED = "refused ";

  private static final int MOST_CALLS = 14;
  private static final int CLEARED_DAYS = 90;

  private final Map<String, String> broken = new TreeMap<>();

  /** Returns the first way in which each promise was broken. */
  Map<String, String> broken() {
    return broken;
  }

  private void demand(boolean holds, String promise, Supplier<String> way) {
    if (!holds && !broken.containsKey(promise)) {
      broken.put(promise, way.get());
    }
  }

  /** Looks at one change of a record. */
  void written(Memory.Key key, Household before, Shelf after, Flight flight, Supplier<String> way) {
    Optional<Kept> was = before.shelf().kept(key);
    if (after.kept(key).isEmpty()) {
      boolean asked = flight.hears(Meaning.Answer.YES, ConfirmingErase.class::isInstance);
      demand(asked, "nothing is erased but by a yes to it", way);
      demand(flight.isAbout(key), "nobody is erased but who said yes", way);
      Set<Concern> lost = new HashSet<>(concerns(was.map(Kept::person)));
      lost.removeIf(c -> flight.knows(c) || before.damaged().contains(c.request()));
      demand(lost.isEmpty(), "no concern is erased that was not known", way);
      return;
    }
    Person person = after.kept(key).get().person();
    Set<Concern> lost = new HashSet<>(concerns(was.map(Kept::person)));
    lost.removeAll(person.safety().concerns());
    lost.removeIf(c -> flight.settled().contains(c.request()));
    demand(lost.stream().noneMatch(Concern::isLock), "a lock is lifted knowingly", way);
    demand(lost.stream().allMatch(Concern::isLock), "a pain question is answered knowingly", way);
    Set<String> returned = new HashSet<>(after.brought(key));
    returned.removeAll(before.shelf().brought(key));
    returned.retainAll(before.erased());
    returned.removeAll(stricter(flight, before, person));
    boolean unknown = isUnknown(after.kept(key).map(Kept::stamp), before);
    demand(unknown || returned.isEmpty(), "no name that was erased returns", way);
    int reminded = was.map(k -> k.person().progress().reminded()).orElse(0);
    demand(
        unknown || !before.forgotten() || person.progress().reminded() <= reminded,
        "nothing that was erased returns",
        way);
    demand(
        isCleared(was) || person.safety().clearedOn().isEmpty() || permits(flight.settled(), key),
        "a no stands until a yes that is said after it",
        way);
  }

  /**
   * Returns what is settled once the permission was refused for a record. Another's is theirs: who
   * is not recognized may be somebody else.
   */
  static Set<String> refused(Set<String> settled, Memory.Key key) {
    if (!settled.contains(CLEARANCE)) {
      return settled;
    }
    Set<String> more = new HashSet<>(settled);
    more.add(REFUSED + key.member());
    return more;
  }

  /** Returns what is settled without any word on the permission. */
  static Set<String> refused(Set<String> settled) {
    Set<String> less = new HashSet<>(settled);
    less.removeIf(name -> name.equals(CLEARANCE) || name.startsWith(REFUSED));
    return less;
  }

  private static boolean permits(Set<String> settled, Memory.Key key) {
    return settled.contains(CLEARANCE) && !settled.contains(REFUSED + key.member());
  }

  /** Returns whether a change refuses a permission, or takes one away. */
  boolean refused(Memory.Key key, Household before, Shelf after, Flight flight) {
    boolean none = after.kept(key).isPresent() && !isCleared(after.kept(key));
    return none && (flight.refuses() || isCleared(before.shelf().kept(key)));
  }

  private static boolean isCleared(Optional<Kept> kept) {
    return kept.filter(k -> k.person().safety().clearedOn().isPresent()).isPresent();
  }

  /** Looks at what a change counts; returns the pain questions with whose answers it does. */
  Set<String> counted(
      Memory.Key key, Household before, Shelf after, Flight flight, Supplier<String> way) {
    Set<String> counted = new HashSet<>();
    Optional<Person> stood = before.shelf().kept(key).map(Kept::person);
    if (stood.isEmpty() && goesOn(after.kept(key).map(Kept::stamp), before)) {
      return counted;
    }
    Person is = after.kept(key).orElseThrow().person();
    Progress was = stood.map(Person::progress).orElse(Progress.NONE);
    demand(is.progress().runs() <= was.runs() + 1, "no visit counts twice", way);
    Set<Concern> open = new HashSet<>(concerns(stood));
    flight.was().ifPresent(o -> open.addAll(o.record().owed()));
    open.removeAll(is.safety().concerns());
    for (String id : is.progress().painFreeRuns().keySet()) {
      int more = is.progress().painFreeRuns(id) - was.painFreeRuns(id);
      if (more > 0 && is.progress().painFreeRuns(id) > givenBack(flight).painFreeRuns(id)) {
        Set<String> with =
            open.stream()
                .filter(c -> c.exercise().equals(Optional.of(id)))
                .map(Concern::request)
                .filter(Predicate.not(before.counted()::contains))
                .collect(Collectors.toSet());
        demand(more == 1 && !with.isEmpty(), "no exercise counts twice", way);
        counted.addAll(with);
      }
    }
    return counted;
  }

  /** Returns what was counted before somebody answered for the owner, and is given back. */
  private static Progress givenBack(Flight flight) {
    boolean another =
        guest(flight)
            || flight.hears(Meaning.Answer.NOT_ME, state -> true)
            || flight.hears(Meaning.Urgent.CHILD, state -> true);
    return flight
        .was()
        .filter(o -> another)
        .flatMap(o -> o.record().original())
        .map(Person::progress)
        .orElse(Progress.NONE);
  }

  /** Looks at a request that is answered. */
  void answered(Flight flight, Exchange exchange, Household household, Supplier<String> way) {
    Turn turn = exchange.turn();
    Session next = turn.next();
    Shelf shelf = household.shelf();
    KnownRecord record = exchange.next().record();
    Optional<Kept> kept = shelf.kept(record.key());
    Set<String> safe = new HashSet<>(household.damaged());
    shelf.keys().forEach(key -> safe.addAll(shelf.names(key)));
    safe.addAll(shelf.ended());
    record.unkept().forEach(o -> safe.add(o.concern().request()));
    for (DeviceState device : household.devices()) {
      Set<String> settled = device.settled();
      safe.addAll(permits(settled, record.key()) ? settled : refused(settled));
    }
    demand(
        guest(flight) || !flight.alarms() || safe.contains(flight.request()),
        "an alarm is kept or owed",
        way);
    boolean pain =
        flight.hears(Meaning.Urgent.PAIN, Promises::isOfAnExercise)
            || flight.hears(Meaning.Answer.YES, CheckingPain.class::isInstance);
    boolean carried =
        !next.now().mine()
            && next.person().safety().concerns().stream()
                .anyMatch(c -> c.request().equals(flight.request()));
    demand(
        guest(flight) || !pain || carried || safe.contains(flight.request()),
        "pain that is told is kept or owed",
        way);
    boolean owesLock = record.owed().contains(Concern.lock(flight.request()));
    demand(
        !owesLock || exchange.troubles().stream().anyMatch(t -> t.what() == What.NOT_LOCKED),
        "a lock that is owed is told of",
        way);
    Set<String> owed =
        flight.was().stream()
            .flatMap(o -> o.record().unkept())
            .map(o -> o.concern().request())
            .filter(c -> !flight.settled().contains(c) && !safe.contains(c))
            .collect(Collectors.toSet());
    demand(household.forgotten() || owed.isEmpty(), "what is owed stays so until it is kept", way);
    boolean no = flight.refuses() && !guest(flight);
    boolean child =
        flight.hears(Meaning.Urgent.CHILD, s -> !s.isAboutWarningSigns())
            && flight.was().filter(o -> isPermitted(o.session().person())).isPresent()
            && flight.was().filter(o -> o.session().now().mine()).isPresent()
            && (!next.now().guest() || next.now().has(Once.MOVED));
    boolean permitted = kept.filter(k -> isPermitted(k.person())).isPresent();
    Optional<String> spoke =
        flight.was().flatMap(o -> o.record().basis()).or(record::basis).map(Stamp::life);
    boolean own = spoke.equals(kept.map(k -> k.stamp().life()));
    demand(
        !no || !record.isSynced() || !permitted,
        "a no to the permission leaves none standing",
        way);
    demand(
        !child || !permitted || !own || owesLock || stoodBefore(flight, next.person().programme()),
        "a child's permission does not stand",
        way);
    if (next.now().guest()) {
      Optional<String> life = flight.was().flatMap(o -> o.record().basis()).map(Stamp::life);
      Optional<Safety> stands =
          kept.filter(k -> life.equals(Optional.of(k.stamp().life())))
              .map(k -> k.person().safety());
      flight
          .was()
          .flatMap(o -> o.record().original())
          .ifPresent(before -> guest(before.safety(), record, safe, stands, way));
    }
    if (!next.playing().isEmpty() && !next.now().guest()) {
      bout(flight, exchange, household, way);
    }
    boolean wrote = flight.answers().stream().anyMatch(Returned.Stamped.class::isInstance);
    boolean erased = says(turn, Prompt.ERASED);
    boolean trouble = !exchange.troubles().isEmpty();
    demand(!erased || !trouble && last(flight) == Returned.Plain.DONE, "erased is erased", way);
    demand(
        !says(turn, Prompt.PLACE_KEPT) || record.isSynced(), "a place is kept when so said", way);
    boolean mine = next.now().mine() && !next.now().guest();
    boolean left = turn.effects().contains(new Effect.Erase());
    if (record.isSynced() && mine && !left) {
      Optional<Person> stands = kept.map(Kept::person);
      Optional<Person> read = read(flight, next.person().programme());
      boolean same =
          wrote
              ? stands.equals(Optional.of(next.person()))
              : read.or(() -> flight.was().map(o -> o.session().person()))
                  .map(p -> counts(p).equals(counts(next.person())))
                  .orElse(true);
      demand(same, "what is taken for kept is", way);
      boolean knows = kept.filter(k -> Optional.of(k.stamp()).equals(record.basis())).isPresent();
      demand(
          !knows || next.person().safety().concerns().containsAll(concerns(stands)),
          "whoever knows a record knows what stands in it",
          way);
    }
  }

  /**
   * Looks at a turn of a guest, when somebody had answered for the owner before.
   *
   * @param before what stood before that
   * @param safe what stands, is owed, or was answered for by others
   */
  private void guest(
      Safety before,
      KnownRecord record,
      Set<String> safe,
      Optional<Safety> stands,
      Supplier<String> way) {
    boolean given = record.original().isEmpty();
    Set<Concern> lost = new HashSet<>(stands.isPresent() ? before.concerns() : Set.of());
    lost.removeIf(c -> safe.contains(c.request()) || !given && !c.isLock());
    demand(lost.isEmpty(), "what a guest answered is asked again", way);
    boolean permits =
        before.clearedOn().isEmpty()
            && stands.filter(s -> s.clearedOn().isPresent() && !s.locked()).isPresent()
            && record.unkept().noneMatch(owed -> owed.concern().isLock());
    demand(!permits || safe.contains(CLEARANCE), "a guest's permission does not stand", way);
  }

  /**
   * Returns whether a session that could not read its record finds a permission in it: it can have
   * written none, so somebody else has given that one.
   */
  private static boolean stoodBefore(Flight flight, String programme) {
    return flight.was().filter(o -> o.record().basis().isEmpty()).isPresent()
        && read(flight, programme).filter(Promises::isPermitted).isPresent();
  }

  /**
   * Returns whether a record was damaged, and what was erased is lost as well: whoever was about to
   * write it anew when it was erased cannot be told so.
   */
  private static boolean isUnknown(Optional<Stamp> stamp, Household household) {
    return goesOn(stamp, household) && household.shelf().ended().contains(Memory.Found.LOST);
  }

  /**
   * Returns the concerns that somebody brings along from a session that was lost, while it is not
   * known what was erased: they are rather asked about once too often.
   */
  private static Set<String> stricter(Flight flight, Household household, Person person) {
    return flight.who().isPresent() && household.shelf().ended().contains(Memory.Found.LOST)
        ? person.safety().concerns().stream()
            .filter(flight::knows)
            .map(Concern::request)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Returns whether a record is the one that was damaged, written anew. */
  private static boolean goesOn(Optional<Stamp> stamp, Household household) {
    return stamp.filter(s -> household.damaged().contains(s.life())).isPresent();
  }

  /** Where it is asked how bad it is, it was told before. */
  private static boolean isOfAnExercise(State state) {
    return state instanceof ConfirmingErase erase
        ? erase.back().filter(Promises::isOfAnExercise).isPresent()
        : state.whose() != Whose.NOBODYS && !(state instanceof RatingPain);
  }

  private static boolean isCleared(Session session) {
    return session.person().safety().clearedOn().isPresent();
  }

  private static boolean guest(Flight flight) {
    return flight.was().filter(o -> o.session().now().guest()).isPresent();
  }

  /** Returns what was read last of the record for a request. */
  private static Optional<Person> read(Flight flight, String programme) {
    Optional<Person> read = Optional.empty();
    for (Returned answer : flight.answers()) {
      if (answer instanceof Returned.FoundRecord found) {
        Person nobody = Person.unknown(programme);
        read = Optional.of(found.found().person().orElse(nobody));
      }
    }
    return read;
  }

  /** Returns what a session knows of a record at once, whatever it still goes on with. */
  private static List<Object> counts(Person person) {
    return List.of(person.safety(), person.progress(), person.chosen());
  }

  private static Returned last(Flight flight) {
    return flight.answers().isEmpty()
        ? Returned.Plain.FAILED
        : flight.answers().get(flight.answers().size() - 1);
  }

  private void bout(Flight flight, Exchange exchange, Household household, Supplier<String> way) {
    Session next = exchange.turn().next();
    KnownRecord record = exchange.next().record();
    Optional<Person> stands = household.shelf().kept(record.key()).map(Kept::person);
    String id = next.playing().get(0).exercise();
    demand(!flight.answers().isEmpty(), "a bout asks before it begins", way);
    Optional<Person> told = Optional.of(next.person());
    boolean overtaken = false;
    for (Returned answer : flight.answers()) {
      if (answer instanceof Returned.FoundRecord found) {
        told = isNews(found.found(), flight) ? found.found().person() : told;
        overtaken = false;
      } else if (answer == Returned.Plain.OVERTAKEN) {
        overtaken = true;
      }
    }
    boolean wrote = last(flight) instanceof Returned.Stamped;
    demand(wrote || !overtaken, "no bout begins on a record known to be another", way);
    Concern opened = Concern.pain(flight.request(), id);
    Set<Concern> known = new HashSet<>(Set.of(opened));
    flight.was().ifPresent(o -> known.addAll(o.session().person().safety().concerns()));
    demand(
        mayBegin(id, next.person(), known), "no bout begins against what the session knows", way);
    if (!wrote) {
      concerns(told).stream()
          .filter(answered -> flight.settled().contains(answered.request()))
          .forEach(known::add);
    }
    demand(
        (wrote ? stands : told).filter(p -> mayBegin(id, p, known)).isPresent(),
        "no bout begins against what is kept",
        way);
    boolean open = concerns(stands).contains(opened);
    demand(open || record.owed().contains(opened), "a bout opens its question", way);
  }

  /** Where nothing stands, and nothing that a session knew was erased, it has but its own word. */
  private static boolean isNews(Memory.Found found, Flight flight) {
    return found.kept().isPresent()
        || flight.was().stream()
            .flatMap(o -> o.record().basis().stream())
            .anyMatch(basis -> found.ended().contains(basis.life()));
  }

  /** Pain of the same exercise that was told elsewhere meanwhile is to be asked about first. */
  private static boolean mayBegin(String id, Person person, Set<Concern> known) {
    Safety safety = person.safety();
    LocalDate today = Happening.NOW.toLocalDate();
    return !safety.locked()
        && safety.clearedOn().filter(on -> !on.plusDays(CLEARED_DAYS).isBefore(today)).isPresent()
        && safety.painful().stream().allMatch(id::equals)
        && known.containsAll(safety.concerns());
  }

  private static boolean says(Turn turn, Prompt prompt) {
    String key = prompt.line().key();
    return turn.speech().segments().stream()
        .anyMatch(p -> p instanceof Segment.Say say && say.line().key().equals(key));
  }

  /** A request ends after so many calls. */
  void asking(Flight flight, Supplier<String> way) {
    demand(flight.answers().size() < MOST_CALLS, "every request ends", way);
  }

  private static boolean isPermitted(Person person) {
    return person.safety().clearedOn().isPresent() && !person.safety().locked();
  }

  private static Set<Concern> concerns(Optional<Person> person) {
    return person.map(p -> p.safety().concerns()).orElse(Set.of());
  }
}
