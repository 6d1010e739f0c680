package backguide.speech;

import java.util.List;
import java.util.Optional;

/** One piece of a speech, in the order it is heard. */
public sealed interface Segment {
  /** Writes this piece onto a builder. */
  void onto(TimelineBuilder builder);

  /** Words. */
  record Say(Line line) implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      builder.say(builder.words(line));
    }
  }

  /**
   * Words that are true only when something was done that is not done yet. Whoever does it says
   * which they are; see {@link Speech#resolved}. Where nobody did, nothing was done.
   *
   * @param done what is said when it was done
   * @param undone what is said instead when it was not; empty for nothing
   */
  record Promise(Line done, Optional<Line> undone) implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      undone.ifPresent(line -> builder.say(builder.words(line)));
    }
  }

  /** Silence in ms, the same at every pace; past 10 s in all, a cue is spoken within it. */
  record Rest(int ms) implements Segment {
    public Rest {
      notNegative(ms);
    }

    @Override
    public void onto(TimelineBuilder builder) {
      builder.rest(ms, Cue.TAKE_YOUR_TIME);
    }
  }

  /** Silence in ms for an instruction, movement or preparation: longer at a slow pace. */
  record Settle(int ms) implements Segment {
    public Settle {
      notNegative(ms);
    }

    @Override
    public void onto(TimelineBuilder builder) {
      builder.rest(builder.pace().of(ms), Cue.TAKE_YOUR_TIME);
    }
  }

  /** A still hold with its start, its cues and its end; s, and the same at every pace. */
  record Hold(int seconds) implements Segment {
    public Hold {
      notNegative(seconds - 1);
    }

    @Override
    public void onto(TimelineBuilder builder) {
      builder.say(builder.words(Cue.AND_HOLD));
      Stillness.hold(seconds, builder);
      builder.say(builder.words(Cue.AND_RELAX));
    }
  }

  /**
   * Counted repeats, with "And rest." after the last.
   *
   * @param first number of the first one spoken
   * @param last number of the last one spoken
   * @param of how many the set has, so that its last one is announced
   * @param outMs time of the way out, its words included
   * @param pauseMs time at the far end without a hold
   * @param holdSeconds a hold at the far end of each, in s; 0 for none
   * @param backMs time of the way back, its words included
   * @param out the way out in a word or two, lower-case and without a full stop, such as pull
   * @param back the way back likewise, such as back
   * @param midCue a reminder in the middle of the set: a sentence
   * @param counted whether the numbers are spoken
   */
  record Reps(
      int first,
      int last,
      int of,
      int outMs,
      int pauseMs,
      int holdSeconds,
      int backMs,
      Line out,
      Line back,
      Optional<Line> midCue,
      boolean counted)
      implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      CountedMoves.reps(this, builder);
    }
  }

  /**
   * Cycles along a path, with "And rest." after the last.
   *
   * @param first number of the first one spoken
   * @param last number of the last one spoken
   * @param moveMs time of each move, its words included
   * @param moves the moves of one cycle, each a word or two, lower-case and without a full stop
   * @param counted whether the numbers are spoken
   */
  record Cycles(int first, int last, int moveMs, List<Line> moves, boolean counted)
      implements Segment {
    public Cycles {
      moves = List.copyOf(moves);
    }

    @Override
    public void onto(TimelineBuilder builder) {
      CountedMoves.cycles(this, builder);
    }
  }

  /** The moment at which a person is in place, and what is counted or held comes next. */
  record BoutBegin() implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      builder.mark(Sound.Boundary.BOUT_BEGINS, 0);
    }
  }

  /** The moment at which a bout ends. */
  record BoutEnd() implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      builder.mark(Sound.Boundary.BOUT_ENDS, 0);
    }
  }

  /**
   * The end of a speech whose beginning was heard: from the first sentence that was not heard to
   * its own end, and nothing where only silence is left.
   *
   * @param speech the speech
   * @param ask the question that followed it
   * @param ms how much was still to come before that question's own sentence
   */
  record Remainder(Speech speech, Line ask, int ms) implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      Timeline whole = builder.alone(speech);
      long heardMs = whole.ms() - ((long) ms - builder.words(ask).leadMs());
      long nowMs = 0;
      boolean unheard = false;
      for (Sound sound : whole.sounds()) {
        if (sound instanceof Sound.Words words) {
          for (Sound.Words sentence : words.sentences()) {
            nowMs += sentence.ms();
            unheard |= nowMs > heardMs;
            if (unheard) {
              builder.say(sentence);
            }
          }
        } else {
          nowMs += sound.ms();
          builder.rest(unheard ? sound.ms() : 0, Cue.TAKE_YOUR_TIME);
        }
      }
    }
  }

  /** The one question that ends an open turn: last, and nothing after it. */
  record Ask(Question question) implements Segment {
    @Override
    public void onto(TimelineBuilder builder) {
      builder.ask(question);
    }
  }

  private static void notNegative(int time) {
    if (time < 0) {
      throw new IllegalArgumentException("no time is that short");
    }
  }
}
