package backguide.session;

import backguide.speech.Speech;
import java.util.Optional;

/**
 * A pause, as long as the person needs it. Ready to go on?
 *
 * @param before the question to go back to
 */
public record Pausing(Asking before) implements ReadyTo {
  @Override
  public Whose whose() {
    return before.whose();
  }

  @Override
  public Optional<String> exercise() {
    return before.exercise();
  }

  @Override
  public Optional<String> subject() {
    return before.subject();
  }

  @Override
  public Query query(Scene scene) {
    return Query.PAUSED;
  }

  @Override
  public Turn go(Scene scene) {
    return scene.ask(before);
  }

  @Override
  public Turn no(Scene scene) {
    return Farewell.stopped(scene);
  }

  @Override
  public Turn done(Scene scene) {
    return delegated(Meaning.Answer.DONE, scene);
  }

  @Override
  public Turn skip(Scene scene) {
    return delegated(Meaning.Answer.SKIP, scene);
  }

  @Override
  public Turn back(Scene scene) {
    return go(scene);
  }

  /** Answers as the question that is paused would. */
  private Turn delegated(Meaning.Answer answer, Scene scene) {
    Asked asked = new Asked(before, 0, 0);
    return before.on(answer, scene.with(scene.session().with(asked)));
  }

  /** Returns a turn that waits some more, three times at most. */
  static Turn longer(Scene scene) {
    Asked asked = scene.session().asked();
    Asking state = (Asking) asked.state();
    Pausing paused = state instanceof Pausing p ? p : new Pausing(state);
    int waits = state instanceof Pausing ? asked.waits() + 1 : 1;
    if (waits > 3) {
      return Farewell.missed(scene);
    }
    Speech waiting = Waiting.of(waits);
    return scene.turn(new Asked(paused, 0, waits), waiting, true);
  }
}
