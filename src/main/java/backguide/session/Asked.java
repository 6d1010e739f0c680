package backguide.session;

/**
 * The question a person is at.
 *
 * @param state the question
 * @param misses how often its answer was not understood, 0 to 2
 * @param waits how often more time was asked for, 0 to 3
 */
public record Asked(State state, int misses, int waits) {
  public static final Asked NOTHING = new Asked(new Over(), 0, 0);

  /** Returns the same count of misses at a question that changed a little. */
  Asked at(State other) {
    return new Asked(other, misses, waits);
  }
}
