package backguide.alexa;

import backguide.conversation.Elapsed;
import backguide.conversation.KnownRecord;
import backguide.conversation.Ongoing;
import backguide.conversation.Visitor;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.programme.Programme;
import backguide.session.Asked;
import backguide.session.AwaitingPermission;
import backguide.session.Session;
import backguide.session.SessionCodec;
import backguide.speech.Outline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one answer carries along to the next request.
 *
 * @param ongoing how far the conversation has come
 * @param spoken when the request was made that was answered last; empty when that cannot be told
 * @param zone the time zone the device named; nothing in it when it named none, and empty when it
 *     was not asked yet
 */
record Carried(Ongoing ongoing, Optional<Instant> spoken, Optional<String> zone) {
  private static final String SESSION = "session";
  private static final String SPOKEN = "spoken";
  private static final String WHO = "who";
  private static final String ZONE = "zone";

  Session session() {
    return ongoing.session();
  }

  /**
   * Returns how long ago the last speech began.
   *
   * @param then when the request was made; empty when it does not tell
   */
  Elapsed elapsed(Optional<Instant> then) {
    return said().map(s -> s.elapsed(then)).orElse(Elapsed.about(0));
  }

  private Optional<Spoken> said() {
    return spoken.map(at -> new Spoken(at, ongoing.said()));
  }

  Map<String, Object> write(Programme programme) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put(SESSION, SessionCodec.write(session(), programme));
    said().ifPresent(s -> attributes.put(SPOKEN, s.write()));
    attributes.put(WHO, KnownRecordCodec.write(ongoing.record()));
    zone.ifPresent(name -> attributes.put(ZONE, name));
    return attributes;
  }

  /** Returns the same once the device was asked for its zone. */
  Carried zoned(Optional<ZoneId> told) {
    return new Carried(ongoing, spoken, Optional.of(told.map(ZoneId::getId).orElse("")));
  }

  /** Returns what was carried along; empty when the session must begin again. */
  static Optional<Carried> read(Map<String, Object> attributes, Programme programme) {
    try {
      Session session = SessionCodec.read(record(attributes), programme);
      Optional<Spoken> said = Spoken.read(attributes.get(SPOKEN));
      Outline outline = said.map(Spoken::outline).orElse(Outline.UNHEARD);
      return KnownRecordCodec.read(attributes.get(WHO))
          .map(known -> new Ongoing(session, known, outline))
          .map(o -> new Carried(o, said.map(Spoken::at), zone(attributes.get(ZONE))));
    } catch (SessionCodec.Broken e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what is left of a session that must begin again, if its person can be read and was
   * certainly no guest.
   */
  static Optional<Visitor.Lost> lost(Map<String, Object> attributes, Programme programme) {
    Map<String, Object> record = record(attributes);
    boolean own =
        record.get("now") instanceof Map<?, ?> now
            && Boolean.FALSE.equals(now.get("guest"))
            && Boolean.TRUE.equals(now.get("mine"));
    return own
        ? Optional.of(
            new Visitor.Lost(
                KnownRecordCodec.read(attributes.get(WHO)).map(KnownRecord::key),
                SessionCodec.readOrRestart(record, programme).kept()))
        : Optional.empty();
  }

  /**
   * Returns whether a session may be that of whoever makes a request: of the same account, and once
   * it is somebody's own, not of another voice than theirs.
   */
  boolean isOf(Memory.Key who) {
    String member = ongoing.record().key().member();
    boolean other =
        session().now().mine()
            && !member.isEmpty()
            && !who.member().isEmpty()
            && !who.member().equals(member);
    return who.account().equals(ongoing.record().key().account()) && !other;
  }

  /** Returns a session of which nothing is left but the reminder it was about. */
  static Optional<Carried> awaiting(Session unopened, Visit visit, When when) {
    Session session = unopened.with(new Asked(new AwaitingPermission(when), 0, 0));
    return visit
        .who()
        .filter(who -> visit.at().isPresent())
        .map(who -> new Ongoing(session, KnownRecord.guarding(who), Outline.UNHEARD))
        .map(o -> new Carried(o, Optional.empty(), Optional.empty()));
  }

  private static Optional<String> zone(Object value) {
    return Optional.ofNullable(value)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(name -> name.isEmpty() || DeviceClock.zone(name).isPresent());
  }

  private static Map<String, Object> record(Map<String, Object> attributes) {
    Map<String, Object> named = new HashMap<>();
    if (attributes.get(SESSION) instanceof Map<?, ?> record) {
      record.forEach((key, value) -> named.put(String.valueOf(key), value));
    }
    return named;
  }
}
