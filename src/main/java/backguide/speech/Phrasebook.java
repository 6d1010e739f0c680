package backguide.speech;

import java.util.Map;

/**
 * All words of one locale.
 *
 * @param tongue what the locale says in its own way
 * @param wordings the texts by their keys
 */
public record Phrasebook(Tongue tongue, Map<String, Wording> wordings) {
  public Phrasebook {
    wordings = Map.copyOf(wordings);
  }

  /**
   * Returns a line in words.
   *
   * @throws MissingWords when a key or what fills a hole is missing
   */
  public String words(Line line, String wakeWord) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns a speech as it sounds.
   *
   * @param wakeWord the word that wakes the device, for the lines that name it
   * @throws MissingWords when a key or what fills a hole is missing
   */
  public Timeline speak(Speech speech, Pace pace, String wakeWord) {
    throw new UnsupportedOperationException();
  }
}
