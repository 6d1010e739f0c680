package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Erase everything kept about you? Nothing is erased without a yes here; whatever else is said goes
 * back, and what is urgent acts as it would have there.
 *
 * @param back the question to go back to; empty when none was open
 */
public record ConfirmingErase(Optional<Asking> back) implements YesNo, Interlude {
  /** Asks whether to erase; a bout that was cut short for it is offered again after a no. */
  static Turn asked(Scene scene) {
    if (scene.state() instanceof CheckingAlarm) {
      return Misses.unclear(scene);
    }
    if (scene.now().guest()) {
      return scene.end(Speech.say(Prompt.GUEST_NOTHING_KEPT.line()));
    }
    if (scene.state() instanceof ConfirmingErase) {
      return scene.again();
    }
    if (!scene.now().mine()) {
      return AskingOwner.beforeErasing(scene);
    }
    Speech first = scene.heard().cut() ? Speech.say(Prompt.STOP_AND_REST.line()) : Speech.SILENCE;
    return scene.ask(new ConfirmingErase(Cut.open(scene)), first);
  }

  /** Returns the scene at the question before this one, which what is urgent is heard at. */
  static Scene unasked(Scene scene) {
    if (!(scene.state() instanceof ConfirmingErase erase)) {
      return scene;
    }
    return scene.at(erase.back.map(State.class::cast).orElse(new Over()));
  }

  @Override
  public boolean isAboutWarningSigns() {
    return back.map(State::isAboutWarningSigns).orElse(false);
  }

  @Override
  public Optional<Asking> held() {
    return back;
  }

  @Override
  public Query query(Scene scene) {
    return Query.ERASE;
  }

  /** What keeps somebody safe is named as going too. */
  @Override
  public Speech opening(Scene scene) {
    Safety safety = scene.person().safety();
    List<Line> goes = new ArrayList<>();
    if (safety.locked()) {
      goes.add(Prompt.ERASES_LOCK.line());
    }
    if (!safety.painful().isEmpty()) {
      goes.add(Prompt.ERASES_PAIN.line());
    }
    return Speech.say(goes.toArray(Line[]::new));
  }

  @Override
  public Turn on(Answer answer, Scene scene) {
    return answer == Answer.YES ? yes(scene) : no(scene);
  }

  @Override
  public Turn yes(Scene scene) {
    Person nobody = Person.unknown(scene.programme().tag());
    return scene
        .with(nobody)
        .end(
            Speech.of(
                new Segment.Promise(Prompt.ERASED.line(), Optional.of(Prompt.NOT_ERASED.line()))),
            new Effect.Erase());
  }

  @Override
  public Turn no(Scene scene) {
    Speech unchanged = Speech.say(Prompt.NOTHING_ERASED.line());
    return back.map(b -> scene.ask(b, unchanged))
        .orElseGet(() -> Gates.next(scene, unchanged.then(Gates.welcome(scene))));
  }

  @Override
  public int patience() {
    return 1;
  }

  @Override
  public Turn giveUp(Scene scene) {
    return no(scene);
  }
}
