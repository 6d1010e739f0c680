package backguide.desk;

import backguide.programme.Adjustment;
import backguide.programme.Dose;
import backguide.programme.Exercise;
import backguide.programme.Origin;
import backguide.programme.Phase;
import backguide.programme.Progression;
import backguide.programme.Range;
import backguide.programme.Step;
import backguide.programme.Tempo;
import backguide.speech.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One exercise on paper.
 *
 * @param exercise the exercise
 * @param paper where it is printed
 */
record ExercisePaper(Exercise exercise, PaperLines paper) {
  private static final Origin OURS = new Origin(List.of(), "no such times on sheet");

  void print() {
    paper.section(exercise.ordinal() + ". " + exercise.id() + ", " + Line.name(exercise.kind()));
    paper.line("its name", exercise.name());
    paper.line("its name in brief", exercise.id() + ".short", exercise.name().origin());
    setup();
    exercise.steps().forEach(this::step);
    exercise.adjustments().stream()
        .filter(adjustment -> adjustment.atStep().isEmpty())
        .forEach(this::adjustment);
    exercise.expectedFeeling().ifPresent(text -> paper.line("before the first time", text));
    if (exercise.phases().isEmpty()) {
      paper.line("opening each bout", exercise.leadIn());
    }
    exercise.phases().forEach(this::phase);
    exercise.midSetCue().ifPresent(text -> paper.line("in the middle of a set", text));
    exercise.tempo().ifPresent(this::tempo);
    dose(exercise.dose());
    exercise.progression().ifPresent(this::progression);
  }

  private void setup() {
    exercise.setupChoice().ifPresent(choice -> paper.line("before the choice", choice.check()));
    String needs = named(exercise.equipment().required());
    String comfort = named(exercise.equipment().optional());
    String positions =
        exercise.positions().stream()
            .map(p -> Line.name(p.stance()))
            .collect(Collectors.joining(" or "));
    paper.fact(
        "Done " + positions + "; needs " + needs + "; may use " + comfort,
        exercise.name().origin());
    exercise
        .positions()
        .forEach(
            p ->
                paper.fact(
                    "Silence of " + p.prepSeconds() + " s to get into " + Line.name(p.stance()),
                    OURS));
    if (!exercise.sides().isEmpty()) {
      paper.fact(
          "Done once for each side, in this order: "
              + exercise.sides().stream()
                  .map(side -> side.say().substring(side.say().indexOf('.') + 1))
                  .collect(Collectors.joining(", ")),
          exercise.sides().get(0).origin());
    }
    exercise
        .setupChoice()
        .ifPresent(
            choice -> {
              paper.line("with every choice", choice.height());
              choice
                  .options()
                  .forEach(o -> paper.line("offering " + Line.name(o.prop()), o.name()));
              choice.options().forEach(o -> paper.line("chosen " + Line.name(o.prop()), o.how()));
            });
  }

  private void step(Step step) {
    String when = "step " + step.id();
    paper.line(when, step.full());
    step.brief().ifPresent(text -> paper.line(when + ", in brief", text));
    new TreeMap<>(step.inStance())
        .forEach((s, text) -> paper.line(when + ", " + Line.name(s), text));
    new TreeMap<>(step.onRung())
        .forEach((r, text) -> paper.line(when + ", at " + Line.name(r), text));
    if (step.settleSeconds() > 0) {
      paper.fact("After " + when + " silence of " + step.settleSeconds() + " s", OURS);
    }
    exercise.adjustments().stream()
        .filter(adjustment -> adjustment.atStep().equals(Optional.of(step.id())))
        .forEach(this::adjustment);
  }

  private void adjustment(Adjustment adjustment) {
    String where = adjustment.atStep().map(step -> "with step " + step).orElse("with the steps");
    String after = adjustment.discomfort().map(d -> "when " + d + " hurt").orElse("after any pain");
    paper.line(where, adjustment.setup());
    paper.line(after, adjustment.offer());
  }

  private void phase(Phase phase) {
    String path = phase.path().stream().map(Line::name).collect(Collectors.joining(", "));
    paper.line("direction " + phase.id() + ": " + path, phase.name());
    paper.line("opening direction " + phase.id(), phase.leadIn());
    range("Direction " + phase.id() + " repeated", "times", phase.atLeast());
  }

  private void tempo(Tempo tempo) {
    if (exercise.kind().hasDirections()) {
      paper.fact("Takes " + tempo.outMs() + " ms for each move", tempo.origin());
      return;
    }
    paper.line("the way out", tempo.out(), tempo.origin());
    paper.line("the way back", tempo.back(), tempo.origin());
    paper.fact(
        "Takes %d ms out, %d ms there and %d ms back"
            .formatted(tempo.outMs(), tempo.pauseMs(), tempo.backMs()),
        tempo.origin());
  }

  private void dose(Dose dose) {
    dose.hold().ifPresent(hold -> range("Held for", "s", hold));
    if (exercise.phases().isEmpty()) {
      range("Repeated", "times", dose.repeats());
    }
    dose.sets().ifPresent(sets -> range("Done in", "sets", sets));
    if (dose.restSeconds() > 0) {
      paper.fact("Rest of " + dose.restSeconds() + " s between sets", dose.sets().get().origin());
    }
    Line asked = bounds(Line.of(exercise.id() + ".dose"), "times", dose.repeats());
    asked = dose.hold().isPresent() ? bounds(asked, "hold", dose.hold().get()) : asked;
    asked = dose.sets().isPresent() ? bounds(asked, "sets", dose.sets().get()) : asked;
    paper.line("asked how many", asked, origin(dose));
  }

  private static Line bounds(Line line, String what, Range range) {
    return line.with(what + "Min", range.min()).with(what + "Max", range.max());
  }

  /** Returns where the whole dose comes from: every direction, the hold, the sets. */
  private Origin origin(Dose dose) {
    List<Origin> all = new ArrayList<>();
    dose.hold().ifPresent(hold -> all.add(hold.origin()));
    all.add(dose.repeats().origin());
    exercise.phases().forEach(phase -> all.add(phase.atLeast().origin()));
    dose.sets().ifPresent(sets -> all.add(sets.origin()));
    return new Origin(
        all.stream().flatMap(origin -> origin.src().stream()).distinct().toList(),
        all.stream()
            .map(Origin::added)
            .filter(added -> !added.isEmpty())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private void range(String done, String unit, Range range) {
    String grows = range.min() < range.max() ? ", growing by " + range.step() : "";
    String more = grows + (range.openEnded() ? ", and more when asked for" : "");
    paper.fact(
        "%s %d to %d %s, first %d%s"
            .formatted(done, range.min(), range.max(), unit, range.start(), more),
        range.origin());
  }

  private void progression(Progression progression) {
    paper.line("asked for something harder", progression.may());
    paper.line("asked how it goes on", progression.further());
    paper.fact(
        "One rung after %d easy sessions without pain over %d days or more, in this order: %s"
            .formatted(
                progression.minSessions(), progression.minDays(), named(progression.ladder())),
        progression.may().origin());
  }

  private static String named(Collection<? extends Enum<?>> things) {
    List<String> names = things.stream().map(Line::name).toList();
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }
}
