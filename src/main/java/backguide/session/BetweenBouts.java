package backguide.session;

import backguide.programme.Place;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Speech;

/** Ready for the next one? Asked in the rest between two bouts. */
public record BetweenBouts(String id) implements ReadyTo, UnderWay {
  @Override
  public Query query(Scene scene) {
    if (Bouts.nextPlace(id, scene).done() == 0) {
      return Query.NEXT_SET;
    }
    return switch (scene.exercise(id).kind()) {
      case HOLD -> Query.NEXT_HOLD;
      case REPS, CYCLES -> Query.NEXT_COUNT;
    };
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
  public Turn go(Scene scene) {
    return Bouts.next(id, scene);
  }

  @Override
  public Turn no(Scene scene) {
    return LeaveOut.leave(id, scene);
  }

  @Override
  public Turn done(Scene scene) {
    return LeaveOut.leave(id, scene);
  }

  @Override
  public Turn back(Scene scene) {
    return scene.ask(new Instructing(id, Instructions.of(id, scene).last()));
  }
}
