package backguide.session;

import backguide.heard.Meaning.Urgent;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.speech.Speech;
import java.util.List;
import java.util.function.Predicate;

/** Asks the gates anew in the middle of a session, after a record was merged into its own. */
final class GatesAnew {
  private GatesAnew() {}

  /** Returns whether a merged record holds something that the session must not pass by. */
  static boolean isDue(Scene scene, Person merged) {
    Safety was = scene.person().safety();
    Safety is = merged.safety();
    Predicate<String> leftMeanwhile =
        id -> merged.today().isBehind(id) && !scene.today().isBehind(id);
    return is.locked() && !was.locked()
        || !is.painOpen().equals(was.painOpen())
        || !is.clearedOn().equals(was.clearedOn())
        || scene.state().exercise().filter(leftMeanwhile).isPresent()
        || hasNothingToAsk(scene.state(), scene, scene.with(merged));
  }

  /** Returns whether a question was about something that is no more. */
  private static boolean hasNothingToAsk(State state, Scene was, Scene is) {
    if (state instanceof Pausing paused) {
      return hasNothingToAsk(paused.before(), was, is);
    }
    return state instanceof Offering && Growth.offered(is).isEmpty()
        || state instanceof AskingEasy && Growth.growable(is).isEmpty()
        || Journey.next(was).isPresent() && Journey.next(is).isEmpty();
  }

  /** Returns the scene without the bouts it would begin: those are not played then. */
  static Scene unplayed(Session was, Scene scene) {
    Session session = scene.session();
    if (session.playing().isEmpty()) {
      return scene;
    }
    Safety safety = session.kept().safety();
    Safety before = was.kept().painOpen().map(safety::open).orElseGet(safety::answered);
    return scene.with(session.playing(List.of())).with(before);
  }

  /** Returns the turn that asks them. Somebody in pain is not asked but sent to have it seen to. */
  static Turn of(Scene scene) {
    Scene there = scene.with(Until.UNLOCKING, false).with(Once.STEPWISE);
    if (scene.heard().meaning() == Urgent.PAIN) {
      boolean locked = there.person().safety().locked();
      return locked ? Farewell.safetyStop(there) : Farewell.doctorFirst(there);
    }
    return Gates.next(there, Speech.say(Prompt.NOTES_CHANGED.line()));
  }
}
