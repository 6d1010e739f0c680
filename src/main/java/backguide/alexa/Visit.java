package backguide.alexa;

import backguide.conversation.Ongoing;
import backguide.conversation.Visitor;
import backguide.heard.Launch;
import backguide.person.Memory;
import backguide.programme.Programme;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request as the coach sees it: nothing of a vendor's model.
 *
 * @param request opaque id, the same when the request is delivered again
 * @param at when it was made; empty when it does not tell, or nothing sensible
 * @param came when it came here, by the clock; for what begins with a request that does not tell
 * @param locale language tag of the device
 * @param open whether there is a session, in which a question could be answered
 * @param fresh whether a session begins with it
 * @param who whose record it is about; empty when it does not tell
 * @param attributes what the last answer carried along; empty when there was none
 * @param remind what can be done about reminders
 * @param reminders where they are set
 * @param clock the device's own
 */
record Visit(
    String request,
    Optional<Instant> at,
    Instant came,
    String locale,
    boolean open,
    boolean fresh,
    Optional<Memory.Key> who,
    Map<String, Object> attributes,
    Launch.Reminders remind,
    ReminderApi reminders,
    DeviceClock clock) {
  /** Returns the session that is open in the household, whoever speaks. */
  Optional<Carried> session(Programme programme) {
    return fresh || who.isEmpty()
        ? Optional.empty()
        : CarriedCodec.read(attributes, programme).filter(c -> c.isIn(who.get().account()));
  }

  /**
   * Returns whether it comes amid a session of the household, which may be one that is not read.
   */
  boolean isWithin() {
    return !fresh
        && !attributes.isEmpty()
        && who.map(Memory.Key::account)
            .flatMap(mine -> CarriedCodec.account(attributes).map(mine::equals))
            .orElse(true);
  }

  /** Returns the session that whoever speaks goes on with. */
  Optional<Carried> ownSession(Programme programme) {
    return session(programme).filter(c -> who.filter(c::isOf).isPresent());
  }

  /** Returns when the request was made; one that does not tell was made when we last spoke. */
  Instant madeAt(Optional<Carried> session) {
    return at.or(() -> session.flatMap(Carried::spoken)).orElse(came);
  }

  /**
   * Returns who comes; whoever begins again after a session was lost is asked whose record it is.
   *
   * @param opened whether they asked for the skill by its name: then nobody is taken for a guest
   * @param left the session that was cut off; empty for none that could go on
   */
  Visitor visitor(boolean opened, Optional<Ongoing> left, Programme programme) {
    Memory.Key key = who.orElseThrow();
    Launch.Recognition account =
        fresh ? Launch.Recognition.ACCOUNT : Launch.Recognition.UNRECOGNISED;
    Launch.Recognition recognition =
        key.member().isEmpty() ? account : Launch.Recognition.RECOGNISED;
    Visitor visitor = new Visitor(key, recognition, remind);
    return fresh
        ? visitor
        : visitor.with(
            left.map(Visitor.Remnant::of)
                .or(() -> CarriedCodec.remnant(attributes, programme))
                .map(remnant -> opened ? remnant.ofNobody() : remnant));
  }
}
