package backguide.session;

import backguide.heard.Launch;
import backguide.heard.Meaning.Aside;
import backguide.person.Habits;
import backguide.programme.Stance;
import backguide.speech.Line;
import backguide.speech.Pace;
import backguide.speech.Speech;
import java.util.Optional;

/** What is answered by the way; the same question follows and nothing is counted. */
final class Asides {
  private Asides() {}

  static Turn on(Aside aside, Scene scene) {
    boolean only = scene.state().isAboutWarningSigns() || scene.state() instanceof ConfirmingErase;
    if (only && aside != Aside.HELP) {
      boolean harmless = aside == Aside.REPEAT || aside == Aside.INFO;
      return harmless ? scene.again() : Misses.unclear(scene);
    }
    return switch (aside) {
      case HELP -> help(scene);
      case REPEAT ->
          scene.again(scene.now().is(Until.OPENING) ? Gates.welcome(scene) : Speech.SILENCE);
      case MORE_DETAIL -> worded(Habits.Verbosity.FULL, scene);
      case SHORTER -> worded(Habits.Verbosity.BRIEF, scene);
      case INFO ->
          TopicAnswers.waits(scene) ? Wishes.noted(scene) : scene.after(TopicAnswers.answer(scene));
      case SLOWER,
          FASTER,
          ONE_AT_A_TIME,
          KEEP_MOVING,
          POSTURE,
          COUNT_ALOUD,
          COUNT_SILENTLY,
          HEALTH_QUESTION,
          THANKS ->
          settled(aside, scene).map(s -> s.scene().after(s.said())).orElseGet(scene::again);
      case WAIT -> Pausing.longer(scene);
      case WANT_REMINDER -> wantsReminder(scene);
    };
  }

  /** What is settled or answered at once, wherever it is said, and how that is said. */
  record Settled(Scene scene, Line said) {}

  /** Returns what comes of an aside that needs no question to go back to; empty for the others. */
  static Optional<Settled> settled(Aside aside, Scene scene) {
    Habits habits = scene.person().habits();
    return switch (aside) {
      case SLOWER -> set(habits.with(Pace.SLOW), Prompt.SLOWER_NOW, scene);
      case FASTER ->
          set(
              habits.with(Pace.NORMAL),
              habits.pace() == Pace.SLOW ? Prompt.FASTER_NOW : Prompt.NO_FASTER,
              scene);
      case ONE_AT_A_TIME -> set(habits.with(Habits.Flow.NEVER), Prompt.ONE_AT_A_TIME_NOW, scene);
      case KEEP_MOVING -> set(habits.with(Habits.Flow.ALWAYS), Prompt.KEEP_MOVING_NOW, scene);
      case POSTURE -> Optional.of(posture(scene));
      case COUNT_ALOUD -> set(habits.counting(true), Prompt.COUNTING, scene);
      case COUNT_SILENTLY -> set(habits.counting(false), Prompt.NOT_COUNTING, scene);
      case HEALTH_QUESTION -> Optional.of(new Settled(scene, Prompt.ASK_THEM.line()));
      case THANKS -> Optional.of(new Settled(scene, Prompt.WELCOME_TO_IT.line()));
      case MORE_DETAIL -> set(habits.with(Habits.Verbosity.FULL), Prompt.OKAY, scene);
      case SHORTER -> set(habits.with(Habits.Verbosity.BRIEF), Prompt.OKAY, scene);
      case HELP, REPEAT, INFO, WAIT, WANT_REMINDER -> Optional.empty();
    };
  }

  /** Says what may be answered here, and asks the same. */
  private static Turn help(Scene scene) {
    Asked asked = scene.session().asked();
    Turn explained = scene.turn(new Asked(asked.state(), 2, 0), Speech.SILENCE, false);
    return new Turn(
        explained.next().with(asked), explained.speech(), explained.ending(), explained.effects());
  }

  private static Turn worded(Habits.Verbosity wording, Scene before) {
    Scene scene = before.with(before.person().habits().with(wording));
    State state = scene.state();
    return state.explains()
        ? scene.ask(new Instructing(state.subject().orElseThrow(), 0))
        : scene.again();
  }

  private static Optional<Settled> set(Habits habits, Prompt said, Scene scene) {
    return Optional.of(new Settled(scene.with(habits), said.line()));
  }

  private static Settled posture(Scene scene) {
    Optional<Stance> stance = scene.heard().detail().stance();
    if (stance.isEmpty() || stance.get() == Stance.KNEELING_FLOOR) {
      return new Settled(scene, Prompt.OKAY.line());
    }
    boolean allowed =
        scene
            .state()
            .subject()
            .flatMap(scene.programme()::find)
            .map(e -> e.allows(stance.get()))
            .orElse(true);
    Line name = ProgrammeLines.named("stance", stance.get());
    return allowed
        ? new Settled(
            scene.with(scene.person().habits().in(stance.get())),
            Prompt.POSTURE_NOW.line().with("stance", name))
        : new Settled(scene, Prompt.NOT_IN_THIS_POSTURE.line().with("stance", name));
  }

  private static Turn wantsReminder(Scene scene) {
    return scene.now().reminders() == Launch.Reminders.IMPOSSIBLE
        ? scene.after(Prompt.REMINDERS_IMPOSSIBLE.line())
        : scene.with(Once.REMINDER_WANTED).after(Prompt.REMINDER_LATER.line());
  }
}
