package backguide.session;

import backguide.heard.Meaning;
import backguide.person.Today;
import backguide.programme.Exercise;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What exercises need, and what follows when it is not there: they are left, never replaced. */
final class Needs {
  private Needs() {}

  /** Returns whether a need was settled: today, or by an exercise that was done before. */
  static boolean isSettled(Prop prop, Scene scene) {
    Set<String> done = scene.progress().known();
    return scene.now().atHand().contains(prop)
        || !scene.person().heed().lacking().contains(prop)
            && scene.programme().exercises().stream()
                .anyMatch(e -> e.equipment().required().contains(prop) && done.contains(e.id()));
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
              Ladder.rung(id, scene).map(Rung::prop).ifPresent(required::add);
            });
    return required;
  }

  /** Returns the thing an exercise needs that is asked for first. */
  static Optional<Prop> askedFor(String id, Scene scene) {
    return scene.programme().find(id).stream()
        .flatMap(e -> e.toAskFor().stream())
        .sorted()
        .findFirst();
  }

  /** Returns the scene without a thing, which will be asked for again. */
  static Scene missing(Prop prop, Scene scene) {
    return scene.with(scene.person().heed().without(prop)).with(scene.now().lacking(prop));
  }

  /** Returns whether something that an exercise needs broke or was not there. */
  static boolean lacks(String id, Scene scene) {
    return required(id, scene).stream().anyMatch(scene.person().heed().lacking()::contains);
  }

  /** A thing is missing: the exercises that need it are left for today. */
  static Turn without(Prop prop, Optional<String> current, Scene before) {
    Scene scene = missing(prop, before);
    return leaving(id -> required(id, scene).contains(prop), current, named(prop), scene);
  }

  /** What is left for today because a thing is missing, and how that is said. */
  record Left(Scene scene, Line said) {}

  /** Leaves for today whatever needs a thing that was said to be missing while opening. */
  static Left leftFor(Prop missing, Scene before) {
    boolean floor = missing == Prop.FLOOR_SPACE;
    Scene without = floor ? before : missing(missing, before);
    List<String> affected =
        affected(
            id -> floor ? Bouts.onFloor(id, before) : required(id, before).contains(missing),
            without);
    Scene scene = leftOut(affected, without);
    Line words = floor ? Prompt.NO_FLOOR.line() : named(missing);
    return new Left(
        scene,
        affected.isEmpty()
            ? Prompt.WORKS_WITHOUT.line()
            : words.with("exercises", scene.names(affected)));
  }

  /**
   * A thing broke and nobody was hurt: what needs it is left for today, and the question that was
   * open is asked again unless it was about that.
   */
  static Turn broke(Optional<Prop> thing, Optional<String> current, Asking open, Scene before) {
    Scene scene = before.at(open);
    boolean needed =
        thing.filter(t -> scene.now().mine()).filter(t -> !needing(t, scene).isEmpty()).isPresent();
    return needed
        ? without(thing.get(), current, scene)
        : scene.ask(open, Speech.say(Prompt.OKAY.line()));
  }

  /** Kneeling or getting down is not possible: what is done on the floor is left for today. */
  static Turn cannotKneel(Optional<String> current, Scene scene) {
    return leaving(id -> Bouts.onFloor(id, scene), current, Prompt.NO_FLOOR.line(), scene);
  }

  /** Returns which of those that are yet to be done, or to be completed, need a thing. */
  static List<String> needing(Prop thing, Scene scene) {
    return affected(id -> required(id, scene).contains(thing), scene);
  }

  /** Returns the scene with exercises left for today. */
  static Scene leftOut(List<String> exercises, Scene before) {
    Scene scene = before;
    for (String id : exercises) {
      scene = begun(scene.with(skipping(id, scene.today())));
    }
    return scene;
  }

  /** Returns words that tell without which thing which exercises are left. */
  static Line named(Prop thing, List<String> exercises, Scene scene) {
    return named(thing).with("exercises", scene.names(exercises));
  }

  private static Line named(Prop thing) {
    return Prompt.WITHOUT.line().with("prop", ProgrammeLines.named("prop", thing));
  }

  private static Today skipping(String id, Today today) {
    Today skipped = today.skipping(id);
    return today.place().map(skipped::at).orElse(skipped);
  }

  /** To leave something out before anything was done is nowhere to pick up from. */
  private static Scene begun(Scene scene) {
    return scene.now().has(Once.MOVED) ? scene : scene.with(Once.RESUMED);
  }

  /** Returns which of those that are yet to be done, or to be completed, something holds for. */
  private static List<String> affected(Predicate<String> affects, Scene scene) {
    return Journey.ahead(scene).stream()
        .filter(affects)
        .filter(id -> !Bouts.isComplete(id, scene))
        .toList();
  }

  private static Turn leaving(
      Predicate<String> impossible, Optional<String> current, Line words, Scene before) {
    List<String> affected = affected(impossible, before);
    boolean here = current.filter(affected::contains).isPresent();
    if (affected.isEmpty() || current.isPresent() && !here) {
      return before.after(Prompt.NOT_NEEDED_HERE.line());
    }
    List<String> others = affected.stream().filter(id -> !current.equals(Optional.of(id))).toList();
    Scene scene = leftOut(others, before);
    Line okay = Prompt.THATS_OKAY.line();
    Line named = words.with("exercises", scene.names(affected));
    Speech said = Speech.say(okay, named);
    if (!here && Journey.next(scene).isPresent()) {
      return wasHeardOut(scene) ? scene.after(okay, named) : scene.again(said);
    }
    if (!here) {
      return Completion.begin(scene, said);
    }
    boolean open = scene.person().safety().asksAbout(current.get());
    if (open) {
      return scene.withoutOpening(new Asked(painOf(current.get(), scene), 0, 0), said);
    }
    boolean stayedUp = Journey.leadsDown(scene.state(), scene);
    return Journey.afterLeaving(
        current.get(),
        scene
            .with(scene.today().skipping(current.get()))
            .with(Until.DOWN, scene.now().is(Until.DOWN) && !stayedUp),
        said);
  }

  /** Returns whether it was said at the open question: after another one its opening is due. */
  private static boolean wasHeardOut(Scene scene) {
    Meaning meaning = scene.heard().meaning();
    boolean here = meaning == Meaning.Answer.NO_EQUIPMENT || meaning == Meaning.Answer.CANNOT_KNEEL;
    return here && !scene.heard().early();
  }

  /** Returns the question about the pain of an exercise that is left: how bad, if it does hurt. */
  private static Asking painOf(String id, Scene scene) {
    return scene.state() instanceof RatingPain rating
        ? new RatingPain(
            id, CheckingPain.Then.LEFT, rating.knees(), rating.worse(), Optional.empty())
        : new CheckingPain(id, CheckingPain.Then.LEFT);
  }
}
