package backguide.ear;

import backguide.understanding.Numbers;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people name them. */
final class EarCalendar {
  /** So many days, or the week or weekend so many weeks, from today. */
  private static final Pattern DAYS = Pattern.compile("P(\\d)D");

  private static final Pattern WEEK = Pattern.compile("P(\\d)W(|-WE)");

  private final Numbers numbers;
  private final List<String> weekdays;
  private final List<String> months;
  private final List<String> ordinals;
  private final List<String> tens;
  private final Map<String, String> other;
  private final Set<String> ofDates;
  private final Set<String> onDay;
  private final Set<String> overDays;
  private final Set<String> next;
  private final Set<String> coming;
  private final Map<String, String> near;

  EarCalendar(EarLexicon lexicon) {
    numbers = lexicon.numbers();
    weekdays = lexicon.list("weekdays");
    months = lexicon.list("months");
    ordinals = lexicon.list("ordinals");
    tens = lexicon.list("day-tens");
    other = lexicon.pairs("day-numbers");
    ofDates = lexicon.set("of-dates");
    onDay = lexicon.set("on-day");
    overDays = lexicon.set("over-days");
    next = lexicon.set("next");
    coming = lexicon.set("coming");
    near = lexicon.pairs("near-days");
  }

  /** Returns what is named in its standard form: a day, a week, or a weekend. */
  Optional<String> named(List<String> words, LocalDate today) {
    boolean over = words.size() > 1 && overDays.contains(words.get(0));
    String said = String.join(" ", over ? words.subList(1, words.size()) : words);
    Matcher week = WEEK.matcher(near.getOrDefault(said, ""));
    return week.matches()
        ? Optional.of(week(today.plusWeeks(Long.parseLong(week.group(1)))) + week.group(2))
        : day(words, today).map(LocalDate::toString);
  }

  private static String week(LocalDate day) {
    return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W48".length());
  }

  /**
   * Returns the day: a weekday is the coming one and never today, with "next" the one in the week
   * from Monday on.
   */
  Optional<LocalDate> day(List<String> words, LocalDate today) {
    if (onDay.contains(words.get(0)) && words.size() > 1) {
      return day(words.subList(1, words.size()), today);
    }
    String said = String.join(" ", words);
    Matcher days = DAYS.matcher(near.getOrDefault(said, ""));
    return days.matches()
        ? Optional.of(today.plusDays(Long.parseLong(days.group(1))))
        : weekday(words, today).or(() -> date(words, today)).or(() -> standard(said));
  }

  private Optional<LocalDate> weekday(List<String> words, LocalDate today) {
    String first = words.get(0);
    boolean isNext = next.contains(first);
    int day = weekdays.indexOf(words.get(words.size() - 1));
    if (day < 0 || words.size() > (isNext || coming.contains(first) ? 2 : 1)) {
      return Optional.empty();
    }
    LocalDate from =
        isNext ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today.plusDays(1);
    return Optional.of(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day + 1))));
  }

  /** "November twenty sixth", "26 November", "the 26th of November": the coming one. */
  private Optional<LocalDate> date(List<String> words, LocalDate today) {
    Optional<String> month = words.stream().filter(months::contains).findFirst();
    int day =
        dayOfMonth(
            words.stream().filter(w -> !months.contains(w) && !ofDates.contains(w)).toList());
    if (month.isEmpty() || day == 0) {
      return Optional.empty();
    }
    try {
      LocalDate thisYear = LocalDate.of(today.getYear(), months.indexOf(month.get()) + 1, day);
      return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private int dayOfMonth(List<String> words) {
    if (words.size() == 2) {
      int ten = tens.indexOf(words.get(0));
      int ones = ordinals.indexOf(words.get(1)) + 1;
      return ten < 0 || ones == 0 || ones > 9 ? 0 : 20 + 10 * ten + ones;
    }
    if (words.size() != 1) {
      return 0;
    }
    String word = words.get(0);
    if (word.matches("\\d{1,2}")) {
      return Integer.parseInt(word);
    }
    int named = ordinals.indexOf(word) + 1;
    return named > 0 ? named : numbers.of(other.getOrDefault(word, word)).orElse(0);
  }

  private static Optional<LocalDate> standard(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
