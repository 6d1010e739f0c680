package backguide.conversation;

import backguide.heard.Heard;
import backguide.session.Effect;
import backguide.session.Turn;
import backguide.speech.Timeline;
import java.util.List;

/**
 * One thing heard and all that came of it, for an edge to speak and to go on from.
 *
 * @param heard what was heard, and how much of the last speech had been played by then
 * @param next how the conversation goes on
 * @param turn what was decided; keeping and erasing is done, every other effect is the edge's
 * @param said what is said, as it sounds
 * @param troubles what could not be read, kept or erased
 */
public record Exchange(
    Heard heard, Ongoing next, Turn turn, Timeline said, List<Trouble> troubles) {
  public Exchange {
    troubles = List.copyOf(troubles);
  }

  /** Returns whether what was kept of the person was erased, with nothing in doubt. */
  public boolean erased() {
    return turn.effects().contains(new Effect.Erase()) && troubles.isEmpty();
  }
}
