package backguide.session;

import backguide.heard.Meaning.Answer;

/** Would you like a reminder? */
public record OfferingReminder() implements YesNo, AboutReminder {
  @Override
  public Query query(Scene scene) {
    return Query.REMINDER;
  }

  @Override
  public Turn yes(Scene scene) {
    return scene.ask(new AskingReminderTime(AskingReminderTime.NOTHING));
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
        .when(this::no, Answer.SKIP)
        .when(ReminderTalk::givenUp, Answer.DONE, Answer.BUILT_IN_NEXT)
        .at(scene);
  }
}
