package backguide.session;

import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Speech;

/** What to do when it hurts, how to interrupt, what is an emergency; then: shall we begin? */
public record Briefing() implements ReadyTo {
  @Override
  public Query query(Scene scene) {
    return Query.BRIEFING;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(Journey.named(scene)));
  }

  @Override
  public Speech opening(Scene scene) {
    return Speech.SILENCE
        .then(Rules.easeOff(scene, true))
        .then(Prompt.WHILE_I_TALK.line())
        .then(new Segment.Rest(600))
        .then(Prompt.WARNING_SIGNS.line())
        .then(new Segment.Rest(600));
  }

  @Override
  public Turn go(Scene scene) {
    Scene briefed = scene.with(scene.person().safety().briefing()).with(Once.EASE_OFF_SAID);
    return Gates.next(briefed);
  }

  @Override
  public Turn no(Scene scene) {
    return Farewell.stopped(scene);
  }

  @Override
  public Turn skip(Scene scene) {
    return Misses.unclear(scene);
  }
}
