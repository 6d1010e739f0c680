package backguide.voice;

/** Words could not be said; the message tells why, in one line and without the words. */
public final class VoiceFailure extends Exception {
  private static final long serialVersionUID = 1;

  VoiceFailure(String message, Throwable cause) {
    super(message, cause);
  }

  public VoiceFailure(String message) {
    this(message, null);
  }
}
