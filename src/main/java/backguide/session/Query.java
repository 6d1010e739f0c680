package backguide.session;

import backguide.speech.Line;

/** What can be asked. Each has three wordings, all ending in the same question. */
public enum Query {
  OWNER,
  LOCK,
  CLEARANCE,
  SELECT,
  SELECT_SHORT,
  DESCRIBE,
  DESCRIBE_NEXT,
  DESCRIBE_REST,
  BRIEFING,
  RESUME,
  OFFER_SOME,
  OFFER_RUNG,
  OFFER_DOSE,
  FLOOR,
  BAND,
  PART,
  START,
  ANCHOR,
  ANCHOR_SHORT,
  ANCHOR_HOLDS,
  NEXT_HOLD,
  NEXT_SET,
  NEXT_COUNT,
  OTHER_WAY,
  OTHER_SIDE,
  LEAVE,
  PAIN,
  PAIN_CUT,
  PAIN_COMING,
  PAIN_CARRIED,
  PAIN_FINE,
  PAIN_FINE_CARRIED,
  HURT,
  HURT_WITH,
  ALARM,
  ERASE,
  RATING,
  RATING_CARRIED,
  GENTLER,
  RED_FLAG,
  GO_ON,
  AFTER_ALL,
  MINUTES,
  PAUSED,
  EASY,
  REMINDER,
  REMIND_WHEN,
  REMIND_DAY,
  REMIND_TIME,
  REMIND_CONFIRM;

  private final Line ask = line("ask");
  private final Line again = line("again");
  private final Line options = line("options");

  /** Returns the question as it is asked first. */
  public Line ask() {
    return ask;
  }

  /** Returns the question in other words: after silence, or when the answer was not understood. */
  public Line again() {
    return again;
  }

  /** Returns the question with what may be answered. */
  public Line options() {
    return options;
  }

  private Line line(String wording) {
    return Line.of(Line.name(this) + "." + wording);
  }
}
