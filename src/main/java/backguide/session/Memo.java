package backguide.session;

import backguide.heard.Said;
import backguide.programme.Prop;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a session keeps in mind until its moment comes.
 *
 * @param leftOut the exercise that was left out last and may be taken back; never one that hurt
 * @param minutes how many minutes there are, said before the exercises were chosen; else 0
 * @param wish what was asked while opening, to be answered behind the gates
 * @param changing whether others are to be chosen, behind the gates
 * @param missing what was said to be missing while opening; for who cannot kneel, the floor
 * @param opening whether the first question of the session is still open
 * @param down whether the person was told to get down to the floor, and not to get up since
 * @param offered whether something harder was offered in this session
 * @param risen exercises whose dose or rung rose in this session
 */
public record Memo(
    Optional<String> leftOut,
    int minutes,
    Optional<Said> wish,
    boolean changing,
    Set<Prop> missing,
    boolean opening,
    boolean down,
    boolean offered,
    List<String> risen) {
  public static final Memo NONE =
      new Memo(
          Optional.empty(), 0, Optional.empty(), false, Set.of(), false, false, false, List.of());

  public Memo {
    missing = Set.copyOf(missing);
    risen = List.copyOf(risen);
  }

  Memo leavingOut(Optional<String> exercise) {
    return new Memo(exercise, minutes, wish, changing, missing, opening, down, offered, risen);
  }

  Memo havingMinutes(int n) {
    return new Memo(leftOut, n, wish, changing, missing, opening, down, offered, risen);
  }

  Memo wishing(Optional<Said> other) {
    return new Memo(leftOut, minutes, other, changing, missing, opening, down, offered, risen);
  }

  Memo changing(boolean others) {
    return new Memo(leftOut, minutes, wish, others, missing, opening, down, offered, risen);
  }

  Memo without(Prop prop) {
    Set<Prop> more = new HashSet<>(missing);
    more.add(prop);
    return new Memo(leftOut, minutes, wish, changing, more, opening, down, offered, risen);
  }

  /** Returns this once everything that waited for the exercises to be chosen was granted. */
  Memo granted() {
    return new Memo(
        leftOut, 0, Optional.empty(), changing, Set.of(), opening, down, offered, risen);
  }

  Memo opening(boolean first) {
    return new Memo(leftOut, minutes, wish, changing, missing, first, down, offered, risen);
  }

  Memo down(boolean onFloor) {
    return new Memo(leftOut, minutes, wish, changing, missing, opening, onFloor, offered, risen);
  }

  Memo offering() {
    return new Memo(leftOut, minutes, wish, changing, missing, opening, down, true, risen);
  }

  Memo rising(List<String> exercises) {
    return new Memo(leftOut, minutes, wish, changing, missing, opening, down, offered, exercises);
  }
}
