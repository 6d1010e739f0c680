package backguide.session;

import backguide.person.Today;
import backguide.programme.Place;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The way through the chosen exercises, in the order of the sheet. */
final class Journey {
  private Journey() {}

  /** Returns the exercises that are still ahead, in order. */
  static List<String> ahead(Scene scene) {
    return scene.person().chosen().stream().filter(e -> !scene.today().isBehind(e)).toList();
  }

  /** Returns the scene at the beginning of a new run when the last one turns out to be complete. */
  static Scene anewIfOver(Scene scene) {
    boolean over =
        !scene.now().has(Once.MOVED)
            && !scene.person().chosen().isEmpty()
            && ahead(scene).isEmpty();
    return over ? scene.with(scene.today().anew()) : scene;
  }

  /** Returns the next exercise, or empty when none is left that there is time for. */
  static Optional<String> next(Scene scene) {
    Today today = scene.today();
    List<String> chosen = scene.person().chosen();
    List<String> fits = scene.now().fits();
    Predicate<String> open = id -> !today.isBehind(id) && (fits.isEmpty() || fits.contains(id));
    Predicate<String> chosenAndOpen = id -> chosen.contains(id) && open.test(id);
    return scene
        .memo()
        .first()
        .filter(chosenAndOpen)
        .or(() -> today.place().map(Place::exercise).filter(chosenAndOpen))
        .or(() -> following(chosen, today).filter(open).findFirst());
  }

  /**
   * Returns the exercise that a question names. Where nothing is left in a record that changed
   * meanwhile it names any: that question is heard once more on it, and then not asked.
   */
  static String named(Scene scene) {
    return next(scene)
        .or(() -> scene.person().chosen().stream().findFirst())
        .orElseGet(() -> scene.programme().ids().get(0));
  }

  /** Returns the chosen ones, first those after the one that was done last. */
  private static Stream<String> following(List<String> chosen, Today today) {
    List<String> done = today.done();
    int last = done.isEmpty() ? -1 : chosen.indexOf(done.get(done.size() - 1));
    return Stream.concat(
        chosen.subList(last + 1, chosen.size()).stream(), chosen.subList(0, last + 1).stream());
  }

  /** Enters the next exercise at once, or goes on to the end. */
  static Turn from(Scene scene, Speech before) {
    return next(scene)
        .map(id -> Entrance.into(id, Optional.empty(), scene, before))
        .orElseGet(() -> Completion.begin(scene, before));
  }

  /** Enters the next exercise in the same breath in which another was finished free of pain. */
  static Turn merged(String finished, Scene scene, Speech before) {
    Scene up = up(scene);
    Speech said = before.then(gettingUp(scene, up));
    return next(up)
        .map(id -> Entrance.into(id, Optional.of(finished), up, said))
        .orElseGet(() -> Completion.begin(up, said));
  }

  /** Asks whether to go on after an exercise that was left, or goes on to the end. */
  static Turn afterLeaving(String left, Scene scene, Speech before) {
    Scene up = up(scene);
    Speech said = before.then(gettingUp(scene, up));
    return next(up).isPresent() ? up.ask(new MovingOn(left), said) : Completion.begin(up, said);
  }

  /** Returns the scene with nobody on the floor, unless the next exercise is there as well. */
  private static Scene up(Scene scene) {
    boolean staysDown = next(scene).filter(id -> Bouts.onFloor(id, scene)).isPresent();
    return scene.with(Until.DOWN, scene.now().is(Until.DOWN) && staysDown);
  }

  /** Returns the words and the time for getting up from the floor, for whoever does. */
  private static Speech gettingUp(Scene before, Scene after) {
    return before.now().is(Until.DOWN) && !after.now().is(Until.DOWN)
        ? Speech.say(Prompt.GET_UP.line()).then(new Segment.Settle(6000))
        : Speech.SILENCE;
  }

  /** Returns whether somebody is told to get down to the floor before a question. */
  static boolean leadsDown(State asked, Scene scene) {
    boolean first = asked.explained().filter(chunk -> chunk == 0).isPresent();
    return first && asked.exercise().filter(id -> Bouts.onFloor(id, scene)).isPresent();
  }

  /** Returns the exercises of today: all that were chosen, but for those there is no time for. */
  static List<String> planned(Scene scene) {
    List<String> fits = scene.now().fits();
    List<String> chosen = scene.person().chosen();
    return fits.isEmpty()
        ? chosen
        : chosen.stream().filter(id -> fits.contains(id) || scene.today().isBehind(id)).toList();
  }

  /** Returns the exercises of today that are still ahead, in order. */
  static List<String> aheadToday(Scene scene) {
    return planned(scene).stream().filter(id -> !scene.today().isBehind(id)).toList();
  }

  /** Returns which of the exercises of today this is, from 1. */
  static int position(String id, Scene scene) {
    return planned(scene).indexOf(id) + 1;
  }
}
