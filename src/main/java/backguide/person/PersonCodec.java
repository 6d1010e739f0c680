package backguide.person;

import static backguide.person.Form.BOOLEAN;
import static backguide.person.Form.ID;
import static backguide.person.Form.byId;
import static backguide.person.Form.different;
import static backguide.person.Form.number;
import static backguide.person.Form.set;

import backguide.programme.Amount;
import backguide.programme.Place;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Pace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@link Person} as a map of strings, numbers, booleans, lists and maps, and back: what every
 * store keeps. Whatever it writes or reads is checked, so that neither free text nor an absurd
 * number can be kept. The names of the fields never change, whatever the values are called. Long
 * because all that is kept can be read here from the top down.
 */
public final class PersonCodec {
  /** The version of the records written. A change of their fields needs the next one. */
  public static final int VERSION = 2;

  /** The name of a record's life, by which a store tells it from others. */
  public static final String LIFE = "life";

  /** The name of the request that wrote a record last, in one of version 1. */
  public static final String LAST_REQUEST = "lastRequest";

  /** Names what a record of version 1 held, in which not even the last request had a name. */
  private static final String BEFORE = "before";

  private static final Letters PROGRAMME_VERSION = Letters.of("0-9a-z.-", 1, 20);

  public static final Form<String> PROGRAMME =
      Form.text(PersonCodec::isProgramme, Letters.ID + "@" + PROGRAMME_VERSION);
  public static final Form<String> REQUEST = Form.text(Letters.REQUEST);
  private static final Form<String> CONCERN_TEXT =
      Form.text(PersonCodec::isConcern, "(" + Letters.ID + ")?/" + Letters.REQUEST);
  public static final Form<LocalDate> DAY = Form.date(IsoTime::date, LocalDate::getYear);
  public static final Form<Person> PERSON = Form.of(PersonCodec::person);
  public static final Form<Stamp> STAMP = Form.of(PersonCodec::stamp);

  private static final Form<LocalDateTime> TIME = Form.date(IsoTime::time, LocalDateTime::getYear);
  private static final Form<Integer> COUNT = number(0, 99_999);
  private static final Form<Map<String, Integer>> COUNTS = byId(COUNT);
  private static final Form<Map<String, LocalDate>> DAY_OF_EACH = byId(DAY);
  private static final Form<Map<String, String>> ID_OF_EACH = byId(ID);
  private static final Form<Map<String, Rung>> RUNGS = byId(Tags.RUNG);
  private static final Form<List<String>> IDS_IN_ORDER = different(ID);
  private static final Form<Set<String>> IDS = set(ID);
  private static final Form<Set<LocalDate>> DAYS = set(DAY);
  private static final Form<Set<Prop>> PROPS = set(Tags.PROP);
  private static final Form<Today> TODAY = Form.of(PersonCodec::today);
  private static final Form<Amount> AMOUNT =
      Form.of(
          f ->
              new Amount(
                  f.of("hold", number(0, 600), Amount::hold),
                  f.of("repeats", number(1, 999), Amount::repeats),
                  f.of("sets", number(1, 99), Amount::sets)));
  private static final Form<Map<String, Amount>> DOSES = byId(AMOUNT);

  /** A concern as one text: its exercise, if it has one, and its name. */
  public static final Form<Concern> CONCERN =
      Form.of(
          concern -> concern.exercise().orElse("") + "/" + concern.request(),
          at -> {
            String text = CONCERN_TEXT.read(at);
            int slash = text.indexOf('/');
            Optional<String> exercise = Optional.of(text.substring(0, slash));
            return new Concern(text.substring(slash + 1), exercise.filter(id -> !id.isEmpty()));
          });

  public static final Form<Set<Concern>> CONCERNS = set(CONCERN);

  private PersonCodec() {}

  private static boolean isProgramme(String text) {
    int at = text.indexOf('@');
    return at >= 0
        && Letters.ID.spell(text, 0, at)
        && PROGRAMME_VERSION.spell(text, at + 1, text.length());
  }

  private static boolean isConcern(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && (slash == 0 || Letters.ID.spell(text, 0, slash))
        && Letters.REQUEST.spell(text, slash + 1, text.length());
  }

  /**
   * Returns the concern of a text.
   *
   * @throws Broken when it is none
   */
  public static Concern concern(String text) {
    return CONCERN.read(Stored.of(text));
  }

  /**
   * Returns the record of a person.
   *
   * @throws Broken when something in it must not be kept
   */
  public static Map<String, Object> write(Person person) {
    return Fields.write(person, Stored.of(null), PersonCodec::person);
  }

  /**
   * Returns the person of a record.
   *
   * @throws Broken when it is of another version, lacks something, or holds anything unexpected
   */
  public static Person read(Map<String, ?> record) {
    return PERSON.read(Stored.of(record));
  }

  /**
   * Returns a record with its stamp.
   *
   * @throws Broken when something in it must not be kept
   */
  public static Map<String, Object> write(Kept kept) {
    return Fields.write(kept, Stored.of(null), PersonCodec::kept);
  }

  /**
   * Returns a record with its stamp, also one of version 1.
   *
   * @throws Broken when it is of another version, lacks something, or holds anything unexpected
   */
  public static Kept readKept(Map<String, ?> record) {
    return Form.of(PersonCodec::kept).read(Stored.of(record));
  }

  /** Returns the version that a record tells of itself, readable or not; 0 when it tells none. */
  public static int version(Map<String, ?> record) {
    return record.get(Fields.VERSION) instanceof Integer version ? version : 0;
  }

