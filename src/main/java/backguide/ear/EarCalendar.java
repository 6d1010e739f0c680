package backguide.ear;

import backguide.understanding.Numbers;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days as people name them. */
final class EarCalendar {
  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth")
              .split(" "));

  private EarCalendar() {}

  /** Returns what is named in its standard form: a day, a week, or a weekend. */
  static Optional<String> named(List<String> words, LocalDate today) {
    return weeks(String.join(" ", words).replaceFirst("^(?:on|at|over|for) ", ""), today)
        .or(() -> day(words, today).map(LocalDate::toString));
  }

  private static Optional<String> weeks(String said, LocalDate today) {
    return switch (said) {
      case "weekend", "the weekend", "this weekend", "this coming weekend", "the coming weekend" ->
          Optional.of(week(today) + "-WE");
      case "next weekend" -> Optional.of(week(today.plusWeeks(1)) + "-WE");
      case "next week" -> Optional.of(week(today.plusWeeks(1)));
      default -> Optional.empty();
    };
  }

  private static String week(LocalDate day) {
    return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W48".length());
  }

  /**
   * Returns the day: a weekday is the coming one and never today, with "next" the one in the week
   * from Monday on.
   */
  static Optional<LocalDate> day(List<String> words, LocalDate today) {
    if (words.get(0).equals("on") && words.size() > 1) {
      return day(words.subList(1, words.size()), today);
    }
    String said = String.join(" ", words);
    return switch (said) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case "day after tomorrow", "the day after tomorrow" -> Optional.of(today.plusDays(2));
      default -> weekday(words, today).or(() -> date(words, today)).or(() -> standard(said));
    };
  }

  private static Optional<LocalDate> weekday(List<String> words, LocalDate today) {
    String first = words.get(0);
    boolean next = first.equals("next");
    String name = words.get(words.size() - 1);
    if (words.size() > (next || first.equals("this") ? 2 : 1)) {
      return Optional.empty();
    }
    LocalDate from =
        next ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today.plusDays(1);
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().equalsIgnoreCase(name))
        .map(day -> from.with(TemporalAdjusters.nextOrSame(day)))
        .findFirst();
  }

  /** "November twenty sixth", "26 November", "the 26th of November": the coming one. */
  private static Optional<LocalDate> date(List<String> words, LocalDate today) {
    Optional<Month> month = words.stream().flatMap(w -> month(w).stream()).findFirst();
    int day =
        dayOfMonth(
            words.stream()
                .filter(w -> month(w).isEmpty() && !w.matches("the|of|st|nd|rd|th"))
                .toList());
    if (month.isEmpty() || day == 0) {
      return Optional.empty();
    }
    try {
      LocalDate thisYear = LocalDate.of(today.getYear(), month.get(), day);
      return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Month> month(String word) {
    return Stream.of(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static int dayOfMonth(List<String> words) {
    if (words.size() == 2) {
      int tens = List.of("twenty", "thirty").indexOf(words.get(0));
      int ones = ORDINALS.indexOf(words.get(1)) + 1;
      return tens < 0 || ones == 0 || ones > 9 ? 0 : 20 + 10 * tens + ones;
    }
    if (words.size() != 1) {
      return 0;
    }
    String word = words.get(0);
    if (word.matches("\\d{1,2}")) {
      return Integer.parseInt(word);
    }
    int named = word.equals("thirtieth") ? 30 : ORDINALS.indexOf(word) + 1;
    return named > 0 ? named : Numbers.of(word).orElse(0);
  }

  private static Optional<LocalDate> standard(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
