package backguide.local;

import backguide.session.Heard;
import backguide.understanding.Said;
import backguide.understanding.Slot;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What the ear made of an utterance.
 *
 * @param intent the intent's name in the interaction model; the fallback's when none matched
 * @param slots its slots that have a value
 * @param said what that means
 * @param how how sure it is
 */
public record EarHeard(String intent, Map<String, Slot> slots, Said said, How how) {
  /** How an utterance was matched. */
  public enum How {
    /** A sample, word for word. */
    EXACT,
    /** A sample with its slots filled. */
    SLOTTED,
    /** A sample among other words, which do not change what it means. */
    AMONG,
    /** Nearly a sample: a letter mistaken, or a word dropped. It is a guess. */
    FORGIVING,
    NONE
  }

  /** Returns the same, matched in another way. */
  EarHeard by(How other) {
    return new EarHeard(intent, slots, said, other);
  }

  /** Returns it as the machine hears it. */
  public Heard at(LocalDateTime now) {
    Heard heard = Heard.of(said.meaning(), said.detail(), now);
    return how == How.FORGIVING ? heard.guess() : heard;
  }
}
