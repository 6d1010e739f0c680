package backguide.alexa;

import backguide.conversation.Kept;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.programme.Programme;
import backguide.session.Asked;
import backguide.session.AwaitingPermission;
import backguide.session.Session;
import backguide.session.SessionCodec;
import backguide.speech.Played;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one answer carries along to the next request.
 *
 * @param session the session so far
 * @param spoken what was said last; empty when that cannot be told
 * @param kept what is known of the person's record
 * @param zone the time zone the device named; nothing in it when it named none, and empty when it
 *     was not asked yet
 */
record Carried(Session session, Optional<Spoken> spoken, Kept kept, Optional<String> zone) {
  private static final String SESSION = "session";
  private static final String SPOKEN = "spoken";
  private static final String WHO = "who";
  private static final String ZONE = "zone";

  /**
   * Returns how much of what was said last had been heard.
   *
   * @param then when the request was made; empty when it does not tell
   */
  Played played(Optional<Instant> then) {
    return spoken.map(s -> s.played(then)).orElse(Spoken.UNHEARD);
  }

  Map<String, Object> write(Programme programme) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put(SESSION, SessionCodec.write(session, programme));
    spoken.ifPresent(s -> attributes.put(SPOKEN, s.write()));
    attributes.put(WHO, Who.write(kept));
    zone.ifPresent(name -> attributes.put(ZONE, name));
    return attributes;
  }

  /** Returns the same once the device was asked for its zone. */
  Carried zoned(Optional<ZoneId> told) {
    return new Carried(session, spoken, kept, Optional.of(told.map(ZoneId::getId).orElse("")));
  }

  /** Returns what was carried along; empty when the session must begin again. */
  static Optional<Carried> read(Map<String, Object> attributes, Programme programme) {
    try {
      Session session = SessionCodec.read(record(attributes), programme);
      return Who.read(attributes.get(WHO))
          .map(
              kept ->
                  new Carried(
                      session,
                      Spoken.read(attributes.get(SPOKEN)),
                      kept,
                      zone(attributes.get(ZONE))));
    } catch (SessionCodec.Broken e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the person of a session that must begin again, if they can be read, were certainly no
   * guest, and are certainly not somebody else.
   *
   * @param key whose record was found
   */
  static Optional<Person> rescued(
      Map<String, Object> attributes, Memory.Key key, Programme programme) {
    Map<String, Object> record = record(attributes);
    boolean own =
        record.get("now") instanceof Map<?, ?> now
            && Boolean.FALSE.equals(now.get("guest"))
            && Boolean.TRUE.equals(now.get("mine"));
    boolean other =
        Who.read(attributes.get(WHO)).filter(kept -> !kept.key().equals(key)).isPresent();
    return own && !other
        ? Optional.of(SessionCodec.readOrRestart(record, programme).kept())
        : Optional.empty();
  }

  /**
   * Returns whether a session may be that of whoever makes a request: of the same account, and once
   * it is somebody's own, not of another voice than theirs.
   */
  boolean isOf(Memory.Key who) {
    String member = kept.key().member();
    boolean other =
        session.now().mine()
            && !member.isEmpty()
            && !who.member().isEmpty()
            && !who.member().equals(member);
    return who.account().equals(kept.key().account()) && !other;
  }

  /** Returns a session of which nothing is left but the reminder it was about. */
  static Optional<Carried> lost(Session unopened, Visit visit, When when) {
    Session session = unopened.with(new Asked(new AwaitingPermission(when), 0, 0));
    return visit
        .who()
        .filter(who -> visit.at().isPresent())
        .map(who -> new Carried(session, Optional.empty(), Kept.guarding(who), Optional.empty()));
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
