package backguide.session;

import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * Ready to go on? Asked only after an exercise was left.
 *
 * @param left the exercise that was left
 */
public record MovingOn(String left) implements ReadyTo, Behind {
  @Override
  public Optional<String> painful() {
    return Optional.of(left);
  }

  @Override
  public Query query(Scene scene) {
    return Query.GO_ON;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(Journey.next(scene).orElse(left)));
  }

  @Override
  public Turn go(Scene scene) {
    return Journey.from(scene, Speech.SILENCE);
  }

  /** After a skip it may be the skip that is meant; that is asked. */
  @Override
  public Turn no(Scene scene) {
    boolean skipped = LeaveOut.last(scene).equals(Optional.of(left));
    return skipped ? scene.ask(new TakingBack(left)) : ReadyTo.super.no(scene);
  }

  /** Skips the exercise that was announced. */
  @Override
  public Turn skip(Scene scene) {
    return Journey.next(scene)
        .map(
            id ->
                Journey.afterLeaving(
                    left,
                    scene
                        .with(scene.today().skipping(id))
                        .with(scene.memo().leavingOut(Optional.of(id))),
                    Speech.say(Prompt.SKIPPED.line().with("exercise", scene.name(id)))))
        .orElseGet(() -> go(scene));
  }
}
