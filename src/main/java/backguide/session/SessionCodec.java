package backguide.session;

import static backguide.person.Form.BOOLEAN;
import static backguide.person.Form.EXERCISE;
import static backguide.person.Form.different;
import static backguide.person.Form.list;
import static backguide.person.Form.number;
import static backguide.person.Form.set;

import backguide.heard.Detail;
import backguide.heard.Detail.Topic;
import backguide.heard.Launch;
import backguide.heard.Meaning.Aside;
import backguide.heard.Said;
import backguide.person.Broken;
import backguide.person.Field;
import backguide.person.Fields;
import backguide.person.Form;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stored;
import backguide.person.Tags;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.speech.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A {@link Session} as a map of strings, numbers, booleans, lists and maps, and back: what is
 * carried from one turn to the next. It is checked both ways, as a kept record is. Nothing of
 * another version or programme is guessed at: it leads back to the gates.
 */
public final class SessionCodec {
  /** The version of the records written. A change of their fields needs the next one. */
  public static final int VERSION = 3;

  static final Tags<Who> WHO = Tags.of(Who.values(), Line::name);
  static final Tags<Once> ONCE =
      Tags.of(Once.values(), o -> o == Once.EASE_OFF_SAID ? "eased" : Line.name(o));
  static final Tags<Until> UNTIL = Tags.of(Until.values(), Line::name);
  static final Tags<Launch.Reminders> REMINDERS = Tags.of(Launch.Reminders.values(), Line::name);
  static final Tags<Topic> TOPICS = Tags.of(Topic.values(), Line::name);

  private static final Form<List<String>> IN_ORDER = different(EXERCISE);
  private static final Form<Set<String>> EXERCISES = set(EXERCISE);
  private static final Form<Set<Prop>> PROPS = set(Tags.PROP);
  private static final Form<Set<Once>> ONCES = set(ONCE);
  private static final Form<Set<Until>> UNTILS = set(UNTIL);
  private static final Form<Said> WISH = Form.of(SessionCodec::wish);
  private static final Form<Place> PLACE =
      Form.of(f -> PersonCodec.place(f.of("ex", EXERCISE, Place::exercise), f));
  private static final Form<List<Place>> PLACES = list(PLACE);
  private static final Form<Asked> ASKED =
      Form.of(
          f ->
              new Asked(
                  f.of("state", StateCodec.STATE, Asked::state),
                  f.of("misses", number(0, 99), Asked::misses),
                  f.of("waits", number(0, 99), Asked::waits)));
  private static final Form<Memo> MEMO =
      Form.of(
          f ->
              new Memo(
                  f.optional("leftOut", EXERCISE, Memo::leftOut),
                  f.optional("first", EXERCISE, Memo::first),
                  f.usually("minutes", number(0, 9_999), 0, Memo::minutes),
                  f.optional("wish", WISH, Memo::wish),
                  f.usually("missing", PROPS, Set.of(), Memo::missing)));
  private static final Field<Now, Who> WHOSE = new Field<>("who", WHO, Now::who);
  private static final Form<Now> NOW_FORM =
      Form.of(
          f ->
              new Now(
                  f.of(WHOSE),
                  f.of("reminders", REMINDERS, Now::reminders),
                  f.of("once", ONCES, Now::once),
                  f.of("until", UNTILS, Now::until),
                  f.of("finished", IN_ORDER, Now::finished),
                  f.of("risen", IN_ORDER, Now::risen),
                  f.of("unrated", EXERCISES, Now::unrated),
                  f.of("ready", PROPS, Now::atHand),
                  f.of("fits", IN_ORDER, Now::fits),
                  f.usually("memo", MEMO, Memo.NONE, Now::memo)));
  private static final Field<Session, Now> NOW = new Field<>("now", NOW_FORM, Session::now);
  private static final Field<Session, Person> PERSON =
      new Field<>("person", PersonCodec.PERSON, Session::person);

  private SessionCodec() {}

  /**
   * Returns the record of a session.
   *
   * @param programme what the session is about
   * @throws Broken when something in it must not be written
   */
  public static Map<String, Object> write(Session session, Programme programme) {
    return Fields.write(session, Stored.of(null, programme), about(programme));
  }

  /**
   * Returns the session of a record.
   *
   * @param programme what it must be about
   * @throws Broken when it is of another version or programme, lacks something, or holds anything
   *     unexpected
   */
  public static Session read(Map<String, ?> record, Programme programme) {
    return Fields.read(Stored.of(record, programme), about(programme));
  }

  /** The form of a session about a programme, in the record of something that it is a part of. */
  public static Form<Session> form(Programme programme) {
    return Form.of(about(programme));
  }

  /**
   * What can be rescued of a record that cannot go on.
   *
   * @param who whose it certainly was: the owner's or a guest's, who must not get into it
   * @param person what that session knew of them
   */
  public record Rescued(Who who, Person person) {}

  /** Returns what can be rescued of a record; nothing of whoever did not tell. */
  public static Optional<Rescued> rescued(Stored record, Programme programme) {
    try {
      Who who = who(NOW.in(record));
      Person person = PERSON.alone(record);
      List<String> known = programme.inOrder(person.chosen());
      return Optional.of(new Rescued(who, person.choosing(known).with(person.today().only(known))))
          .filter(rescued -> rescued.who() != Who.UNKNOWN);
    } catch (Broken e) {
      return Optional.empty();
    }
  }

  /** Version 1 told it by two truths. */
  private static Who who(Stored now) {
    if (WHOSE.in(now).value() != null) {
      return WHOSE.alone(now);
    }
    boolean mine = Boolean.TRUE.equals(now.map().get("mine"));
    boolean guest = Boolean.TRUE.equals(now.map().get("guest"));
    return !mine ? Who.UNKNOWN : guest ? Who.GUEST : Who.OWNER;
  }

  private static Function<Fields<Session>, Session> about(Programme programme) {
    return f -> {
      f.version(VERSION);
      if (!f.of("prog", PersonCodec.PROGRAMME, s -> programme.tag()).equals(programme.tag())) {
        throw f.broken("is about another programme");
      }
      return new Session(
          f.of(PERSON),
          f.of(NOW),
          f.of("asked", ASKED, Session::asked),
          f.of("playing", PLACES, Session::playing),
          f.of("opened", BOOLEAN, Session::opened));
    };
  }

  /** A question has a topic; without one it is a wish for a reminder. */
  private static Said wish(Fields<Said> f) {
    Optional<Topic> topic = f.optional("topic", TOPICS, said -> said.detail().topic());
    Detail about =
        Detail.NONE.withExercises(f.of("exercises", IN_ORDER, said -> said.detail().exercises()));
    return topic
        .map(t -> new Said(Aside.INFO, about.withTopic(t)))
        .orElseGet(() -> new Said(Aside.WANT_REMINDER, about));
  }
}
