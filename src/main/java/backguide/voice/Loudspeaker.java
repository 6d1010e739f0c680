package backguide.voice;

/** Where one sound at a time can be heard. */
public interface Loudspeaker {
  /**
   * Begins to play.
   *
   * @throws VoiceFailure when there is nothing to play it on
   */
  void play(Wave wave) throws VoiceFailure;

  /**
   * Returns how long it will still be heard, in ms; 0 when it has really ended.
   *
   * @throws VoiceFailure when it should have ended long ago
   */
  long leftMs() throws VoiceFailure;

  /** Is silent at once. */
  void hush();
}
