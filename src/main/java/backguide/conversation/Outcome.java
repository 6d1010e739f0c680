package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Meaning.Urgent;
import backguide.session.Adjusting;
import backguide.session.Prompt;
import backguide.session.RatingPain;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A turn after it was tried to keep it: promises are worded by whether that worked.
 *
 * @param turn what is really said, and how the session really goes on
 * @param record what the session now knows of its record
 * @param troubles what could not be kept or erased and why, without anything about the person
 */
record Outcome(Turn turn, KnownRecord record, List<Trouble> troubles) {
  Outcome {
    troubles = List.copyOf(troubles);
  }

  /** Returns this after what else could not be kept. */
  Outcome after(List<Trouble> others) {
    return new Outcome(turn, record, Stream.concat(others.stream(), troubles.stream()).toList());
  }

  /**
   * Returns this with every promise told as it came out. Once a session, when something could not
   * be kept, it is also said that progress may be lost.
   */
  Outcome truthful(Heard heard) {
    boolean done = turn.erases() ? troubles.isEmpty() : record.isSynced();
    if (done) {
      return saying(turn.speech().resolved(p -> Optional.of(p.done())), record);
    }
    if (turn.erases()) {
      return saying(turn.speech().resolved(Segment.Promise::undone), record);
    }
    boolean ends = turn.ending() == Turn.Ending.ENDS && turn.speech().promises();
    boolean tells = !record.told() && (ends || mayBeToldFirst(heard));
    Speech first = tells && !ends ? Speech.say(Prompt.MEMORY_DOWN.line()) : Speech.SILENCE;
    Speech rest = turn.speech().resolved(p -> p.undone().filter(words -> ends && tells));
    return saying(first.then(rest), tells ? record.telling() : record);
  }

  /** Not before a warning, beside pain or ahead of a bout: then it waits for a calmer turn. */
  private boolean mayBeToldFirst(Heard heard) {
    Session next = turn.next();
    State state = next.asked().state();
    return turn.ending() == Turn.Ending.ASKS
        && !(heard.meaning() instanceof Urgent)
        && !(state instanceof RatingPain || state instanceof Adjusting)
        && next.playing().isEmpty()
        && !next.person().safety().locked();
  }

  private Outcome saying(Speech speech, KnownRecord known) {
    return new Outcome(
        new Turn(turn.next(), speech, turn.ending(), turn.effects()), known, troubles);
  }
}
