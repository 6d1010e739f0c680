package backguide.session;

import backguide.heard.Launch;
import backguide.heard.When;
import backguide.person.Progress;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reminders: the person chooses when, hears it back, and says yes to each. */
final class ReminderTalk {
  /** Runs of the programme after which a reminder is offered by itself, while none is set. */
  private static final Set<Integer> OFFERED_AFTER = Set.of(1, 3);

  private ReminderTalk() {}

  static boolean isDue(Scene scene) {
    Progress progress = scene.progress();
    boolean byItself = progress.reminded() == 0 && OFFERED_AFTER.contains(progress.runs());
    boolean possible = scene.now().reminders() != Launch.Reminders.IMPOSSIBLE;
    return possible && !scene.now().guest() && (byItself || scene.now().has(Once.REMINDER_WANTED));
  }

  /** A day, a time or both were named; the rest is asked for, and the past is not possible. */
  static Turn named(When sofar, Scene scene) {
    Optional<When> said = scene.heard().detail().when();
    if (said.isEmpty()) {
      return Misses.unclear(scene);
    }
    When when = said.get().or(sofar);
    int misses = scene.session().asked().misses() + 1;
    if (said.get().repeated() && when.equals(sofar.or(sofar))) {
      return misses >= ((Asking) scene.state()).patience()
          ? givenUp(scene)
          : scene.askStill(new AskingReminderTime(when), misses, once(said.get()));
    }
    if (isOver(when, scene)) {
      return scene.ask(
          new AskingReminderTime(AskingReminderTime.NOTHING),
          Speech.say(Prompt.IN_THE_PAST.line()));
    }
    return when.complete()
        ? confirming(when, once(said.get()), scene)
        : scene.ask(new AskingReminderTime(when), once(said.get()));
  }

  /** Whoever wants one again and again is told what is possible. */
  private static Speech once(When said) {
    return said.repeated() ? Speech.say(Prompt.ONE_REMINDER.line()) : Speech.SILENCE;
  }

  /** Where nobody knows what the person's clock shows, nothing is in the past. */
  private static boolean isOver(When when, Scene scene) {
    Optional<LocalDateTime> now = scene.heard().own().map(ZonedDateTime::toLocalDateTime);
    return now.isPresent()
        && when.day()
            .filter(
                day ->
                    when.complete()
                        ? !at(when).isAfter(now.get())
                        : day.isBefore(now.get().toLocalDate()))
            .isPresent();
  }

  /** A time that the clocks jump over is moved as far as they jump, and that is said. */
  private static Turn confirming(When when, Speech before, Scene scene) {
    Optional<LocalDateTime> moved =
        scene
            .heard()
            .own()
            .map(now -> at(when).atZone(now.getZone()).toLocalDateTime())
            .filter(there -> !there.equals(at(when)));
    return moved
        .map(
            there ->
                scene.ask(
                    new ConfirmingReminder(
                        new When(
                            Optional.of(there.toLocalDate()), Optional.of(there.toLocalTime()))),
                    before.then(
                        Prompt.CLOCKS_JUMP
                            .line()
                            .with("time", new Hole.Clock(when.time().orElseThrow())))))
        .orElseGet(() -> scene.ask(new ConfirmingReminder(when), before));
  }

  private static LocalDateTime at(When when) {
    return when.day().orElseThrow().atTime(when.time().orElseThrow());
  }

  /** Sets it, after the platform's own question where that is needed. */
  static Turn confirmed(When when, Scene scene) {
    if (scene.now().reminders() != Launch.Reminders.NEED_PERMISSION) {
      return set(when, scene);
    }
    Session waiting = scene.at(new AwaitingPermission(when)).session();
    return new Turn(
        waiting, Speech.SILENCE, Turn.Ending.HANDS_OVER, List.of(new Effect.AskPermission()));
  }

  static Turn permitted(Scene scene) {
    return scene.state() instanceof AwaitingPermission waiting
        ? set(waiting.when(), scene)
        : scene.end(Speech.say(Prompt.GOODBYE.line()));
  }

  static Turn notPermitted(Scene scene) {
    return scene.end(Speech.say(Prompt.REMINDER_NOT_PERMITTED.line(), Prompt.GOODBYE.line()));
  }

  /** The reminder that was called set is not, since the platform would not have it. */
  static Turn failed(Scene scene) {
    return scene
        .with(scene.progress().unreminding())
        .end(Speech.say(Prompt.REMINDER_NOT_SET.line(), Prompt.GOODBYE.line()));
  }

  /** No day and time were found that both sides understood. That is nobody's choice. */
  static Turn givenUp(Scene scene) {
    return scene.end(Speech.say(Prompt.REMINDER_GIVEN_UP.line(), Prompt.GOODBYE.line()));
  }

  /** The person does not want one. */
  static Turn none(Scene scene) {
    return scene.end(Speech.say(Prompt.NO_REMINDER.line(), Prompt.GOODBYE.line()));
  }

  /** Where today is not known, a day is named by its date alone. */
  static Line spoken(Line wording, When when, Scene scene) {
    LocalDate day = when.day().orElseThrow();
    LocalDate today = scene.heard().own().map(ZonedDateTime::toLocalDate).orElse(day.minusYears(1));
    return wording
        .with("day", new Hole.Day(day, today))
        .with("time", new Hole.Clock(when.time().orElseThrow()));
  }

  private static Turn set(When when, Scene scene) {
    Scene reminded = scene.with(scene.progress().reminding());
    Line done = spoken(Prompt.REMINDER_SET.line(), when, scene);
    return reminded.end(Speech.say(done, Prompt.GOODBYE.line()), new Effect.Remind(when));
  }
}
