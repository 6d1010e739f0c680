package backguide.session;

import backguide.person.Person;
import backguide.person.Today;
import backguide.programme.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A session, what is kept outside of it, and what really happened to the person.
 *
 * @param session the session
 * @param stored what a store holds
 * @param hurt exercises that were rated as hurting, within twelve hours
 * @param down whether the person may be kneeling: told to, and not told to get up since
 */
record World(Session session, Optional<Person> stored, Set<String> hurt, boolean down) {
  World {
    hurt = Set.copyOf(hurt);
  }

  State state() {
    return session.asked().state();
  }

  boolean open() {
    return state() instanceof Asking || state() instanceof AwaitingPermission;
  }

  /**
   * Returns what decides: question, place, misses, bouts that play, locks, open pain, what is
   * eased, what hurt, what is left for pain. History, pace and taste are varied by themselves.
   */
  List<Object> key() {
    Person p = open() ? session.person() : stored.orElse(session.person());
    List<Object> question =
        List.of(
            state(),
            session.asked().misses(),
            state() instanceof Pausing ? session.asked().waits() : 0,
            session.playing().size(),
            p.safety().clearedOn().isPresent(),
            p.safety().locked(),
            p.painOpen());
    boolean held =
        state() instanceof Pausing
            || state() instanceof ConfirmingMinutes
            || state() instanceof CheckingAlarm
            || state() instanceof ConfirmingErase
            || state() instanceof CheckingHurt;
    if (held) {
      return question;
    }
    int ahead = 0;
    boolean hurtAhead = false;
    for (String exercise : p.chosen()) {
      if (!p.today().isBehind(exercise)) {
        ahead++;
        hurtAhead |= hurt.contains(exercise) && !p.today().adjusted().containsKey(exercise);
      }
    }
    return List.of(
        question,
        p.today().place().map(World::place).orElse(List.of(session.now().guest())),
        ahead,
        p.today().leftForPain().size(),
        about(state().painful().or(() -> state().exercise()), p),
        mayBeTakenBack(),
        stored.isPresent(),
        hurtAhead);
  }

  /** Returns what is known of an exercise: whether it is eased, was tried again, and hurt. */
  private List<Boolean> about(Optional<String> exercise, Person p) {
    Today today = p.today();
    return exercise
        .map(
            e ->
                List.of(
                    today.adjusted().containsKey(e),
                    today.retried().contains(e),
                    hurt.contains(e),
                    p.heed().hurt().containsKey(e)))
        .orElse(List.of());
  }

  /** Returns whether what was left out last makes a difference to the question. */
  private boolean mayBeTakenBack() {
    boolean after = state() instanceof MovingOn || state() instanceof OfferingReminder;
    return after && session.now().memo().leftOut().isPresent();
  }

  private static List<Object> place(Place place) {
    boolean extra = place.extra() > 0;
    int done = extra ? place.done() - place.extra() : place.done();
    return List.of(place.exercise(), place.part(), done, extra);
  }
}
