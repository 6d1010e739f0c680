package backguide.programme;

import java.util.Set;

/**
 * A position in which an exercise may be done.
 *
 * @param stance the position itself
 * @param needs props without which it is impossible
 * @param prepSeconds silence given to get into it, in s, 2 to 15
 */
public record Position(Stance stance, Set<Prop> needs, int prepSeconds) {
  public Position {
    needs = Set.copyOf(needs);
  }
}
