package backguide.session;

import backguide.speech.Segment;
import backguide.speech.Speech;
import java.time.LocalDate;

/** The end of a session in which nothing is left to do. */
final class Completion {
  private Completion() {}

  /** Counts the run, asks once what felt easy if that can lead to anything, then sums up. */
  static Turn begin(Scene before, Speech said) {
    boolean first = !before.now().has(Once.COUNTED);
    boolean complete = Journey.ahead(before).isEmpty();
    boolean counts = first && complete && before.now().has(Once.MOVED);
    LocalDate today = before.heard().at().toLocalDate();
    Scene counted = counts ? before.with(before.progress().completing(today)) : before;
    Scene scene = counted.with(Once.COUNTED);
    return first && !Growth.growable(scene).isEmpty()
        ? scene.ask(new AskingEasy(), said)
        : summary(scene, said);
  }

  /** Sums up, says what must be said at the end, and asks about a reminder if it is time for it. */
  static Turn summary(Scene scene, Speech said) {
    if (!scene.now().has(Once.MOVED) && scene.now().finished().isEmpty()) {
      boolean hurt = !scene.today().leftForPain().isEmpty();
      Prompt why = hurt ? Prompt.NOTHING_BUT_HURT : Prompt.NOTHING_TODAY;
      return scene.end(said.then(why.line(), Prompt.GOODBYE.line()));
    }
    boolean complete = Journey.ahead(scene).isEmpty();
    boolean all = complete && scene.today().skipped().isEmpty();
    Speech done = all ? Speech.say(Prompt.ALL_DONE.line()) : Farewell.recap(scene);
    Speech speech = said.then(done).then(Rules.closing(scene));
    return ReminderTalk.isDue(scene)
        ? scene.ask(new OfferingReminder(), speech.then(new Segment.Rest(500)))
        : scene.end(speech.then(Prompt.GOODBYE.line()));
  }
}
