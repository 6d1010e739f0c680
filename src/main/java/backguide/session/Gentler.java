package backguide.session;

import backguide.heard.Detail.BodyPart;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Today;
import backguide.programme.Adjustment;
import backguide.programme.Place;
import backguide.session.CheckingPain.Then;
import java.util.Optional;

/** How an exercise that hurt goes on: once more and gently, if at all, and so the next time. */
final class Gentler {
  private Gentler() {}

  /**
   * One retry an exercise and day, and none of what was left, is long ago, or is no longer chosen.
   * What is yet to come is tried in the sheet's own gentler form or not at all.
   */
  static boolean mayRetry(RatingPain rating, Scene scene) {
    Today today = scene.today();
    String exercise = rating.id();
    return scene.person().chosen().contains(exercise)
        && !today.adjusted().containsKey(exercise)
        && !today.retried().contains(exercise)
        && !today.leftForPain().contains(exercise)
        && !Needs.lacks(exercise, scene)
        && scene.programme().pain().retries() > 0
        && (rating.then() != Then.COMING || mayBegin(rating, scene))
        && rating.then() != Then.CARRIED;
  }

  private static boolean mayBegin(RatingPain rating, Scene scene) {
    return rating.chunk().isPresent() && own(rating.id(), rating.knees(), scene).isPresent();
  }

  /** From here on the exercise is only done gently, even if the session ends before the answer. */
  static Turn offered(RatingPain rating, Scene before, Scene hurt) {
    String exercise = rating.id();
    boolean lower = !Ladder.rung(exercise, before).equals(Ladder.rung(exercise, hurt));
    String adjustment =
        lower ? Today.LOWER : own(exercise, rating.knees(), hurt).orElse(Today.GENTLER);
    Scene scene = eased(exercise, adjustment, hurt);
    Person person = scene.person();
    return scene
        .with(
            person
                .with(person.safety().answered(exercise))
                .with(person.heed().hurting(exercise, adjustment)))
        .ask(new Adjusting(exercise, adjustment, rating.chunk()));
  }

  /** Returns the scene in which an exercise is only done gently, and from its beginning. */
  static Scene eased(String exercise, String adjustment, Scene scene) {
    Today today = scene.today().reopening(exercise).at(Place.start(exercise)).retrying(exercise);
    boolean already = today.adjusted().containsKey(exercise);
    return scene.with(already ? today : today.adjusting(exercise, adjustment));
  }

  /** Returns the sheet's own gentler form for a complaint, unless one was used already. */
  static Optional<String> own(String id, boolean knees, Scene scene) {
    boolean used = scene.today().adjusted().containsKey(id);
    return scene.programme().find(id).stream()
        .filter(exercise -> !used && Ladder.climbed(id, scene).isEmpty())
        .flatMap(exercise -> exercise.adjustments().stream())
        .filter(
            a ->
                a.discomfort()
                    .map(d -> knees && d.equalsIgnoreCase(BodyPart.KNEES.name()))
                    .orElse(!knees))
        .map(Adjustment::id)
        .findFirst();
  }

  /** Notes that an exercise hurt: back to the least dose, a rung down, nothing earned. */
  static Scene noted(String id, Scene scene) {
    boolean since =
        !scene.today().retried().contains(id) || !scene.place(id).equals(Place.start(id));
    Progress progress = scene.progress().easy(id, 0).painFree(id, 0).offering(id, false);
    Progress least =
        scene
            .programme()
            .find(id)
            .map(exercise -> progress.dosing(id, exercise.dose().least()))
            .orElse(progress);
    Progress lower =
        Ladder.below(id, scene).filter(r -> since).map(r -> least.on(id, r)).orElse(least);
    return scene
        .with(lower)
        .with(scene.person().heed().hurting(id, nextTime(id, scene)))
        .with(scene.now().with(Once.STEPWISE).unfinishing(id));
  }

  /** Returns the form in which an exercise that hurt is begun the next time. */
  private static String nextTime(String id, Scene scene) {
    return Optional.ofNullable(scene.today().adjusted().get(id))
        .or(() -> own(id, false, scene))
        .orElse(Today.GENTLER);
  }

  /**
   * Eases an exercise that hurt the last time; it returns to the usual once it was free of pain.
   */
  static Scene remembered(String id, Scene scene) {
    String gentler = scene.person().heed().hurt().get(id);
    boolean eased = scene.today().adjusted().containsKey(id);
    return gentler == null || eased ? scene : scene.with(scene.today().adjusting(id, gentler));
  }
}
