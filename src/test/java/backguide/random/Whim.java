package backguide.random;

import backguide.ear.Utterances;
import backguide.heard.Launch;
import backguide.session.AskingClearance;
import backguide.session.AskingEasy;
import backguide.session.AskingOwner;
import backguide.session.AskingReminderTime;
import backguide.session.AwaitingPermission;
import backguide.session.CheckingHurt;
import backguide.session.CheckingLock;
import backguide.session.CheckingPain;
import backguide.session.ChoosingAnchor;
import backguide.session.RatingPain;
import backguide.session.ScreeningRedFlags;
import backguide.session.Selecting;
import backguide.session.State;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What somebody does next, by chance; some are more helpful than others. */
final class Whim {
  private static final long[] HALF_DAY = {1, 5, 60, 300, 700, 721};
  private static final long[] DAYS = {1_440, 1_500, 10_080, 60_000, 140_000};

  private final SplittableRandom random;
  private final Utterances utterances;
  private final double helpful;

  Whim(long seed, Utterances utterances) {
    this.random = new SplittableRandom(seed);
    this.utterances = utterances;
    this.helpful = one(List.of(0.0, 0.5, 0.8, 0.9, 0.97));
  }

  Event opening() {
    boolean days = chance(0.4);
    long[] times = days ? DAYS : HALF_DAY;
    Launch launch =
        new Launch(
            Optional.empty(),
            chance(0.7) ? Launch.Recognition.RECOGNISED : one(List.of(Launch.Recognition.values())),
            chance(0.02) ? Launch.Recall.UNREADABLE : Launch.Recall.READ,
            one(List.of(Launch.Reminders.values())),
            Optional.empty());
    String wish = chance(0.1) ? one(utterances.all()) : "";
    return new Event(
        Event.Act.OPEN, wish, 1, times[random.nextInt(times.length)], Optional.of(launch));
  }

  Event next(State state) {
    if (state instanceof AwaitingPermission) {
      return happens(
          one(
              List.of(
                  Event.Act.PERMITTED, Event.Act.NOT_PERMITTED, Event.Act.CUT_OFF, Event.Act.SAY)));
    }
    if (chance(0.02)) {
      return happens(one(List.of(Event.Act.SILENCE, Event.Act.CUT_OFF)));
    }
    String said = chance(helpful) ? one(utterances.of(expected(state))) : anything();
    return new Event(Event.Act.SAY, said, played(), chance(0.01) ? 60 : 0, Optional.empty());
  }

  private Event happens(Event.Act what) {
    String said = what == Event.Act.SAY ? anything() : "";
    return new Event(what, said, played(), 0, Optional.empty());
  }

  private double played() {
    double most = chance(helpful) ? 1.9 : 1;
    return most > 1 ? 1 + random.nextDouble(0.9) : random.nextDouble(1.2);
  }

  private String anything() {
    if (chance(0.15)) {
      return one(utterances.garbage());
    }
    return one(chance(0.8) ? utterances.of(one(utterances.intents())) : utterances.all());
  }

  private String expected(State state) {
    String yes = "AMAZON.YesIntent";
    String no = "AMAZON.NoIntent";
    if (state instanceof CheckingPain || state instanceof CheckingHurt) {
      return chance(0.8) ? no : one(List.of(yes, "RatingIntent", "FeelsFineIntent", "PainIntent"));
    }
    if (state instanceof RatingPain) {
      return "RatingIntent";
    }
    if (state instanceof Selecting) {
      return one(List.of("SelectIntent", "SelectAllIntent", "SelectAllButIntent"));
    }
    if (state instanceof ChoosingAnchor) {
      return "AnchorIntent";
    }
    if (state instanceof AskingEasy) {
      return one(List.of("SelectIntent", "SelectAllIntent", no));
    }
    if (state instanceof AskingReminderTime) {
      return "WhenIntent";
    }
    if (state instanceof AskingOwner
        || state instanceof CheckingLock
        || state instanceof AskingClearance
        || state instanceof ScreeningRedFlags) {
      return chance(0.9) ? yes : no;
    }
    return one(List.of(yes, "ReadyIntent", "NextStepIntent", "ReadyIntent", "AMAZON.ResumeIntent"));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
