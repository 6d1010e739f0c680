package backguide.alexa;

import backguide.conversation.Elapsed;
import backguide.speech.Outline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said last, as far as it matters for what is said into it.
 *
 * @param at when the request was made that it answers
 * @param outline its length and the ends of its bouts
 */
record Spoken(Instant at, Outline outline) {
  private static final int MOST_BOUTS = 1_000;
  private static final int LONGEST_MS = 3_600_000;

  /**
   * Returns how long ago it began. A request that tells no time, or one before the speech began,
   * comes at its very beginning: a bout is never credited, nor pain denied, on it.
   */
  Elapsed elapsed(Optional<Instant> then) {
    long elapsedMs = then.map(t -> t.toEpochMilli() - at.toEpochMilli()).orElse(0L);
    return Elapsed.about(Math.max(0, elapsedMs));
  }

  Map<String, Object> write() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("at", at.toEpochMilli());
    record.put("ends", outline.boutEnds());
    record.put("endsWords", outline.boutWordsMs());
    record.put("asks", outline.asksFromMs());
    record.put("ms", outline.ms());
    record.put("words", outline.wordsMs());
    return record;
  }

  /** Returns what was written; empty when it cannot be read. */
  static Optional<Spoken> read(Object value) {
    if (!(value instanceof Map<?, ?> record)
        || !(record.get("ends") instanceof List<?> written)
        || written.size() > MOST_BOUTS) {
      return Optional.empty();
    }
    List<Integer> ends = new ArrayList<>();
    for (Object end : written) {
      ms(end).ifPresent(ends::add);
    }
    Optional<Integer> endsWords = ms(record.get("endsWords"));
    Optional<Integer> ms = ms(record.get("ms"));
    Optional<Integer> words = ms(record.get("words"));
    Optional<Instant> at =
        whole(record.get("at")).map(Instant::ofEpochMilli).filter(Timestamp::sensible);
    Optional<Integer> asks = ms(record.get("asks")).or(() -> ms);
    boolean complete = endsWords.isPresent() && ms.isPresent() && words.isPresent();
    return complete && ends.size() == written.size()
        ? at.map(
            t ->
                new Spoken(
                    t, new Outline(ends, endsWords.get(), asks.get(), ms.get(), words.get())))
        : Optional.empty();
  }

  private static Optional<Integer> ms(Object value) {
    return whole(value).filter(n -> n >= 0 && n <= LONGEST_MS).map(Long::intValue);
  }

  private static Optional<Long> whole(Object value) {
    return value instanceof Integer || value instanceof Long
        ? Optional.of(((Number) value).longValue())
        : Optional.empty();
  }
}
