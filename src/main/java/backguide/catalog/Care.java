package backguide.catalog;

import backguide.speech.Language;

/**
 * Whom to call in one place.
 *
 * @param spoken the emergency number as words
 * @param card the same as digits, for a screen
 * @param nonEmergency whom to call when it is no emergency
 */
record Care(String spoken, String card, String nonEmergency) {
  /** Reads whom to call where a locale is at home. */
  static Care at(FileValue entry) {
    entry.only("spoken", "card", "nonEmergency");
    FileValue spoken = entry.get("spoken");
    spoken.expect(
        spoken.text().chars().noneMatch(Character::isDigit),
        "must be words: digits are read as one large number");
    return new Care(spoken.text(), entry.get("card").text(), entry.get("nonEmergency").text());
  }

  Language.Care in(String professionals) {
    return new Language.Care(spoken, card, nonEmergency, professionals);
  }
}
