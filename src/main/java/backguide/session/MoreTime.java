package backguide.session;

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
    State state = scene.state();
    return state
        .exercise()
        .filter(id -> isHold(id, scene))
        .flatMap(id -> state.explained().filter(Instructions.of(id, scene)::isLast))
        .isPresent();
  }

  private static boolean isHold(String exercise, Scene scene) {
    return scene.exercise(exercise).kind().isTimed();
  }
}
