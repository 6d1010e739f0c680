package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.heard.When;
import backguide.speech.Line;

/** One reminder, then: shall I set it? */
public record ConfirmingReminder(When when) implements YesNo, AboutReminder {
  @Override
  public Query query(Scene scene) {
    return Query.REMIND_CONFIRM;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return ReminderTalk.spoken(wording, when, scene);
  }

  @Override
  public Turn yes(Scene scene) {
    return ReminderTalk.confirmed(when, scene);
  }

  @Override
  public Turn no(Scene scene) {
    return ReminderTalk.none(scene);
  }

  /** "No need" is no. */
  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(s -> ReminderTalk.named(AskingReminderTime.NOTHING, s), Answer.WHEN)
        .when(s -> s.ask(new AskingReminderTime(AskingReminderTime.NOTHING)), Answer.BACK)
        .at(scene);
  }

  @Override
  public Turn giveUp(Scene scene) {
    return ReminderTalk.givenUp(scene);
  }
}
