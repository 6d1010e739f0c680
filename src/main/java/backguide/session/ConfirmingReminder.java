package backguide.session;

import backguide.heard.Meaning;
import backguide.heard.When;
import backguide.speech.Line;

/** One reminder, then: shall I set it? */
public record ConfirmingReminder(When when) implements YesNo {
  @Override
  public Whose whose() {
    return Whose.FINISHED;
  }

  @Override
  public Query query(Scene scene) {
    return Query.REMIND_CONFIRM;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return Reminding.spoken(wording, when, scene);
  }

  @Override
  public Turn yes(Scene scene) {
    return Reminding.confirmed(when, scene);
  }

  @Override
  public Turn no(Scene scene) {
    return Reminding.none(scene);
  }

  @Override
  public Turn unsure(Scene scene) {
    return Reminding.givenUp(scene);
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case WHEN -> Reminding.named(AskingReminderTime.NOTHING, scene);
      case BACK -> scene.ask(new AskingReminderTime(AskingReminderTime.NOTHING));
      default -> Misses.unclear(scene);
    };
  }

  @Override
  public Turn giveUp(Scene scene) {
    return Reminding.givenUp(scene);
  }
}
