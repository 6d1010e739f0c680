package backguide.local;

import backguide.session.Detail;
import backguide.session.Effect;
import backguide.session.Heard;
import backguide.session.Launch;
import backguide.session.Machine;
import backguide.session.Meaning;
import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.Prompt;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.session.When;
import backguide.speech.Pace;
import backguide.speech.Part;
import backguide.speech.Phrasebook;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One session of one person with the coach, apart from how it is shown: hears, lets the machine
 * decide, and does what it wants done before anything is said.
 */
final class Conversation {
  /** What the coach is called, to break in while it speaks. */
  static final String WAKE_WORD = "Coach";

  private static final Pattern CALLED =
      Pattern.compile("\\s*" + WAKE_WORD + "\\b[\\s,.:!]*", Pattern.CASE_INSENSITIVE);

  private final Machine machine;
  private final Phrasebook words;
  private final Ear ear;
  private final Memory memory;
  private final Who who;
  private final Clock clock;
  private final List<String> notes = new ArrayList<>();
  private Session session;
  private Timeline said = new Timeline(List.of(), Optional.empty());
  private boolean unread;
  private boolean unkept;
  private boolean unerased;
  private boolean placeKept = true;

  /**
   * Makes a conversation that has not begun.
   *
   * @param who the person
   * @param clock the time, in the person's own time zone
   */
  Conversation(Machine machine, Phrasebook words, Ear ear, Memory memory, Who who, Clock clock) {
    this.machine = machine;
    this.words = words;
    this.ear = ear;
    this.memory = memory;
    this.who = who;
    this.clock = clock;
    this.session = machine.unopened();
  }

  /**
   * A person as the memory knows them.
   *
   * @param key names their record
   * @param voice whether it is certain that it is they
   */
  record Who(String key, Launch.Voice voice) {}

  /**
   * Begins.
   *
   * @param pace how fast from now on; empty for as fast as this person likes it
   */
  Reply open(Optional<Pace> pace) {
    Optional<Person> person = Optional.empty();
    Launch.Memory read = Launch.Memory.READ;
    try {
      person = memory.recall(who.key());
    } catch (Memory.Unreadable e) {
      read = Launch.Memory.UNREADABLE;
      unread = true;
      placeKept = false;
      notes.add("What was kept about you could not be read; " + e.getMessage() + ".");
    }
    Launch launch = new Launch(person, who.voice(), read, Launch.Reminders.READY, Optional.empty());
    Heard heard =
        new Heard(
            Meaning.Life.LAUNCH,
            Detail.NONE,
            LocalDateTime.now(clock),
            Heard.Played.ALL,
            Optional.of(launch),
            "");
    Turn turn = machine.hear(session, heard);
    return reply(heard, pace.map(p -> at(p, turn)).orElse(turn));
  }

  /**
   * Hears something said.
   *
   * @param utterance the words
   * @param elapsedMs how long the last speech had been playing then, in ms
   */
  Reply hear(String utterance, long elapsedMs) {
    String text = CALLED.matcher(utterance).lookingAt() ? uncalled(utterance) : utterance;
    LocalDateTime now = LocalDateTime.now(clock);
    EarHeard understood = ear.understand(text, now);
    return answer(understood.at(now), elapsedMs).by(understood.how());
  }

  /**
   * Ends because nobody answered or somebody left.
   *
   * @param elapsedMs how long the last speech had been playing then, in ms
   */
  Reply end(Meaning.Life why, long elapsedMs) {
    return answer(Heard.of(why, Detail.NONE, LocalDateTime.now(clock)), elapsedMs);
  }

  /** Returns whether something could not be read or kept so far. */
  boolean lostSomething() {
    return unread || unkept;
  }

  /** Returns what became of the person's place, to be put after "Your". */
  String place() {
    return placeKept ? "place is kept" : "place could not be kept";
  }

  private static String uncalled(String utterance) {
    return CALLED.matcher(utterance).replaceFirst("");
  }

  private Reply answer(Heard heard, long elapsedMs) {
    Timeline.Extent extent = said.heardAfter(elapsedMs, true);
    Heard.Played played = new Heard.Played(extent.boutsDone(), extent.cut(), extent.early());
    Heard placed = heard.after(played);
    return reply(placed, machine.hear(session, placed));
  }

  private static Turn at(Pace pace, Turn turn) {
    Person person = turn.next().kept();
    Session next = turn.next().with(person.with(person.habits().with(pace)));
    return new Turn(next, turn.speech(), turn.ending(), turn.effects());
  }

  private Reply reply(Heard heard, Turn turn) {
    session = turn.next();
    turn.effects().forEach(this::carryOut);
    Turn truthful = new Turn(turn.next(), truthful(turn.speech()), turn.ending(), turn.effects());
    said = words.speak(truthful.speech(), session.kept().habits().pace(), WAKE_WORD);
    Reply reply = new Reply(heard, Optional.empty(), truthful, said, notes);
    notes.clear();
    return reply;
  }

  /** Returns a speech without what the memory has not done. */
  private Speech truthful(Speech speech) {
    if (unerased) {
      return Speech.say(Prompt.NOT_ERASED.line());
    }
    String kept = Prompt.PLACE_KEPT.line().key();
    return placeKept
        ? speech
        : new Speech(
            speech.parts().stream()
                .filter(part -> !(part instanceof Part.Say say) || !say.line().key().equals(kept))
                .toList());
  }

  private void carryOut(Effect effect) {
    try {
      if (effect instanceof Effect.Keep keep) {
        placeKept = false;
        memory.keep(who.key(), keep.person());
        placeKept = true;
      } else if (effect instanceof Effect.Erase) {
        memory.erase(who.key());
      } else if (effect instanceof Effect.Remind remind) {
        notes.add(reminder(remind.when()));
      }
    } catch (Memory.Unkept e) {
      if (effect instanceof Effect.Erase) {
        unerased = true;
        notes.add("Your data is NOT erased; " + e.getMessage() + ".");
      } else if (!lostSomething()) {
        notes.add("Your progress may not be kept; " + e.getMessage() + ".");
      }
      unkept = true;
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
