package backguide.alexa;

import backguide.conversation.Elapsed;
import backguide.speech.Outline;
import java.time.Instant;
import java.util.Optional;

/**
 * When the last speech began and how long it plays, so that it can be told how much of it was
 * heard.
 *
 * @param at when the request was made that it answers
 * @param outline its length and the ends of its bouts
 */
public record Spoken(Instant at, Outline outline) {
  /**
   * Returns how long ago it began. A request that tells no time, or one before the speech began,
   * comes at its very beginning: a bout is never credited, nor pain denied, on it.
   */
  Elapsed elapsed(Optional<Instant> then) {
    long elapsedMs = then.map(t -> t.toEpochMilli() - at.toEpochMilli()).orElse(0L);
    return Elapsed.about(Math.max(0, elapsedMs));
  }
}
