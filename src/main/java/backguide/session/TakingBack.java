package backguide.session;

import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * Shall we do after all what was left out? Asked when going on was answered with no.
 *
 * @param left the exercise that was left out
 */
public record TakingBack(String left) implements YesNo, Behind {
  @Override
  public Optional<String> painful() {
    return Optional.of(left);
  }

  @Override
  public Query query(Scene scene) {
    return Query.AFTER_ALL;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(left));
  }

  @Override
  public Turn yes(Scene scene) {
    return LeaveOut.back(left, scene);
  }

  /** So it was only too soon. */
  @Override
  public Turn no(Scene scene) {
    return scene.ask(
        new Pausing(new MovingOn(left)),
        Speech.say(Prompt.OKAY.line(), Prompt.TAKE_THE_TIME.line()));
  }
}
