package backguide.session;

import backguide.person.Progress;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How something harder is earned: easy and free of pain, again and again, one step at a time. */
final class Growth {
  /** Easy, pain-free sessions in a row before a larger dose is offered (added). */
  private static final int SESSIONS_FOR_DOSE = 2;

  private Growth() {}

  /** Returns the exercises of this session of which it is worth asking whether they felt easy. */
  static List<String> growable(Scene scene) {
    return scene.programme().inOrder(scene.now().finished()).stream()
        .filter(id -> grows(scene.exercise(id), scene))
        .toList();
  }

  /** Counts the exercises that felt easy, and offers something harder next time where it is due. */
  static Scene felt(List<String> easy, Scene scene) {
    Progress progress = scene.progress();
    LocalDate today = scene.heard().at().toLocalDate();
    for (String id : growable(scene)) {
      progress = easy.contains(id) ? progress.easyOn(id, today) : progress.easy(id, 0);
      progress = isEarned(id, scene.with(progress)) ? progress.offering(id, true) : progress;
    }
    return scene.with(progress);
  }

  /** Returns the dose that is offered, or empty at the top. */
  static Optional<Amount> nextAmount(String id, Scene scene) {
    return scene.exercise(id).dose().after(scene.amount(id));
  }

  /** Takes the harder form that was offered; a new rung begins with the first dose. */
  static Scene taken(String id, Scene scene) {
    Optional<Rung> rung = Ladder.above(id, scene);
    Progress progress = declined(id, scene).progress();
    Progress grown =
        rung.map(r -> progress.on(id, r).dosingLeast(id))
            .or(() -> nextAmount(id, scene).map(a -> progress.dosing(id, a)))
            .orElse(progress);
    return scene.with(grown).with(Once.STEPWISE);
  }

  /** Leaves it as it is; it must be earned again. */
  static Scene declined(String id, Scene scene) {
    return scene.with(scene.progress().offering(id, false).easy(id, 0));
  }

  /** Returns the exercises ahead for which something harder was earned and is to be offered. */
  static List<String> offered(Scene scene) {
    return Journey.planned(scene).stream()
        .filter(id -> !scene.today().isBehind(id) && scene.progress().offers().contains(id))
        .filter(id -> Ladder.above(id, scene).isEmpty() || isEarned(id, scene))
        .filter(id -> Ladder.above(id, scene).isPresent() || nextAmount(id, scene).isPresent())
        .toList();
  }

  /** What hurt or rose today earns nothing, and neither does a ladder that only time is due on. */
  private static boolean grows(Exercise exercise, Scene scene) {
    String id = exercise.id();
    if (scene.today().retried().contains(id) || scene.now().risen().contains(id)) {
      return false;
    }
    if (Ladder.above(id, scene).isPresent()) {
      return !isEnough(id, scene) || isLongEnough(id, scene);
    }
    return scene.progress().painFreeRuns(id) > 1 && nextAmount(id, scene).isPresent();
  }

  private static boolean isEarned(String id, Scene scene) {
    return isEnough(id, scene) && isLongEnough(id, scene);
  }

  private static boolean isEnough(String id, Scene scene) {
    int needed =
        Ladder.above(id, scene).isPresent()
            ? scene.exercise(id).progression().orElseThrow().minSessions()
            : SESSIONS_FOR_DOSE;
    return scene.progress().easyRuns(id) >= needed;
  }

  /** A ladder takes its days as well, from the first easy session on a rung. */
  private static boolean isLongEnough(String id, Scene scene) {
    if (Ladder.above(id, scene).isEmpty()) {
      return true;
    }
    int days = scene.exercise(id).progression().orElseThrow().minDays();
    LocalDate today = scene.heard().at().toLocalDate();
    return scene
        .progress()
        .easySince(id)
        .filter(since -> !since.plusDays(days).isAfter(today))
        .isPresent();
  }
}
