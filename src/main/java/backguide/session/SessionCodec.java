package backguide.session;

import backguide.person.Fields;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Tags;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Prop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A {@link Session} as a map of strings, numbers, booleans, lists and maps, and back: what is
 * carried from one turn to the next. It is checked both ways, as a kept record is. Nothing of
 * another version or programme is guessed at: it leads back to the gates.
 */
public final class SessionCodec {
  /** The version of the records written. A change of their fields needs the next one. */
  public static final int VERSION = 1;

  private static final int MOST = 1_000;

  private SessionCodec() {}

  /** A record that is no {@link Session}; the message tells the field, never its value. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Broken(String message) {
      super(message);
    }

    public Broken(PersonCodec.Broken cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Returns the record of a session.
   *
   * @param programme what the session is about
   * @throws Broken when something in it must not be written
   */
  public static Map<String, Object> write(Session session, Programme programme) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("v", VERSION);
    record.put("prog", programme.tag());
    try {
      record.put("person", PersonCodec.write(session.kept()));
      record.put("now", write(session.now()));
      record.put("asked", write(session.asked()));
      record.put("playing", session.playing().stream().map(SessionCodec::write).toList());
      record.put("opened", session.opened());
      session(record, session::kept, programme);
    } catch (PersonCodec.Broken e) {
      throw new Broken(e);
    }
    return record;
  }

  private static Map<String, Object> write(Now now) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("guest", now.guest());
    record.put("mine", now.mine());
    record.put("unlocking", now.unlocking());
    record.put("eased", now.eased());
    record.put("resumed", now.resumed());
    record.put("flowing", now.flowing());
    record.put("moved", now.moved());
    record.put("finished", now.finished());
    record.put("ready", now.ready().stream().map(Tags.PROP::tag).sorted().toList());
    record.put("unrated", new TreeSet<>(now.unrated()).stream().toList());
    record.put("fits", now.fits());
    now.wish().ifPresent(exercise -> record.put("wish", exercise));
    record.put("wantsReminder", now.wantsReminder());
    record.put("counted", now.counted());
    record.put("reminders", StateCodec.REMINDERS.tag(now.reminders()));
    if (!now.memo().equals(Memo.NONE)) {
      record.put("memo", MemoCodec.write(now.memo()));
    }
    return record;
  }

  private static Map<String, Object> write(Asked asked) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("state", StateCodec.write(asked.state()));
    record.put("misses", asked.misses());
    record.put("waits", asked.waits());
    return record;
  }

  private static Map<String, Object> write(Place place) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("ex", place.exercise());
    record.put("part", place.part());
    record.put("repeats", place.done());
    record.put("extra", place.extra());
    return record;
  }

  /**
   * Returns the session of a record.
   *
   * @param programme what it must be about
   * @throws Broken when it is of another version or programme, lacks something, or holds anything
   *     unexpected
   */
  public static Session read(Map<String, ?> record, Programme programme) {
    try {
      return session(record, () -> PersonCodec.read(part("person", record)), programme);
    } catch (PersonCodec.Broken e) {
      throw new Broken(e);
    }
  }

  /**
   * Returns the session of a record, or one that starts at the gates when it cannot be read. That
   * one keeps the person if they can be read and were certainly no guest. Otherwise it is a
   * guest's, for whom nothing is stored, so that nobody's record is replaced.
   */
  public static Session readOrRestart(Map<String, ?> record, Programme programme) {
    try {
      return read(record, programme);
    } catch (Broken e) {
      Session anew = Session.unopened(programme.tag());
      boolean owner =
          record.get("now") instanceof Map<?, ?> now && Boolean.FALSE.equals(now.get("guest"));
      return (owner ? person(record, programme) : Optional.<Person>empty())
          .map(anew::with)
          .orElseGet(() -> anew.with(anew.now().asGuest()));
    }
  }

  private static Optional<Person> person(Map<String, ?> record, Programme programme) {
    try {
      Person person = PersonCodec.read(part("person", record));
      List<String> known = programme.inOrder(person.chosen());
      return Optional.of(person.choosing(known).with(person.today().only(known)));
    } catch (PersonCodec.Broken e) {
      return Optional.empty();
    }
  }

  private static Session session(
      Map<String, ?> record, Supplier<Person> kept, Programme programme) {
    Fields head = new Fields(without(Set.of("person", "playing"), record), programme);
    int version = head.number("v", 1, Integer.MAX_VALUE);
    if (version != VERSION) {
      throw new Broken("it is of version " + version + ", newer than version " + VERSION);
    }
    if (!head.text("prog", Fields.PROGRAMME).equals(programme.tag())) {
      throw new Broken("it is about another programme");
    }
    Session session =
        new Session(
            kept.get(),
            now(head.inner("now")),
            asked(head.inner("asked")),
            playing(record.get("playing"), programme),
            head.isTrue("opened"));
    head.nothingElse();
    return session;
  }

  private static Now now(Fields fields) {
    Now now =
        new Now(
            fields.truth("guest"),
            fields.truth("mine"),
            fields.truth("unlocking"),
            fields.truth("eased"),
            fields.truth("resumed"),
            fields.truth("flowing"),
            fields.truth("moved"),
            fields.exercises("finished"),
            fields.ids("ready").stream().map(SessionCodec::prop).collect(Collectors.toSet()),
            Set.copyOf(fields.exercises("unrated")),
            fields.exercises("fits"),
            fields.anExercise("wish"),
            fields.truth("wantsReminder"),
            fields.truth("counted"),
            StateCodec.REMINDERS.of("reminders", fields),
            fields.isThere("memo") ? MemoCodec.read(fields.inner("memo")) : Memo.NONE);
    fields.nothingElse();
    return now;
  }

  private static Prop prop(String tag) {
    return Tags.PROP.value(tag).orElseThrow(() -> new Broken("now.ready has an unknown thing"));
  }

  private static Asked asked(Fields fields) {
    Asked asked =
        new Asked(
            StateCodec.read(fields.inner("state")),
            fields.number("misses", 0, 99),
            fields.number("waits", 0, 99));
    fields.nothingElse();
    return asked;
  }

  private static List<Place> playing(Object value, Programme programme) {
    if (!(value instanceof List<?> list) || list.size() > MOST) {
      throw new Broken("playing is not a list");
    }
    List<Place> places = new ArrayList<>();
    for (Object each : list) {
      String name = "playing." + places.size();
      Map<String, Object> named = new HashMap<>();
      named.put(name, each);
      places.add(place(new Fields(named, programme).inner(name)));
    }
    return places;
  }

  private static Place place(Fields fields) {
    Place place =
        new Place(
            fields.exercise("ex"),
            fields.number("part", 0, 99),
            fields.number("repeats", 0, 9_999),
            fields.number("extra", 0, 9_999));
    fields.nothingElse();
    return place;
  }

  private static Map<String, ?> part(String name, Map<String, ?> record) {
    if (!(record.get(name) instanceof Map<?, ?> part)) {
      throw new PersonCodec.Broken(name + " is not a map");
    }
    Map<String, Object> named = new HashMap<>();
    part.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private static Map<String, ?> without(Set<String> names, Map<String, ?> record) {
    Map<String, Object> rest = new HashMap<>(record);
    rest.keySet().removeAll(names);
    return rest;
  }
}
