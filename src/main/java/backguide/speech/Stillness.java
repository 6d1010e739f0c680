package backguide.speech;

import java.util.Map;
import java.util.TreeMap;

/**
 * A still hold on its way onto a builder: silence and cues that together last exactly its length.
 */
final class Stillness {
  private static final int NO_CUE_UP_TO_S = 10;
  private static final int FIVE_MORE_ALONE_UP_TO_S = 15;
  private static final int HALFWAY_ALONE_UP_TO_S = 20;
  private static final int NO_HALFWAY_UP_TO_S = 25;

  private Stillness() {}

  /** Holds for some seconds; "And hold." and "And relax." are not part of it. */
  static void hold(int seconds, TimelineBuilder builder) {
    builder.mark(Sound.Boundary.HOLD_BEGINS, seconds);
    int nowMs = 0;
    for (Map.Entry<Integer, Sound.Words> cue : cues(seconds, builder).entrySet()) {
      builder.rest(cue.getKey() - nowMs, Cue.KEEP_GOING);
      builder.say(cue.getValue());
      nowMs = cue.getKey() + cue.getValue().ms();
    }
    builder.rest(seconds * 1000 - nowMs, Cue.KEEP_GOING);
    builder.mark(Sound.Boundary.HOLD_ENDS, seconds);
  }

  /** Returns the cues by the time each begins, in ms: each tells the time of its own beginning. */
  private static Map<Integer, Sound.Words> cues(int seconds, TimelineBuilder builder) {
    Map<Integer, Sound.Words> cues = new TreeMap<>();
    int endMs = seconds * 1000;
    if (seconds <= NO_CUE_UP_TO_S) {
      return cues;
    }
    if (seconds > FIVE_MORE_ALONE_UP_TO_S && seconds <= HALFWAY_ALONE_UP_TO_S) {
      Sound.Words halfway = builder.words(Cue.HALFWAY);
      cues.put((endMs - halfway.ms()) / 2, halfway);
      return cues;
    }
    if (seconds > HALFWAY_ALONE_UP_TO_S) {
      cues.put(10_000, builder.words(Cue.TEN_DOWN));
    }
    if (seconds > NO_HALFWAY_UP_TO_S) {
      cues.put(endMs / 2, builder.words(Cue.HALFWAY));
    }
    cues.put(endMs - 5_000, builder.words(Cue.FIVE_MORE));
    return cues;
  }
}
