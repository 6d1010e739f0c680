package backguide.session;

import backguide.person.Person;
import backguide.person.Safety;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.time.LocalDate;

/** What stands before the first exercise, in one order, looked at anew after every answer. */
final class Gates {
  /** How many days ahead the clocks of two devices may be of each other. */
  private static final int CLOCKS_APART = 1;

  private Gates() {}

  /** Returns the first closed gate's question, or goes on to the exercises. */
  static Turn next(Scene scene, Speech before) {
    Person person = scene.person();
    Safety safety = person.safety();
    if (!scene.now().mine()) {
      return scene.ask(new AskingOwner(), before);
    }
    if (safety.locked() && !scene.now().is(Until.UNLOCKING)) {
      return scene.ask(new CheckingLock(), before);
    }
    if (safety.locked() || !isCleared(scene)) {
      return scene.ask(new AskingClearance(), before);
    }
    if (person.painOpen().isPresent()) {
      return scene.ask(
          new CheckingPain(person.painOpen().get(), CheckingPain.Then.CARRIED), before);
    }
    if (scene.now().is(Until.CHANGING)) {
      Scene other = scene.with(Until.CHANGING, false).with(person.today().nowhere());
      return other.with(Once.RESUMED).ask(new Selecting(), before);
    }
    if (person.chosen().isEmpty()) {
      return scene.ask(new Selecting(), before);
    }
    if (Wishes.areWaiting(scene)) {
      return Wishes.granted(scene, before);
    }
    if (!safety.briefed()) {
      return scene.ask(new Briefing(), before);
    }
    if (!scene.now().has(Once.MOVED) && Journey.next(scene).isEmpty()) {
      Scene anew = scene.with(person.today().anew());
      boolean asks = Journey.next(anew).isPresent() && !anew.today().leftForPain().isEmpty();
      return asks ? anew.ask(new Resuming(), before) : Journey.from(anew, before);
    }
    boolean begun =
        person.today().place().isPresent()
            || person.chosen().stream().anyMatch(person.today()::isBehind);
    if (begun && !scene.now().has(Once.RESUMED) && Journey.next(scene).isPresent()) {
      return scene.ask(new Resuming(), before);
    }
    return Journey.from(scene, before);
  }

  /**
   * Returns whether a bout of an exercise must not begin: whatever a session believes to have
   * passed is looked at here once more.
   */
  static boolean areClosedTo(String exercise, Scene scene) {
    Safety safety = scene.person().safety();
    return !scene.now().mine()
        || safety.locked()
        || !isCleared(scene)
        || safety.painful().stream().anyMatch(id -> !id.equals(exercise));
  }

  static Turn next(Scene scene) {
    return next(scene, Speech.SILENCE);
  }

  /** Returns the greeting: the disclaimer with it while nothing was ever cleared. */
  static Speech welcome(Scene scene) {
    if (scene.person().safety().clearedOn().isPresent()) {
      return Speech.say(Prompt.WELCOME_BACK.line());
    }
    Line title = Line.of(scene.programme().title().say());
    return Speech.say(Prompt.WELCOME.line().with("title", title));
  }

  private static boolean isCleared(Scene scene) {
    LocalDate today = scene.heard().at().toLocalDate();
    int maxAge = scene.programme().clearance().maxAgeDays();
    return scene
        .person()
        .safety()
        .clearedOn()
        .filter(on -> !on.plusDays(maxAge).isBefore(today))
        .filter(on -> !on.isAfter(today.plusDays(CLOCKS_APART)))
        .isPresent();
  }
}
