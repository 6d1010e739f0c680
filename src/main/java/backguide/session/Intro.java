package backguide.session;

import backguide.person.Habits;
import backguide.programme.Exercise;
import backguide.programme.Prop;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is said of an exercise before its instructions. */
final class Intro {
  private Intro() {}

  /** Returns the exercise's name and its place among the chosen. */
  static Speech name(String id, Scene scene) {
    int of = Journey.planned(scene).size();
    Line name =
        Prompt.EXERCISE_OF
            .line()
            .with(
                "exercise",
                Ladder.climbed(id, scene).isPresent() ? scene.name(id) : Line.of(id + ".short"))
            .with("number", Journey.position(id, scene))
            .with("of", of);
    return Speech.say(name);
  }

  /** Returns the name, and what it needs as far as that was asked before. */
  static Speech opening(String id, Scene scene) {
    Speech name = name(id, scene);
    if (hurtLastTime(id, scene)) {
      name = name.then(Prompt.HURT_LAST_TIME.line());
    }
    boolean band = scene.exercise(id).requires(Prop.EXERCISE_BAND);
    boolean told = scene.now().atHand().contains(Prop.EXERCISE_BAND);
    boolean known = scene.progress().known().contains(id);
    Speech needs = band && known && !told ? name.then(Prompt.YOU_NEED_BAND.line()) : name;
    return announcesFlow(id, scene) ? needs.then(Prompt.FLOW_FROM_NOW.line()) : needs;
  }

  /** Whether pain of an earlier day is heeded; of today's, everybody knows. */
  static boolean hurtLastTime(String id, Scene scene) {
    return scene.person().heed().hurt().containsKey(id)
        && scene.now().mine()
        && !scene.today().retried().contains(id);
  }

  /** Returns what is asked for before the first time, and what else may help. */
  static Speech needs(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Speech needs =
        exercise.requires(Prop.FLOOR_SPACE)
            ? Speech.say(Prompt.ON_THE_FLOOR.line())
            : Speech.SILENCE;
    Set<Prop> optional = exercise.equipment().optional();
    return optional.isEmpty() || !exercise.onFloor()
        ? needs
        : needs.then(Prompt.MAY_HELP.line().with("props", new Hole.Several(names(optional))));
  }

  static List<Line> names(Set<Prop> props) {
    return props.stream()
        .sorted(Comparator.naturalOrder())
        .map(p -> ProgrammeLines.named("prop", p))
        .toList();
  }

  /** Bouts begin to run on after so many complete, pain-free sessions; said once, never asked. */
  private static boolean announcesFlow(String id, Scene scene) {
    return Bouts.flows(id, scene)
        && scene.person().habits().flow() == Habits.Flow.AUTO
        && scene.progress().painFreeRuns(id) == Bouts.RUNS_TO_FLOW
        && Bouts.boutsStandAlone(id, scene);
  }
}
