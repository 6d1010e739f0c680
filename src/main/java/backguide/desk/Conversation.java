package backguide.desk;

import backguide.conversation.Keeping;
import backguide.conversation.Kept;
import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.session.AskingOwner;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
import backguide.speech.Timeline;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One session of one person with the coach, apart from how it is shown: hears, lets the machine
 * decide, and does what it wants done before anything is said.
 */
final class Conversation implements Talk {
  /** What the coach is called, to break in while it speaks. */
  static final String WAKE_WORD = "Coach";

  private static final Pattern CALLED =
      Pattern.compile("\\s*" + WAKE_WORD + "\\b[\\s,.:!]*", Pattern.CASE_INSENSITIVE);

  private final Phrasebook words;
  private final Ear ear;
  private final Keeping keeping;
  private final Who who;
  private final Clock clock;
  private final List<String> notes = new ArrayList<>();
  private Session session;
  private Timeline said = new Timeline(List.of(), Optional.empty());
  private Kept kept;
  private boolean lost;

  /**
   * Makes a conversation that has not begun.
   *
   * @param who the person
   * @param clock the time, in the person's own time zone
   */
  Conversation(Machine machine, Phrasebook words, Ear ear, Memory memory, Who who, Clock clock) {
    this.words = words;
    this.ear = ear;
    this.keeping = new Keeping(machine, memory);
    this.who = who;
    this.clock = clock;
    this.session = machine.unopened();
    this.kept = Kept.after(who.key(), Optional.empty());
  }

  /**
   * A person as the memory knows them.
   *
   * @param key names their record
   * @param voice whether it is certain that it is they
   */
  record Who(Memory.Key key, Launch.Voice voice) {}

  @Override
  public Reply open(Optional<Pace> pace) {
    Keeping.Recalled recalled = keeping.recall(who.key());
    kept = recalled.kept();
    for (String why : recalled.troubles()) {
      lost = true;
      notes.add("What was kept about you could not be read; " + why + ".");
    }
    Launch launch =
        new Launch(
            recalled.person(),
            who.voice(),
            recalled.memory(),
            Launch.Reminders.READY,
            Optional.empty());
    Heard heard =
        new Heard(
            Meaning.Life.LAUNCH,
            Detail.NONE,
            false,
            LocalDateTime.now(clock),
            Played.ALL,
            Optional.of(launch),
            request());
    return reply(heard, pace);
  }

  @Override
  public Reply hear(String utterance, long elapsedMs) {
    String text = CALLED.matcher(utterance).lookingAt() ? uncalled(utterance) : utterance;
    LocalDateTime now = LocalDateTime.now(clock);
    EarHeard understood = ear.understand(text, now);
    return answer(understood.inMannerAt(now), elapsedMs).by(understood.how());
  }

  @Override
  public Reply end(Meaning.Life why, long elapsedMs) {
    return answer(Heard.of(why, Detail.NONE, LocalDateTime.now(clock)), elapsedMs);
  }

  @Override
  public boolean lostSomething() {
    return lost;
  }

  @Override
  public String place() {
    return kept.isSafe() ? "place is kept" : "place could not be kept";
  }

  private static String uncalled(String utterance) {
    return CALLED.matcher(utterance).replaceFirst("");
  }

  private Reply answer(Heard heard, long elapsedMs) {
    Played played = said.heardAfter(elapsedMs, true);
    Heard there = heard.after(played).seen(Optional.of(heard.at().atZone(clock.getZone())));
    return reply(there.requested(request()), Optional.empty());
  }

  /** A name for each thing heard, so that two desks of one person notice each other. */
  private static String request() {
    return UUID.randomUUID().toString();
  }

  private static Turn at(Pace pace, Turn turn) {
    Person person = turn.next().kept();
    Session next = turn.next().with(person.with(person.habits().with(pace)));
    return new Turn(next, turn.speech(), turn.ending(), turn.effects());
  }

  private Reply reply(Heard heard, Optional<Pace> pace) {
    Keeping.Outcome done = keeping.hear(session, heard, kept);
    Turn turn = pace.map(p -> at(p, done.turn())).orElse(done.turn());
    Session was = session;
    session = turn.next();
    kept = done.kept();
    note(done, was);
    said = words.speak(turn.speech(), session.kept().habits().pace(), WAKE_WORD);
    Reply reply = new Reply(heard, Optional.empty(), turn, said, notes);
    notes.clear();
    return reply;
  }

  private static boolean isAboutWho(Session was, Session next) {
    boolean asks = next.asked().state() instanceof AskingOwner && next.asked().misses() == 0;
    return asks || next.now().guest() && !was.now().guest();
  }

  private void note(Keeping.Outcome done, Session was) {
    boolean erasing = done.turn().effects().stream().anyMatch(Effect.Erase.class::isInstance);
    for (String why : done.troubles()) {
      if (erasing) {
        notes.add("Your data is NOT erased; " + why + ".");
      } else if (!lost) {
        notes.add("What you did could not be kept; " + why + ".");
      }
      lost = true;
    }
    if (who.voice() == Launch.Voice.ACCOUNT && isAboutWho(was, done.turn().next())) {
      notes.add("To have a record of your own, start with --person NAME.");
    }
    for (Effect effect : done.turn().effects()) {
      if (effect instanceof Effect.Remind remind) {
        notes.add(reminder(remind.when()));
      }
    }
  }

  private static String reminder(When when) {
    return "A speaker would now set a reminder for "
        + when.day().map(Object::toString).orElse("")
        + " "
        + when.time().map(Object::toString).orElse("")
        + ".";
  }
}
