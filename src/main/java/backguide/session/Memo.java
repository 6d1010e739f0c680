package backguide.session;

import java.util.List;
import java.util.Optional;

/**
 * What a session keeps in mind until its moment comes.
 *
 * @param leftOut the exercise that was left out last; see {@link Leaving#last}
 * @param minutes how many minutes there are, said before the exercises were chosen; else 0
 * @param wish what was asked while opening, to be answered behind the gates
 * @param opening whether the first question of the session is still open
 * @param down whether the person was told to get down to the floor, and not to get up since
 * @param offered whether something harder was offered in this session
 * @param risen exercises whose dose or rung rose in this session
 */
public record Memo(
    Optional<String> leftOut,
    int minutes,
    Optional<Launch.Wish> wish,
    boolean opening,
    boolean down,
    boolean offered,
    List<String> risen) {
  public static final Memo NONE =
      new Memo(Optional.empty(), 0, Optional.empty(), false, false, false, List.of());

  public Memo {
    risen = List.copyOf(risen);
  }

  Memo leavingOut(Optional<String> exercise) {
    return new Memo(exercise, minutes, wish, opening, down, offered, risen);
  }

  Memo havingMinutes(int n) {
    return new Memo(leftOut, n, wish, opening, down, offered, risen);
  }

  Memo wishing(Optional<Launch.Wish> other) {
    return new Memo(leftOut, minutes, other, opening, down, offered, risen);
  }

  Memo opening(boolean first) {
    return new Memo(leftOut, minutes, wish, first, down, offered, risen);
  }

  Memo down(boolean onFloor) {
    return new Memo(leftOut, minutes, wish, opening, onFloor, offered, risen);
  }

  Memo offering() {
    return new Memo(leftOut, minutes, wish, opening, down, true, risen);
  }

  Memo rising(List<String> exercises) {
    return new Memo(leftOut, minutes, wish, opening, down, offered, exercises);
  }
}
