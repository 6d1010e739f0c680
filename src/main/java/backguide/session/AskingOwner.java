package backguide.session;

import backguide.speech.Speech;

/** Are these your own exercises? Asked of a voice that is not known while a record is kept. */
public record AskingOwner() implements YesNo {
  @Override
  public Query query(Scene scene) {
    return Query.OWNER;
  }

  @Override
  public Turn yes(Scene scene) {
    Today touched = scene.today().touched(scene.heard().at());
    Scene own = scene.with(touched).with(scene.now().asOwner());
    return Gates.next(own, Speech.say(Prompt.OKAY.line()));
  }

  @Override
  public Turn no(Scene scene) {
    return Guest.comes(scene);
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
    return answer == Meaning.Answer.MINUTES_ONLY ? Minutes.noted(scene) : Misses.unclear(scene);
  }
}
