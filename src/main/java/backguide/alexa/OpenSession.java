package backguide.alexa;

import backguide.conversation.Conversation;
import backguide.conversation.Elapsed;
import backguide.conversation.Exchange;
import backguide.conversation.Ongoing;
import backguide.heard.Heard;
import backguide.heard.Meaning.Life;
import backguide.heard.Said;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session as a request finds it open.
 *
 * @param carried what the last answer carried along
 * @param conversation that of this request
 * @param usual the time zone of people whose device names none
 */
record OpenSession(Visit visit, Carried carried, Conversation conversation, ZoneId usual) {
  /** Returns when the request was made. */
  Instant at() {
    return visit.madeAt(Optional.of(carried));
  }

  /** Returns the time zone of that clock. */
  ZoneId zone() {
    return own().map(ZonedDateTime::getZone).orElse(usual);
  }

  /** Returns what the clock of the person shows, as far as it is known. */
  LocalDateTime now() {
    return LocalDateTime.ofInstant(at(), zone());
  }

  Ongoing ongoing() {
    return carried.ongoing();
  }

  /** Hears what the request tells. */
  Exchange hear(Said said) {
    return conversation.hear(
        ongoing(),
        heard(said),
        carried.elapsed(visit.at()),
        visit.who().filter(who -> !who.member().isEmpty()));
  }

  /** Cuts it off for another that begins. */
  Exchange cutOff() {
    return besides(ongoing(), Life.CUT_OFF, "cut off");
  }

  /** Takes back that a reminder was set. */
  Exchange notReminded(Exchange done) {
    Exchange undone = besides(done.next(), Life.NOT_REMINDED, "not reminded");
    return new Exchange(
        undone.heard(),
        undone.next(),
        undone.turn(),
        undone.said(),
        Stream.concat(done.troubles().stream(), undone.troubles().stream()).toList());
  }

  /** Returns what a request leads to besides; as one of its own, for it is kept by itself. */
  private Exchange besides(Ongoing was, Life how, String name) {
    String own = Fingerprint.of(visit.request() + "\n" + name);
    return conversation.hear(was, heard(Said.of(how)).requested(own), Elapsed.about(0));
  }

  private Heard heard(Said said) {
    return Heard.of(said.meaning(), said.detail(), LocalDateTime.ofInstant(at(), usual))
        .seen(own())
        .requested(visit.request());
  }

  private Optional<ZonedDateTime> own() {
    return carried.own(at(), usual);
  }
}
