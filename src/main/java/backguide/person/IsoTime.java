package backguide.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Dates and times in the form in which nearly all are written. The library's reader, which takes
 * all forms of ISO 8601, would be a twentieth of a turn's work with them before it is compiled;
 * what is not of this form is left to it.
 */
public final class IsoTime {
  private static final int DATE = "2026-11-26".length();
  private static final int MINUTES = "2026-11-26T09:30".length();
  private static final int SECONDS = "2026-11-26T09:30:15".length();
  private static final int NONE = -1;

  private IsoTime() {}

  /**
   * Returns a date.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalDate date(String text) {
    int day = text.length() == DATE ? day(text) : NONE;
    return day == NONE
        ? LocalDate.parse(text)
        : LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
  }

  /**
   * Returns a time of a day.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalDateTime time(String text) {
    boolean usual = text.length() == MINUTES || text.length() == SECONDS;
    int day = usual && text.charAt(DATE) == 'T' ? day(text) : NONE;
    int hour = day == NONE ? NONE : two(text, DATE + 1);
    int minute = day == NONE || text.charAt(DATE + 3) != ':' ? NONE : two(text, DATE + 4);
    int second =
        day == NONE || text.length() == MINUTES
            ? 0
            : text.charAt(MINUTES) == ':' ? two(text, MINUTES + 1) : NONE;
    return hour == NONE || minute == NONE || second == NONE
        ? LocalDateTime.parse(text)
        : LocalDateTime.of(day / 10_000, day / 100 % 100, day % 100, hour, minute, second);
  }

  /** Returns the date that a text begins with, as in 20261126. */
  private static int day(String text) {
    int century = two(text, 0);
    int year = two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    boolean whole = century >= 10 && year != NONE && month != NONE && day != NONE;
    return whole && text.charAt(4) == '-' && text.charAt(7) == '-'
        ? (century * 100 + year) * 10_000 + month * 100 + day
        : NONE;
  }

  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NONE;
  }
}
