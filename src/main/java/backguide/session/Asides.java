package backguide.session;

import backguide.heard.Launch;
import backguide.heard.Meaning.Aside;
import backguide.person.Habits;
import backguide.programme.Stance;
import backguide.speech.Line;
import backguide.speech.Pace;
import backguide.speech.Speech;
import java.util.Optional;
import java.util.function.Function;

/** What is answered by the way; the same question follows and nothing is counted. */
final class Asides {
  private Asides() {}

  static Turn on(Aside aside, Scene scene) {
    boolean only = scene.state().isAboutWarningSigns() || scene.state() instanceof ConfirmingErase;
    if (only && aside != Aside.HELP) {
      boolean harmless = aside == Aside.REPEAT || aside == Aside.INFO;
      return harmless ? scene.again() : Misses.unclear(scene);
    }
    Response response = response(aside, scene);
    return response.leads().apply(response.scene());
  }

  /**
   * What an aside comes to.
   *
   * @param scene what it settles
   * @param said what is said to it while opening; empty where it needs a question to go back to
   * @param leads what it leads to at a question
   */
  record Response(Scene scene, Optional<Line> said, Function<Scene, Turn> leads) {
    private Response(Scene scene, Line said) {
      this(scene, Optional.of(said), s -> s.after(said));
    }

    private Response(Scene scene, Function<Scene, Turn> leads) {
      this(scene, Optional.empty(), leads);
    }
  }

  static Response response(Aside aside, Scene scene) {
    Habits habits = scene.person().habits();
    return switch (aside) {
      case HELP -> new Response(scene, Asides::help);
      case REPEAT ->
          new Response(
              scene, s -> s.again(s.now().is(Until.OPENING) ? Gates.welcome(s) : Speech.SILENCE));
      case MORE_DETAIL -> worded(Habits.Verbosity.FULL, scene);
      case SHORTER -> worded(Habits.Verbosity.BRIEF, scene);
      case INFO -> new Response(scene, TopicAnswers::on);
      case SLOWER -> set(habits.with(Pace.SLOW), Prompt.SLOWER_NOW, scene);
      case FASTER ->
          set(
              habits.with(Pace.NORMAL),
              habits.pace() == Pace.SLOW ? Prompt.FASTER_NOW : Prompt.NO_FASTER,
              scene);
      case ONE_AT_A_TIME -> set(habits.with(Habits.Flow.NEVER), Prompt.ONE_AT_A_TIME_NOW, scene);
      case KEEP_MOVING -> set(habits.with(Habits.Flow.ALWAYS), Prompt.KEEP_MOVING_NOW, scene);
      case POSTURE -> posture(scene);
      case COUNT_ALOUD -> set(habits.counting(true), Prompt.COUNTING, scene);
      case COUNT_SILENTLY -> set(habits.counting(false), Prompt.NOT_COUNTING, scene);
      case HEALTH_QUESTION -> new Response(scene, Prompt.ASK_THEM.line());
      case THANKS -> new Response(scene, Prompt.WELCOME_TO_IT.line());
      case WAIT -> new Response(scene, Pausing::longer);
      case WANT_REMINDER -> new Response(scene, Asides::wantsReminder);
    };
  }

  /** Says what may be answered here, and asks the same. */
  private static Turn help(Scene scene) {
    Asked asked = scene.session().asked();
    Turn explained = scene.withoutOpening(new Asked(asked.state(), 2, 0), Speech.SILENCE);
    return explained.with(explained.next().with(asked));
  }

  /** Explains anew what was being explained. */
  private static Response worded(Habits.Verbosity wording, Scene scene) {
    return new Response(
        scene.with(scene.person().habits().with(wording)),
        Optional.of(Prompt.OKAY.line()),
        s ->
            s.state().explains()
                ? s.ask(new Instructing(s.state().exercise().orElseThrow(), 0))
                : s.again());
  }

  private static Response set(Habits habits, Prompt said, Scene scene) {
    return new Response(scene.with(habits), said.line());
  }

  private static Response posture(Scene scene) {
    Optional<Stance> stance = scene.heard().detail().stance();
    if (stance.isEmpty() || stance.get() == Stance.KNEELING_FLOOR) {
      return new Response(scene, Prompt.OKAY.line());
    }
    boolean allowed =
        scene
            .state()
            .exercise()
            .flatMap(scene.programme()::find)
            .map(e -> e.allows(stance.get()))
            .orElse(true);
    Line name = ProgrammeLines.named("stance", stance.get());
    return allowed
        ? new Response(
            scene.with(scene.person().habits().in(stance.get())),
            Prompt.POSTURE_NOW.line().with("stance", name))
        : new Response(scene, Prompt.NOT_IN_THIS_POSTURE.line().with("stance", name));
  }

  private static Turn wantsReminder(Scene scene) {
    return scene.now().reminders() == Launch.Reminders.IMPOSSIBLE
        ? scene.after(Prompt.REMINDERS_IMPOSSIBLE.line())
        : scene.with(Once.REMINDER_WANTED).after(Prompt.REMINDER_LATER.line());
  }
}
