package backguide.conversation;

/**
 * Something about a record that went wrong.
 *
 * @param what what could not be done
 * @param why the reason, without anything about the person
 */
public record Trouble(What what, String why) {
  /** What could not be done with a record. */
  public enum What {
    UNREAD,
    UNKEPT,
    /** A lock: nothing may stop somebody next time who should be. */
    NOT_LOCKED,
    NOT_ERASED
  }

  static Trouble of(What what, RuntimeException cause) {
    return new Trouble(what, String.valueOf(cause.getMessage()));
  }
}
