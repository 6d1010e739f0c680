package backguide.alexa;

import backguide.programme.Programme;
import backguide.session.Asked;
import backguide.session.AwaitingPermission;
import backguide.session.Heard;
import backguide.session.Kept;
import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.Session;
import backguide.session.SessionCodec;
import backguide.session.When;
import java.time.Instant;
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
 */
record Carried(Session session, Optional<Spoken> spoken, Kept kept) {
  private static final String SESSION = "session";
  private static final String SPOKEN = "spoken";
  private static final String WHO = "who";

  /**
   * Returns how much of what was said last had been heard.
   *
   * @param then when the request was made; empty when it does not tell
   */
  Heard.Played played(Optional<Instant> then) {
    return spoken.map(s -> s.played(then)).orElse(Spoken.UNHEARD);
  }

  Map<String, Object> write(Programme programme) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put(SESSION, SessionCodec.write(session, programme));
    spoken.ifPresent(s -> attributes.put(SPOKEN, s.write()));
    attributes.put(WHO, Who.write(kept));
    return attributes;
  }

  /** Returns what was carried along; empty when the session must begin again. */
  static Optional<Carried> read(Map<String, Object> attributes, Programme programme) {
    try {
      Session session = SessionCodec.read(record(attributes), programme);
      return Who.read(attributes.get(WHO))
          .map(kept -> new Carried(session, Spoken.read(attributes.get(SPOKEN)), kept));
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

  /** Returns a session of which nothing is left but the reminder it was about. */
  static Optional<Carried> lost(Session unopened, Visit visit, When when) {
    Session session = unopened.with(new Asked(new AwaitingPermission(when), 0, 0));
    return visit
        .who()
        .filter(who -> visit.at().isPresent())
        .map(who -> new Carried(session, Optional.empty(), Kept.guarding(who)));
  }

  private static Map<String, Object> record(Map<String, Object> attributes) {
    Map<String, Object> named = new HashMap<>();
    if (attributes.get(SESSION) instanceof Map<?, ?> record) {
      record.forEach((key, value) -> named.put(String.valueOf(key), value));
    }
    return named;
  }
}
