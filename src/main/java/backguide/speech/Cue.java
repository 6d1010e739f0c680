package backguide.speech;

/** What the coach says while the person moves; every phrasebook has words for each. */
public enum Cue {
  /** Before a hold begins; outside its length. */
  AND_HOLD,
  /** After a hold ended; outside its length. */
  AND_RELAX,
  /** Inside a hold, 5 s before its end. */
  FIVE_MORE,
  /** Inside a hold, in its middle. */
  HALFWAY,
  /** Inside a hold, 10 s after its beginning. */
  TEN_DOWN,
  /** Inside a hold, or a repeat, where it would be silent for more than 10 s. */
  KEEP_GOING,
  /** Inside a pause that would be silent for more than 10 s. */
  TAKE_YOUR_TIME,
  /** The way out of the first repeats and the first move of a cycle: holes n and move. */
  COUNT_AND_MOVE,
  /** The way out of later repeats: hole n. */
  COUNT,
  /** The way out of later repeats that are not counted aloud. */
  AGAIN,
  /** The way out of the last repeat of a set. */
  LAST_ONE,
  /** The far end of a repeat that is held there. */
  HOLD,
  /** A move without its number: hole move. */
  MOVE,
  /** The way back of the first repeats: hole move. */
  AND_MOVE,
  /** After the last repeat or cycle of a bout. */
  AND_REST;

  /** Returns the key of its words, such as cue.and-hold. */
  public String key() {
    return "cue." + Line.name(this);
  }

  /** Returns whether its length counts towards a hold. */
  public boolean insideHold() {
    return switch (this) {
      case FIVE_MORE, HALFWAY, TEN_DOWN, KEEP_GOING -> true;
      case AND_HOLD,
          AND_RELAX,
          TAKE_YOUR_TIME,
          COUNT_AND_MOVE,
          COUNT,
          AGAIN,
          LAST_ONE,
          HOLD,
          MOVE,
          AND_MOVE,
          AND_REST ->
          false;
    };
  }

  Line line() {
    return Line.of(key());
  }
}
