package backguide.person;

import backguide.programme.Amount;
import backguide.programme.ById;
import backguide.programme.Rung;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person has done and earned so far, by exercise. Long because whatever raises or lowers a
 * count stands beside the others, so that what is earned, and lost again, reads in one place.
 *
 * @param rungs the rung they are on
 * @param doses the dose they have grown to
 * @param easyRuns easy sessions in a row
 * @param painFreeRuns complete pain-free sessions in a row
 * @param offers exercises for which something harder is offered next time
 * @param known exercises whose instructions they know
 * @param runs how often the whole programme was gone through
 * @param reminded how many reminders were set
 * @param easySince the day of the first of the easy sessions in a row
 * @param days on which days of the last {@link #WEEKS} weeks the whole programme was gone through
 */
public record Progress(
    Map<String, Rung> rungs,
    Map<String, Amount> doses,
    Map<String, Integer> easyRuns,
    Map<String, Integer> painFreeRuns,
    Set<String> offers,
    Set<String> known,
    int runs,
    int reminded,
    Map<String, LocalDate> easySince,
    Set<LocalDate> days) {
  /** For so many weeks it is known on which days. */
  public static final int WEEKS = 12;

  public static final Progress NONE =
      new Progress(
          Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), 0, 0, Map.of(), Set.of());

  public Progress {
    rungs = ById.of(rungs);
    doses = ById.of(doses);
    easyRuns = ById.of(easyRuns);
    painFreeRuns = ById.of(painFreeRuns);
    offers = Set.copyOf(offers);
    known = Set.copyOf(known);
    easySince = ById.of(easySince);
    days = Set.copyOf(days);
  }

  public int easyRuns(String exercise) {
    return easyRuns.getOrDefault(exercise, 0);
  }

  public int painFreeRuns(String exercise) {
    return painFreeRuns.getOrDefault(exercise, 0);
  }

  public Progress on(String exercise, Rung rung) {
    return new Progress(
        ById.of(rungs).with(exercise, rung),
        doses,
        easyRuns,
        painFreeRuns,
        offers,
        known,
        runs,
        reminded,
        easySince,
        days);
  }

  public Progress dosing(String exercise, Amount amount) {
    return new Progress(
        rungs,
        ById.of(doses).with(exercise, amount),
        easyRuns,
        painFreeRuns,
        offers,
        known,
        runs,
        reminded,
        easySince,
        days);
  }

  /** Returns this with an exercise back at its first dose. */
  public Progress dosingLeast(String exercise) {
    Map<String, Amount> less = ById.of(doses).without(exercise);
    return new Progress(
        rungs, less, easyRuns, painFreeRuns, offers, known, runs, reminded, easySince, days);
  }

  /** Returns this with easy sessions in a row; without any there is no first of them. */
  public Progress easy(String exercise, int inARow) {
    ById<LocalDate> since = ById.of(easySince);
    return new Progress(
        rungs,
        doses,
        ById.of(easyRuns).with(exercise, inARow),
        painFreeRuns,
        offers,
        known,
        runs,
        reminded,
        inARow == 0 ? since.without(exercise) : since,
        days);
  }

  /** Returns this with one more easy session in a row. */
  public Progress easyOn(String exercise, LocalDate day) {
    Progress more = easy(exercise, easyRuns(exercise) + 1);
    return new Progress(
        rungs,
        doses,
        more.easyRuns,
        painFreeRuns,
        offers,
        known,
        runs,
        reminded,
        ById.of(easySince).with(exercise, easySince.getOrDefault(exercise, day)),
        days);
  }

  /** Returns the day of the first of the easy sessions in a row, if there is one. */
  public Optional<LocalDate> easySince(String exercise) {
    return Optional.ofNullable(easySince.get(exercise));
  }

  public Progress painFree(String exercise, int inARow) {
    return new Progress(
        rungs,
        doses,
        easyRuns,
        ById.of(painFreeRuns).with(exercise, inARow),
        offers,
        known,
        runs,
        reminded,
        easySince,
        days);
  }

  public Progress offering(String exercise, boolean offered) {
    Set<String> changed = new HashSet<>(offers);
    if (offered) {
      changed.add(exercise);
    } else {
      changed.remove(exercise);
    }
    return new Progress(
        rungs, doses, easyRuns, painFreeRuns, changed, known, runs, reminded, easySince, days);
  }

  public Progress knowing(String exercise) {
    if (known.contains(exercise)) {
      return this;
    }
    Set<String> more = new HashSet<>(known);
    more.add(exercise);
    return new Progress(
        rungs, doses, easyRuns, painFreeRuns, offers, more, runs, reminded, easySince, days);
  }

  /** Returns this with the whole programme gone through on a day. */
  public Progress completing(LocalDate day) {
    Set<LocalDate> more = new HashSet<>(days);
    more.removeIf(before -> before.isBefore(day.minusWeeks(WEEKS)));
    more.add(day);
    return new Progress(
        rungs, doses, easyRuns, painFreeRuns, offers, known, runs + 1, reminded, easySince, more);
  }

  public Progress unreminding() {
    int less = Math.max(0, reminded - 1);
    return new Progress(
        rungs, doses, easyRuns, painFreeRuns, offers, known, runs, less, easySince, days);
  }

  public Progress reminding() {
    return new Progress(
        rungs, doses, easyRuns, painFreeRuns, offers, known, runs, reminded + 1, easySince, days);
  }

  /** Returns the rung somebody is on, or empty when none was ever taken. */
  public Optional<Rung> rung(String exercise) {
    return Optional.ofNullable(rungs.get(exercise));
  }
}
