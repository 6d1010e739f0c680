package backguide.person;

import backguide.programme.Amount;
import backguide.programme.Place;
import backguide.programme.Prop;
import backguide.programme.Rung;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A {@link Person} as a map of strings, numbers, booleans, lists and maps, and back: what every
 * store keeps. Whatever it writes or reads is checked, so that neither free text nor an absurd
 * number can be kept.
 */
public final class PersonCodec {
  /** The version of the records written. A change of their fields needs the next one. */
  public static final int VERSION = 1;

  private PersonCodec() {}

  /** A record that is no {@link Person}; the message tells the field, never its value. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Broken(String message) {
      super(message);
    }
  }

  /**
   * Returns the record of a person.
   *
   * @throws Broken when something in it must not be kept
   */
  public static Map<String, Object> write(Person person) {
    Safety safety = person.safety();
    Progress progress = person.progress();
    Habits habits = person.habits();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("v", VERSION);
    record.put("prog", person.programme());
    safety.clearedOn().ifPresent(day -> record.put("clearedOn", day.toString()));
    record.put("briefed", safety.briefed());
    record.put("chosen", person.chosen());
    record.put("today", write(person.today()));
    safety.painOpen().ifPresent(exercise -> record.put("painOpen", exercise));
    record.put("locked", safety.locked());
    record.put("rung", each(progress.rungs(), Tags.RUNG::tag));
    record.put("dose", each(progress.doses(), PersonCodec::write));
    record.put("easyRuns", new TreeMap<>(progress.easyRuns()));
    if (!progress.easySince().isEmpty()) {
      record.put("easySince", each(progress.easySince(), LocalDate::toString));
    }
    record.put("painFreeRuns", new TreeMap<>(progress.painFreeRuns()));
    record.put("offers", new TreeSet<>(progress.offers()).stream().toList());
    record.put("heard", new TreeSet<>(progress.heard()).stream().toList());
    record.put("sessions", progress.runs());
    habits.anchor().ifPresent(prop -> record.put("anchor", Tags.PROP.tag(prop)));
    habits.stance().ifPresent(stance -> record.put("position", Tags.STANCE.tag(stance)));
    Heed heed = person.heed();
    if (!heed.hurt().isEmpty()) {
      record.put("hurt", new TreeMap<>(heed.hurt()));
    }
    if (!heed.lacking().isEmpty()) {
      record.put("lacking", heed.lacking().stream().map(Tags.PROP::tag).sorted().toList());
    }
    record.put("rate", Tags.PACE.tag(habits.pace()));
    record.put("verbosity", Tags.WORDING.tag(habits.detail()));
    record.put("flow", Tags.FLOW.tag(habits.flow()));
    record.put("count", habits.count());
    record.put("reminded", progress.reminded());
    record.put("lastRequest", person.lastRequest());
    read(record);
    return record;
  }

  private static Map<String, Object> write(Today today) {
    Map<String, Object> record = new LinkedHashMap<>();
    today.at().ifPresent(at -> record.put("at", at.toString()));
    today
        .place()
        .ifPresent(
            place -> {
              record.put("ex", place.exercise());
              record.put("part", place.part());
              record.put("repeats", place.done());
              record.put("extra", place.extra());
            });
    record.put("done", today.done());
    record.put("skipped", today.skipped());
    record.put("adj", new TreeMap<>(today.adjusted()));
    record.put("retried", new TreeSet<>(today.retried()).stream().toList());
    record.put("leftForPain", new TreeSet<>(today.leftForPain()).stream().toList());
    return record;
  }

