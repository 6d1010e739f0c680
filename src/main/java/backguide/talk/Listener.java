package backguide.talk;

import backguide.speech.Sound;

/** Whoever listens to the coach and answers it: somebody at a desk, a script, a file to compare. */
public interface Listener {
  /** Listens to the next speech, until it ends or somebody breaks in. */
  void hear(Reply reply);

  /** Listens to the question once more. */
  void hearAgain(Sound.Words question);

  /** Returns what comes back after the last speech, or into it. */
  Utterance answer();

  /** Returns whether somebody has begun to answer after all; a script never has. */
  default boolean stirs() {
    return false;
  }

  /** Reads a line that is not the coach's. */
  void note(String text);

  /** Returns the sentence for that nobody is there any more. */
  DeskWord gone();
}
