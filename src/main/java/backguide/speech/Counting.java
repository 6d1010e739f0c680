package backguide.speech;

import java.util.ArrayList;
import java.util.List;

/** Repeats and cycles on their way onto a score, each with its words inside its time. */
final class Counting {
  private static final int TAUGHT = 2;

  private Counting() {}

  /**
   * Says and times repeats. The first two of a bout name the move, the others only their number;
   * the reminder comes on the way back of the middle one of the whole set.
   */
  static void reps(Part.Reps set, Score score) {
    Pace pace = score.pace();
    for (int n = set.first(); n <= set.last(); n++) {
      boolean taught = n - set.first() < TAUGHT;
      boolean last = n == set.of() && n > 1;
      List<Sound.Words> out =
          List.of(last ? score.words(Cue.LAST_ONE) : wayOut(set, n, taught, score));
      if (set.holdSeconds() > 0) {
        Sound.Words hold = score.words(Cue.HOLD);
        score.within(pace.of(set.outMs()) - hold.ms(), out);
        score.say(hold);
        Stillness.hold(set.holdSeconds(), score);
      } else {
        score.within(pace.of(set.outMs()), out);
        score.rest(pace.of(set.pauseMs()), Cue.KEEP_GOING);
      }
      List<Sound.Words> back = new ArrayList<>();
      if (last || taught || set.holdSeconds() > 0) {
        Cue cue = last || !taught ? Cue.MOVE : Cue.AND_MOVE;
        back.add(score.words(cue.line().with("move", set.back())));
      }
      if (n == (set.of() + 1) / 2) {
        set.midCue().map(score::words).ifPresent(back::add);
      }
      score.within(pace.of(set.backMs()), back);
    }
    score.say(score.words(Cue.AND_REST));
  }

  private static Sound.Words wayOut(Part.Reps set, int n, boolean taught, Score score) {
    if (taught) {
      return move(set.out(), n, set.counted(), score);
    }
    return set.counted()
        ? score.words(Cue.COUNT.line().with(Phrasebook.NUMBER, n))
        : score.words(Cue.AGAIN);
  }

  /** Says and times cycles: every move of every one is named, the first one with the number. */
  static void cycles(Part.Cycles set, Score score) {
    for (int n = set.first(); n <= set.last(); n++) {
      for (int i = 0; i < set.moves().size(); i++) {
        Sound.Words words = move(set.moves().get(i), n, set.counted() && i == 0, score);
        score.within(score.pace().of(set.moveMs()), List.of(words));
      }
    }
    score.say(score.words(Cue.AND_REST));
  }

  private static Sound.Words move(Line move, int n, boolean counted, Score score) {
    return score.words(
        counted
            ? Cue.COUNT_AND_MOVE.line().with(Phrasebook.NUMBER, n).with("move", move)
            : Cue.MOVE.line().with("move", move));
  }
}
