package backguide.session;

import backguide.programme.Exercise;
import backguide.programme.Phase;
import backguide.programme.SetupChoice;
import backguide.programme.Step;
import backguide.programme.Text;
import backguide.speech.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How one person does an exercise today: on which surface, with what, and how gently. */
public final class HowTo {
  private HowTo() {}

  /** Returns it in full words: its name, how it is set up and done, and the gentler form of it. */
  public static List<Line> of(Exercise exercise, Scene scene) {
    List<Line> lines = new ArrayList<>();
    lines.add(Prompt.DESCRIBED.line().with("exercise", scene.name(exercise.id())));
    option(exercise, scene).ifPresent(option -> lines.add(ProgrammeLines.of(option.how())));
    for (Step step : exercise.steps()) {
      lines.add(ProgrammeLines.of(full(step, exercise.id(), scene)));
    }
    String gentler = scene.today().adjusted().get(exercise.id());
    exercise.adjustments().stream()
        .filter(adjustment -> adjustment.id().equals(gentler))
        .forEach(adjustment -> lines.add(ProgrammeLines.of(adjustment.offer())));
    return lines;
  }

  /**
   * Returns what tells it from other ways to do it, the most particular first: a surface climbed to
   * looks like nothing else, so that it comes before a gentler form.
   */
  public static List<String> variants(Exercise exercise, Optional<Phase> phase, Scene scene) {
    List<String> variants = new ArrayList<>();
    Ladder.climbed(exercise.id(), scene).map(Line::name).ifPresent(variants::add);
    Optional.ofNullable(scene.today().adjusted().get(exercise.id())).ifPresent(variants::add);
    Optional<String> posture =
        scene.person().habits().stance().filter(exercise::allows).map(Line::name);
    Stream.of(phase.map(Phase::id), option(exercise, scene).map(option -> Line.name(option.prop())))
        .flatMap(Optional::stream)
        .forEach(
            other -> {
              posture.ifPresent(p -> variants.add(Exercise.pictured(p, other)));
              variants.add(other);
            });
    posture.ifPresent(variants::add);
    return variants;
  }

  private static Optional<SetupChoice.Option> option(Exercise exercise, Scene scene) {
    return exercise.setupChoice().stream()
        .flatMap(choice -> choice.options().stream())
        .filter(option -> scene.person().habits().anchor().equals(Optional.of(option.prop())))
        .findFirst();
  }

  /** Returns the wording of a step at the surface a person has come to, or in their posture. */
  static Text full(Step step, String id, Scene scene) {
    return Ladder.climbed(id, scene)
        .map(rung -> step.onRung().getOrDefault(rung, step.full()))
        .or(() -> scene.person().habits().stance().map(step.inStance()::get))
        .orElse(step.full());
  }
}
