package backguide.session;

import backguide.heard.Meaning;
import backguide.speech.Speech;

/** Have you spoken with a professional since everything was stopped? */
public record CheckingLock() implements YesNo {
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
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn ready(Scene scene) {
    return Misses.unclear(scene);
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    return Wishes.atGate(answer, scene);
  }

  @Override
  public Prompt nextTime() {
    return Prompt.OPEN_WHEN_SPOKEN;
  }
}
