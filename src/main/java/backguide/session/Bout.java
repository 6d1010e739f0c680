package backguide.session;

import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.ExercisePart;
import backguide.programme.Place;
import backguide.speech.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One stretch of movement during which the microphone is closed.
 *
 * @param from where the person is before it
 * @param to where the person is after it
 * @param part the side, direction or set it belongs to
 * @param first number of its first repeat, from 1
 * @param last number of its last repeat
 * @param of how many repeats its part has
 * @param ends whether the exercise is complete after it
 * @param plannedMs how long it plays, lead-in and end included, in ms
 */
record Bout(
    Place from,
    Place to,
    ExercisePart part,
    int first,
    int last,
    int of,
    boolean ends,
    int plannedMs) {
  /** Planned time for the words around a bout at the usual pace, in ms (added: measured speech). */
  private static final int WORDS_AROUND_MS = 3_500;

  /** Planned time for a lead-in and the silences around a bout, in ms (added: measured speech). */
  private static final int SILENCES_AROUND_MS = 2_800;

  /** Planned time for the words of a hold at the far end of a repeat, in ms (added). */
  private static final int HOLD_WORDS_MS = 1_000;

  /** Planned time for the rest between two bouts, in ms (added: 5 s and the words with it). */
  private static final int BETWEEN_MS = 7_500;

  /** Planned time for the question at the end, in ms (added: the longest question). */
  private static final int QUESTION_MS = 5_500;

  /**
   * Returns the bouts that are played in one response, starting from a place; one or more, unless
   * the exercise is complete there.
   *
   * @param repeatsFlow whether repeats that are bouts of their own run on
   * @param partsFlow whether directions and sides run on
   */
  static List<Bout> run(
      Exercise exercise,
      Place from,
      Amount amount,
      Pace pace,
      boolean repeatsFlow,
      boolean partsFlow) {
    List<Bout> run = new ArrayList<>();
    int planned = QUESTION_MS;
    Place place = from;
    Optional<Bout> bout = next(exercise, place, amount, pace);
    while (bout.isPresent()) {
      planned += bout.get().plannedMs + (run.isEmpty() ? 0 : BETWEEN_MS);
      boolean opens = bout.get().part.opens() && bout.get().from.done() == 0;
      boolean flows = opens ? partsFlow : repeatsFlow;
      if (!run.isEmpty() && (!flows || planned > pace.closedMicMs())) {
        break;
      }
      run.add(bout.get());
      place = bout.get().to;
      bout = bout.get().ends ? Optional.empty() : next(exercise, place, amount, pace);
    }
    return List.copyOf(run);
  }

  /** Returns the next bout from a place, or empty when the exercise is complete there. */
  static Optional<Bout> next(Exercise exercise, Place from, Amount amount, Pace pace) {
    List<ExercisePart> parts = exercise.parts(amount);
    int part = Math.min(from.part(), parts.size() - 1);
    int of = amount.repeats() + from.extra();
    boolean lastPart = part == parts.size() - 1;
    if (from.done() >= of) {
      return lastPart
          ? Optional.empty()
          : next(exercise, new Place(from.exercise(), part + 1, 0, 0), amount, pace);
    }
    int rest = lastPart ? 0 : exercise.dose().restSeconds() * 1000;
    int repeats = atOnce(exercise, of - from.done(), amount, pace, rest);
    int last = from.done() + repeats;
    boolean endsPart = last == of;
    Place to = new Place(from.exercise(), part, last, from.extra());
    int around = pace.of(WORDS_AROUND_MS) + SILENCES_AROUND_MS;
    int planned = around + repeats * repeatMs(exercise, amount, pace);
    Place exact = new Place(from.exercise(), part, from.done(), from.extra());
    return Optional.of(
        new Bout(
            exact, to, parts.get(part), from.done() + 1, last, of, endsPart && lastPart, planned));
  }

  /** Returns where the next bout begins: a place at the end of a part is the next part's start. */
  static Place nextPlace(Exercise exercise, Place place, Amount amount) {
    return next(exercise, place, amount, Pace.NORMAL).map(Bout::from).orElse(place);
  }

  /** Returns whether nothing is left to do from a place. */
  static boolean isComplete(Exercise exercise, Place place, Amount amount) {
    return next(exercise, place, amount, Pace.NORMAL).isEmpty();
  }

  /**
   * Returns how many repeats fit into one bout, with the rest after them: a hold alone, else equal
   * shares under the cap.
   */
  private static int atOnce(Exercise exercise, int left, Amount amount, Pace pace, int restMs) {
    if (exercise.kind().standsAlone()) {
      return 1;
    }
    int room = pace.closedMicMs() - QUESTION_MS - WORDS_AROUND_MS - SILENCES_AROUND_MS - restMs;
    int most = Math.max(1, room / repeatMs(exercise, amount, pace));
    int bouts = (left + most - 1) / most;
    return (left + bouts - 1) / bouts;
  }

  /** Returns how long one repeat takes, in ms; a hold is the same at every pace. */
  static int repeatMs(Exercise exercise, Amount amount, Pace pace) {
    int held = amount.hold() * 1000;
    boolean onTheWay = held > 0 && !exercise.kind().isTimed();
    return pace.of(exercise.movesMs()) + held + (onTheWay ? HOLD_WORDS_MS : 0);
  }
}
