package backguide.desk;

import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Person;
import backguide.programme.Prop;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.speech.Line;
import backguide.speech.Played;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The questions at which words are tried; the machine itself is talked to until it asks them. */
public enum HearQuestion {
  CLEARANCE("AskingClearance"),
  /** The session is opened along with the words. */
  LAUNCH("Over"),
  SELECT("Selecting"),
  BRIEFING("Briefing"),
  START("Introducing upper-back-stretch"),
  PART("Instructing"),
  NEXT_HOLD("BetweenBouts", START, Aside.ONE_AT_A_TIME, Detail.NONE),
  OTHER_SIDE("ChangingPart", START, Aside.ONE_AT_A_TIME, Detail.NONE),
  PAUSED("Pausing", START, Aside.WAIT, Detail.NONE),
  LEAVE("ConfirmingLeave", PART, Answer.SKIP, Detail.NONE),
  OWNER("AskingOwner", START, Life.LAUNCH, Detail.NONE),
  FLOOR("Introducing childs-pose"),
  BAND("Introducing band-squeeze"),
  ANCHOR("ChoosingAnchor"),
  ANCHOR_HOLDS("CheckingAnchor"),
  PAIN("CheckingPain"),
  /** Five seconds into the hold after which it is asked about pain. */
  HOLD("CheckingPain"),
  RATING("RatingPain", PAIN, Answer.YES, Detail.NONE),
  HURT("CheckingHurt", PART, Urgent.EQUIPMENT_BROKE, Detail.NONE.withProp(Prop.EXERCISE_BAND)),
  ERASE("ConfirmingErase", START, Urgent.DELETE, Detail.NONE),
  GENTLER("Adjusting", RATING, Answer.RATING, Detail.NONE.withSeverity(Severity.MILD)),
  RED_FLAG("ScreeningRedFlags", PAIN, Urgent.PAIN, Detail.NONE.withSeverity(Severity.SEVERE)),
  LOCK("CheckingLock", RED_FLAG, Life.LAUNCH, Detail.NONE),
  EASY("AskingEasy"),
  REMINDER_OFFER("OfferingReminder"),
  REMINDER_TIME("AskingReminderTime"),
  REMINDER_CONFIRM("ConfirmingReminder");

  private static final int MOST_TURNS = 100;
  private static final Played IN_A_BOUT = new Played(0, true, Played.WHOLE);

  /** What leads on to the questions that follow; at every other question yes does. */
  private static final Map<String, Said> ONWARD =
      Map.of(
          "Selecting", new Said(Answer.SELECT, Detail.NONE.withAll()),
          "ChoosingAnchor", new Said(Answer.CHOICE, Detail.NONE.withProp(Prop.DOOR)),
          "CheckingPain", new Said(Answer.NO, Detail.NONE),
          "Offering", new Said(Answer.NO, Detail.NONE),
          "AskingEasy", new Said(Answer.SELECT, Detail.NONE.withAll()));

  private final String state;
  private final Optional<HearQuestion> from;
  private final Said by;

  HearQuestion(String state) {
    this(state, Optional.empty(), new Said(Life.LAUNCH, Detail.NONE));
  }

  HearQuestion(String state, HearQuestion from, Meaning meaning, Detail detail) {
    this(state, Optional.of(from), new Said(meaning, detail));
  }

  HearQuestion(String state, Optional<HearQuestion> from, Said by) {
    this.state = state;
    this.from = from;
    this.by = by;
  }

  /** Returns the question of a name such as {@code next-hold}; {@code any} is a plain one. */
  static Optional<HearQuestion> named(String name) {
    return name.equals("any")
        ? Optional.of(START)
        : Arrays.stream(values()).filter(question -> question.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return Line.name(this);
  }

  /** Returns the session in which this is asked. */
  public Session reach(Machine machine, LocalDateTime now) {
    Session session = from.map(f -> f.reach(machine, now)).orElseGet(machine::unopened);
    if (this == LAUNCH) {
      return session;
    }
    session = machine.hear(session, led(session, by, now)).next();
    for (int turns = 0; !isAskedIn(session); turns++) {
      if (turns == MOST_TURNS) {
        throw new IllegalStateException("the question " + this + " is never asked");
      }
      session = machine.hear(session, led(session, onward(session, now), now)).next();
    }
    return session;
  }

  /** Returns the machine's answer to what was said here. */
  Turn hear(Machine machine, Session session, Heard heard) {
    if (this == LAUNCH) {
      Said wish = new Said(heard.meaning(), heard.detail());
      boolean plain = heard.meaning() instanceof Life;
      return machine.hear(
          session,
          opening(plain ? Optional.empty() : Optional.of(wish), Optional.empty(), heard.at()));
    }
    return machine.hear(session, this == HOLD ? heard.after(IN_A_BOUT) : heard);
  }

  private boolean isAskedIn(Session session) {
    String asked = ConversationLine.question(session.asked().state());
    return asked.equals(state) || asked.startsWith(state + " ");
  }

  private static Said onward(Session session, LocalDateTime now) {
    String asked = session.asked().state().getClass().getSimpleName();
    if (asked.equals("AskingReminderTime")) {
      When tomorrow =
          new When(Optional.of(now.toLocalDate().plusDays(1)), Optional.of(LocalTime.of(9, 0)));
      return new Said(Answer.WHEN, Detail.NONE.withWhen(tomorrow));
    }
    return ONWARD.getOrDefault(asked, new Said(Answer.YES, Detail.NONE));
  }

  /** A launch is that of the person met so far, whose voice is not known to be theirs. */
  private static Heard led(Session session, Said said, LocalDateTime now) {
    return said.meaning() instanceof Life
        ? opening(Optional.empty(), Optional.of(session.person()), now)
        : Heard.of(said.meaning(), said.detail(), now);
  }

  private static Heard opening(Optional<Said> wish, Optional<Person> person, LocalDateTime now) {
    Launch launch =
        new Launch(
            person.filter(p -> p.safety().clearedOn().isPresent()),
            Launch.Recognition.UNRECOGNISED,
            Launch.Recall.READ,
            Launch.Reminders.READY,
            wish);
    return Heard.of(launch, now);
  }
}
