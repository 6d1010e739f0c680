package backguide.session;

import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.person.Concern;
import backguide.person.Heed;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.speech.Speech;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Goes on with a session that knew another record than the one that stands. What was said is heard
 * once more, on that record; of the session's own nothing is taken over but its place and, if that
 * could not be kept, what makes it stricter. What tells of pain or danger acts then; anything else
 * only when the record holds nothing that the session must not pass by. Otherwise the gates are
 * asked anew.
 *
 * @param was the session as it was, and what was heard
 * @param on the session on the record that stands
 */
record GatesAnew(Scene was, Session on) {
  /**
   * @param stands the record
   * @param erased whether it is nothing, since the one the session knew was erased
   * @param unkept whether the session holds anything that could not be kept
   */
  static GatesAnew of(Scene was, Person stands, boolean erased, boolean unkept) {
    Scene there = was.with(current(stands, was));
    Person person = unkept && !erased ? strict(there.person(), was.person()) : there.person();
    return new GatesAnew(was, was.session().with(erased ? person : there(person, was.today())));
  }

  /** Returns the record without what no longer counts in it. */
  private static Person current(Person stands, Scene was) {
    Person known = stands.choosing(was.programme().inOrder(stands.chosen()));
    Today today = known.today().only(known.chosen());
    boolean old =
        today.at().map(t -> t.plus(Lifetime.TODAY)).filter(was.heard().at()::isAfter).isPresent();
    return known.with(old ? today.later(true) : today);
  }

  /** Returns a record with what a session could not keep and makes it stricter. */
  private static Person strict(Person stands, Person mine) {
    Today today = stands.today();
    for (String id : mine.today().leftForPain()) {
      today = today.leavingForPain(id);
    }
    for (String id : mine.today().retried()) {
      today = today.retrying(id);
    }
    for (String id : mine.today().adjusted().keySet()) {
      today = today.adjusting(id, mine.today().adjusted().get(id));
    }
    Heed heed = stands.heed().or(mine.heed());
    return stands.with(today).with(heed);
  }

  /** The exercise that the session is in the middle of goes on where it was. */
  private static Person there(Person stands, Today mine) {
    Predicate<Place> begun = place -> !stands.today().isBehind(place.exercise());
    return mine.place()
        .filter(begun)
        .map(place -> stands.with(stands.today().at(place)))
        .orElse(stands);
  }

  /** Returns the turn in the end. */
  Turn decided(Turn again) {
    Scene after = was.with(again.next());
    Safety safety = again.next().person().safety().raising(unknown());
    boolean goesOn = !permits(again) && (isUrgent(again) || !isDue());
    if (goesOn) {
      Session next = again.next().with(again.next().person().with(safety));
      boolean lock = unknown().stream().anyMatch(Concern::isLock);
      return again.with(lock ? next.with(next.now().with(Until.UNLOCKING, false)) : next);
    }
    Scene scene = isVoid() || permits(again) ? was.with(on) : unplayed(after.with(safety));
    return asked(scene);
  }

  /** Returns the turn that asks the gates, whatever was answered. */
  Turn asked() {
    return asked(was.with(on));
  }

  private static Turn asked(Scene scene) {
    Scene silent = scene.with(scene.session().playing(List.of()));
    Scene there = silent.with(Until.UNLOCKING, false).with(Once.STEPWISE);
    return Gates.next(there, Speech.say(Prompt.NOTES_CHANGED.line()));
  }

  /**
   * Returns whether something was answered to a question about what is no more: not of pain or
   * danger.
   */
  boolean isMoot() {
    Meaning meaning = was.heard().meaning();
    boolean safety = was.state().isAboutPain() || was.state().isAboutWarningSigns();
    return !safety
        && !AskingClearance.isRefusal(was.state(), meaning)
        && (meaning instanceof Aside || meaning instanceof Answer)
        && hasNothingToAsk(was.state());
  }

  /** An answer takes away what was asked about: never what nobody knew of when it was asked. */
  private Set<Concern> unknown() {
    Set<Concern> unknown = new HashSet<>(on.person().safety().concerns());
    unknown.removeAll(was.person().safety().concerns());
    return unknown;
  }

  /** Returns whether it tells of pain or danger, or ends: never where bouts begin before that. */
  private boolean isUrgent(Turn again) {
    State next = again.next().asked().state();
    return again.next().playing().isEmpty()
        && (was.heard().meaning() instanceof Urgent
            || again.ending() != Turn.Ending.ASKS
            || next.isAboutPain()
            || next.isAboutWarningSigns());
  }

  /** Returns whether it gives a permission, which was asked for on another record. */
  private boolean permits(Turn again) {
    Safety is = on.person().safety();
    Safety then = again.next().person().safety();
    boolean open = then.clearedOn().isPresent() && !then.locked();
    return open && (is.locked() || !then.clearedOn().equals(is.clearedOn()));
  }

  /** Returns whether the record holds something that the session must not pass by. */
  private boolean isDue() {
    Safety before = was.person().safety();
    Safety is = on.person().safety();
    return !unknown().isEmpty()
        || !is.painful().equals(before.painful())
        || !is.clearedOn().equals(before.clearedOn())
        || isVoid()
        || hasNothingToAsk(was.state());
  }

  /** Returns whether the exercise asked about was finished, left or answered for meanwhile. */
  private boolean isVoid() {
    Predicate<String> left = id -> on.person().today().isBehind(id) && !was.today().isBehind(id);
    return was.state().painful().filter(left.or(this::isAnswered)).isPresent();
  }

  /** Returns whether nothing stands any more of what was known to be asked about an exercise. */
  private boolean isAnswered(String id) {
    Set<Concern> asked = new HashSet<>(was.person().safety().concerns());
    asked.removeIf(concern -> !concern.exercise().equals(Optional.of(id)));
    return !asked.isEmpty() && Collections.disjoint(asked, on.person().safety().concerns());
  }

  /** Returns whether a question was about something that is no more. */
  private boolean hasNothingToAsk(State state) {
    Scene is = was.with(on);
    return state instanceof Asking asking && asking.isMoot(is)
        || Journey.next(was).isPresent() && Journey.next(is).isEmpty();
  }

  /**
   * Returns the scene without the bouts it would begin, with the questions that stand: one of them
   * may be this request's own, from when it was delivered before.
   */
  private Scene unplayed(Scene scene) {
    Safety safety = scene.person().safety();
    Set<Concern> standing = on.person().safety().concerns();
    return scene.session().playing().isEmpty()
        ? scene
        : scene.with(new Safety(safety.clearedOn(), safety.briefed(), standing));
  }
}
