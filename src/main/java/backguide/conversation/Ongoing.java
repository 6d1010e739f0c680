package backguide.conversation;

import backguide.session.Session;
import backguide.speech.Outline;
import backguide.speech.Played;

/**
 * A conversation between two turns: all that the next one needs.
 *
 * @param session the session so far
 * @param record what is known of the person's record
 * @param said the outline of what was said last
 */
public record Ongoing(Session session, KnownRecord record, Outline said) {
  /** Returns how much of the last speech had been played a while after it began. */
  public Played played(Elapsed since) {
    return said.heardAfter(since.ms(), since.exact());
  }
}
