package backguide.session;

import backguide.person.Person;
import backguide.speech.Speech;

/** Somebody else than the owner of a record: nothing of it is used, told or changed for them. */
final class Guest {
  private Guest() {}

  /** Goes on with somebody about whom nothing is known, nor will be kept. */
  static Turn comes(Scene scene) {
    Person nobody = Person.unknown(scene.programme().tag());
    return Gates.next(scene.with(nobody).with(Who.GUEST), Speech.say(Prompt.GUEST.line()));
  }

  /** "That's not me": until the first bout somebody else may begin; a lock is nobody's to leave. */
  static Turn instead(Scene scene) {
    Now now = scene.now();
    boolean may = !now.has(Once.MOVED) && !now.guest() && !scene.state().isAboutWarningSigns();
    Memo first = Memo.NONE.startingWith(now.memo().first());
    return may
        ? comes(scene.with(Now.beginning(Who.GUEST, now.reminders()).with(first)))
        : Misses.unclear(scene);
  }
}
