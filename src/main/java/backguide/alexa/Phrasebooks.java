package backguide.alexa;

import backguide.speech.Phrasebook;

/** The words for every language there are words for. */
public interface Phrasebooks {
  boolean speaks(String locale);

  /**
   * Returns the words for a language tag; English for a language without words. Whom to call is of
   * the tag's own country in any case, or of none.
   */
  Phrasebook of(String locale);
}
