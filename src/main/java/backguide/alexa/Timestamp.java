package backguide.alexa;

import backguide.person.Form;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The times that requests tell. */
final class Timestamp {
  private static final Instant FIRST = Instant.parse("2000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2199-12-30T00:00:00Z");

  static final Form<Instant> FORM =
      Form.of(
          Instant::toEpochMilli,
          at -> Instant.ofEpochMilli(at.whole(FIRST.toEpochMilli() + 1, LAST.toEpochMilli() - 1)));

  private Timestamp() {}

  /** Returns the time told; empty when there is none, or one that no record could hold. */
  static Optional<Instant> of(OffsetDateTime told) {
    return Optional.ofNullable(told)
        .map(OffsetDateTime::toInstant)
        .filter(at -> at.isAfter(FIRST) && at.isBefore(LAST));
  }
}
