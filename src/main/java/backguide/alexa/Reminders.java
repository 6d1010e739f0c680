package backguide.alexa;

import java.time.Instant;
import java.time.LocalDateTime;

/** Sets reminders on the device that is spoken to. */
interface Reminders {
  /**
   * Sets one reminder.
   *
   * @param at when, in the device's own time zone
   * @param text what is said then; it is heard by everybody in the room
   * @param locale language tag of the text
   * @param now when it is asked for
   * @throws NotSet when it could not be set, for whatever reason
   */
  void set(LocalDateTime at, String text, String locale, Instant now);

  /** A reminder could not be set; the message tells why, without naming anybody. */
  final class NotSet extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSet(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
