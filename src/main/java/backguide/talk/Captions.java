package backguide.talk;

import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a speech looks like at a desk: a sentence is there whole, for whoever reads is ahead of any
 * voice, and only what takes its time for the body's sake is waited for.
 *
 * <p>So a speech has two clocks. Up to the end of its last bout they are the same: somebody moves
 * or holds then, every word is a cue in its time, and a bout counts here exactly when it counts in
 * the {@link Timeline}. After that, and where there is no bout, words take no time at the desk and
 * silences take theirs. Where a silence runs, all words before it stand on the screen, and none
 * after it: the moment in the timeline is that moment of the silence. Hence a desk is never ahead
 * of what stands there: a bout is credited only when its whole time was waited for, and a question
 * is early until it stands there itself.
 */
public final class Captions {
  private static final int SECOND = 1_000;

  private final List<Caption> captions = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final int boutsMs;
  private int deskMs;
  private int spokenMs;

  private Captions(int boutsMs) {
    this.boutsMs = boutsMs;
  }

  /**
   * Something shown at a moment.
   *
   * @param atMs when, in ms since the desk began to show the speech
   * @param spokenMs when it is said in the timeline, in ms from its beginning
   * @param look what kind of thing it is
   * @param text what is shown
   */
  public record Caption(int atMs, int spokenMs, Look look, String text) {}

  /** What a caption is, and so how it looks. */
  public enum Look {
    SPOKEN,
    /** A word of the question that ends the turn. */
    ASKED,
    /** A second that passes. */
    TICK,
    /** A new line begins here. */
    BREAK
  }

  /** Time that both clocks spend alike, from where each of them stands, in ms. */
  private record Wait(int deskMs, int spokenMs, int ms) {}

  /** Returns what a speech shows, in the order of time. */
  public static Captions of(Timeline timeline) {
    List<Integer> ends = timeline.boutEnds();
    Captions all = new Captions(ends.isEmpty() ? 0 : ends.get(ends.size() - 1));
    boolean holding = false;
    for (Sound sound : timeline.sounds()) {
      if (sound instanceof Sound.Words words) {
        all.speak(words);
      } else if (sound instanceof Sound.Silence) {
        all.tick(holding ? 0 : sound.ms());
        all.wait(sound.ms());
      } else if (sound instanceof Sound.Mark mark) {
        holding = mark.boundary() == Sound.Boundary.HOLD_BEGINS;
        all.mark(mark);
      }
    }
    all.captions.sort(Comparator.comparingInt(Caption::atMs));
    return all;
  }

  /** Returns what words show that are said on their own. */
  public static Captions of(Sound.Words words) {
    Captions all = new Captions(0);
    all.speak(words);
    return all;
  }

  /** Returns everything shown, in the order of time. */
  public List<Caption> list() {
    return captions;
  }

  /** Returns how long the desk takes for all of it, in ms. */
  public int ms() {
    return deskMs;
  }

  /** Returns how much of the timeline was played when the desk had been at it for some ms. */
  public long playedAfter(long ms) {
    for (Wait wait : waits) {
      if (ms < wait.deskMs() + wait.ms()) {
        return wait.spokenMs() + Math.max(0, ms - wait.deskMs());
      }
    }
    return spokenMs;
  }

  private void speak(Sound.Words words) {
    if (words.asks()) {
      add(0, Look.BREAK, "");
    }
    for (Sound.Words sentence : words.sentences()) {
      for (String word : sentence.text().split(" ")) {
        add(0, words.asks() ? Look.ASKED : Look.SPOKEN, word);
      }
      if (spokenMs < boutsMs) {
        wait(sentence.ms());
      } else {
        spokenMs += sentence.ms();
      }
    }
  }

  private void wait(int ms) {
    waits.add(new Wait(deskMs, spokenMs, ms));
    deskMs += ms;
    spokenMs += ms;
  }

  private void tick(int ms) {
    for (int at = 0; at + SECOND <= ms; at += SECOND) {
      add(at, Look.TICK, ".");
    }
  }

  private void mark(Sound.Mark mark) {
    if (mark.boundary() == Sound.Boundary.BOUT_BEGINS) {
      return;
    }
    add(0, Look.BREAK, "");
    if (mark.boundary() != Sound.Boundary.HOLD_BEGINS) {
      return;
    }
    add(0, Look.TICK, "hold");
    for (int left = mark.seconds(); left > 0; left--) {
      add((mark.seconds() - left) * SECOND, Look.TICK, left % 5 == 0 ? "" + left : ".");
    }
  }

  private void add(int afterMs, Look look, String text) {
    captions.add(new Caption(deskMs + afterMs, spokenMs + afterMs, look, text));
  }
}
