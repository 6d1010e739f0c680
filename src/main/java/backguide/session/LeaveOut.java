package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an exercise is left before it is complete. */
final class LeaveOut {
  private LeaveOut() {}

  /** Leaves an exercise: through its pain question if that is open. */
  static Turn leave(String exercise, Scene scene) {
    boolean open = scene.person().safety().asksAbout(exercise);
    return open
        ? scene.ask(new CheckingPain(exercise, CheckingPain.Then.LEFT))
        : left(exercise, scene, Speech.SILENCE);
  }

  /** Goes on after an exercise was left and is known not to hurt. */
  static Turn left(String exercise, Scene scene, Speech before) {
    Scene without =
        scene
            .with(scene.today().skipping(exercise))
            .with(
                scene
                    .now()
                    .unfinishing(exercise)
                    .with(scene.memo().leavingOut(Optional.of(exercise))));
    Speech said = before.then(Prompt.SKIPPED.line().with("exercise", scene.name(exercise)));
    return Journey.afterLeaving(exercise, without, said);
  }

  /**
   * Returns the turn in which what was left out last is taken back: by "back" where nothing else
   * lies behind, or by its name. Empty when nothing was, or when it means something else here.
   */
  static Optional<Turn> takenBack(Answer answer, Scene scene) {
    List<String> named = scene.heard().detail().exercises();
    return last(scene)
        .filter(
            id ->
                answer == Answer.BACK && nothingBegunSince(scene.state())
                    || answer == Answer.SELECT
                        && named.equals(List.of(id))
                        && !scene.heard().detail().all()
                        && mayBeNamed(id, scene))
        .map(id -> back(id, scene));
  }

  /** Returns what was left out last and may be taken back: never what hurt, whoever told so. */
  static Optional<String> last(Scene scene) {
    return scene
        .memo()
        .leftOut()
        .filter(id -> scene.person().chosen().contains(id))
        .filter(id -> !scene.today().leftForPain().contains(id));
  }

  /** Takes back what was left out: at once, or after the exercise that is being done. */
  static Turn back(String id, Scene before) {
    List<String> fits = new ArrayList<>(before.now().fits());
    if (!fits.isEmpty() && !fits.contains(id)) {
      fits.add(id);
    }
    Scene scene =
        before
            .with(before.today().reopening(id))
            .with(before.now().fitting(fits).with(before.memo().leavingOut(Optional.empty())));
    boolean doing = scene.state().whose() == Whose.CURRENT;
    return doing
        ? scene.after(Prompt.BACK_IN.line().with("exercise", scene.name(id)))
        : Entrance.into(id, Optional.empty(), scene, Speech.say(Prompt.AFTER_ALL.line()));
  }

  private static boolean nothingBegunSince(State state) {
    return state instanceof MovingOn
        || state instanceof TakingBack
        || state instanceof Introducing
        || state instanceof ChoosingAnchor
        || state instanceof AskingEasy
        || state instanceof OfferingReminder;
  }

  private static boolean mayBeNamed(String id, Scene scene) {
    State state = scene.state();
    boolean felt = state instanceof AskingEasy && Growth.growable(scene).contains(id);
    boolean going =
        state instanceof ReadyTo && !(state instanceof Briefing)
            || state instanceof Behind
            || state instanceof ChoosingAnchor
            || state instanceof CheckingAnchor;
    return going && !felt && !state.unpaused().isAboutPain();
  }
}
