package backguide.session;

import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Range;
import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.Optional;

/** How much is done, in words. */
public final class Doses {
  private Doses() {}

  /** Returns an amount as it is spoken: so many holds of so many seconds. */
  public static Line of(Exercise exercise, Amount amount) {
    Line once =
        KindWords.of(exercise)
            .dose()
            .line()
            .with("n", amount.repeats())
            .with("seconds", amount.hold());
    return amount.sets() > 1
        ? Prompt.DOSE_SETS.line().with("n", amount.sets()).with("dose", once)
        : once;
  }

  /**
   * Returns how many holds are done, once they all are; repeats were counted aloud. It comes before
   * the pain question, so nothing is praised here.
   */
  static Speech done(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    boolean told = !exercise.kind().isCounted() && exercise.sides().isEmpty();
    if (!told || !Bouts.isComplete(id, scene)) {
      return Speech.SILENCE;
    }
    int n = scene.amount(id).repeats();
    Line done = n == 2 ? Prompt.BOTH_HOLDS_DONE.line() : Prompt.HOLDS_DONE.line().with("n", n);
    return Speech.say(done).then(new Segment.Rest(2000));
  }

  /** Returns how much is ahead, at the end of instructions that said how gentle it is to be. */
  static Speech toCome(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Speech feeling =
        exercise
            .expectedFeeling()
            .map(t -> Speech.say(ProgrammeLines.of(t)))
            .orElse(Speech.SILENCE);
    Place place = scene.place(id);
    return place.equals(Place.start(id))
        ? feeling.then(Prompt.DOSE_AHEAD.line().with("dose", of(exercise, scene.amount(id))))
        : feeling.then(amountAhead(id, scene));
  }

  /** Returns what the next bout is: the whole dose, or where it goes on. */
  static Speech upcoming(String id, Scene scene) {
    String adjustment = scene.today().adjusted().get(id);
    Speech gentler =
        adjustment == null ? Speech.SILENCE : Speech.say(gentler(id, adjustment, scene));
    return gentler.then(amountAhead(id, scene));
  }

  /** Returns how much the next bout is a part of, or where it goes on. */
  static Speech amountAhead(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Place place = Bouts.nextPlace(id, scene);
    if (place.equals(Place.start(id))) {
      return Speech.say(Prompt.DOSE_AHEAD.line().with("dose", of(exercise, scene.amount(id))));
    }
    if (place.done() == 0) {
      return Speech.say(Prompt.NEXT_PART.line());
    }
    int of = scene.amount(id).repeats() + place.extra();
    return Speech.say(Prompt.FROM_NUMBER.line().with("number", place.done() + 1).with("of", of));
  }

  /** Returns how an exercise is done more gently. */
  static Line gentler(String id, String adjustment, Scene scene) {
    if (adjustment.equals(Today.LOWER)) {
      return Prompt.ONE_DOWN.line().with("rung", rung(id, scene));
    }
    return scene.exercise(id).adjustments().stream()
        .filter(a -> a.id().equals(adjustment))
        .findFirst()
        .map(a -> ProgrammeLines.of(a.offer()))
        .orElse(Prompt.SMALLER_AND_GENTLER.line());
  }

  /** Returns the name of the surface a person is at. */
  static Line rung(String id, Scene scene) {
    return ProgrammeLines.named("rung", Ladder.rung(id, scene).orElseThrow());
  }

  /** Returns how many there are still to do: so many holds, or so many repeats. */
  static Line remaining(Exercise exercise, int n) {
    return KindWords.of(exercise).left().line().with("n", n);
  }

  /** Returns the sheet's own bounds of an exercise, as they are spoken. */
  static Line bounds(Exercise exercise) {
    Range repeats = exercise.dose().repeats();
    Line bounds =
        Line.of(exercise.id() + ".dose")
            .with("timesMin", repeats.min())
            .with("timesMax", repeats.max());
    Line held = with(bounds, "hold", exercise.dose().hold());
    return with(held, "sets", exercise.dose().sets());
  }

  private static Line with(Line bounds, String name, Optional<Range> range) {
    return range
        .map(r -> bounds.with(name + "Min", r.min()).with(name + "Max", r.max()))
        .orElse(bounds);
  }
}
