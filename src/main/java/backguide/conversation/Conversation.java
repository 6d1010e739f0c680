package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Said;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.session.Turn;
import backguide.speech.Phrasebook;
import backguide.speech.Timeline;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conversation with the coach, for every edge: recalls who comes, lets the machine decide, keeps
 * what is to be kept, and only then puts what is said into words. It remembers nothing itself: what
 * goes on from turn to turn is {@link Ongoing}, which an edge carries in whatever way it can.
 */
public final class Conversation {
  private final Machine machine;
  private final Keeper keeper;
  private final Phrasebook words;
  private final String wakeWord;

  /**
   * Makes a conversation in one language.
   *
   * @param wakeWord what the coach is called to break in while it speaks
   */
  public Conversation(Machine machine, Memory memory, Phrasebook words, String wakeWord) {
    this.machine = machine;
    this.keeper = new Keeper(machine, memory);
    this.words = words;
    this.wakeWord = wakeWord;
  }

  /**
   * Opens a session.
   *
   * @param who who comes
   * @param wish what was said along with it; empty for nothing
   * @param at when, in the one time zone of all the person's days
   * @param request opaque id of the request, the same when it is delivered again
   */
  public Exchange open(Visitor who, Optional<Said> wish, LocalDateTime at, String request) {
    Keeper.Recalled recalled = keeper.recall(who.key(), request);
    Memory.Key whose = recalled.record().key();
    Set<Concern> owed = who.owed(recalled.person(), whose, recalled.ended());
    KnownRecord record = recalled.record().owing(owed).owingOthers(who.others(whose));
    Launch launch =
        new Launch(
            who.stricter(recalled.person(), owed),
            who.voiceOf(whose),
            recalled.memory(),
            who.reminders(),
            wish);
    Heard heard = Heard.of(launch, at).requested(request);
    Outcome done = keeper.hear(machine.unopened(), heard, record, Optional.empty());
    return spoken(
        new Outcome(
            who.paced(done.turn()),
            done.record(),
            Stream.concat(recalled.troubles().stream(), done.troubles().stream()).toList()),
        heard);
  }

  /**
   * Goes on with something that was said or happened.
   *
   * @param was how far the conversation had come
   * @param heard what, when, and by which request; how much had been played by then is added here
   * @param since how long ago the last speech began
   */
  public Exchange hear(Ongoing was, Heard heard, Elapsed since) {
    return hear(was, heard, since, Optional.empty());
  }

  /**
   * Goes on likewise.
   *
   * @param caller whose voice was recognized: an alarm in a session of nobody's locks for it
   */
  public Exchange hear(Ongoing was, Heard heard, Elapsed since, Optional<Memory.Key> caller) {
    Heard then = heard.after(was.played(since));
    return spoken(keeper.hear(was.session(), then, was.record(), caller), then);
  }

  /** Goes on with something heard that tells itself how much had been played. */
  public Exchange hear(Ongoing was, Heard heard) {
    return spoken(keeper.hear(was.session(), heard, was.record(), Optional.empty()), heard);
  }

  private Exchange spoken(Outcome done, Heard heard) {
    Turn turn = done.turn();
    Timeline said = words.speak(turn.speech(), turn.next().person().habits().pace(), wakeWord);
    Ongoing next = new Ongoing(turn.next(), done.record(), said.outline());
    return new Exchange(heard, next, turn, said, done.troubles());
  }
}
