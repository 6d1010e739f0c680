package backguide.session;

import backguide.heard.Meaning;

/** Would you like a reminder? */
public record OfferingReminder() implements YesNo, Behind {
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

  @Override
  public Turn unsure(Scene scene) {
    return ReminderTalk.givenUp(scene);
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case WHEN -> ReminderTalk.named(AskingReminderTime.NOTHING, scene);
      case SKIP -> no(scene);
      case DONE, BUILT_IN_NEXT -> ReminderTalk.givenUp(scene);
      default -> Misses.unclear(scene);
    };
  }
}
