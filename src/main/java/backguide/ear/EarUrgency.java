package backguide.ear;

import backguide.heard.Detail;
import backguide.heard.Meaning;
import backguide.heard.Said;

/** What wins when an utterance can be understood in several ways, most urgent first. */
enum EarUrgency {
  EMERGENCY,
  WARNING_SIGN,
  SEVERE_PAIN,
  PAIN,
  STOP,
  EQUIPMENT,
  ABOUT_THE_PERSON,
  ORDINARY,
  UNKNOWN;

  static EarUrgency of(Said said) {
    Detail detail = said.detail();
    if (said.meaning() instanceof Meaning.Urgent urgent) {
      return switch (urgent) {
        case RED_FLAG ->
            detail.alarm().filter(Detail.Alarm.URGENT::equals).isPresent()
                ? WARNING_SIGN
                : EMERGENCY;
        case PAIN ->
            detail.severity().filter(s -> s.compareTo(Detail.Severity.SEVERE) >= 0).isPresent()
                ? SEVERE_PAIN
                : PAIN;
        case STOP -> STOP;
        case EQUIPMENT_BROKE -> EQUIPMENT;
        case DELETE, CHILD -> ABOUT_THE_PERSON;
      };
    }
    return said.meaning() == Meaning.Answer.UNKNOWN ? UNKNOWN : ORDINARY;
  }

  boolean isPainOrWorse() {
    return compareTo(PAIN) <= 0;
  }
}
