package backguide.voice;

import backguide.speech.Sound;

/**
 * When the silences of a speech end, by a clock.
 *
 * <p>A silence is as long as it is after the words before it really ended. A hold, though, lasts
 * its dose: what the cues in it take longer than planned, the silences after them are shorter.
 */
public final class SilenceClock {
  private boolean holding;
  private long beganMs;
  private long endsMs;
  private int plannedMs;

  /** Reaches a mark at a time. */
  public void mark(Sound.Mark mark, long nowMs) {
    holding = mark.boundary() == Sound.Boundary.HOLD_BEGINS;
    beganMs = nowMs;
    endsMs = nowMs + mark.seconds() * 1_000L;
    plannedMs = 0;
  }

  /** Returns when words end at the latest: with the hold they are said in. */
  public long latestMs() {
    return holding ? endsMs : Long.MAX_VALUE;
  }

  /** Passes words, however long they really took. */
  public void pass(Sound.Words words) {
    plannedMs += words.ms();
  }

  /** Returns when a silence ends that begins now. */
  public long endMs(Sound.Silence silence, long nowMs) {
    plannedMs += silence.ms();
    return holding ? Math.max(nowMs, beganMs + plannedMs) : nowMs + silence.ms();
  }
}
