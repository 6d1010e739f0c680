package backguide.session;

import backguide.speech.Speech;

/** Ready for this bout? Asked when it is offered again, changed, or picked up in the middle. */
public record Readying(String id) implements ReadyTo, UnderWay {
  @Override
  public Query query(Scene scene) {
    return Query.START;
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
