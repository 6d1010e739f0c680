package backguide.catalog;

import backguide.programme.Adjustment;
import backguide.programme.Dose;
import backguide.programme.Equipment;
import backguide.programme.Exercise;
import backguide.programme.Kind;
import backguide.programme.Origin;
import backguide.programme.Phase;
import backguide.programme.Position;
import backguide.programme.Progression;
import backguide.programme.Range;
import backguide.programme.Rung;
import backguide.programme.SetupChoice;
import backguide.programme.Step;
import backguide.programme.Text;
import backguide.speech.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one exercise. */
record ExerciseReader(Facts facts) {
  private static final Dose NO_DOSE =
      new Dose(
          Optional.empty(),
          new Range(1, 1, 1, 1, false, new Origin(List.of(), "")),
          Optional.empty(),
          0);

  Exercise read(FileValue exercise) {
    exercise
        .get("painCheck")
        .get("required")
        .mustBeTrue("must be true: nobody goes on without being asked about pain");
    String id = exercise.get("id").id();
    Kind kind = exercise.get("kind").word(Kind.class).orElse(Kind.HOLD);
    SetupReader setup = new SetupReader(facts);
    List<FileValue> places = exercise.get("positions").someItems();
    List<Position> positions = places.stream().map(setup::position).toList();
    Unique.check(places, "id", "position");
    Equipment equipment = setup.equipment(exercise.get("equipment"));
    Optional<Progression> progression =
        exercise.find("progression").map(new ProgressionReader(facts)::read);
    List<Rung> harder =
        progression.map(p -> p.ladder().stream().skip(1).toList()).orElse(List.of());
    StepReader reader =
        new StepReader(
            facts, positions.stream().map(Position::stance).collect(Collectors.toSet()), harder);
    List<Step> steps = steps(exercise.get("steps"), reader, harder);
    List<Phase> phases = phases(exercise, kind);
    Dose dose = dose(exercise, kind, phases);
    new DoseReader(facts).describe(id, dose, exercise);
    Text name = facts.text(exercise.get("name"));
    List<Adjustment> adjustments = adjustments(exercise.get("adjustments"), reader, steps);
    Optional<SetupChoice> choice = setupChoice(exercise, setup, equipment);
    exercise.get("name").get("say").exactly(id + ".name", "must be '" + id + ".name'");
    facts.script().want(id + ".short", exercise.get("name"), Set.of(), Set.of());
    return new Exercise(
        id,
        exercise.get("ordinal").number(1, 100),
        kind,
        name,
        positions,
        equipment,
        steps,
        adjustments,
        dose,
        phases,
        sides(exercise, dose),
        new MotionReader(facts).tempo(exercise, kind),
        progression,
        choice,
        exercise.find("expectedFeeling").map(facts::text),
        exercise.find("midSetCue").map(facts::text),
        leadIn(exercise, kind, phases),
        new PictureNames(positions, phases, progression, adjustments, choice)
            .read(exercise.find("pictures"), facts));
  }

  private static List<Step> steps(FileValue list, StepReader reader, List<Rung> harder) {
    List<FileValue> items = list.someItems();
    Unique.check(items, "id", "step");
    List<Step> steps = items.stream().map(reader::step).toList();
    for (Rung rung : harder) {
      list.expect(
          steps.stream().anyMatch(s -> s.onRung().containsKey(rung)),
          "has no 'onRung' words for " + Line.name(rung) + ", a rung of the ladder");
    }
    return steps;
  }

  private static List<Adjustment> adjustments(FileValue list, StepReader reader, List<Step> steps) {
    List<FileValue> items = list.items();
    Unique.check(items, "id", "adjustment");
    Set<String> ids = steps.stream().map(Step::id).collect(Collectors.toCollection(HashSet::new));
    return items.stream().map(item -> reader.adjustment(item, ids)).toList();
  }

  private List<Phase> phases(FileValue exercise, Kind kind) {
    if (!kind.hasDirections()) {
      exercise.without("phases", "only cycles have phases");
      return List.of();
    }
    List<FileValue> items = exercise.get("phases").someItems();
    Unique.check(items, "id", "phase");
    List<Phase> phases = items.stream().map(new MotionReader(facts)::phase).toList();
    Set<List<Integer>> bounds = new HashSet<>();
    phases.forEach(p -> bounds.add(bounds(p.atLeast())));
    exercise
        .get("phases")
        .expect(bounds.size() < 2, "have different doses; every direction is done as often");
    return phases;
  }

  private static List<Integer> bounds(Range range) {
    return List.of(
        range.min(), range.max(), range.step(), range.start(), range.openEnded() ? 1 : 0);
  }

  private Dose dose(FileValue exercise, Kind kind, List<Phase> phases) {
    if (!kind.hasDirections()) {
      return new DoseReader(facts).read(exercise.get("dose"), kind);
    }
    exercise.without("dose", "the dose of cycles stands with each phase");
    return phases.isEmpty()
        ? NO_DOSE
        : new Dose(Optional.empty(), phases.get(0).atLeast(), Optional.empty(), 0);
  }

  private Text leadIn(FileValue exercise, Kind kind, List<Phase> phases) {
    if (!kind.hasDirections()) {
      return facts.text(exercise.get("leadIn"));
    }
    exercise.without("leadIn", "the lead-in of cycles stands with each phase");
    return phases.isEmpty()
        ? new Text("", Map.of(), NO_DOSE.repeats().origin())
        : phases.get(0).leadIn();
  }

  /** Reads the sides; their origin is that of how often. */
  private List<Text> sides(FileValue exercise, Dose dose) {
    List<FileValue> items = exercise.find("sides").map(FileValue::items).orElse(List.of());
    exercise
        .find("sides")
        .ifPresent(s -> s.expect(items.size() == 2, "must be 'left' and 'right', in either order"));
    Unique.check(items, "side");
    return items.stream().map(item -> side(item, dose.repeats().origin())).toList();
  }

  private Text side(FileValue item, Origin origin) {
    item.expect(Set.of("left", "right").contains(item.text()), "must be 'left' or 'right'");
    facts.script().want("side." + item.text(), item, Set.of(), Set.of());
    return new Text("side." + item.text(), Map.of(), origin);
  }

  private static Optional<SetupChoice> setupChoice(
      FileValue exercise, SetupReader setup, Equipment equipment) {
    exercise.expect(
        equipment.anyOf().isEmpty() || exercise.find("setupChoice").isPresent(),
        "needs a 'setupChoice' for equipment.anyOf");
    return exercise.find("setupChoice").map(c -> setup.choice(c, equipment));
  }
}
