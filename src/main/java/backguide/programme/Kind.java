package backguide.programme;

/**
 * How an exercise is dosed: still holds, counted repeats, or cycles along a path. What it is told
 * in, {@code KindWords}, what is said while it is done, {@code BoutSpeech}, and what its file holds
 * of it, {@code MotionReader}, a programme cannot know: each asks for the kind once.
 */
public enum Kind {
  HOLD,
  REPS,
  CYCLES;

  /** Returns whether each one is as long as its dose says, in s. */
  public boolean isTimed() {
    return switch (this) {
      case HOLD -> true;
      case REPS, CYCLES -> false;
    };
  }

  /** Returns whether there is a rest after each one, so that none follows another by itself. */
  public boolean standsAlone() {
    return switch (this) {
      case HOLD -> true;
      case REPS, CYCLES -> false;
    };
  }

  /** Returns whether each one may be counted aloud, so that nobody need be told how many it was. */
  public boolean isCounted() {
    return switch (this) {
      case HOLD -> false;
      case REPS, CYCLES -> true;
    };
  }

  /** Returns whether it goes in directions, each with its own dose and the words that open it. */
  public boolean hasDirections() {
    return switch (this) {
      case CYCLES -> true;
      case HOLD, REPS -> false;
    };
  }
}
