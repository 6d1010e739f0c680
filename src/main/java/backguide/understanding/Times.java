package backguide.understanding;

import backguide.heard.When;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, times and durations in their standard form; what it cannot read is empty. */
final class Times {
  private static final Pattern LENGTH =
      Pattern.compile(
          "P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})(?:\\.\\d+)?S)?)?");
  private static final Pattern WEEK =
      Pattern.compile("(?<year>\\d{4}|XXXX)-W(?<week>\\d\\d|XX)(?:-(?<day>WE|[1-7]))?");
  private static final int YEAR = 31_536_000;

  /** Seconds in a minute. */
  static final int MINUTE = 60;

  private static final int[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1};

  private Times() {}

  /**
   * Returns the day; of a weekend its Saturday, of a week its Monday, or the next day of it that is
   * not over. A month or a year names none, nor does a week that has begun.
   */
  static Optional<LocalDate> day(String text, LocalDate today) {
    if (text.equals("PRESENT_REF")) {
      return Optional.of(today);
    }
    Matcher week = WEEK.matcher(text);
    try {
      return week.matches() ? inWeek(week, today) : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a day is meant again and again: a date whose week or year is left open. */
  static boolean isRepeated(String text) {
    return text.startsWith("XXXX");
  }

  private static Optional<LocalDate> inWeek(Matcher week, LocalDate today) {
    boolean open = isRepeated(week.group());
    String part = week.group("day");
    boolean weekend = "WE".equals(part);
    int day = weekend ? 6 : part == null ? 1 : Integer.parseInt(part);
    if (open) {
      return part == null
          ? Optional.empty()
          : Optional.of(today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day))));
    }
    LocalDate first =
        LocalDate.parse(
            "%s-W%s-%d".formatted(week.group("year"), week.group("week"), day),
            DateTimeFormatter.ISO_WEEK_DATE);
    LocalDate from = weekend && first.isBefore(today) ? first.plusDays(1) : first;
    return Optional.of(from).filter(d -> !d.isBefore(today));
  }

  /** Returns the day, and for less than a day the time, that is a duration away. */
  static Optional<When> after(String text, LocalDateTime now) {
    return seconds(text)
        .filter(seconds -> seconds <= YEAR)
        .map(now::plusSeconds)
        .map(
            at ->
                new When(
                    Optional.of(at.toLocalDate()),
                    text.contains("T")
                        ? Optional.of(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                        : Optional.empty()));
  }

  /** Returns the time; for a part of the day, or a meal, an hour that is likely meant. */
  static Optional<LocalTime> time(String text) {
    return switch (text) {
      case "breakfast" -> Optional.of(LocalTime.of(8, 0));
      case "MO", "after-breakfast" -> Optional.of(LocalTime.of(9, 0));
      case "lunch" -> Optional.of(LocalTime.NOON);
      case "after-lunch" -> Optional.of(LocalTime.of(13, 0));
      case "dinner" -> Optional.of(LocalTime.of(18, 0));
      case "AF" -> Optional.of(LocalTime.of(15, 0));
      case "EV", "after-dinner" -> Optional.of(LocalTime.of(19, 0));
      case "NI", "bedtime" -> Optional.of(LocalTime.of(21, 0));
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
