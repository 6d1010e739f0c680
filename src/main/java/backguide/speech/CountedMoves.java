package backguide.speech;

import java.util.ArrayList;
import java.util.List;

/** Repeats and cycles on their way onto a builder, each with its words inside its time. */
final class CountedMoves {
  private static final int TAUGHT = 2;

  private CountedMoves() {}

  /**
   * Says and times repeats. The first two of a bout name the move, the others only their number;
   * the reminder comes on the way back of the middle one of the whole set.
   */
  static void reps(Segment.Reps set, TimelineBuilder builder) {
    Pace pace = builder.pace();
    for (int n = set.first(); n <= set.last(); n++) {
      boolean taught = n - set.first() < TAUGHT;
      boolean last = n == set.of() && n > 1;
      List<Sound.Words> out =
          List.of(last ? builder.words(Cue.LAST_ONE) : wayOut(set, n, taught, builder));
      if (set.holdSeconds() > 0) {
        Sound.Words hold = builder.words(Cue.HOLD);
        builder.within(pace.of(set.outMs()) - hold.ms(), out);
        builder.say(hold);
        Stillness.hold(set.holdSeconds(), builder);
      } else {
        builder.within(pace.of(set.outMs()), out);
        builder.rest(pace.of(set.pauseMs()), Cue.KEEP_GOING);
      }
      List<Sound.Words> back = new ArrayList<>();
      if (last || taught || set.holdSeconds() > 0) {
        Cue cue = last || !taught ? Cue.MOVE : Cue.AND_MOVE;
        back.add(builder.words(cue.line().with("move", set.back())));
      }
      if (n == (set.of() + 1) / 2) {
        set.midCue().map(builder::words).ifPresent(back::add);
      }
      builder.within(pace.of(set.backMs()), back);
    }
    builder.say(builder.words(Cue.AND_REST));
  }

  private static Sound.Words wayOut(
      Segment.Reps set, int n, boolean taught, TimelineBuilder builder) {
    if (taught) {
      return move(set.out(), n, set.counted(), builder);
    }
    return set.counted()
        ? builder.words(Cue.COUNT.line().with(Phrasebook.NUMBER, n))
        : builder.words(Cue.AGAIN);
  }

  /** Says and times cycles: every move of every one is named, the first one with the number. */
  static void cycles(Segment.Cycles set, TimelineBuilder builder) {
    for (int n = set.first(); n <= set.last(); n++) {
      for (int i = 0; i < set.moves().size(); i++) {
        Sound.Words words = move(set.moves().get(i), n, set.counted() && i == 0, builder);
        builder.within(builder.pace().of(set.moveMs()), List.of(words));
      }
    }
    builder.say(builder.words(Cue.AND_REST));
  }

  private static Sound.Words move(Line move, int n, boolean counted, TimelineBuilder builder) {
    return builder.words(
        counted
            ? Cue.COUNT_AND_MOVE.line().with(Phrasebook.NUMBER, n).with("move", move)
            : Cue.MOVE.line().with("move", move));
  }
}
