package backguide.alexa;

import backguide.conversation.Keeping;
import backguide.heard.Launch;
import backguide.heard.Said;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.programme.Programme;
import java.util.Optional;

/** How a session begins, or begins again when what was carried along cannot be read. */
final class Entry {
  private Entry() {}

  /**
   * Returns how the machine hears of it.
   *
   * @param who who comes, as far as the device tells
   * @param recalled the record found for them
   * @param said what was said along with it, if anything
   */
  static Launch launch(
      Visit visit,
      Memory.Key who,
      Keeping.Recalled recalled,
      Optional<Said> said,
      Programme programme) {
    return new Launch(
        visit.fresh()
            ? recalled.person()
            : safest(
                recalled.person(),
                Carried.rescued(visit.attributes(), recalled.kept().key(), programme)),
        voice(visit, who, recalled.kept().key()),
        recalled.memory(),
        visit.remind(),
        said.map(s -> new Said(s.meaning(), s.detail())));
  }

  /**
   * Whoever begins again, and whoever got the record of a voice without being recognized, is asked
   * whose it is: a guest must not slip into another's.
   */
  private static Launch.Voice voice(Visit visit, Memory.Key who, Memory.Key found) {
    if (!who.member().isEmpty()) {
      return Launch.Voice.RECOGNISED;
    }
    return visit.fresh() && found.equals(who) ? Launch.Voice.ACCOUNT : Launch.Voice.UNRECOGNISED;
  }

  /** Returns the record, with the lock and the open pain check of a session that was lost. */
  private static Optional<Person> safest(Optional<Person> kept, Optional<Person> lost) {
    Optional<Person> strict = lost.filter(p -> p.safety().locked() || p.painOpen().isPresent());
    return strict
        .map(l -> kept.map(k -> k.with(k.safety().stricter(l.safety()))).orElse(l))
        .or(() -> kept);
  }
}
