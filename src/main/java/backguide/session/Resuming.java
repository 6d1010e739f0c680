package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.List;

/** Shall we pick up where you were? No begins again with the first exercise. */
public record Resuming() implements YesNo {
  @Override
  public Query query(Scene scene) {
    return Query.RESUME;
  }

  @Override
  public boolean isMoot(Scene scene) {
    return Journey.ahead(scene).isEmpty();
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(Journey.named(scene)));
  }

  @Override
  public Speech opening(Scene scene) {
    List<String> ahead = Journey.ahead(scene);
    Line left =
        Prompt.STILL_TO_DO.line().with("n", ahead.size()).with("exercises", scene.names(ahead));
    if (scene.now().has(Once.EASE_OFF_SAID)) {
      return Speech.say(left);
    }
    return Speech.say(left)
        .then(Rules.easeOff(scene, Rules.firstTime(scene)))
        .then(new Segment.Rest(600));
  }

  @Override
  public Turn yes(Scene scene) {
    return Journey.from(begun(scene), Speech.SILENCE);
  }

  @Override
  public Turn no(Scene scene) {
    Scene anew = begun(scene);
    return Journey.from(anew.with(scene.today().anew()), Speech.say(Prompt.FROM_THE_TOP.line()));
  }

  @Override
  public Turn other(Answer answer, Scene scene) {
    return Detours.on(answer, scene);
  }

  private static Scene begun(Scene scene) {
    return scene.with(Once.RESUMED).with(Once.EASE_OFF_SAID);
  }
}
