package backguide.session;

import backguide.programme.Prop;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * An exercise is named; then whatever must be known first is asked, or it is explained and asked
 * whether to start.
 *
 * @param id the exercise about to begin
 * @param asks what is asked
 * @param finished the exercise whose pain question was answered in the same turn, if one was
 */
public record Introducing(String id, Asks asks, Optional<String> finished)
    implements ReadyTo, Ahead {
  /** What an introduction may ask. */
  public enum Asks {
    /** Whether what it needs is there: the floor, a band. */
    NEED,
    /** Whether to go on to the next chunk of the instructions. */
    PART,
    /** Whether to start. */
    START
  }

  @Override
  public Query query(Scene scene) {
    return switch (asks) {
      case NEED -> scene.exercise(id).requires(Prop.FLOOR_SPACE) ? Query.FLOOR : Query.BAND;
      case PART, START -> Instructions.of(id, scene).isLast(0) ? Query.START : Query.PART;
    };
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(id));
  }

  @Override
  public Speech opening(Scene scene) {
    Speech name = Intro.opening(id, scene);
    if (asks == Asks.NEED) {
      return name.then(Intro.needs(id, scene));
    }
    return name.then(Instructions.of(id, scene).chunk(0));
  }

  @Override
  public Optional<Integer> explained() {
    return asks == Asks.NEED ? Optional.empty() : Optional.of(0);
  }

  @Override
  public Turn go(Scene scene) {
    return switch (asks) {
      case NEED ->
          Entrance.settled(
              id,
              scene
                  .with(scene.now().having(scene.exercise(id).toAskFor()))
                  .with(scene.person().heed().having(scene.exercise(id).toAskFor())));
      case PART, START -> new Instructing(id, 0).go(scene);
    };
  }

  @Override
  public Turn no(Scene scene) {
    if (asks != Asks.NEED) {
      return ReadyTo.super.no(scene);
    }
    return scene.exercise(id).requires(Prop.FLOOR_SPACE)
        ? Needs.cannotKneel(Optional.of(id), scene)
        : Needs.without(Prop.EXERCISE_BAND, Optional.of(id), scene);
  }

  @Override
  public Turn unsure(Scene scene) {
    return asks == Asks.NEED ? no(scene) : ReadyTo.super.unsure(scene);
  }

  @Override
  public Turn fine(Scene scene) {
    return asks == Asks.NEED ? Misses.unclear(scene) : ReadyTo.super.fine(scene);
  }

  @Override
  public Turn skip(Scene scene) {
    return LeaveOut.leave(id, scene);
  }
}
