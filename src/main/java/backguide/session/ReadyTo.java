package backguide.session;

import backguide.heard.Meaning;
import backguide.speech.Speech;

/** Asks whether the person is ready for something. */
public sealed interface ReadyTo extends Asking
    permits Briefing, Introducing, Instructing, BeforeBout, MovingOn, Pausing {
  /** Returns what yes, next and ready lead to. */
  Turn go(Scene scene);

  /** Returns what no leads to: a pause, where nothing else is said. */
  default Turn no(Scene scene) {
    return scene.ask(
        new Pausing(this), Speech.say(Prompt.OKAY.line(), Prompt.TAKE_THE_TIME.line()));
  }

  /** Returns what "I'm not sure" leads to: a miss, where nothing else is said. */
  default Turn unsure(Scene scene) {
    return Misses.unclear(scene);
  }

  /** Returns what "done" leads to: the same as ready, where nothing else is said. */
  default Turn done(Scene scene) {
    return go(scene);
  }

  /** Returns what "skip" leads to: asking whether to leave it. */
  default Turn skip(Scene scene) {
    return scene.ask(new ConfirmingLeave(this));
  }

  /** Returns what "back" leads to: the same again, where nothing else is said. */
  default Turn back(Scene scene) {
    return scene.again();
  }

  /** Returns what "fine" leads to: the same as ready, where nothing else is said. */
  default Turn fine(Scene scene) {
    return go(scene);
  }

  /** Returns what a rating leads to: a miss, where nothing else is said. */
  default Turn rating(Scene scene) {
    return Misses.unclear(scene);
  }

  /** Returns what answers lead to that mean the same at every exercise. */
  default Turn detour(Meaning.Answer answer, Scene scene) {
    return Detours.on(answer, scene);
  }

  @Override
  default Turn on(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case MORE_TIME -> MoreTime.wished(scene);
      case YES, NEXT, BUILT_IN_NEXT, READY -> go(scene);
      case FINE -> fine(scene);
      case RATING -> rating(scene);
      case DONE -> done(scene);
      case NO -> no(scene);
      case SKIP -> skip(scene);
      case BACK -> back(scene);
      case UNSURE -> unsure(scene);
      case IT_DID, NOT_ME, PRESCRIBED, SELECT, CHOICE, WHEN, UNKNOWN -> Misses.unclear(scene);
      case EASIER, HARDER, MORE, NO_EQUIPMENT, CANNOT_KNEEL, CHANGE_EXERCISES, MINUTES_ONLY ->
          detour(answer, scene);
    };
  }
}
