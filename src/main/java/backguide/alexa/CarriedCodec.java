package backguide.alexa;

import static backguide.person.Form.BOOLEAN;
import static backguide.person.Form.list;
import static backguide.person.Form.number;
import static backguide.person.PersonCodec.REQUEST;

import backguide.conversation.KnownRecord;
import backguide.conversation.Ongoing;
import backguide.conversation.Visitor;
import backguide.person.Field;
import backguide.person.Fields;
import backguide.person.Form;
import backguide.person.Memory;
import backguide.person.PersonCodec;
import backguide.person.Stored;
import backguide.programme.Programme;
import backguide.session.Session;
import backguide.session.SessionCodec;
import backguide.speech.Outline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What one answer carries along to the next request, as JSON, and back from a map. */
public final class CarriedCodec {
  /** When nothing is carried along. */
  static final String NOTHING = "{}";

  private static final Form<Integer> MS = number(0, 3_600_000);
  private static final Form<String> ACCOUNT = Form.text(Fingerprint.FORM);
  private static final Field<Memory.Key, String> HOUSEHOLD =
      new Field<>("account", ACCOUNT, Memory.Key::account);
  private static final Form<String> MEMBER =
      Form.text(
          text -> text.isEmpty() || Fingerprint.FORM.spell(text), "(" + Fingerprint.FORM + ")?");
  private static final Form<List<Integer>> ENDS = list(MS);
  private static final Form<Spoken> SPOKEN =
      Form.of(
          f -> new Spoken(f.of("at", Timestamp.FORM, Spoken::at), outline(f.in(Spoken::outline))));
  private static final Form<KnownRecord.Owed> OWED =
      Form.of(
          f ->
              new KnownRecord.Owed(
                  key(f.in(KnownRecord.Owed::key)),
                  f.of("concern", PersonCodec.CONCERN, KnownRecord.Owed::concern)));
  private static final Form<List<String>> REQUESTS = list(REQUEST);
  private static final Form<List<KnownRecord.Owed>> OWED_TO_OTHERS = list(OWED);
  private static final Form<KnownRecord> WHO =
      Form.of(
          f ->
              new KnownRecord(
                  key(f.in(KnownRecord::key)),
                  f.optional("kept", PersonCodec.STAMP, KnownRecord::basis),
                  f.usually("told", BOOLEAN, false, KnownRecord::told),
                  f.usually("unsure", REQUESTS, List.of(), KnownRecord::inDoubt),
                  f.usually("owed", PersonCodec.CONCERNS, Set.of(), KnownRecord::owed),
                  f.optional("found", PersonCodec.PERSON, KnownRecord::original),
                  f.usually("others", OWED_TO_OTHERS, List.of(), KnownRecord::others)));
  private static final Field<Carried, KnownRecord> RECORD =
      new Field<>("who", WHO, carried -> carried.ongoing().record());
  private static final Form<String> ZONE =
      Form.of(
          zone -> zone,
          at -> {
            if (at.value() instanceof String name
                && (name.isEmpty() || DeviceClock.zone(name).isPresent())) {
              return name;
            }
            throw at.broken("is not a time zone");
          });

  private CarriedCodec() {}

  /** Returns the JSON of what is carried along. */
  static String write(Carried carried, Programme programme) {
    Stored whole = Stored.of(null, programme);
    return JsonSink.text(to -> Fields.write(carried, whole, to, carried(programme)));
  }

  /** Returns what was carried along; empty when the session must begin again. */
  public static Optional<Carried> read(Map<String, Object> attributes, Programme programme) {
    return Form.of(carried(programme)).orNothing().read(Stored.of(attributes, programme));
  }

  /** Returns the household that a session is of, though it be unreadable; empty if nobody knows. */
  static Optional<String> account(Map<String, Object> attributes) {
    return ACCOUNT.orNothing().read(HOUSEHOLD.in(RECORD.in(Stored.of(attributes))));
  }

  /** Returns what is left of a session that must begin again; empty when that is nothing. */
  static Optional<Visitor.Remnant> remnant(Map<String, Object> attributes, Programme programme) {
    Stored whole = Stored.of(attributes);
    Optional<KnownRecord> record = WHO.orNothing().read(RECORD.in(whole));
    return SessionCodec.rescued(session(programme).in(whole), programme)
        .map(rescued -> new Visitor.Remnant(record, rescued.who(), rescued.person()))
        .or(() -> record.map(r -> Visitor.Remnant.of(r, programme.tag())));
  }

  private static Field<Carried, Session> session(Programme programme) {
    return new Field<>("session", SessionCodec.form(programme), Carried::session);
  }

  /** Without what was said last nothing of it counts as heard; without a zone it is asked for. */
  private static Function<Fields<Carried>, Carried> carried(Programme programme) {
    return f -> {
      Session session = f.of(session(programme));
      Optional<Spoken> said =
          f.usually("spoken", SPOKEN.orNothing(), Optional.empty(), Carried::said);
      KnownRecord who = f.of(RECORD);
      Outline outline = said.map(Spoken::outline).orElse(Outline.UNHEARD);
      return new Carried(
          new Ongoing(session, who, outline),
          said.map(Spoken::at),
          f.usually("zone", ZONE.orNothing(), Optional.empty(), Carried::zone));
    };
  }

  private static Outline outline(Fields<Outline> f) {
    return new Outline(
        f.of("ends", ENDS, Outline::boutEnds),
        f.of("endsWords", MS, Outline::boutWordsMs),
        f.of("asks", MS, Outline::asksFromMs),
        f.of("ms", MS, Outline::ms),
        f.of("words", MS, Outline::wordsMs));
  }

  private static Memory.Key key(Fields<Memory.Key> f) {
    return new Memory.Key(f.of(HOUSEHOLD), f.of("member", MEMBER, Memory.Key::member));
  }
}
