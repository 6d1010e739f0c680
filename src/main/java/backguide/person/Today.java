package backguide.person;

import backguide.programme.ById;
import backguide.programme.Ids;
import backguide.programme.Place;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a person is in the programme. The place lasts until the programme is done; retries and
 * leaves count for twelve hours.
 *
 * @param at when it was last touched, in the person's own time zone; empty before the first time
 * @param place the exercise and bout they are at; empty between exercises
 * @param done exercises finished in this run
 * @param skipped exercises left in this run
 * @param adjusted the gentler form in use, by exercise: an adjustment's id or {@link #GENTLER}
 * @param retried exercises tried once more, gentler, after pain
 * @param leftForPain exercises left because of pain; they do not come back within these hours
 */
public record Today(
    Optional<LocalDateTime> at,
    Optional<Place> place,
    List<String> done,
    List<String> skipped,
    Map<String, String> adjusted,
    Set<String> retried,
    Set<String> leftForPain) {
  /** The gentler form of an exercise for which the sheet gives none: smaller and lighter. */
  public static final String GENTLER = "gentler";

  /** The gentler form of a ladder: one rung down. */
  public static final String LOWER = "lower";

  public static final Today NONE =
      new Today(
          Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), Set.of(), Set.of());

  public Today {
    done = Ids.of(done);
    skipped = Ids.of(skipped);
    adjusted = ById.of(adjusted);
    retried = Set.copyOf(retried);
    leftForPain = Set.copyOf(leftForPain);
  }

  /** Returns whether an exercise is finished or left. */
  public boolean isBehind(String exercise) {
    return done.contains(exercise) || skipped.contains(exercise) || leftForPain.contains(exercise);
  }

  public Today touched(LocalDateTime now) {
    return new Today(Optional.of(now), place, done, skipped, adjusted, retried, leftForPain);
  }

  public Today at(Place there) {
    return new Today(at, Optional.of(there), done, skipped, adjusted, retried, leftForPain);
  }

  public Today nowhere() {
    return new Today(at, Optional.empty(), done, skipped, adjusted, retried, leftForPain);
  }

  public Today finishing(String exercise) {
    return new Today(
        at,
        Optional.empty(),
        Ids.of(done).with(exercise),
        Ids.of(skipped).without(exercise),
        adjusted,
        retried,
        leftForPain);
  }

  public Today skipping(String exercise) {
    return new Today(
        at,
        Optional.empty(),
        Ids.of(done).without(exercise),
        Ids.of(skipped).with(exercise),
        adjusted,
        retried,
        leftForPain);
  }

  /** Returns this with an exercise neither finished nor left. */
  public Today reopening(String exercise) {
    return new Today(
        at,
        place,
        Ids.of(done).without(exercise),
        Ids.of(skipped).without(exercise),
        adjusted,
        retried,
        leftForPain);
  }

  public Today adjusting(String exercise, String adjustment) {
    Map<String, String> more = ById.of(adjusted).with(exercise, adjustment);
    return new Today(at, place, done, skipped, more, retried, leftForPain);
  }

  public Today leavingForPain(String exercise) {
    Set<String> more = new HashSet<>(leftForPain);
    more.add(exercise);
    return new Today(at, place, done, skipped, adjusted, retried, more).skipping(exercise);
  }

  public Today retrying(String exercise) {
    Set<String> more = new HashSet<>(retried);
    more.add(exercise);
    return new Today(at, place, done, skipped, adjusted, more, leftForPain);
  }

  /** Returns this with only these exercises in it. */
  public Today only(List<String> exercises) {
    return new Today(
        at,
        place.filter(p -> exercises.contains(p.exercise())),
        done.stream().filter(exercises::contains).toList(),
        skipped.stream().filter(exercises::contains).toList(),
        adjusted,
        retried,
        leftForPain);
  }

  /** Returns this at the beginning of a new run; retries count, what hurt too much stays left. */
  public Today anew() {
    List<String> left = skipped.stream().filter(leftForPain::contains).toList();
    return new Today(at, Optional.empty(), List.of(), left, adjusted, retried, leftForPain);
  }

  /**
   * Returns this after twelve hours: what is done stays done; what was left, eased or tried again
   * for that day no longer counts.
   *
   * @param keepsPlace whether the place stays; otherwise the exercise starts again
   */
  public Today later(boolean keepsPlace) {
    Optional<Place> then = keepsPlace ? place : place.map(p -> Place.start(p.exercise()));
    return new Today(at, then, done, List.of(), Map.of(), Set.of(), Set.of());
  }
}
