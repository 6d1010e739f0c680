package backguide.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One exercise of a programme, as facts.
 *
 * @param id unique in the programme
 * @param ordinal its place on the sheet, from 1
 * @param kind how it is dosed
 * @param name the words of its name
 * @param positions the positions it may be done in, the usual one first
 * @param equipment what it is done with
 * @param steps its instructions, in order
 * @param adjustments the gentler forms that the sheet gives
 * @param dose the bounds of what is counted and timed
 * @param phases its directions; empty unless it is made of cycles
 * @param sides the words of its sides, in order; empty when both are done at once
 * @param tempo how fast it moves; empty for a hold
 * @param progression its ladder, if it has one
 * @param setupChoice the choice made before it, if there is one
 * @param expectedFeeling what may be felt and is not pain, if the sheet says so
 * @param midSetCue a reminder in the middle of a set, if there is one
 * @param leadIn the short line that opens every bout; a phase may have its own
 * @param pictures the names of its pictures by what they show: {@link #USUAL}, or a stance, phase,
 *     rung, adjustment, anchor, or {@link #pictured} both; empty when it has none
 */
public record Exercise(
    String id,
    int ordinal,
    Kind kind,
    Text name,
    List<Position> positions,
    Equipment equipment,
    List<Step> steps,
    List<Adjustment> adjustments,
    Dose dose,
    List<Phase> phases,
    List<Text> sides,
    Optional<Tempo> tempo,
    Optional<Progression> progression,
    Optional<SetupChoice> setupChoice,
    Optional<Text> expectedFeeling,
    Optional<Text> midSetCue,
    Text leadIn,
    Map<String, String> pictures) {
  /** The picture of an exercise as it is usually done. */
  public static final String USUAL = "usual";

  public Exercise {
    positions = List.copyOf(positions);
    steps = List.copyOf(steps);
    adjustments = List.copyOf(adjustments);
    phases = List.copyOf(phases);
    sides = List.copyOf(sides);
    pictures = Map.copyOf(pictures);
  }

  /**
   * Returns what a picture shows of somebody in a posture at an anchor, as in {@code seated-door},
   * or in a phase, as in {@code seated-reverse}.
   */
  public static String pictured(String posture, String other) {
    return posture + "-" + other;
  }

  /**
   * Returns the name of its picture for some variants, or of its usual one; empty when it has none.
   *
   * @param variants what it is done with and how, the most particular first
   */
  public Optional<String> picture(List<String> variants) {
    return Stream.concat(variants.stream(), Stream.of(USUAL))
        .filter(pictures::containsKey)
        .findFirst()
        .map(pictures::get);
  }

  /** Returns the parts of this exercise in the order they are done: sides, directions, sets. */
  public List<ExercisePart> parts(Amount amount) {
    List<ExercisePart> parts = new ArrayList<>();
    for (int side = 0; side < Math.max(1, sides.size()); side++) {
      for (int phase = 0; phase < Math.max(1, phases.size()); phase++) {
        for (int set = 1; set <= amount.sets(); set++) {
          parts.add(
              new ExercisePart(
                  sides.isEmpty() ? Optional.empty() : Optional.of(sides.get(side).say()),
                  phases.isEmpty() ? Optional.empty() : Optional.of(phases.get(phase)),
                  set,
                  set == 1 && !parts.isEmpty()));
        }
      }
    }
    return List.copyOf(parts);
  }

  /** Returns how long one of it moves at the normal pace, in ms: never in a hold. */
  public int movesMs() {
    return switch (kind) {
      case HOLD -> 0;
      case REPS -> tempo.map(t -> t.outMs() + t.pauseMs() + t.backMs()).orElseThrow();
      case CYCLES -> tempo.orElseThrow().outMs() * phases.get(0).path().size();
    };
  }

  /** Returns whether the body is on the floor in it. */
  public boolean onFloor() {
    return positions.get(0).stance() == Stance.KNEELING_FLOOR;
  }

  /** Returns whether a prop is needed, so that it is impossible without. */
  public boolean requires(Prop prop) {
    return equipment.required().contains(prop);
  }

  /** Returns whether the sheet allows a position. */
  public boolean allows(Stance stance) {
    return positions.stream().anyMatch(p -> p.stance() == stance);
  }

  /** Returns the things to ask about before the first time: the floor, a band, an anchor. */
  public Set<Prop> toAskFor() {
    return equipment.required().stream()
        .filter(p -> p == Prop.FLOOR_SPACE || p == Prop.EXERCISE_BAND)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
