package backguide.session;

import java.util.Optional;

/** More time was wished for: a longer hold where one is done or about to begin, else a wait. */
final class MoreTime {
  private MoreTime() {}

  /** Answers the wish; nothing is held longer for it, and it is never a budget. */
  static Turn wished(Scene scene) {
    if (scene.state().isAboutWarningSigns()) {
      return Misses.unclear(scene);
    }
    return isAboutAHold(scene) ? scene.after(Prompt.NO_MORE.line()) : Pausing.longer(scene);
  }

  /** A bout that was cut is offered again, whatever is meant by more time. */
  static Turn duringABout(String exercise, Scene ready) {
    return isHold(exercise, ready) ? ready.after(Prompt.NO_MORE.line()) : Pausing.longer(ready);
  }

  private static boolean isAboutAHold(Scene scene) {
    Optional<String> starts =
        scene.state() instanceof Introducing intro
                && intro.asks() != Introducing.Asks.NEED
                && Instructions.of(intro.id(), scene).isLast(0)
            ? Optional.of(intro.id())
            : scene.state() instanceof Instructing step
                    && Instructions.of(step.id(), scene).isLast(step.chunk())
                ? Optional.of(step.id())
                : Optional.empty();
    return starts.filter(id -> isHold(id, scene)).isPresent();
  }

  private static boolean isHold(String exercise, Scene scene) {
    return scene.exercise(exercise).kind().isTimed();
  }
}
