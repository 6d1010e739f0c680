package backguide.speech;

/** Thrown when a line cannot be said: its words are missing, or a hole of them is not filled. */
public final class MissingWords extends RuntimeException {
  private static final long serialVersionUID = 1;

  MissingWords(String key, String reason) {
    super("no words for '" + key + "': " + reason);
  }
}
