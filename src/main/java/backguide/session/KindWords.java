package backguide.session;

import backguide.programme.Exercise;

/**
 * What tells how much of an exercise there is, by its kind: holds, or repeats.
 *
 * @param dose tells how much is done
 * @param left tells how many there are still to do
 * @param next asks whether the person is ready for the next one
 */
record KindWords(Prompt dose, Prompt left, Query next) {
  static KindWords of(Exercise exercise) {
    return switch (exercise.kind()) {
      case HOLD -> {
        Prompt dose = exercise.sides().isEmpty() ? Prompt.DOSE_HOLDS : Prompt.DOSE_HOLDS_EACH_SIDE;
        yield new KindWords(dose, Prompt.HOLDS_TO_GO, Query.NEXT_HOLD);
      }
      case REPS -> {
        boolean held = exercise.dose().hold().isPresent();
        yield counted(held ? Prompt.DOSE_HELD_REPS : Prompt.DOSE_REPS);
      }
      case CYCLES -> counted(Prompt.DOSE_CYCLES);
    };
  }

  private static KindWords counted(Prompt dose) {
    return new KindWords(dose, Prompt.REPEATS_TO_GO, Query.NEXT_COUNT);
  }
}
