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

  /** A lock stands after a "no", also where somebody has lifted the one asked about meanwhile. */
  @Override
  public Turn no(Scene scene) {
    boolean locked = scene.person().safety().locked();
    Turn refused = Farewell.notCleared(locked ? scene : Urgency.locked(scene));
    return scene.now().guest() ? refused : refused.keeping();
  }

  @Override
  public Prompt nextTime() {
    return Prompt.OPEN_WHEN_SPOKEN;
  }
}
