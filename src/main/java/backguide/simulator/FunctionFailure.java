package backguide.simulator;

/** A function gave no answer; the message tells why, in one line and without what it was sent. */
public final class FunctionFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public FunctionFailure(String message, Throwable cause) {
    super(message, cause);
  }

  public FunctionFailure(String message) {
    this(message, null);
  }
}
