package backguide.programme;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exercises of a sheet in its order, each found by its id at once. */
final class Exercises extends AbstractList<Exercise> {
  private final List<Exercise> inOrder;
  private final Map<String, Exercise> byId = new HashMap<>();

  private Exercises(List<Exercise> inOrder) {
    this.inOrder = List.copyOf(inOrder);
    for (Exercise exercise : inOrder) {
      byId.putIfAbsent(exercise.id(), exercise);
    }
  }

  /** Returns a list as one of these; itself if it is one. */
  static Exercises of(List<Exercise> inOrder) {
    return inOrder instanceof Exercises same ? same : new Exercises(inOrder);
  }

  Optional<Exercise> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Exercise get(int index) {
    return inOrder.get(index);
  }

  @Override
  public int size() {
    return inOrder.size();
  }
}
