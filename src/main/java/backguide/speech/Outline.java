package backguide.speech;

import java.util.List;

/**
 * What must be known of a timeline to tell later how much of it was heard; small enough to store.
 *
 * @param boutEnds when each bout ends, in ms from the beginning
 * @param boutWordsMs how much of the time up to the end of the last bout is words
 * @param asksFromMs when the sentence of its question begins; its length when it asks nothing
 * @param ms how long all of it plays
 * @param wordsMs how much of all of it is words
 */
public record Outline(
    List<Integer> boutEnds, int boutWordsMs, int asksFromMs, int ms, int wordsMs) {
  /** Of a speech of which nothing is known: a bout is in it, and nothing of it was heard. */
  public static final Outline UNHEARD =
      new Outline(List.of(Played.WHOLE), 0, Played.WHOLE, Played.WHOLE, 0);

  private static final int GRACE_MS = 2_000;
  private static final int WORDS_ERROR_PERCENT = 15;

  public Outline {
    boutEnds = List.copyOf(boutEnds);
  }

  /**
   * Returns how much had been heard after some time.
   *
   * <p>A bout was cut when the last one had not ended by then. That moment is an estimate, so it
   * counts as reached already 2 s, and 15 % of the words before it, ahead of its planned time. When
   * cut, a bout is done only if it ended 2 s or more ago; when not, all are.
   *
   * <p>What is known is when a request came, and somebody began to speak 2 s before it: they need
   * as long for their words. Whoever began before the question did was early. What they had heard
   * until then is told on the safe side: 15 % less than planned.
   *
   * @param elapsedMs time since it began, in ms
   * @param exact whether that is exactly when somebody began, so that nothing is allowed for
   */
  public Played heardAfter(long elapsedMs, boolean exact) {
    int unheardMs = unheardMs(elapsedMs, exact);
    if (boutEnds.isEmpty()) {
      return new Played(0, false, unheardMs);
    }
    int lastEnd = boutEnds.get(boutEnds.size() - 1);
    if (elapsedMs >= lastEnd - tolerance(boutWordsMs, exact)) {
      return new Played(boutEnds.size(), false, unheardMs);
    }
    long certain = elapsedMs - (exact ? 0 : GRACE_MS);
    int done = (int) boutEnds.stream().filter(end -> end <= certain).count();
    return new Played(done, true, unheardMs);
  }

  private int unheardMs(long elapsedMs, boolean exact) {
    long beganMs = exact ? elapsedMs : Math.max(0, elapsedMs - GRACE_MS);
    if (beganMs >= asksFromMs) {
      return 0;
    }
    return (int) (asksFromMs - (exact ? beganMs : beganMs * 100 / (100 + WORDS_ERROR_PERCENT)));
  }

  private static int tolerance(int wordsMs, boolean exact) {
    return exact ? 0 : GRACE_MS + wordsMs * WORDS_ERROR_PERCENT / 100;
  }
}
