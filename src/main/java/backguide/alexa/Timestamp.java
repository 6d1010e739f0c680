package backguide.alexa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The times that requests tell. */
final class Timestamp {
  private static final Instant FIRST = Instant.parse("2000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2199-12-30T00:00:00Z");

  private Timestamp() {}

  /** Returns the time told; empty when there is none, or one that no record could hold. */
  static Optional<Instant> of(OffsetDateTime told) {
    return Optional.ofNullable(told).map(OffsetDateTime::toInstant).filter(Timestamp::sensible);
  }

  static boolean sensible(Instant at) {
    return at.isAfter(FIRST) && at.isBefore(LAST);
  }
}
