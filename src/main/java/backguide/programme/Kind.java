package backguide.programme;

/** How an exercise is dosed: still holds, counted repeats, or cycles along a path. */
public enum Kind {
  HOLD,
  REPS,
  CYCLES
}
