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
 */
public record Memo(
    Optional<String> leftOut,
    Optional<String> first,
    int minutes,
    Optional<Said> wish,
    Set<Prop> missing) {
  public static final Memo NONE =
      new Memo(Optional.empty(), Optional.empty(), 0, Optional.empty(), Set.of());

  public Memo {
    missing = Set.copyOf(missing);
  }

  Memo leavingOut(Optional<String> exercise) {
    return new Memo(exercise, first, minutes, wish, missing);
  }

  Memo startingWith(Optional<String> exercise) {
    return new Memo(leftOut, exercise, minutes, wish, missing);
  }

  Memo havingMinutes(int n) {
    return new Memo(leftOut, first, n, wish, missing);
  }

  Memo wishing(Optional<Said> other) {
    return new Memo(leftOut, first, minutes, other, missing);
  }

  Memo without(Prop prop) {
    Set<Prop> more = new HashSet<>(missing);
    more.add(prop);
    return new Memo(leftOut, first, minutes, wish, more);
  }

  /** Returns this once everything that waited for the exercises to be chosen was granted. */
  Memo granted() {
    return new Memo(leftOut, first, 0, Optional.empty(), Set.of());
  }
}
