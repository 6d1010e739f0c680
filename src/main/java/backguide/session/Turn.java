package backguide.session;

import backguide.person.Person;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one thing heard: what is said, how it ends, and what is to be done besides.
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

  Turn with(Session other) {
    return new Turn(other, speech, ending, effects);
  }

  /** Returns this with another record, kept in place of its own before anything else is done. */
  public Turn keeping(Person person) {
    List<Effect> first = new ArrayList<>(List.of(new Effect.Keep(person)));
    effects.stream().filter(e -> !(e instanceof Effect.Keep)).forEach(first::add);
    return new Turn(next.with(person), speech, ending, first);
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
