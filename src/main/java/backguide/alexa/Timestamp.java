package backguide.alexa;

import backguide.person.Form;
import backguide.person.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times that requests tell. */
final class Timestamp {
  private static final Instant FIRST = dayOf(2000, 1, 2);
  private static final Instant LAST = dayOf(2199, 12, 30);
  private static final int USUAL = "2026-11-26T09:30:15Z".length();

  static final Form<Instant> FORM =
      Form.of(
          Instant::toEpochMilli,
          at -> Instant.ofEpochMilli(at.whole(FIRST.toEpochMilli() + 1, LAST.toEpochMilli() - 1)));

  /** What is needed for a time that is not of the usual form, and loaded for such a one only. */
  private static final class Unusual {
    /** What the platform writes, and the same without a zone: then it is the platform's own. */
    private static final DateTimeFormatter WRITTEN =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    /** Seconds since 1970 have this many digits at most; what has more are milliseconds. */
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})(?:\\.\\d*)?");

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,14}");

    private static Instant told(String text) {
      Matcher seconds = SECONDS.matcher(text);
      return seconds.matches()
          ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
          : MILLISECONDS.matcher(text).matches()
              ? Instant.ofEpochMilli(Long.parseLong(text))
              : WRITTEN.parse(text, Instant::from);
    }
  }

  private Timestamp() {}

  /** Returns the time that a text or a number tells; null when that is none. */
  static OffsetDateTime told(String text) {
    if (text == null) {
      return null;
    }
    try {
      return usual(text)
          .map(at -> at.atOffset(ZoneOffset.UTC))
          .orElseGet(() -> Unusual.told(text).atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Optional<LocalDateTime> usual(String text) {
    if (text.length() != USUAL || text.charAt(USUAL - 1) != 'Z') {
      return Optional.empty();
    }
    try {
      return Optional.of(IsoTime.time(text.substring(0, USUAL - 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant dayOf(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Returns the time told; empty when there is none, or one that no record could hold. */
  static Optional<Instant> of(OffsetDateTime told) {
    return Optional.ofNullable(told)
        .map(OffsetDateTime::toInstant)
        .filter(at -> at.isAfter(FIRST) && at.isBefore(LAST));
  }
}
