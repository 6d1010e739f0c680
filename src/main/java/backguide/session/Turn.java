package backguide.session;

import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * What the machine decides on one thing heard: what is said, how it ends, and what is to be done
 * besides. Nothing of it has happened yet.
 *
 * @param next the session from here on
 * @param speech what is said
 * @param ending whether the session goes on
 * @param effects what the edge carries out, in order
 */
public record Turn(Session next, Speech speech, Ending ending, List<Effect> effects) {
  public Turn {
    effects = List.copyOf(effects);
  }

  /** Returns this with something said first. */
  Turn after(Line... words) {
    return new Turn(next, Speech.say(words).then(speech), ending, effects);
  }

  /** Returns this with what is known of the person kept first, though nothing of it is new. */
  Turn keeping() {
    List<Effect> all = new ArrayList<>(List.of(new Effect.Keep(next.person())));
    effects.stream().filter(e -> !(e instanceof Effect.Keep)).forEach(all::add);
    return new Turn(next, speech, ending, all);
  }

  /** Returns whether what is known of the person is to be kept. */
  public boolean keeps() {
    return has(Effect.Keep.class);
  }

  /** Returns whether all that is kept of the person is to be erased. */
  public boolean erases() {
    return has(Effect.Erase.class);
  }

  private boolean has(Class<? extends Effect> kind) {
    for (Effect effect : effects) {
      if (kind.isInstance(effect)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the same with another session from here on. */
  public Turn with(Session other) {
    return new Turn(other, speech, ending, effects);
  }

  /** How a turn ends. */
  public enum Ending {
    /** One question, then the microphone opens. */
    ASKS,
    /** The session is over. */
    ENDS,
    /** The platform asks its own question; the session waits for the answer. */
    HANDS_OVER
  }
}
