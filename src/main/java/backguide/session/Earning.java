package backguide.session;

import backguide.programme.Amount;
import backguide.programme.Progression;
import backguide.programme.Rung;
import java.util.List;
import java.util.Optional;

/** How something harder is earned: easy and free of pain, twice in a row, one step at a time. */
final class Earning {
  /** Easy, pain-free sessions in a row before a larger dose is offered (added). */
  private static final int SESSIONS_FOR_DOSE = 2;

  private Earning() {}

  /** Returns the exercises of this session of which it is worth asking whether they felt easy. */
  static List<String> growable(Scene scene) {
    return scene.programme().inOrder(scene.now().finished()).stream()
        .filter(e -> grows(e, scene))
        .toList();
  }

  /** Counts the exercises that felt easy, and offers something harder next time where it is due. */
  static Scene felt(List<String> easy, Scene scene) {
    Progress progress = scene.progress();
    for (String id : growable(scene)) {
      int inARow = easy.contains(id) ? progress.easyRuns(id) + 1 : 0;
      boolean due = inARow >= sessions(id, scene);
      progress = progress.easy(id, inARow);
      progress = due ? progress.offering(id, true) : progress;
    }
    return scene.with(progress);
  }

  /** Returns the rung that is offered, or empty when it is a dose that grows. */
  static Optional<Rung> nextRung(String id, Scene scene) {
    return scene
        .exercise(id)
        .progression()
        .map(Progression::ladder)
        .flatMap(
            ladder -> ladder.stream().skip(ladder.indexOf(Pain.rung(id, scene)) + 1L).findFirst());
  }

  /** Returns the dose that is offered, or empty at the top. */
  static Optional<Amount> nextAmount(String id, Scene scene) {
    return scene.exercise(id).dose().after(scene.amount(id));
  }

  /** Takes the harder form that was offered; a new rung begins with the first dose. */
  static Scene taken(String id, Scene scene) {
    Optional<Rung> rung = nextRung(id, scene);
    Progress progress = declined(id, scene).progress();
    Progress grown =
        rung.map(r -> progress.on(id, r).dosingLeast(id))
            .or(() -> nextAmount(id, scene).map(a -> progress.dosing(id, a)))
            .orElse(progress);
    return scene.with(grown).with(scene.now().flowing(false));
  }

  /** Leaves it as it is; it must be earned again. */
  static Scene declined(String id, Scene scene) {
    return scene.with(scene.progress().offering(id, false).easy(id, 0));
  }

  private static boolean grows(String id, Scene scene) {
    if (scene.today().retried().contains(id)) {
      return false;
    }
    boolean seenBefore = scene.progress().painFreeRuns(id) > 1;
    return nextRung(id, scene).isPresent() || seenBefore && nextAmount(id, scene).isPresent();
  }

  private static int sessions(String id, Scene scene) {
    return nextRung(id, scene).isPresent()
        ? scene.exercise(id).progression().orElseThrow().minSessions()
        : SESSIONS_FOR_DOSE;
  }
}
