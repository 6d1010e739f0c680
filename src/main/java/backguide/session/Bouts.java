package backguide.session;

import backguide.person.Habits;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.ExercisePart;
import backguide.programme.Place;
import backguide.programme.Rung;
import backguide.session.CheckingPain.Then;
import backguide.speech.Pace;
import backguide.speech.Segment.Rest;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/** Doing an exercise: its bouts, one after the other, and what comes after each. */
final class Bouts {
  /** Complete, pain-free sessions of an exercise after which its bouts run on by themselves. */
  static final int RUNS_TO_FLOW = 2;

  /** Repeats beyond the dose after which no further block is offered (added: an end to it). */
  private static final int MOST_EXTRA = 20;

  private Bouts() {}

  /** Plays the next bouts of an exercise, and asks what comes after them. */
  static Turn next(String id, Scene scene) {
    if (Gates.areClosedTo(id, scene)) {
      return Gates.next(scene);
    }
    if (scene.now().is(Until.UNHEARD)) {
      return scene.ask(new Instructing(id, 0));
    }
    List<Bout> run = run(id, scene);
    if (run.isEmpty()) {
      return scene.ask(new CheckingPain(id, Then.FINISHED));
    }
    Scene moving =
        scene
            .with(scene.today().at(run.get(0).from()))
            .with(scene.person().safety().open(id, scene.heard().request()))
            .with(Once.MOVED);
    moving = moving.with(moving.person().with(moving.progress().knowing(id)));
    moving = moving.with(moving.person().heed().having(Needs.required(id, scene)));
    Bout last = run.get(run.size() - 1);
    Turn after = after(last, moving, BoutSpeech.of(run, scene));
    Session playing =
        after.next().with(moving.person()).playing(run.stream().map(Bout::to).toList());
    return after.with(playing);
  }

  /** Notes that an exercise is complete and did not hurt. */
  static Scene finished(String id, Scene scene) {
    boolean hurt = scene.today().retried().contains(id);
    int runs = hurt ? 0 : scene.progress().painFreeRuns(id) + 1;
    Progress progress = scene.progress().painFree(id, runs);
    return scene
        .with(scene.person().with(progress).with(scene.today().finishing(id)))
        .with(hurt ? scene.person().heed() : scene.person().heed().free(id))
        .with(scene.now().finishing(id));
  }

  /** Takes back that an exercise is finished: it stands at its end, its pain question open. */
  static Scene unfinished(String id, Scene scene) {
    int runs = Math.max(0, scene.progress().painFreeRuns(id) - 1);
    Amount amount = scene.amount(id);
    int lastPart = scene.exercise(id).parts(amount).size() - 1;
    Place end = new Place(id, lastPart, amount.repeats(), 0);
    Person person = scene.person().with(scene.progress().painFree(id, runs));
    return scene
        .with(person.with(scene.today().reopening(id).at(end)))
        .with(scene.now().unfinishing(id));
  }

  /** Returns whether one more block is possible; nobody rolls for ever. */
  static boolean mayDoMore(String id, Scene scene) {
    return scene.exercise(id).dose().repeats().openEnded()
        && !scene.today().retried().contains(id)
        && scene.place(id).extra() < MOST_EXTRA;
  }

  /** Offers a further block of an open-ended exercise. */
  static Turn more(String id, Scene scene, Speech before) {
    Place more = scene.place(id).more(block(id, scene));
    return scene.with(scene.today().at(more)).ask(new Readying(id), before);
  }

  /** Returns how many repeats a further block has. */
  static int block(String id, Scene scene) {
    return scene.exercise(id).dose().repeats().min();
  }

  static boolean isComplete(String id, Scene scene) {
    boolean there = scene.today().place().filter(p -> p.exercise().equals(id)).isPresent();
    return there
        && scene.programme().find(id).isPresent()
        && Bout.isComplete(scene.exercise(id), scene.place(id), scene.amount(id));
  }

  /** Returns whether an exercise is done on the floor as it is done now. */
  static boolean onFloor(String id, Scene scene) {
    return Ladder.rung(id, scene).equals(Optional.of(Rung.FLOOR))
        || scene.programme().find(id).filter(Exercise::onFloor).isPresent();
  }

  /** Returns where the next bout of an exercise begins. */
  static Place nextPlace(String id, Scene scene) {
    return Bout.nextPlace(scene.exercise(id), scene.place(id), scene.amount(id));
  }

  /** Returns the part of an exercise that comes next. */
  static ExercisePart part(String id, Scene scene) {
    List<ExercisePart> parts = scene.exercise(id).parts(scene.amount(id));
    return parts.get(Math.min(nextPlace(id, scene).part(), parts.size() - 1));
  }

  /** Returns whether bouts of an exercise run on by themselves. */
  static boolean flows(String id, Scene scene) {
    return !scene.now().has(Once.STEPWISE)
        && switch (scene.person().habits().flow()) {
          case NEVER -> false;
          case ALWAYS -> true;
          case AUTO -> scene.progress().painFreeRuns(id) >= RUNS_TO_FLOW;
        };
  }

  /** Returns whether each bout of an exercise is done by itself, so that it could run on. */
  static boolean boutsStandAlone(String id, Scene scene) {
    return scene.exercise(id).kind().standsAlone();
  }

  private static List<Bout> run(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    boolean repeats = flows(id, scene);
    boolean directions =
        exercise.kind().hasDirections()
            && !scene.now().has(Once.STEPWISE)
            && scene.person().habits().flow() != Habits.Flow.NEVER;
    Pace pace = scene.person().habits().pace();
    return Bout.run(
        exercise, scene.place(id), scene.amount(id), pace, repeats, repeats || directions);
  }

  private static Turn after(Bout last, Scene moving, Speech speech) {
    String id = last.from().exercise();
    Scene there = moving.with(moving.today().at(last.to()));
    if (last.ends()) {
      int pause = moving.exercise(id).kind().isCounted() ? 2000 : 1000;
      return there.ask(new CheckingPain(id, Then.FINISHED), speech.then(new Rest(pause)));
    }
    Speech rested = speech.then(new Rest(1000));
    ExercisePart coming = part(id, there);
    if (coming.opens() && nextPlace(id, there).done() == 0) {
      return there.ask(new ChangingPart(id), rested);
    }
    BetweenBouts between = new BetweenBouts(id);
    Speech done =
        rested.then(between.opening(there)).then(BoutSpeech.rest(nextPlace(id, there), there));
    return there.withoutOpening(new Asked(between, 0, 0), done);
  }
}
