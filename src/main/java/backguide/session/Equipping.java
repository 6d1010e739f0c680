package backguide.session;

import backguide.programme.Exercise;
import backguide.programme.Prop;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What exercises need, and what follows when it is not there: they are left, never replaced. */
final class Equipping {
  private Equipping() {}

  /** Returns the needs that were settled: today, or by an exercise that was done before. */
  static Set<Prop> known(Scene scene) {
    Set<Prop> known = new HashSet<>(scene.now().ready());
    for (Exercise exercise : scene.programme().exercises()) {
      if (scene.progress().heard().contains(exercise.id())) {
        known.addAll(exercise.equipment().required());
      }
    }
    known.removeAll(scene.person().heed().lacking());
    known.addAll(scene.now().ready());
    return known;
  }

  /** Returns what an exercise needs as it is done now: on a ladder, the surface of its rung. */
  static Set<Prop> required(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Set<Prop> required = new HashSet<>(exercise.equipment().required());
    exercise
        .progression()
        .ifPresent(
            progression -> {
              progression.ladder().forEach(rung -> required.remove(rung.prop()));
              required.add(Pain.rung(id, scene).prop());
            });
    return required;
  }

  /** A thing is missing: the exercises that need it are left for today. */
  static Turn without(Prop prop, Optional<String> current, Scene before) {
    Scene scene = before.with(before.person().heed().without(prop));
    return leaving(
        id -> required(id, scene).contains(prop),
        current,
        Prompt.WITHOUT.line().with("prop", Lines.named("prop", prop)),
        scene);
  }

  /** Kneeling or getting down is not possible: what is done on the floor is left for today. */
  static Turn cannotKneel(String current, Scene scene) {
    return leaving(
        id -> Doing.onFloor(id, scene), Optional.of(current), Prompt.NO_FLOOR.line(), scene);
  }

  /** Somebody cannot kneel, at a question that is not about one exercise. */
  static Turn cannotKneel(Scene scene) {
    return leaving(id -> Doing.onFloor(id, scene), Optional.empty(), Prompt.NO_FLOOR.line(), scene);
  }

  /** Leaves the other exercises that need a thing, while one that needs it is being left. */
  static Scene othersLeft(Optional<Prop> missing, String current, Scene before) {
    Scene scene = before;
    for (String id : Journey.ahead(before)) {
      boolean same =
          missing
              .or(() -> before.exercise(current).toAskFor().stream().findFirst())
              .filter(before.exercise(id)::requires)
              .isPresent();
      if (same && !id.equals(current)) {
        scene = scene.with(skipping(id, scene.today()));
      }
    }
    return scene;
  }

  private static Today skipping(String id, Today today) {
    Today skipped = today.skipping(id);
    return today.place().map(skipped::at).orElse(skipped);
  }

  private static Turn leaving(
      Predicate<String> impossible, Optional<String> current, Line words, Scene before) {
    List<String> affected = Journey.ahead(before).stream().filter(impossible).toList();
    boolean here = current.filter(affected::contains).isPresent();
    if (affected.isEmpty() || current.isPresent() && !here) {
      return before.after(Prompt.NOT_NEEDED_HERE.line());
    }
    Scene scene = before;
    for (String id : affected) {
      if (!current.equals(Optional.of(id))) {
        scene = scene.with(skipping(id, scene.today()));
      }
    }
    Line said = words.with("exercises", new Hole.Several(Selecting.names(affected, scene)));
    if (!here) {
      return Journey.next(scene).isPresent()
          ? scene.again(Speech.say(said))
          : Closing.begin(scene, Speech.say(said));
    }
    boolean open = scene.person().painOpen().isPresent();
    return open
        ? scene.ask(new CheckingPain(current.get(), CheckingPain.Then.LEFT))
        : Journey.afterLeaving(
            current.get(),
            scene.with(scene.today().skipping(current.get())),
            Speech.say(said).then(Journey.gettingUp(scene)));
  }
}
