package backguide.alexa;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Sets reminders on the device that is spoken to. */
interface ReminderSetter {
  /**
   * Sets one reminder.
   *
   * @param at when, in the zone
   * @param zone where the people are; of the device when it is only an offset, as nobody lives in
   *     one
   * @param text what is said then; it is heard by everybody in the room
   * @param locale language tag of the text
   * @param now when it is asked for
   * @throws NotSet when it could not be set, for whatever reason
   */
  void set(LocalDateTime at, ZoneId zone, String text, String locale, Instant now);

  /** A reminder could not be set; the message tells why, without naming anybody. */
  final class NotSet extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSet(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
