package backguide.conversations;

import backguide.catalog.Catalog;
import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Heard;
import backguide.speech.Language;
import java.time.LocalDateTime;

/** The ear of the terminal, for the programme that comes along. */
final class ShippedEar {
  private static final Ear EAR = of(Catalog.bundled(Language.USUAL));

  private static Ear of(Catalog.Loaded shipped) {
    return Ear.of(shipped.programme(), shipped.phrasebook());
  }

  /** Returns what an utterance means. */
  Heard understand(String utterance, LocalDateTime now) {
    return matched(utterance, now).at(now);
  }

  /** Returns the intent and the slots that an utterance fills. */
  EarHeard matched(String utterance, LocalDateTime now) {
    return EAR.understand(utterance, now);
  }
}
