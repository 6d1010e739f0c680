package backguide.session;

import backguide.programme.Always;
import backguide.programme.Always.Occasion;
import backguide.programme.Closing;
import backguide.speech.Speech;
import java.util.List;

/** The programme's rules that are spoken at fixed moments, whatever the exercise. */
final class Rules {
  private Rules() {}

  /** Returns the rule to ease off when it hurts. */
  static Speech easeOff(Scene scene, boolean full) {
    return rule(Occasion.SESSION_START, full, scene);
  }

  /** Returns the rule to begin slowly. */
  static Speech slowStart(Scene scene, boolean full) {
    return rule(Occasion.EXERCISE_START, full, scene);
  }

  /** Returns whether nothing of the programme was ever done, so that rules come in full. */
  static boolean firstTime(Scene scene) {
    return scene.progress().known().isEmpty();
  }

  /** Returns what ends every session with an exercise, and one of those that take turns. */
  static Speech closing(Scene scene) {
    List<Closing> turns = scene.programme().closings().stream().filter(Closing::rotate).toList();
    Speech always = closingAlways(scene);
    return turns.isEmpty()
        ? always
        : Speech.say(
                ProgrammeLines.of(
                    turns.get(Math.max(0, scene.progress().runs() - 1) % turns.size()).text()))
            .then(always);
  }

  /** Returns what ends every session with an exercise. */
  static Speech closingAlways(Scene scene) {
    return scene.programme().closings().stream()
        .filter(c -> !c.rotate())
        .map(c -> Speech.say(ProgrammeLines.of(c.text())))
        .reduce(Speech.SILENCE, Speech::then);
  }

  static Speech acknowledged() {
    return Speech.say(Prompt.OKAY.line());
  }

  private static Speech rule(Occasion when, boolean full, Scene scene) {
    Always rule = scene.programme().rule(when);
    return Speech.say(ProgrammeLines.of(full ? rule.full() : rule.brief()));
  }
}
