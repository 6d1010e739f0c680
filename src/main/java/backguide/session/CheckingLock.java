package backguide.session;

import backguide.speech.Speech;

/** Have you spoken with a professional since everything was stopped? */
public record CheckingLock() implements Gate {
  @Override
  public Query query(Scene scene) {
    return Query.LOCK;
  }

  @Override
  public Turn yes(Scene scene) {
    return Gates.next(scene.with(Until.UNLOCKING, true), Speech.say(Prompt.OKAY.line()));
  }

  @Override
  public Turn no(Scene scene) {
    return Farewell.notCleared(scene);
  }

  @Override
  public Prompt nextTime() {
    return Prompt.OPEN_WHEN_SPOKEN;
  }
}
