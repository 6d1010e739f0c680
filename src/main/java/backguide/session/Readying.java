package backguide.session;

import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.Optional;

/** Ready for this bout? Asked when it is offered again, changed, or picked up in the middle. */
public record Readying(String id) implements ReadyTo {
  @Override
  public Whose whose() {
    return Whose.CURRENT;
  }

  @Override
  public Optional<String> exercise() {
    return Optional.of(id);
  }

  @Override
  public Query query(Scene scene) {
    return Query.START;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(id));
  }

  @Override
  public Speech opening(Scene scene) {
    return Doses.upcoming(id, scene);
  }

  @Override
  public Turn go(Scene scene) {
    return Bouts.next(id, scene);
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
