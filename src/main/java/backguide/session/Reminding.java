package backguide.session;

import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reminders: the person chooses when, hears it back, and says yes to each. */
final class Reminding {
  /** Runs of the programme after which a reminder is offered by itself, while none is set. */
  private static final Set<Integer> OFFERED_AFTER = Set.of(1, 3);

  private Reminding() {}

  static boolean isDue(Scene scene) {
    Progress progress = scene.progress();
    boolean byItself = progress.reminded() == 0 && OFFERED_AFTER.contains(progress.runs());
    boolean possible = scene.now().reminders() != Launch.Reminders.IMPOSSIBLE;
    return possible && !scene.now().guest() && (byItself || scene.now().wantsReminder());
  }

  /** A day, a time or both were named; the rest is asked for, and the past is not possible. */
  static Turn named(When sofar, Scene scene) {
    Optional<When> said = scene.heard().detail().when();
    if (said.isEmpty()) {
      return Misses.unclear(scene);
    }
    When when = said.get().or(sofar);
    LocalDate today = scene.heard().at().toLocalDate();
    if (!when.complete()) {
      boolean past = when.day().map(d -> d.isBefore(today)).orElse(false);
      return past ? tooLate(scene) : scene.ask(new AskingReminderTime(when));
    }
    LocalDateTime at = when.day().orElseThrow().atTime(when.time().orElseThrow());
    return at.isAfter(scene.heard().at())
        ? scene.ask(new ConfirmingReminder(when))
        : tooLate(scene);
  }

  /** Sets it, after the platform's own question where that is needed. */
  static Turn confirmed(When when, Scene scene) {
    if (scene.now().reminders() != Launch.Reminders.NEED_PERMISSION) {
      return set(when, scene);
    }
    Session waiting = scene.session().with(new Asked(new AwaitingPermission(when), 0, 0));
    return new Turn(
        waiting, Speech.SILENCE, Turn.Ending.HANDS_OVER, List.of(new Effect.AskPermission()));
  }

  static Turn permitted(Scene scene) {
    return scene.state() instanceof AwaitingPermission waiting
        ? set(waiting.when(), scene)
        : scene.end(Speech.say(Prompt.GOODBYE.line()));
  }

  static Turn notPermitted(Scene scene) {
    return none(scene);
  }

  static Turn none(Scene scene) {
    return scene.end(Speech.say(Prompt.NO_REMINDER.line(), Prompt.GOODBYE.line()));
  }

  static Line spoken(Line wording, When when, Scene scene) {
    LocalDate today = scene.heard().at().toLocalDate();
    return wording
        .with("day", new Hole.Day(when.day().orElseThrow(), today))
        .with("time", new Hole.Clock(when.time().orElseThrow()));
  }

  private static Turn set(When when, Scene scene) {
    Scene reminded = scene.with(scene.progress().reminding());
    Line done = spoken(Prompt.REMINDER_SET.line(), when, scene);
    return reminded.end(Speech.say(done, Prompt.GOODBYE.line()), new Effect.Remind(when));
  }

  private static Turn tooLate(Scene scene) {
    return scene.ask(
        new AskingReminderTime(AskingReminderTime.NOTHING), Speech.say(Prompt.IN_THE_PAST.line()));
  }
}
