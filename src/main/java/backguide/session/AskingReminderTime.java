package backguide.session;

import backguide.heard.Meaning;
import backguide.heard.When;
import java.util.Optional;

/**
 * When shall the reminder be?
 *
 * @param sofar what was named of it already
 */
public record AskingReminderTime(When sofar) implements Behind {
  static final When NOTHING = new When(Optional.empty(), Optional.empty());

  @Override
  public Query query(Scene scene) {
    if (sofar.day().isPresent()) {
      return Query.REMIND_TIME;
    }
    return sofar.time().isPresent() ? Query.REMIND_DAY : Query.REMIND_WHEN;
  }

  @Override
  public Turn on(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case MORE_TIME -> MoreTime.wished(scene);
      case WHEN -> ReminderTalk.named(sofar, scene);
      case NO, SKIP -> ReminderTalk.none(scene);
      case UNSURE, BUILT_IN_NEXT, DONE -> ReminderTalk.givenUp(scene);
      case BACK -> scene.ask(new AskingReminderTime(NOTHING));
      case YES,
          FINE,
          NOT_ME,
          PRESCRIBED,
          NEXT,
          READY,
          EASIER,
          HARDER,
          MORE,
          RATING,
          SELECT,
          CHOICE,
          NO_EQUIPMENT,
          CANNOT_KNEEL,
          CHANGE_EXERCISES,
          MINUTES_ONLY,
          UNKNOWN ->
          Misses.unclear(scene);
    };
  }

  @Override
  public Turn giveUp(Scene scene) {
    return ReminderTalk.givenUp(scene);
  }
}
