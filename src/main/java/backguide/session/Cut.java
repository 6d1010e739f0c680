package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.session.CheckingPain.Then;
import backguide.speech.Speech;
import java.util.Optional;

/** What follows when a bout was cut short: the cut bout never counts, and is offered again. */
final class Cut {
  private Cut() {}

  /** Returns the scene with the bouts that had ended for certain done, and never the last one. */
  static Scene stopped(Scene scene) {
    int mostDone = scene.session().playing().size() - 1;
    int done = Math.min(scene.heard().played().boutsDone(), mostDone);
    Scene credited = scene.with(scene.session().credit(done));
    return credited.with(Once.STEPWISE);
  }

  /** Returns the scene at the bout that was cut: the question after it was never asked. */
  static Scene before(Scene scene) {
    return scene.at(new Readying(scene.state().exercise().orElseThrow()));
  }

  /** Returns the question that is open; where a bout was cut, that bout is offered again. */
  static Optional<Asking> open(Scene scene) {
    Optional<Asking> open = scene.asking();
    return scene.heard().cut() ? open.flatMap(State::exercise).map(Readying::new) : open;
  }

  static Turn on(Scene scene) {
    String exercise = scene.state().exercise().orElseThrow();
    Scene ready = before(scene);
    if (scene.heard().meaning() == Aside.HELP) {
      return scene.ask(new CheckingPain(exercise, Then.CUT));
    }
    if (scene.heard().meaning() instanceof Aside aside) {
      return Asides.on(aside, ready);
    }
    return switch ((Answer) scene.heard().meaning()) {
      case NO_EQUIPMENT -> CheckingHurt.asked(scene);
      case NEXT, BUILT_IN_NEXT, SKIP, DONE, CANNOT_KNEEL ->
          scene.ask(new CheckingPain(exercise, Then.LEFT));
      case CHANGE_EXERCISES -> scene.ask(new CheckingPain(exercise, Then.LEFT_TO_CHANGE));
      case UNKNOWN -> scene.ask(new CheckingPain(exercise, Then.CUT));
      case RATING ->
          scene.soundsFine() ? ready.again() : scene.ask(new CheckingPain(exercise, Then.CUT));
      case MORE_TIME -> MoreTime.duringABout(exercise, ready);
      case EASIER, HARDER, MORE, MINUTES_ONLY ->
          Detours.on((Answer) scene.heard().meaning(), ready);
      case UNSURE ->
          scene.exercise(exercise).setupChoice().isPresent() ? slipped(scene) : ready.again();
      case YES, IT_DID, NO, FINE, NOT_ME, PRESCRIBED, READY, BACK, SELECT, CHOICE, WHEN ->
          ready.again();
    };
  }

  /** Something pulled on may no longer hold: it is chosen and tried anew before the next pull. */
  private static Turn slipped(Scene scene) {
    String exercise = scene.state().exercise().orElseThrow();
    return scene.ask(
        new ChoosingAnchor(exercise, true, Optional.empty()),
        Speech.say(Prompt.STOP_AND_REST.line(), Prompt.OTHER_ANCHOR.line()));
  }
}
