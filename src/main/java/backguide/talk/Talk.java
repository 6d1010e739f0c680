package backguide.talk;

import backguide.heard.Meaning;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import java.util.Optional;

/** One session with the coach as a terminal carries it on, wherever the coach runs. */
public interface Talk {
  /**
   * Begins.
   *
   * @param pace how fast from now on; empty for as fast as this person likes it
   */
  Reply open(Optional<Pace> pace);

  /**
   * Hears something said.
   *
   * @param utterance the words
   * @param elapsedMs how long the last speech had been playing then, in ms; less than 0 when it had
   *     not begun
   */
  Reply hear(String utterance, long elapsedMs);

  /**
   * Ends because nobody answered or somebody left.
   *
   * @param elapsedMs how long the last speech had been playing then, in ms
   */
  Reply end(Meaning.Life why, long elapsedMs);

  /** Returns whether something could not be read or kept so far. */
  boolean hadTrouble();

  /** Returns the words of the person's language. */
  Phrasebook words();

  /** Returns what became of the person's place. */
  DeskWord placeWord();
}
