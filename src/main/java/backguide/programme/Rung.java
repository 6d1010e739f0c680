package backguide.programme;

/** One surface on a ladder of progression, from the easiest to the hardest. */
public enum Rung {
  WALL,
  COUNTER,
  COUCH_END,
  STURDY_CHAIR,
  FLOOR
}
