package backguide.session;

import backguide.person.Today;
import backguide.speech.Speech;

/**
 * Are these your own exercises? Asked of a voice that is not known while a record is kept.
 *
 * @param erasing whether everything was asked to be erased, which only the owner is asked about
 */
public record AskingOwner(boolean erasing) implements Gate {
  public AskingOwner() {
    this(false);
  }

  /** Somebody asked to erase a record before they said whose it is. */
  static Turn beforeErasing(Scene scene) {
    State state = scene.state().unpaused();
    return state instanceof CheckingHurt || state.isAboutWarningSigns()
        ? Misses.unclear(scene)
        : scene.ask(new AskingOwner(true));
  }

  @Override
  public Speech opening(Scene scene) {
    return erasing ? Speech.say(Prompt.ERASES_FOR_OWNER.line()) : Speech.SILENCE;
  }

  @Override
  public Query query(Scene scene) {
    return Query.OWNER;
  }

  @Override
  public Turn yes(Scene scene) {
    Today touched = scene.today().touched(scene.heard().at());
    Scene own = scene.with(touched).with(Who.OWNER);
    return erasing
        ? ConfirmingErase.asked(own.at(new Over()))
        : Gates.next(own, Speech.say(Prompt.OKAY.line()));
  }

  @Override
  public Turn no(Scene scene) {
    return erasing ? ConfirmingErase.asked(scene.with(Who.GUEST)) : Guest.comes(scene);
  }
}
