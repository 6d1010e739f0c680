package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Meaning.Urgent;
import backguide.person.Safety;
import backguide.speech.Speech;
import java.util.Optional;

/** What wins over every state. */
final class Urgency {
  private Urgency() {}

  static Turn on(Urgent urgent, Scene before) {
    Scene scene = urgent == Urgent.DELETE ? before : ConfirmingErase.unasked(before);
    return switch (urgent) {
      case RED_FLAG -> redFlag(scene);
      case PAIN ->
          scene.state() instanceof CheckingHurt hurt ? hurt.yes(scene) : Pain.reported(scene);
      case STOP -> Farewell.stopped(scene);
      case EQUIPMENT_BROKE -> broke(scene);
      case DELETE -> ConfirmingErase.asked(scene);
      case CHILD -> child(scene, before.asking().isPresent());
    };
  }

  private static Turn broke(Scene scene) {
    if (scene.state().isAboutWarningSigns()) {
      return Misses.unclear(scene);
    }
    return CheckingHurt.asked(scene);
  }

  private static Turn redFlag(Scene scene) {
    if (scene.heard().guessed() && !(scene.state() instanceof ScreeningRedFlags)) {
      return scene.state() instanceof CheckingAlarm
          ? Misses.unclear(scene)
          : CheckingAlarm.doubted(scene);
    }
    boolean urgentOnly =
        scene.heard().detail().alarm().filter(a -> a == Detail.Alarm.URGENT).isPresent()
            && !scene.state().isAboutWarningSigns();
    return locked(scene)
        .end(Speech.say(urgentOnly ? Prompt.URGENT.line() : Prompt.EMERGENCY.line()));
  }

  /** Returns the scene with everything locked until a professional was asked. */
  static Scene locked(Scene scene) {
    return scene.with(scene.person().safety().locking(scene.heard().request()));
  }

  /** Nothing of a child is kept, nor the permission it may have given today. */
  private static Turn child(Scene scene, boolean asked) {
    if (scene.state().isAboutWarningSigns()) {
      return Misses.unclear(scene);
    }
    Safety safety = scene.person().safety();
    boolean today =
        safety.clearedOn().equals(Optional.of(scene.heard().at().toLocalDate()))
            && scene.now().has(Once.MOVED);
    boolean mine = asked && scene.now().mine();
    boolean fresh = mine && !safety.locked() && (today || !safety.briefed());
    Speech said = Speech.say(Prompt.CHILD.line());
    return fresh ? scene.with(safety.uncleared()).end(said) : scene.with(Who.GUEST).end(said);
  }
}
