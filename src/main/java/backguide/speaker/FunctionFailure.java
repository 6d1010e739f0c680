package backguide.speaker;

/** A function gave no answer; the message tells why, in one line and without what it was sent. */
public final class FunctionFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Why why;

  public FunctionFailure(Why why, String message, Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  public FunctionFailure(Why why, String message) {
    this(why, message, null);
  }

  /** Why there is no answer. */
  public enum Why {
    /** Nobody says who calls, or who calls may not. */
    CREDENTIALS(10),
    /** There is no function of that name in that region. */
    NAME(11),
    THROTTLED(12),
    /** It ran and failed, or did not end in time. */
    FAILED(13),
    /** Nothing answers at the endpoint. */
    UNREACHABLE(14),
    /** No region is named, or one that is none. */
    REGION(15),
    /** It answered, but not with anything a speaker could say. */
    NO_ANSWER(16),
    /** The call itself was refused in some other way. */
    REFUSED(17);

    private final int exitCode;

    Why(int exitCode) {
      this.exitCode = exitCode;
    }

    /** Returns the exit code of a command that ends so. */
    public int exitCode() {
      return exitCode;
    }
  }

  public Why why() {
    return why;
  }
}
