package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.heard.When;
import java.util.Optional;

/**
 * When shall the reminder be?
 *
 * @param sofar what was named of it already
 */
public record AskingReminderTime(When sofar) implements AboutReminder {
  static final When NOTHING = new When(Optional.empty(), Optional.empty());

  @Override
  public Query query(Scene scene) {
    if (sofar.day().isPresent()) {
      return Query.REMIND_TIME;
    }
    return sofar.time().isPresent() ? Query.REMIND_DAY : Query.REMIND_WHEN;
  }

  @Override
  public Turn on(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(s -> ReminderTalk.named(sofar, s), Answer.WHEN)
        .when(ReminderTalk::none, Answer.NO, Answer.UNSURE, Answer.SKIP)
        .when(ReminderTalk::givenUp, Answer.BUILT_IN_NEXT, Answer.DONE)
        .when(s -> s.ask(new AskingReminderTime(NOTHING)), Answer.BACK)
        .at(scene);
  }

  @Override
  public Turn giveUp(Scene scene) {
    return ReminderTalk.givenUp(scene);
  }
}
