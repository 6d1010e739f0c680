package backguide.conversation;

/**
 * How long ago the last speech began when something was heard.
 *
 * @param ms the time, in ms; less than 0 when it had not begun
 * @param exact whether that is exactly when somebody began to speak; otherwise 2 s and 15 % of the
 *     words spoken so far are allowed for
 */
public record Elapsed(long ms, boolean exact) {
  /** Somebody began to speak exactly then, as a desk knows it. */
  public static Elapsed exactly(long ms) {
    return new Elapsed(ms, true);
  }

  /** Somebody had spoken by then, as a platform tells it. */
  public static Elapsed about(long ms) {
    return new Elapsed(ms, false);
  }
}
