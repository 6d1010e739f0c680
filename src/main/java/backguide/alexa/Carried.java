package backguide.alexa;

import backguide.conversation.Elapsed;
import backguide.conversation.KnownRecord;
import backguide.conversation.Ongoing;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.session.AboutReminder;
import backguide.session.Asked;
import backguide.session.AwaitingPermission;
import backguide.session.ConfirmingErase;
import backguide.session.ConfirmingReminder;
import backguide.session.Session;
import backguide.session.State;
import backguide.speech.Outline;
import backguide.understanding.Intent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one answer carries along to the next request.
 *
 * @param ongoing how far the conversation has come
 * @param spoken when the request was made that was answered last; empty when that cannot be told
 * @param zone the time zone the device named; nothing in it when it named none, and empty when it
 *     was not asked yet
 */
public record Carried(Ongoing ongoing, Optional<Instant> spoken, Optional<String> zone) {
  /** What is said about the time of a reminder, or leads to it; setting one takes its own time. */
  private static final Set<String> ABOUT_A_TIME =
      Set.of(Intent.WHEN.modelName(), Intent.YES.modelName(), Intent.READY.modelName());

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

  /** Returns what was said last; empty when that cannot be told. */
  public Optional<Spoken> said() {
    return spoken.map(at -> new Spoken(at, ongoing.said()));
  }

  /** Asks the device for its zone, once in a session, when a reminder is being talked about. */
  Carried asked(DeviceClock clock, String intent, List<String> troubles) {
    State state = session().asked().state();
    boolean agrees = state instanceof ConfirmingReminder && !intent.equals(Intent.WHEN.modelName());
    if (!(state instanceof AboutReminder)
        || agrees
        || zone.isPresent()
        || !ABOUT_A_TIME.contains(intent)) {
      return this;
    }
    DeviceClock.Told told = clock.ask();
    told.trouble().ifPresent(troubles::add);
    return new Carried(ongoing, spoken, Optional.of(told.zone().map(ZoneId::getId).orElse("")));
  }

  /**
   * Returns what the person's own clock shows; empty where nobody knows that.
   *
   * @param usual where people are whose device does not tell
   */
  Optional<ZonedDateTime> own(Instant at, ZoneId usual) {
    return zone.flatMap(DeviceClock::zone)
        .or(() -> Optional.of(usual).filter(z -> !(z instanceof ZoneOffset)))
        .map(at::atZone);
  }

  /** Returns whether a session, and all that it owes to anybody, is of the same household. */
  boolean isIn(String account) {
    KnownRecord record = ongoing.record();
    return account.equals(record.key().account())
        && record.others().stream().allMatch(owed -> account.equals(owed.key().account()));
  }

  /**
   * Returns whether a session may be that of whoever makes a request: of the same household, and
   * about the record of no other voice than theirs. A guest's is about nobody's, and about a
   * warning sign anybody may answer.
   */
  boolean isOf(Memory.Key who) {
    String member = ongoing.record().key().member();
    State state = session().asked().state();
    boolean alarm = state.isAboutWarningSigns() && !(state instanceof ConfirmingErase);
    boolean anybodys = session().now().guest() || alarm;
    boolean other =
        !anybodys && !member.isEmpty() && !who.member().isEmpty() && !who.member().equals(member);
    return isIn(who.account()) && !other;
  }

  /** Returns a session of which nothing is left but the reminder it was about. */
  static Optional<Carried> awaiting(Session unopened, Visit visit, When when) {
    Session session = unopened.with(new Asked(new AwaitingPermission(when), 0, 0));
    return visit
        .who()
        .map(who -> new Ongoing(session, KnownRecord.unread(who), Outline.UNHEARD))
        .map(o -> new Carried(o, Optional.empty(), Optional.empty()));
  }
}
