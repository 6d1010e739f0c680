package backguide.session;

import backguide.session.Meaning.Urgent;
import backguide.speech.Speech;

/** What wins over every state. */
final class Urgency {
  private Urgency() {}

  static Turn on(Urgent urgent, Scene scene) {
    return switch (urgent) {
      case RED_FLAG -> redFlag(scene);
      case PAIN -> Pain.reported(scene);
      case STOP -> Farewell.stopped(scene);
      case DELETE -> erase(scene);
      case CHILD ->
          scene.state() instanceof ScreeningRedFlags
              ? Misses.unclear(scene)
              : scene.with(scene.now().asGuest()).end(Speech.say(Prompt.CHILD.line()));
    };
  }

  private static Turn redFlag(Scene scene) {
    boolean urgentOnly =
        scene.heard().detail().alarm().filter(a -> a == Detail.Alarm.URGENT).isPresent()
            && !(scene.state() instanceof ScreeningRedFlags);
    return locked(scene)
        .end(Speech.say(urgentOnly ? Prompt.URGENT.line() : Prompt.EMERGENCY.line()));
  }

  /** Returns the scene with everything locked until a professional was asked. */
  static Scene locked(Scene scene) {
    return scene.with(scene.person().safety().locking());
  }

  private static Turn erase(Scene scene) {
    Person nobody = Person.unknown(scene.programme().tag());
    return scene.with(nobody).end(Speech.say(Prompt.ERASED.line()), new Effect.Erase());
  }
}