  private static Kept kept(Fields<Kept> f) {
    Person person = person(f.in(Kept::person));
    Fields<Stamp> stamp = f.in(Kept::stamp);
    boolean old = isOld(f);
    return new Kept(
        old ? before(stamp.of(LAST_REQUEST, REQUEST, Stamp::request)) : stamp(stamp), person);
  }

  /** A record of version 1 goes on as the life that its last request began. */
  private static Stamp before(String last) {
    return new Stamp(nameOf(last), 1, last);
  }

  /** In a record of version 1 nothing has a name but its last request, which is in no other. */
  private static String nameOf(String last) {
    return last.isEmpty() ? BEFORE : last;
  }

  /** Returns whether a record is of version 1, which had other fields. */
  private static boolean isOld(Fields<?> f) {
    return f.version(1, VERSION) == 1;
  }

  private static Stamp stamp(Fields<Stamp> f) {
    return new Stamp(
        f.of(LIFE, REQUEST, Stamp::life),
        f.of("revision", number(0, Integer.MAX_VALUE), stamp -> (int) stamp.revision()),
        f.of("request", REQUEST, Stamp::request));
  }

  /** What may be missing is from before it was kept, or is nothing. */
  private static Person person(Fields<Person> f) {
    Fields<Safety> safety = f.in(Person::safety);
    Fields<Progress> progress = f.in(Person::progress);
    Fields<Habits> habits = f.in(Person::habits);
    Fields<Heed> heed = f.in(Person::heed);

    boolean old = isOld(f);
    String programme = f.of("prog", PROGRAMME, Person::programme);
    Optional<LocalDate> clearedOn = safety.optional("clearedOn", DAY, Safety::clearedOn);
    boolean briefed = safety.of("briefed", BOOLEAN, Safety::briefed);
    List<String> chosen = f.of("chosen", IDS_IN_ORDER, Person::chosen);
    Today today = f.of("today", TODAY, Person::today);
    Set<Concern> concerns =
        old ? before(safety) : safety.of("concerns", CONCERNS, Safety::concerns);
    Map<String, Rung> rungs = progress.of("rung", RUNGS, Progress::rungs);
    Map<String, Amount> doses = progress.of("dose", DOSES, Progress::doses);
    Map<String, Integer> easyRuns = progress.of("easyRuns", COUNTS, Progress::easyRuns);
    Map<String, LocalDate> easySince =
        progress.usually("easySince", DAY_OF_EACH, Map.of(), Progress::easySince);
    Set<LocalDate> days = progress.usually("days", DAYS, Set.of(), Progress::days);
    Map<String, Integer> painFreeRuns = progress.of("painFreeRuns", COUNTS, Progress::painFreeRuns);
    Set<String> offers = progress.of("offers", IDS, Progress::offers);
    Set<String> known = progress.of("heard", IDS, Progress::known);
    int runs = progress.of("sessions", COUNT, Progress::runs);
    Optional<Prop> anchor = habits.optional("anchor", Tags.PROP, Habits::anchor);
    Optional<Stance> stance = habits.optional("position", Tags.STANCE, Habits::stance);
    Map<String, String> hurt = heed.usually("hurt", ID_OF_EACH, Map.of(), Heed::hurt);
    Set<Prop> lacking = heed.usually("lacking", PROPS, Set.of(), Heed::lacking);
    Pace pace = habits.of("rate", Tags.PACE, Habits::pace);
    Habits.Verbosity verbosity = habits.of("verbosity", Tags.VERBOSITY, Habits::verbosity);
    Habits.Flow flow = habits.of("flow", Tags.FLOW, Habits::flow);
    boolean count = habits.of("count", BOOLEAN, Habits::count);
    int reminded = progress.of("reminded", COUNT, Progress::reminded);

    return new Person(
        programme,
        new Safety(clearedOn, briefed, concerns),
        chosen,
        today,
        new Progress(
            rungs, doses, easyRuns, painFreeRuns, offers, known, runs, reminded, easySince, days),
        new Habits(pace, verbosity, flow, count, stance, anchor),
        new Heed(hurt, lacking));
  }

  /** A lock and an open pain question as version 1 had them. */
  private static Set<Concern> before(Fields<Safety> f) {
    Set<Concern> concerns = new HashSet<>();
    String name = nameOf(f.of(LAST_REQUEST, REQUEST, safety -> ""));
    f.optional("painOpen", ID, safety -> Optional.<String>empty())
        .ifPresent(exercise -> concerns.add(Concern.pain(name, exercise)));
    if (f.of("locked", BOOLEAN, Safety::locked)) {
      concerns.add(Concern.lock(name));
    }
    return concerns;
  }

  private static Today today(Fields<Today> f) {
    return new Today(
        f.optional("at", TIME, Today::at),
        f.optional("ex", ID, today -> today.place().map(Place::exercise))
            .map(exercise -> place(exercise, f.in(today -> today.place().orElseThrow()))),
        f.of("done", IDS_IN_ORDER, Today::done),
        f.of("skipped", IDS_IN_ORDER, Today::skipped),
        f.of("adj", ID_OF_EACH, Today::adjusted),
        f.of("retried", IDS, Today::retried),
        f.of("leftForPain", IDS, Today::leftForPain));
  }

  /** Returns the place in an exercise that was read before it. */
  public static Place place(String exercise, Fields<Place> f) {
    return new Place(
        exercise,
        f.of("part", number(0, 99), Place::part),
        f.of("repeats", number(0, 9_999), Place::done),
        f.of("extra", number(0, 9_999), Place::extra));
  }
}
