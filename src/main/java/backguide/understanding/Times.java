package backguide.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, times and durations in their standard form; what it cannot read is empty. */
final class Times {
  private static final Pattern LENGTH =
      Pattern.compile(
          "P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})(?:\\.\\d+)?S)?)?");

  /** Seconds in a minute. */
  static final int MINUTE = 60;

  private static final int[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1};

  private Times() {}

  /** Returns the day; a week, a weekend, a month or a year names none. */
  static Optional<LocalDate> day(String text, LocalDate today) {
    if (text.equals("PRESENT_REF")) {
      return Optional.of(today);
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the time; for a part of the day, an hour within it. */
  static Optional<LocalTime> time(String text) {
    return switch (text) {
      case "MO" -> Optional.of(LocalTime.of(9, 0));
      case "AF" -> Optional.of(LocalTime.of(15, 0));
      case "EV" -> Optional.of(LocalTime.of(19, 0));
      case "NI" -> Optional.of(LocalTime.of(21, 0));
      default -> clock(text);
    };
  }

  /** Returns how many seconds a duration takes. */
  static Optional<Integer> seconds(String text) {
    Matcher length = LENGTH.matcher(text);
    if (!length.matches()) {
      return Optional.empty();
    }
    long seconds = 0;
    boolean named = false;
    for (int i = 0; i < SECONDS.length; i++) {
      String amount = length.group(i + 1);
      if (amount != null) {
        named = true;
        seconds += Long.parseLong(amount) * SECONDS[i];
      }
    }
    return named ? Optional.of((int) Math.min(seconds, Integer.MAX_VALUE)) : Optional.empty();
  }

  private static Optional<LocalTime> clock(String text) {
    try {
      return Optional.of(LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
