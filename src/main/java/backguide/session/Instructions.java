package backguide.session;

import backguide.programme.Adjustment;
import backguide.programme.Exercise;
import backguide.programme.Position;
import backguide.programme.Rung;
import backguide.programme.SetupChoice;
import backguide.programme.Stance;
import backguide.programme.Step;
import backguide.programme.Text;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The instructions of an exercise as one person hears them, in chunks between which they are asked
 * whether to go on. Where more is said than usual, because it hurt the last time or somebody who
 * knows it wants to hear all of it, the first step is a chunk of its own.
 *
 * @param chunks the chunks, one or more
 */
record Instructions(List<Speech> chunks) {
  /** Silence for getting down to the floor, in s (added). */
  private static final int FLOOR_SECONDS = 8;

  Instructions {
    chunks = List.copyOf(chunks);
  }

  /** Returns the instructions in the wording that suits the person. */
  static Instructions of(String id, Scene scene) {
    return of(id, isFull(id, scene), scene);
  }

  /**
   * Returns what there is to know of an exercise, for someone who will not do it now: in one piece,
   * or how it is set up and then how it goes.
   */
  static List<Speech> described(Exercise exercise) {
    List<Speech> pieces = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    lines.add(Prompt.DESCRIBED.line().with("exercise", Line.of(exercise.id() + ".short")));
    if (exercise.setupChoice().isPresent()) {
      SetupChoice choice = exercise.setupChoice().get();
      List<Line> ways = choice.options().stream().map(o -> ProgrammeLines.of(o.name())).toList();
      lines.add(ProgrammeLines.of(choice.height()));
      lines.add(Prompt.DESCRIBED_ANCHOR.line().with("options", new Hole.AnyOf(ways)));
      pieces.add(Speech.say(lines.toArray(Line[]::new)));
      lines.clear();
    }
    for (Step step : exercise.steps()) {
      step.brief().map(ProgrammeLines::of).ifPresent(lines::add);
      exercise.adjustments().stream()
          .filter(a -> a.atStep().filter(step.id()::equals).isPresent())
          .forEach(a -> lines.add(ProgrammeLines.of(a.setup())));
    }
    exercise.expectedFeeling().ifPresent(f -> lines.add(ProgrammeLines.of(f)));
    lines.add(Doses.bounds(exercise));
    pieces.add(Speech.say(lines.toArray(Line[]::new)));
    return pieces;
  }

  /** Returns in a few words how an exercise goes, for someone who asks about it. */
  static List<Line> inShort(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    List<Line> lines = new ArrayList<>();
    lines.add(Prompt.DESCRIBED.line().with("exercise", Line.of(id + ".short")));
    exercise.steps().forEach(step -> step.brief().map(ProgrammeLines::of).ifPresent(lines::add));
    lines.add(Doses.bounds(exercise));
    return lines;
  }

  /** Returns whether the full wording is due: the first time, on a new rung, or when asked for. */
  static boolean isFull(String id, Scene scene) {
    return switch (scene.person().habits().verbosity()) {
      case FULL -> true;
      case BRIEF -> Ladder.climbed(id, scene).isPresent();
      case AUTO -> !scene.progress().known().contains(id) || Ladder.climbed(id, scene).isPresent();
    };
  }

  Speech chunk(int number) {
    return chunks.get(Math.min(number, last()));
  }

  boolean isLast(int number) {
    return number >= last();
  }

  int last() {
    return chunks.size() - 1;
  }

  /** Returns which chunk of the instructions pain at a question broke into; empty when none. */
  static Optional<Integer> chunk(State state) {
    State at = state.unpaused();
    if (at instanceof ConfirmingLeave leave) {
      return chunk(leave.back());
    }
    if (at instanceof RatingPain rating) {
      return rating.chunk();
    }
    return at.painful().equals(at.exercise()) ? at.explained() : Optional.empty();
  }

  private static Instructions of(String id, boolean full, Scene scene) {
    Exercise exercise = scene.exercise(id);
    List<Step> steps = exercise.steps();
    Set<Integer> ends = new HashSet<>();
    for (int i = 0; full && i < steps.size(); i++) {
      if (steps.get(i).endsPart()
          || steps.get(i).reaches().filter(Stance.KNEELING_FLOOR::equals).isPresent()) {
        ends.add(i);
      }
    }
    boolean known = full && scene.progress().known().contains(id);
    if (ends.isEmpty() && (known || Intro.hurtLastTime(id, scene))) {
      ends.add(0);
    }
    List<Speech> chunks = new ArrayList<>();
    Speech chunk =
        Rules.slowStart(scene, full && Rules.firstTime(scene)).then(new Segment.Settle(500));
    if (scene.today().adjusted().containsKey(id)) {
      chunk = chunk.then(Doses.gentler(id, scene.today().adjusted().get(id), scene));
    }
    for (int i = 0; i < steps.size(); i++) {
      chunk = chunk.then(spoken(steps.get(i), id, full, scene));
      if (ends.contains(i) && i < steps.size() - 1) {
        chunks.add(chunk);
        chunk = Speech.SILENCE;
      }
    }
    chunks.add(chunk.then(Doses.toCome(id, scene)));
    return new Instructions(chunks);
  }

  private static Speech spoken(Step step, String id, boolean full, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Optional<Text> text = full ? Optional.of(HowTo.full(step, id, scene)) : step.brief();
    Speech speech = text.map(t -> Speech.say(ProgrammeLines.of(t))).orElse(Speech.SILENCE);
    boolean applies = !isOnFloor(id, scene);
    for (Adjustment adjustment : exercise.adjustments()) {
      if (applies && adjustment.atStep().filter(step.id()::equals).isPresent()) {
        speech = speech.then(new Segment.Settle(1000)).then(ProgrammeLines.of(adjustment.setup()));
      }
    }
    if (step.reaches().isEmpty()) {
      int pause = step.settleSeconds() > 0 ? step.settleSeconds() * 1000 : 500;
      return full ? speech.then(new Segment.Settle(pause)) : speech;
    }
    Position position =
        exercise.positions().stream()
            .filter(p -> p.stance() == step.reaches().get())
            .findFirst()
            .orElse(exercise.positions().get(0));
    int prep = isOnFloor(id, scene) ? FLOOR_SECONDS : position.prepSeconds();
    return speech.then(new Segment.Settle(prep * 1000));
  }

  /** Returns whether the surface is the floor, where nothing can be stood closer to. */
  private static boolean isOnFloor(String id, Scene scene) {
    return Ladder.climbed(id, scene).equals(Optional.of(Rung.FLOOR));
  }
}
