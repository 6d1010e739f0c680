package backguide.session;

/** Flags of a session that are only ever set, as that somebody was told to ease off. */
public enum Once {
  /** It was said to ease off if it hurts. */
  EASE_OFF_SAID,
  /** It was asked whether to pick up again. */
  RESUMED,
  /** A bout began. */
  MOVED,
  /** After pain, an easing or a cut, no bout runs on into the next without a question. */
  STEPWISE,
  /** Something harder was offered. */
  OFFERED,
  /** This run was counted. */
  COUNTED,
  /** A reminder was asked for. */
  REMINDER_WANTED
}
