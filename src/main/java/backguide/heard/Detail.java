package backguide.heard;

import backguide.programme.Prop;
import backguide.programme.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that came with a meaning; whatever was not said is empty.
 *
 * @param severity how bad, in words
 * @param number a number as it was said, of any size and sign
 * @param where where it hurts
 * @param worse whether it was said to be getting worse
 * @param alarm how urgent a warning sign is
 * @param exercises ids of the exercises named; with {@code all} the ones excepted
 * @param all whether all exercises were meant, but for {@code exercises}
 * @param prop the thing chosen or missing
 * @param stance the position named
 * @param topic what was asked about
 * @param when the day and time named
 */
public record Detail(
    Optional<Severity> severity,
    Optional<Integer> number,
    Optional<BodyPart> where,
    boolean worse,
    Optional<Alarm> alarm,
    List<String> exercises,
    boolean all,
    Optional<Prop> prop,
    Optional<Stance> stance,
    Optional<Topic> topic,
    Optional<When> when) {
  public static final Detail NONE =
      new Detail(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          List.of(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Detail {
    exercises = List.copyOf(exercises);
  }

  /**
   * How bad a pain is, in words; each may mean up to a number of ten, and that number leads to what
   * {@link backguide.programme.PainPolicy} says.
   */
  public enum Severity {
    NONE(0),
    MILD(3),
    MODERATE(5),
    SEVERE(10);

    private final int upTo;

    Severity(int upTo) {
      this.upTo = upTo;
    }
  }

  /** Returns how bad it was rated: the worse of a number and of the most that a word may mean. */
  public Optional<Integer> rated() {
    return Stream.concat(severity.map(s -> s.upTo).stream(), number.stream())
        .max(Comparator.naturalOrder());
  }

  /** A part of the body that may hurt. */
  public enum BodyPart {
    KNEES,
    NECK,
    SHOULDERS,
    BACK,
    WRISTS,
    ELSEWHERE
  }

  /** How urgent a warning sign is; in doubt the first. */
  public enum Alarm {
    EMERGENCY,
    URGENT
  }

  /** What a person may ask about. */
  public enum Topic {
    HOW_MANY,
    HOW_LONG,
    WHAT_NEXT,
    WHICH,
    EQUIPMENT,
    POSITION,
    WHY,
    WHERE,
    PROGRESS,
    CLOSING,
    ABOUT,
    /** What a plan pays for, and whom to ask. */
    COVERAGE,
    /** Where it should be felt. */
    FEELING,
    BREATHING,
    /** How another exercise goes; see {@link Detail#exercises()}. */
    EXERCISE,
    /** Another order of the exercises. */
    ORDER,
    /** What if it hurts, is it meant to, does a stretch count. */
    PAIN,
    SEE_DOCTOR
  }

  public Detail withSeverity(Severity s) {
    return new Detail(
        Optional.of(s), number, where, worse, alarm, exercises, all, prop, stance, topic, when);
  }

  public Detail withNumber(int n) {
    return new Detail(
        severity, Optional.of(n), where, worse, alarm, exercises, all, prop, stance, topic, when);
  }

  public Detail withWhere(BodyPart p) {
    return new Detail(
        severity, number, Optional.of(p), worse, alarm, exercises, all, prop, stance, topic, when);
  }

  public Detail gettingWorse() {
    return new Detail(
        severity, number, where, true, alarm, exercises, all, prop, stance, topic, when);
  }

  public Detail withAlarm(Alarm a) {
    return new Detail(
        severity, number, where, worse, Optional.of(a), exercises, all, prop, stance, topic, when);
  }

  public Detail withExercises(List<String> ids) {
    return new Detail(severity, number, where, worse, alarm, ids, all, prop, stance, topic, when);
  }

  public Detail withAll() {
    return new Detail(
        severity, number, where, worse, alarm, exercises, true, prop, stance, topic, when);
  }

  Detail withoutAll() {
    return new Detail(
        severity, number, where, worse, alarm, exercises, false, prop, stance, topic, when);
  }

  public Detail withProp(Prop p) {
    return new Detail(
        severity, number, where, worse, alarm, exercises, all, Optional.of(p), stance, topic, when);
  }

  public Detail withStance(Stance s) {
    return new Detail(
        severity, number, where, worse, alarm, exercises, all, prop, Optional.of(s), topic, when);
  }

  public Detail withTopic(Topic t) {
    return new Detail(
        severity, number, where, worse, alarm, exercises, all, prop, stance, Optional.of(t), when);
  }

  public Detail withWhen(When w) {
    return new Detail(
        severity, number, where, worse, alarm, exercises, all, prop, stance, topic, Optional.of(w));
  }
}
