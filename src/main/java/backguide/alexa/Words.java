package backguide.alexa;

import backguide.speech.Phrasebook;

/** The words for every language there are words for. */
public interface Words {
  /** Returns whether there are words for a language tag. */
  boolean speaks(String locale);

  /** Returns the words for a language tag; English for a language without words. */
  Phrasebook of(String locale);
}
