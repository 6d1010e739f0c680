package backguide.alexa;

import backguide.person.Form;
import java.time.DateTimeException;
import java.time.Instant;
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
  private static final Instant FIRST = Instant.parse("2000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2199-12-30T00:00:00Z");

  static final Form<Instant> FORM =
      Form.of(
          Instant::toEpochMilli,
          at -> Instant.ofEpochMilli(at.whole(FIRST.toEpochMilli() + 1, LAST.toEpochMilli() - 1)));

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

  private Timestamp() {}

  /** Returns the time that a text or a number tells; null when that is none. */
  static OffsetDateTime told(String text) {
    if (text == null) {
      return null;
    }
    Matcher seconds = SECONDS.matcher(text);
    try {
      Instant at =
          seconds.matches()
              ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
              : MILLISECONDS.matcher(text).matches()
                  ? Instant.ofEpochMilli(Long.parseLong(text))
                  : WRITTEN.parse(text, Instant::from);
      return at.atOffset(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the time told; empty when there is none, or one that no record could hold. */
  static Optional<Instant> of(OffsetDateTime told) {
    return Optional.ofNullable(told)
        .map(OffsetDateTime::toInstant)
        .filter(at -> at.isAfter(FIRST) && at.isBefore(LAST));
  }
}
