package backguide.session;

/** Flags of a session that are set and cleared again, as that somebody is down on the floor. */
public enum Until {
  /** The first question of the session is still open. */
  OPENING,
  /** Others are to be chosen, behind the gates. */
  CHANGING,
  /** The person said they had spoken with a professional since the lock. */
  UNLOCKING,
  /** The person was told to get down to the floor, and not to get up since. */
  DOWN,
  /** Somebody spoke into the steps of the exercise: no bout begins before they are said anew. */
  UNHEARD
}
