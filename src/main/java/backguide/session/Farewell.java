package backguide.session;

import backguide.person.Safety;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.Optional;

/** The ways in which a session ends before its programme does. None of them asks anything. */
final class Farewell {
  private Farewell() {}

  /** "Stop" was said: at once, with what was done, the place, and whom to call. */
  static Turn stopped(Scene scene) {
    if (scene.state().isAboutWarningSigns()) {
      return safetyStop(Urgency.locked(scene));
    }
    boolean asked = scene.state().unpaused().isAboutPain();
    Speech said = asked ? Speech.say(Prompt.IF_IT_HURT.line()).then(place(scene)) : recap(scene);
    return scene.end(said.then(atTheEnd(scene)));
  }

  /** The answer was not understood to the end. */
  static Turn missed(Scene scene) {
    return scene.end(
        Speech.say(Prompt.LETS_STOP_HERE.line())
            .then(place(scene))
            .then(scene.asking().map(Asking::nextTime).orElse(Prompt.OPEN_AGAIN).line())
            .then(atTheEnd(scene)));
  }

  /** The pain question was not answered to the end: it stays open, and is never a no. */
  static Turn unanswered(Scene scene) {
    return scene.end(
        Speech.say(Prompt.LETS_STOP_HERE.line(), Prompt.IF_IT_HURT.line())
            .then(place(scene))
            .then(atTheEnd(scene)));
  }

  /** Nobody has said that it is okay to start. */
  static Turn notCleared(Scene scene) {
    return scene.end(Speech.say(Prompt.NOT_CLEARED.line(), Prompt.GOODBYE.line()));
  }

  /** It hurts already before anything was done. */
  static Turn doctorFirst(Scene scene) {
    return scene.end(Speech.say(Prompt.DOCTOR_FIRST.line()).then(atTheEnd(scene)));
  }

  /** Everything is locked, and no warning sign was named. */
  static Turn safetyStop(Scene scene) {
    return scene.end(Speech.say(Prompt.SAFETY_STOP.line()).then(atTheEnd(scene)));
  }

  /** Too many exercises had to be left because of pain: everything is locked. */
  static Turn tooMuchPain(Scene scene) {
    return scene.end(Speech.say(Prompt.TOO_MUCH_PAIN.line()).then(atTheEnd(scene)));
  }

  /** Returns what was done, and where it will go on. */
  static Speech recap(Scene scene) {
    Speech done =
        scene.now().finished().isEmpty()
            ? Speech.SILENCE
            : Speech.say(
                Prompt.NICE_WORK.line().with("exercises", scene.names(scene.now().finished())));
    return done.then(place(scene));
  }

  private static Speech place(Scene scene) {
    Safety safety = scene.person().safety();
    Optional<String> next = Journey.next(scene).or(() -> Journey.ahead(scene).stream().findFirst());
    boolean open =
        safety.briefed() && !safety.locked() && !scene.now().guest() && scene.now().mine();
    return open && next.isPresent()
        ? Speech.of(
            new Segment.Promise(
                Prompt.PLACE_KEPT.line().with("exercise", scene.name(next.get())),
                Optional.of(Prompt.MEMORY_DOWN.line())))
        : Speech.SILENCE;
  }

  private static Speech atTheEnd(Scene scene) {
    Speech goodbye = Speech.say(Prompt.GOODBYE.line());
    return scene.now().has(Once.MOVED) ? Rules.closingAlways(scene).then(goodbye) : goodbye;
  }
}
