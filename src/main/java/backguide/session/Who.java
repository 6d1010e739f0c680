package backguide.session;

/** Whose session it is. */
public enum Who {
  /** Nobody has said yet, and their voice did not either. */
  UNKNOWN,
  /** The record is their own: they said so, or their voice did. */
  OWNER,
  /** Somebody else: they have a record of their own for now, and nothing of it may be kept. */
  GUEST
}
