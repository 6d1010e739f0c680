package backguide.speech;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How a locale names a day as seen from today.
 *
 * @param yesterday the day before today
 * @param today today
 * @param tomorrow the day after today
 * @param soon a day two to six days ahead, from the hole {@code weekday}
 * @param date any other day, from the holes {@code weekday}, {@code number}, {@code ordinal} and
 *     {@code month}
 * @param weekdays Monday to Sunday
 * @param months January to December
 */
public record Days(
    String yesterday,
    String today,
    String tomorrow,
    String soon,
    String date,
    List<String> weekdays,
    List<String> months) {
  public Days {
    weekdays = List.copyOf(weekdays);
    months = List.copyOf(months);
  }

  /** Returns how a day is named, seen from today, with the numbers and ordinals of a language. */
  String name(LocalDate day, LocalDate from, Language language) {
    long ahead = ChronoUnit.DAYS.between(from, day);
    if (ahead == -1) {
      return yesterday;
    }
    if (ahead == 0) {
      return today;
    }
    if (ahead == 1) {
      return tomorrow;
    }
    String weekday = weekdays.get(day.getDayOfWeek().getValue() - 1);
    if (ahead > 1 && ahead < 7) {
      return new Template(soon).fill(Map.of("weekday", weekday)::get);
    }
    return new Template(date)
        .fill(
            Map.of(
                    "weekday", weekday,
                    "number", language.numerals().get(Language.PLAIN).word(day.getDayOfMonth()),
                    "ordinal", language.ordinals().get(day.getDayOfMonth() - 1),
                    "month", months.get(day.getMonthValue() - 1))
                ::get);
  }
}