  private static Map<String, Object> write(Amount amount) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("hold", amount.hold());
    record.put("repeats", amount.repeats());
    record.put("sets", amount.sets());
    return record;
  }

  private static <V> Map<String, Object> each(Map<String, V> map, Function<V, Object> written) {
    Map<String, Object> record = new TreeMap<>();
    map.forEach((exercise, value) -> record.put(exercise, written.apply(value)));
    return record;
  }

  /**
   * Returns the person of a record.
   *
   * @throws Broken when it is of another version, lacks something, or holds anything unexpected
   */
  public static Person read(Map<String, ?> record) {
    Fields fields = new Fields(record);
    int version = fields.number("v", 1, Integer.MAX_VALUE);
    if (version != VERSION) {
      throw new Broken("it is of version " + version + ", newer than version " + VERSION);
    }
    Person person =
        new Person(
            fields.text("prog", Fields.PROGRAMME),
            safety(fields),
            fields.ids("chosen"),
            today(fields.inner("today")),
            progress(fields),
            habits(fields),
            heed(fields),
            fields.text("lastRequest", Fields.REQUEST));
    fields.nothingElse();
    return person;
  }

  private static Safety safety(Fields fields) {
    return new Safety(
        fields.date("clearedOn", LocalDate::parse, LocalDate::getYear),
        fields.truth("briefed"),
        fields.truth("locked"),
        fields.id("painOpen"));
  }

  private static Today today(Fields fields) {
    Optional<Place> place =
        fields
            .id("ex")
            .map(
                exercise ->
                    new Place(
                        exercise,
                        fields.number("part", 0, 99),
                        fields.number("repeats", 0, 9_999),
                        fields.number("extra", 0, 9_999)));
    Today today =
        new Today(
            fields.date("at", LocalDateTime::parse, LocalDateTime::getYear),
            place,
            fields.ids("done"),
            fields.ids("skipped"),
            fields.byId("adj", Fields::idOf),
            Set.copyOf(fields.ids("retried")),
            Set.copyOf(fields.ids("leftForPain")));
    fields.nothingElse();
    return today;
  }

  private static Progress progress(Fields fields) {
    return new Progress(
        fields.<Rung>byId("rung", (inside, name) -> inside.one(name, Tags.RUNG).orElseThrow()),
        fields.byId("dose", (inside, name) -> amount(inside.inner(name))),
        fields.byId("easyRuns", (inside, name) -> inside.number(name, 0, 99_999)),
        fields.byId("painFreeRuns", (inside, name) -> inside.number(name, 0, 99_999)),
        Set.copyOf(fields.ids("offers")),
        Set.copyOf(fields.ids("heard")),
        fields.number("sessions", 0, 99_999),
        fields.number("reminded", 0, 99_999),
        fields.isThere("easySince")
            ? fields.byId("easySince", (inside, name) -> day(name, inside))
            : Map.of());
  }

  private static LocalDate day(String name, Fields fields) {
    return fields.date(name, LocalDate::parse, LocalDate::getYear).orElseThrow();
  }

  private static Amount amount(Fields fields) {
    Amount amount =
        new Amount(
            fields.number("hold", 0, 600),
            fields.number("repeats", 1, 999),
            fields.number("sets", 1, 99));
    fields.nothingElse();
    return amount;
  }

  /** A record from before anything was heeded heeds nothing. */
  private static Heed heed(Fields fields) {
    Map<String, String> hurt =
        fields.has("hurt") ? fields.byId("hurt", Fields::idOf) : Map.<String, String>of();
    return new Heed(hurt, fields.has("lacking") ? props("lacking", fields) : Set.of());
  }

  public static Set<Prop> props(String name, Fields fields) {
    return fields.ids(name).stream()
        .map(tag -> Tags.PROP.value(tag).orElseThrow(() -> new Broken(name + " is of no thing")))
        .collect(Collectors.toSet());
  }

  private static Habits habits(Fields fields) {
    return new Habits(
        fields.the("rate", Tags.PACE),
        fields.the("verbosity", Tags.WORDING),
        fields.the("flow", Tags.FLOW),
        fields.truth("count"),
        fields.one("position", Tags.STANCE),
        fields.one("anchor", Tags.PROP));
  }
}
