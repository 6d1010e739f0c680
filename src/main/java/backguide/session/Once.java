package backguide.session;

/** What happens once in a session, and is so until it ends. */
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
