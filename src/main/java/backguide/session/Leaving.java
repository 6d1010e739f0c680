package backguide.session;

import backguide.speech.Speech;

/** How an exercise is left before it is complete. */
final class Leaving {
  private Leaving() {}

  /** Leaves an exercise: through its pain question if that is open. */
  static Turn leave(String exercise, Scene scene) {
    boolean open = scene.person().painOpen().filter(exercise::equals).isPresent();
    return open
        ? scene.ask(new CheckingPain(exercise, CheckingPain.Then.LEFT))
        : left(exercise, scene, Speech.SILENCE);
  }

  /** Goes on after an exercise was left and is known not to hurt. */
  static Turn left(String exercise, Scene scene, Speech before) {
    Scene without =
        scene.with(scene.today().skipping(exercise)).with(scene.now().unfinishing(exercise));
    Speech said = before.then(Prompt.SKIPPED.line().with("exercise", scene.name(exercise)));
    return Journey.afterLeaving(exercise, without, said.then(Journey.gettingUp(exercise, without)));
  }
}
