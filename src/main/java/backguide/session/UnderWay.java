package backguide.session;

import backguide.speech.Line;
import java.util.Optional;

/** A question about an exercise that is being done: its pain is meant, and its name is told. */
sealed interface UnderWay extends Asking
    permits Instructing, BeforeBout, CheckingPain, RatingPain, Adjusting {
  String id();

  @Override
  default Whose whose() {
    return Whose.CURRENT;
  }

  @Override
  default Optional<String> exercise() {
    return Optional.of(id());
  }

  @Override
  default Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(id()));
  }
}
