package backguide.session;

import backguide.heard.Meaning;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/**
 * A pause, as long as the person needs it. Ready to go on?
 *
 * @param before the question to go back to
 */
public record Pausing(Asking before) implements ReadyTo, Interlude {
  @Override
  public Optional<Asking> held() {
    return Optional.of(before);
  }

  @Override
  public State unpaused() {
    return before;
  }

  @Override
  public boolean isMoot(Scene scene) {
    return before.isMoot(scene);
  }

  @Override
  public Query query(Scene scene) {
    return Query.PAUSED;
  }

  /** Choosing, or naming what is paused, goes on without a word in between. */
  @Override
  public Turn on(Meaning.Answer answer, Scene scene) {
    if (answer != Meaning.Answer.SELECT) {
      return ReadyTo.super.on(answer, scene);
    }
    List<String> named = scene.heard().detail().exercises();
    boolean same = before.painful().filter(id -> named.equals(List.of(id))).isPresent();
    boolean chosen = before instanceof Selecting || before instanceof AskingEasy;
    return chosen
        ? delegated(answer, scene)
        : same ? scene.ask(before) : ReadyTo.super.on(answer, scene);
  }

  /** Goes on at once where ready means the same; asks again where it would be an answer. */
  @Override
  public Turn go(Scene scene) {
    boolean sameReady =
        before.explains()
            || before instanceof BetweenBouts
            || before instanceof ChangingPart
            || before instanceof MovingOn;
    return sameReady && before instanceof ReadyTo ready ? ready.go(scene) : scene.ask(before);
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
    return scene.ask(before);
  }

  @Override
  public Turn detour(Meaning.Answer answer, Scene scene) {
    return delegated(answer, scene);
  }

  /**
   * Pain is pain at any question, but "none" or "zero" tells only that the pause was long enough.
   */
  @Override
  public Turn rating(Scene scene) {
    boolean painAsked = before.isAboutPain();
    boolean zero = scene.heard().detail().number().filter(n -> n == 0).isPresent();
    return painAsked && !scene.soundsFine() && !zero
        ? delegated(Meaning.Answer.RATING, scene)
        : ReadyTo.super.rating(scene);
  }

  /** Answers as the question that is paused would. */
  private Turn delegated(Meaning.Answer answer, Scene scene) {
    return before.on(answer, scene.at(before));
  }

  /** Returns a turn that waits some more, three times at most. */
  static Turn longer(Scene scene) {
    Asked asked = scene.session().asked();
    int waits = asked.state() instanceof Pausing ? asked.waits() + 1 : 1;
    if (waits > 3) {
      return Farewell.missed(scene);
    }
    Speech waiting = HalfMinute.of(waits);
    Pausing paused = new Pausing((Asking) asked.state().unpaused());
    return scene.turn(new Asked(paused, 0, waits), waiting);
  }
}
