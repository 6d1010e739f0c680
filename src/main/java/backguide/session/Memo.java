package backguide.session;

import backguide.heard.Said;
import backguide.programme.Prop;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a session keeps in mind until its moment comes.
 *
 * @param leftOut the exercise that was left out last and may be taken back; never one that hurt
 * @param first the exercise asked for when opening, to begin with
 * @param minutes how many minutes there are, said before the exercises were chosen; else 0
 * @param wish what was asked while opening, to be answered behind the gates
 * @param missing what was said to be missing while opening; for who cannot kneel, the floor
 * @param changing whether others are to be chosen, behind the gates
 * @param unlocking whether the person said they had spoken with a professional since the lock
 * @param opening whether the first question of the session is still open
 * @param down whether the person was told to get down to the floor, and not to get up since
 */
public record Memo(
    Optional<String> leftOut,
    Optional<String> first,
    int minutes,
    Optional<Said> wish,
    Set<Prop> missing,
    boolean changing,
    boolean unlocking,
    boolean opening,
    boolean down) {
  public static final Memo NONE =
      new Memo(
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Set.of(),
          false,
          false,
          false,
          false);

  public Memo {
    missing = Set.copyOf(missing);
  }

  Memo leavingOut(Optional<String> exercise) {
    return new Memo(exercise, first, minutes, wish, missing, changing, unlocking, opening, down);
  }

  Memo startingWith(Optional<String> exercise) {
    return new Memo(leftOut, exercise, minutes, wish, missing, changing, unlocking, opening, down);
  }

  Memo havingMinutes(int n) {
    return new Memo(leftOut, first, n, wish, missing, changing, unlocking, opening, down);
  }

  Memo wishing(Optional<Said> other) {
    return new Memo(leftOut, first, minutes, other, missing, changing, unlocking, opening, down);
  }

  Memo without(Prop prop) {
    Set<Prop> more = new HashSet<>(missing);
    more.add(prop);
    return new Memo(leftOut, first, minutes, wish, more, changing, unlocking, opening, down);
  }

  /** Returns this once everything that waited for the exercises to be chosen was granted. */
  Memo granted() {
    return new Memo(
        leftOut, first, 0, Optional.empty(), Set.of(), changing, unlocking, opening, down);
  }

  Memo changing(boolean others) {
    return new Memo(leftOut, first, minutes, wish, missing, others, unlocking, opening, down);
  }

  Memo unlocking(boolean spokenSince) {
    return new Memo(leftOut, first, minutes, wish, missing, changing, spokenSince, opening, down);
  }

  Memo opening(boolean still) {
    return new Memo(leftOut, first, minutes, wish, missing, changing, unlocking, still, down);
  }

  Memo down(boolean onFloor) {
    return new Memo(leftOut, first, minutes, wish, missing, changing, unlocking, opening, onFloor);
  }
}
