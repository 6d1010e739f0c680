package backguide.person;

import backguide.programme.Prop;
import backguide.programme.Stance;
import backguide.speech.Pace;
import java.util.Optional;

/**
 * How a person likes to be guided.
 *
 * @param pace how fast
 * @param verbosity how much is explained
 * @param flow whether bouts run on without a question
 * @param count whether repeats are counted aloud
 * @param stance sitting or standing, once it was said
 * @param anchor where the band was last anchored
 */
public record Habits(
    Pace pace,
    Verbosity verbosity,
    Flow flow,
    boolean count,
    Optional<Stance> stance,
    Optional<Prop> anchor) {
  public static final Habits USUAL =
      new Habits(Pace.NORMAL, Verbosity.AUTO, Flow.AUTO, true, Optional.empty(), Optional.empty());

  /** How much is explained: by itself full the first time and brief later. */
  public enum Verbosity {
    AUTO,
    FULL,
    BRIEF
  }

  /** Whether bouts run on: by itself once an exercise is known and free of pain. */
  public enum Flow {
    AUTO,
    ALWAYS,
    NEVER
  }

  public Habits with(Pace other) {
    return new Habits(other, verbosity, flow, count, stance, anchor);
  }

  public Habits with(Verbosity other) {
    return new Habits(pace, other, flow, count, stance, anchor);
  }

  public Habits with(Flow other) {
    return new Habits(pace, verbosity, other, count, stance, anchor);
  }

  public Habits counting(boolean aloud) {
    return new Habits(pace, verbosity, flow, aloud, stance, anchor);
  }

  public Habits in(Stance other) {
    return new Habits(pace, verbosity, flow, count, Optional.of(other), anchor);
  }

  public Habits anchoring(Prop other) {
    return new Habits(pace, verbosity, flow, count, stance, Optional.of(other));
  }
}
