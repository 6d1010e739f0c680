package backguide.programme;

import java.util.List;

/**
 * One direction of a cycle.
 *
 * @param id unique within the exercise
 * @param path the moves of one cycle, in order
 * @param name the words that describe the direction
 * @param leadIn the short line that opens its bout
 * @param atLeast where "at least" and the bounds of this direction come from
 */
public record Phase(String id, List<Move> path, Text name, Text leadIn, Range atLeast) {
  public Phase {
    path = List.copyOf(path);
  }
}
