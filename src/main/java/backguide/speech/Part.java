package backguide.speech;

import java.util.List;
import java.util.Optional;

/** One piece of a speech, in the order it is heard. */
public sealed interface Part {
  /** Words. */
  record Say(Line line) implements Part {}

  /** Silence in ms, as it is at the normal pace. */
  record Rest(int ms) implements Part {}

  /** Silence in ms for an instruction, movement or preparation: longer at a slow pace. */
  record Settle(int ms) implements Part {}

  /** A still hold with its start, its cues and its end; s, and the same at every pace. */
  record Hold(int seconds) implements Part {}

  /**
   * Counted repeats.
   *
   * @param first number of the first one spoken
   * @param last number of the last one spoken
   * @param of how many the set has, so that its last one is announced
   * @param outMs time of the way out
   * @param pauseMs time at the far end without a hold
   * @param holdSeconds a hold at the far end of each, in s; 0 for none
   * @param backMs time of the way back
   * @param out words of the way out
   * @param back words of the way back
   * @param midCue a reminder in the middle of the set
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
      implements Part {}

  /**
   * Cycles along a path.
   *
   * @param first number of the first one spoken
   * @param last number of the last one spoken
   * @param moveMs time of each move
   * @param moves the words of the moves of one cycle
   * @param counted whether the numbers are spoken
   */
  record Cycles(int first, int last, int moveMs, List<Line> moves, boolean counted)
      implements Part {
    public Cycles {
      moves = List.copyOf(moves);
    }
  }

  /** The moment at which a bout ends. */
  record BoutEnd() implements Part {}

  /** The one question that ends an open turn: last, and nothing after it. */
  record Ask(Question question) implements Part {}
}
