package backguide.speech;

/** How fast things are said and done; a hold keeps its length at every pace. */
public enum Pace {
  NORMAL(100, 100, 60_000),
  SLOW(150, 87, 75_000);

  private final int percent;
  private final int speechPercent;
  private final int closedMicMs;

  Pace(int percent, int speechPercent, int closedMicMs) {
    this.percent = percent;
    this.speechPercent = speechPercent;
    this.closedMicMs = closedMicMs;
  }

  /** Returns a movement or instruction time, in ms, at this pace. */
  public int of(int ms) {
    return ms * percent / 100;
  }

  /** Returns how fast words are spoken, in percent of the normal rate. */
  public int speechPercent() {
    return speechPercent;
  }

  /** Returns how long words of this many ms take at this pace, in ms. */
  public int ofWords(int ms) {
    return ms * 100 / speechPercent;
  }

  /** Returns how long the microphone may stay closed, in ms. */
  public int closedMicMs() {
    return closedMicMs;
  }
}
