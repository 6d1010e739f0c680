package backguide.conversations;

import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Heard;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ear of the terminal, which understands through the shipped interaction model alone. */
final class ShippedEar {
  private static final Map<String, Ear> EARS = new ConcurrentHashMap<>();

  private final Ear ear;

  ShippedEar(String locale) {
    ear = EARS.computeIfAbsent(locale, Ear::of);
  }

  /** Returns what an utterance means. */
  Heard understand(String utterance, LocalDateTime now) {
    return matched(utterance, now).at(now);
  }

  /** Returns the intent and the slots that an utterance fills. */
  EarHeard matched(String utterance, LocalDateTime now) {
    return ear.understand(utterance, now);
  }
}
