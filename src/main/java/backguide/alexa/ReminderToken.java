package backguide.alexa;

import backguide.heard.When;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Writes down which reminder the platform's own question is about. */
final class ReminderToken {
  private ReminderToken() {}

  static String of(When when) {
    return moment(when).toString();
  }

  static LocalDateTime moment(When when) {
    return when.day().orElseThrow().atTime(when.time().orElseThrow());
  }

  /** Returns the day and time of a text; empty when it holds none. */
  static Optional<When> read(String text) {
    try {
      LocalDateTime at = LocalDateTime.parse(text == null ? "" : text);
      return Optional.of(new When(Optional.of(at.toLocalDate()), Optional.of(at.toLocalTime())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
