package backguide.session;

import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Tempo;
import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Segment.BoutBegin;
import backguide.speech.Segment.BoutEnd;
import backguide.speech.Segment.Cycles;
import backguide.speech.Segment.Hold;
import backguide.speech.Segment.Reps;
import backguide.speech.Segment.Rest;
import backguide.speech.Segment.Settle;
import backguide.speech.Speech;
import java.util.List;

/** What is said while an exercise is done: lead-ins, holds, counts, and the rests between. */
final class BoutSpeech {
  private BoutSpeech() {}

  /** Returns the words of bouts that run on into each other. */
  static Speech of(List<Bout> run, Scene scene) {
    Speech speech = opening(run.get(0), scene);
    for (int i = 0; i < run.size(); i++) {
      Speech before = i == 0 ? Speech.SILENCE : between(run.get(i), scene);
      speech = speech.then(before).then(bout(run.get(i), scene));
    }
    return speech;
  }

  /** Returns what is said before the first bout: of breath once a session, and which side it is. */
  private static Speech opening(Bout first, Scene scene) {
    Speech breath =
        scene.now().has(Once.MOVED) ? Speech.SILENCE : Speech.say(Prompt.KEEP_BREATHING.line());
    boolean begins = first.from().part() == 0 && first.from().done() == 0;
    return first
        .part()
        .side()
        .filter(s -> begins)
        .map(s -> breath.then(Prompt.FIRST_SIDE.line().with("side", Line.of(s))))
        .orElse(breath);
  }

  private static Speech bout(Bout bout, Scene scene) {
    Exercise exercise = scene.exercise(bout.from().exercise());
    Line leadIn =
        bout.part()
            .phase()
            .map(p -> ProgrammeLines.of(p.leadIn()))
            .orElse(ProgrammeLines.of(exercise.leadIn()));
    Speech opening = Speech.say(leadIn).then(new Settle(2000)).then(new BoutBegin());
    return opening.then(moves(bout, exercise, scene)).then(new BoutEnd());
  }

  private static Segment moves(Bout bout, Exercise exercise, Scene scene) {
    int hold = scene.amount(exercise.id()).hold();
    boolean count = scene.person().habits().count();
    return switch (exercise.kind()) {
      case HOLD -> new Hold(hold);
      case REPS -> reps(bout, exercise, hold, count);
      case CYCLES -> cycles(bout, exercise, count);
    };
  }

  private static Cycles cycles(Bout bout, Exercise exercise, boolean count) {
    List<Line> path =
        bout.part().phase().orElseThrow().path().stream()
            .map(move -> ProgrammeLines.named("move", move))
            .toList();
    int moveMs = exercise.tempo().orElseThrow().outMs();
    return new Cycles(bout.first(), bout.last(), moveMs, path, count);
  }

  private static Reps reps(Bout bout, Exercise exercise, int hold, boolean count) {
    Tempo tempo = exercise.tempo().orElseThrow();
    return new Reps(
        bout.first(),
        bout.last(),
        bout.of(),
        tempo.outMs(),
        tempo.pauseMs(),
        hold,
        tempo.backMs(),
        Line.of(tempo.out()),
        Line.of(tempo.back()),
        exercise.midSetCue().map(ProgrammeLines::of),
        count);
  }

  /** Returns what is said between two bouts that run on. */
  private static Speech between(Bout coming, Scene scene) {
    Speech pause = Speech.of(new Rest(1000));
    if (coming.part().opens() && coming.from().done() == 0) {
      return pause
          .then(
              coming
                  .part()
                  .side()
                  .map(s -> Prompt.OTHER_SIDE_NOW.line().with("side", Line.of(s)))
                  .orElse(Prompt.OTHER_WAY_NOW.line()))
          .then(new Rest(1000));
    }
    Line done = Prompt.SO_MANY_OF.line().with("done", coming.from().done()).with("of", coming.of());
    return pause
        .then(coming.from().done() == 0 ? Prompt.SET_DONE.line() : done)
        .then(rest(coming.from(), scene));
  }

  /** Returns the rest before a bout. */
  static Speech rest(Place before, Scene scene) {
    return Speech.say(Prompt.REST_A_MOMENT.line()).then(new Rest(restMs(before, scene)));
  }

  /** Rest before a bout, in ms: the sheet's own between sets, else 5 s (added). */
  private static int restMs(Place before, Scene scene) {
    int sets = scene.exercise(before.exercise()).dose().restSeconds() * 1000;
    return before.done() == 0 && sets > 0 ? sets : 5_000;
  }
}
