package backguide.catalog;

import backguide.programme.Adjustment;
import backguide.programme.Exercise;
import backguide.programme.Phase;
import backguide.programme.Position;
import backguide.programme.Progression;
import backguide.programme.SetupChoice;
import backguide.speech.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads which pictures an exercise has: of its usual form, and of what it can be done with. */
record PictureNames(
    List<Position> positions,
    List<Phase> phases,
    Optional<Progression> progression,
    List<Adjustment> adjustments,
    Optional<SetupChoice> choice) {
  Map<String, String> read(Optional<FileValue> pictures, Facts facts) {
    return pictures.map(some -> read(some, facts)).orElse(Map.of());
  }

  private Map<String, String> read(FileValue pictures, Facts facts) {
    Map<String, String> names = new TreeMap<>();
    Set<String> known = known();
    pictures.get(Exercise.USUAL);
    pictures
        .entries()
        .forEach(
            (variant, name) -> {
              pictures
                  .key(variant)
                  .expect(
                      known.contains(variant),
                      "is nothing this exercise has; known are " + String.join(", ", known));
              names.put(variant, facts.picture(name));
            });
    return names;
  }

  /** Returns everything there can be a picture for. */
  private Set<String> known() {
    Set<String> known = new TreeSet<>(Set.of(Exercise.USUAL));
    positions.forEach(position -> known.add(Line.name(position.stance())));
    phases.forEach(phase -> known.add(phase.id()));
    progression.ifPresent(p -> p.ladder().forEach(rung -> known.add(Line.name(rung))));
    adjustments.forEach(adjustment -> known.add(adjustment.id()));
    choice.ifPresent(c -> c.options().forEach(option -> known.add(Line.name(option.prop()))));
    for (Position position : positions) {
      String posture = Line.name(position.stance());
      phases.forEach(phase -> known.add(Exercise.pictured(posture, phase.id())));
      choice.ifPresent(
          c ->
              c.options().forEach(o -> known.add(Exercise.pictured(posture, Line.name(o.prop())))));
    }
    return known;
  }
}
