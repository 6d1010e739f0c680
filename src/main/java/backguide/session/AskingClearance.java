package backguide.session;

import backguide.heard.Meaning;
import backguide.person.Safety;
import backguide.speech.Speech;
import java.util.List;

/**
 * Has a professional said that it is okay to start? Only a clear yes opens the exercises, or that a
 * professional gave them; but after a lock that may have been before it. A lock that was not asked
 * about yet is asked about first.
 */
public record AskingClearance() implements Gate {
  /** Returns whether it refuses a permission: "no" or "I'm not sure" to this, or at the lock. */
  public static boolean isRefusal(State asked, Meaning heard) {
    return (asked instanceof AskingClearance || asked instanceof CheckingLock)
        && (heard == Meaning.Answer.NO || heard == Meaning.Answer.UNSURE);
  }

  @Override
  public Query query(Scene scene) {
    return Query.CLEARANCE;
  }

  @Override
  public Turn yes(Scene scene) {
    if (scene.person().safety().locked() && !scene.now().is(Until.UNLOCKING)) {
      return Gates.next(scene);
    }
    Safety cleared = scene.person().safety().cleared(scene.heard().at().toLocalDate());
    Scene open = scene.with(scene.person().with(cleared).choosing(List.of()));
    return Gates.next(open.with(Until.UNLOCKING, false), Speech.say(Prompt.GOOD.line()));
  }

  /**
   * No permission stands after a "no", also where the session could not read the record; a lock
   * waits for another one anyway.
   */
  @Override
  public Turn no(Scene scene) {
    Safety safety = scene.person().safety();
    Turn refused = Farewell.notCleared(safety.locked() ? scene : scene.with(safety.uncleared()));
    return scene.now().guest() ? refused : refused.keeping();
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    boolean prescribed = answer == Meaning.Answer.PRESCRIBED && !scene.person().safety().locked();
    return prescribed ? yes(scene) : Gate.super.other(answer, scene);
  }

  @Override
  public Prompt nextTime() {
    return Prompt.OPEN_WHEN_CLEARED;
  }
}
