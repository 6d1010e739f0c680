package backguide.session;

import backguide.programme.Place;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Speech;

/** Ready for the next one? Asked in the rest between two bouts. */
public record BetweenBouts(String id) implements BeforeBout {
  @Override
  public Query query(Scene scene) {
    return Bouts.nextPlace(id, scene).done() == 0
        ? Query.NEXT_SET
        : KindWords.of(scene.exercise(id)).next();
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("which", new Hole.Ordinal(Bouts.nextPlace(id, scene).done() + 1));
  }

  @Override
  public Speech opening(Scene scene) {
    Place place = Bouts.nextPlace(id, scene);
    if (place.done() == 0) {
      return Speech.say(Prompt.SET_DONE.line());
    }
    int of = scene.amount(id).repeats() + place.extra();
    return Speech.say(Prompt.SO_MANY_OF.line().with("done", place.done()).with("of", of));
  }

  @Override
  public Turn no(Scene scene) {
    return LeaveOut.leave(id, scene);
  }
}
