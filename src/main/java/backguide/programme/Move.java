package backguide.programme;

/** One direction on the path of a cycle. */
public enum Move {
  UP,
  BACK,
  DOWN,
  FORWARD
}
