package backguide.alexa;

import backguide.programme.Programme;
import backguide.session.Launch;
import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.Safety;
import backguide.understanding.Said;
import java.util.Optional;

/**
 * How a session begins, or begins again when what was carried along cannot be read.
 *
 * @param launch how the machine hears of it
 * @param kept what the session knows of the person's record
 */
record Entry(Launch launch, Kept kept) {
  /**
   * Reads the record, once a session.
   *
   * @param said what was said along with it, if anything
   */
  static Entry of(
      Visit visit, Visit.Caller caller, Optional<Said> said, Records records, Programme programme) {
    Optional<Person> person = Optional.empty();
    Launch.Memory read = Launch.Memory.READ;
    try {
      person = records.recall(caller);
    } catch (Memory.Unreadable e) {
      read = Launch.Memory.UNREADABLE;
    }
    boolean unread = read == Launch.Memory.UNREADABLE;
    Launch launch =
        new Launch(
            visit.fresh() ? person : safest(person, Carried.rescued(visit.attributes(), programme)),
            voice(visit, caller),
            read,
            visit.remind(),
            said.map(s -> new Launch.Wish(s.meaning(), s.detail())));
    return new Entry(launch, new Kept(caller, unread));
  }

  /** Whoever begins again is asked whose record it is: a guest must not slip into another's. */
  private static Launch.Voice voice(Visit visit, Visit.Caller caller) {
    if (!caller.member().isEmpty()) {
      return Launch.Voice.RECOGNISED;
    }
    return visit.fresh() ? Launch.Voice.ACCOUNT : Launch.Voice.UNRECOGNISED;
  }

  /**
   * Returns the record with the lock and the open pain check of the session, had they been lost.
   */
  private static Optional<Person> safest(Optional<Person> kept, backguide.session.Session rescued) {
    Safety carried = rescued.kept().safety();
    boolean strict = carried.locked() || carried.painOpen().isPresent();
    if (!strict || rescued.now().guest()) {
      return kept;
    }
    return Optional.of(kept.map(p -> p.with(carried)).orElse(rescued.kept()));
  }
}
