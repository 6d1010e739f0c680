package backguide.local;

import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a speech looks like as it is heard: every word, every second of silence, in its time. */
final class Captions {
  private static final int SECOND = 1_000;

  private final List<Caption> captions = new ArrayList<>();
  private int now;

  private Captions() {}

  /**
   * Something shown at a moment.
   *
   * @param atMs when, in ms from the beginning of the speech
   * @param look what kind of thing it is
   * @param text what is shown
   */
  record Caption(int atMs, Look look, String text) {}

  /** What a caption is, and so how it looks. */
  enum Look {
    SPOKEN,
    /** A word of the question that ends the turn. */
    ASKED,
    /** A second that passes. */
    TICK,
    /** A new line begins here. */
    BREAK
  }

  /** Returns what a speech shows, in the order of time. */
  static List<Caption> of(Timeline timeline) {
    Captions all = new Captions();
    boolean holding = false;
    for (Sound sound : timeline.sounds()) {
      if (sound instanceof Sound.Words words) {
        all.speak(words);
      } else if (sound instanceof Sound.Silence && !holding) {
        all.tick(sound.ms());
      } else if (sound instanceof Sound.Mark mark) {
        holding = mark.moment() == Sound.Moment.HOLD_BEGINS;
        all.mark(mark);
      }
      all.now += sound.ms();
    }
    all.captions.sort(Comparator.comparingInt(Caption::atMs));
    return all.captions;
  }

  /** Returns what words show that are said on their own. */
  static List<Caption> of(Sound.Words words) {
    Captions all = new Captions();
    all.speak(words);
    return all.captions;
  }

  private void speak(Sound.Words words) {
    if (words.asks()) {
      add(0, Look.BREAK, "");
    }
    int behind = 0;
    for (String word : words.text().split(" ")) {
      int at = (int) ((long) words.ms() * behind / Math.max(1, words.text().length()));
      add(at, words.asks() ? Look.ASKED : Look.SPOKEN, word);
      behind += word.length() + 1;
    }
  }

  private void tick(int ms) {
    for (int at = 0; at + SECOND <= ms; at += SECOND) {
      add(at, Look.TICK, ".");
    }
  }

  private void mark(Sound.Mark mark) {
    if (mark.moment() != Sound.Moment.HOLD_BEGINS) {
      add(0, Look.BREAK, "");
      return;
    }
    add(0, Look.BREAK, "");
    add(0, Look.TICK, "hold");
    for (int left = mark.seconds(); left > 0; left--) {
      add((mark.seconds() - left) * SECOND, Look.TICK, left % 5 == 0 ? "" + left : ".");
    }
  }

  private void add(int afterMs, Look look, String text) {
    captions.add(new Caption(now + afterMs, look, text));
  }
}
