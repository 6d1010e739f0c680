package backguide.catalog;

import backguide.speech.Tongue;

/**
 * Whom to call in one place.
 *
 * @param spoken the emergency number as words
 * @param card the same as digits, for a screen
 * @param nonEmergency whom to call when it is no emergency
 */
record Care(String spoken, String card, String nonEmergency) {
  /** Reads whom to call where a locale is at home. */
  static Care at(Entry entry) {
    entry.only("spoken", "card", "nonEmergency");
    Entry spoken = entry.get("spoken");
    spoken.expect(
        spoken.text().chars().noneMatch(Character::isDigit),
        "must be words: digits are read as one large number");
    return new Care(spoken.text(), entry.get("card").text(), entry.get("nonEmergency").text());
  }

  Tongue.Care in(String professionals) {
    return new Tongue.Care(spoken, card, nonEmergency, professionals);
  }
}
