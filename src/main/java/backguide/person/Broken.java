package backguide.person;

/** A record that cannot be what it should; the message names the field, never its value. */
public final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1;

  Broken(String message) {
    super(message);
  }
}
