package backguide.voice;

import backguide.speech.Pace;

/** What reads words aloud, always in the same way. */
public interface Voice {
  /** Returns what it is called by programs. */
  String id();

  /** Returns what it is called by people. */
  String name();

  /**
   * Returns how words sound.
   *
   * @throws VoiceFailure when it cannot say them, or takes too long
   */
  Wave say(String words, Pace pace) throws VoiceFailure;
}
