package backguide.talk;

import backguide.ear.EarHeard;
import backguide.heard.Heard;
import backguide.session.Turn;
import backguide.speech.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exchange as a desk shows it: what was typed and understood, and what is said with its times.
 *
 * @param heard what it understood
 * @param ear what the ear made of it; empty when nothing was said
 * @param turn what it decided
 * @param timeline what it says, as it sounds
 * @param notes what a person at a desk should know besides, in their words
 * @param erased whether it erased what was kept of the person
 */
public record Reply(
    Heard heard,
    Optional<EarHeard> ear,
    Turn turn,
    Timeline timeline,
    List<String> notes,
    boolean erased) {
  public Reply {
    notes = List.copyOf(notes);
  }

  /** Returns this with what the ear made of the utterance. */
  public Reply by(EarHeard understood) {
    return new Reply(heard, Optional.of(understood), turn, timeline, notes, erased);
  }

  /** Returns this with a further note. */
  Reply noting(String note) {
    List<String> all = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new Reply(heard, ear, turn, timeline, all, erased);
  }

  /** Returns what was understood and decided, in lines for the curious. */
  public List<String> trace() {
    return Trace.of(this);
  }

  /** Returns whether the session has ended with it. */
  public boolean over() {
    return turn.ending() != Turn.Ending.ASKS;
  }
}
