package backguide.programme;

/**
 * A rule spoken at fixed moments, whatever the exercise.
 *
 * @param id {@code slow-start} or {@code ease-off}
 * @param when the moment
 * @param full the wording of the first time
 * @param brief the shorter wording; the same rule
 */
public record Always(String id, Occasion when, Text full, Text brief) {
  /** A moment at which a rule is spoken. */
  public enum Occasion {
    EXERCISE_START,
    SESSION_START
  }
}
