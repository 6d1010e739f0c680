package backguide.conversations;

import backguide.local.Ear;
import backguide.local.EarHeard;
import backguide.session.Heard;
import java.time.LocalDateTime;

/** The ear of the terminal, which understands through the shipped interaction model alone. */
final class ShippedEar {
  private final Ear ear;

  ShippedEar(String locale) {
    ear = Ear.of(locale);
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
