package backguide.speech;

/** How fast things are said and done; a hold keeps its length at every pace. */
public enum Pace {
  NORMAL(100, 60_000),
  SLOW(150, 75_000);

  private final int percent;
  private final int closedMicMs;

  Pace(int percent, int closedMicMs) {
    this.percent = percent;
    this.closedMicMs = closedMicMs;
  }

  /** Returns a movement or instruction time, in ms, at this pace. */
  public int of(int ms) {
    return ms * percent / 100;
  }

  /** Returns how long the microphone may stay closed, in ms. */
  public int closedMicMs() {
    return closedMicMs;
  }
}
