package backguide.session;

import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Prop;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.Optional;

/** How an exercise is entered: its name, then what must be settled before it can be explained. */
final class Entrance {
  private Entrance() {}

  /**
   * Enters an exercise.
   *
   * @param id the exercise
   * @param finished the exercise whose pain question was answered in this very turn
   */
  static Turn into(String id, Optional<String> finished, Scene before, Speech said) {
    Place place = before.place(id);
    Scene there =
        before.with(before.today().at(place)).with(before.memo().startingWith(Optional.empty()));
    Scene scene = Gentler.remembered(id, there);
    Speech speech = said;
    if (!scene.now().has(Once.EASE_OFF_SAID)) {
      speech = said.then(Rules.easeOff(scene, false));
      scene = scene.with(Once.EASE_OFF_SAID);
    }
    boolean first = !scene.now().has(Once.MOVED) && !scene.now().has(Once.OFFERED);
    if (first && !Growth.offered(scene).isEmpty()) {
      return scene.with(Once.OFFERED).ask(new Offering(id), speech);
    }
    return inside(id, finished, scene, speech);
  }

  /** Enters an exercise, once nothing harder is offered any more. */
  private static Turn inside(String id, Optional<String> finished, Scene scene, Speech said) {
    if (!scene.exercise(id).toAskFor().stream().allMatch(prop -> Needs.isSettled(prop, scene))) {
      return scene.ask(new Introducing(id, Introducing.Asks.NEED, finished), said);
    }
    if (scene.exercise(id).setupChoice().isPresent()) {
      return anchoring(id, finished, scene, said.then(Intro.opening(id, scene)));
    }
    boolean last = Instructions.of(id, scene).isLast(0);
    Introducing.Asks asks = last ? Introducing.Asks.START : Introducing.Asks.PART;
    return scene.ask(new Introducing(id, asks, finished), said);
  }

  /** Goes on once the needs are settled: to the anchor, or to the first instructions. */
  static Turn settled(String id, Scene scene) {
    return scene.exercise(id).setupChoice().isPresent()
        ? anchoring(id, Optional.empty(), scene, Speech.SILENCE)
        : scene.ask(new Instructing(id, 0));
  }

  /** Asks where the band is anchored, or checks the anchor of last time. */
  private static Turn anchoring(String id, Optional<String> finished, Scene scene, Speech said) {
    Exercise exercise = scene.exercise(id);
    Speech check =
        said.then(
            new Segment.Say(ProgrammeLines.of(exercise.setupChoice().orElseThrow().check())),
            new Segment.Settle(4000));
    Optional<Prop> usual =
        scene
            .person()
            .habits()
            .anchor()
            .filter(
                p -> exercise.setupChoice().get().options().stream().anyMatch(o -> o.prop() == p));
    return usual
        .map(p -> scene.ask(new CheckingAnchor(id, p, false, finished), check))
        .orElseGet(() -> scene.ask(new ChoosingAnchor(id, false, finished), check));
  }
}
