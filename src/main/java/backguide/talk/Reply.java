package backguide.talk;

import backguide.ear.EarHeard;
import backguide.heard.Heard;
import backguide.session.Turn;
import backguide.speech.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the coach does about one thing heard.
 *
 * @param heard what it understood
 * @param how how that was matched; empty when nothing was said
 * @param turn what it decided
 * @param timeline what it says, as it sounds
 * @param notes what a person at a desk should know besides, in their words
 */
public record Reply(
    Heard heard, Optional<EarHeard.How> how, Turn turn, Timeline timeline, List<String> notes) {
  public Reply {
    notes = List.copyOf(notes);
  }

  /** Returns this with how the utterance was matched. */
  public Reply by(EarHeard.How matched) {
    return new Reply(heard, Optional.of(matched), turn, timeline, notes);
  }

  /** Returns this with a further note. */
  Reply noting(String note) {
    List<String> all = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new Reply(heard, how, turn, timeline, all);
  }

  /** Returns whether the session has ended with it. */
  public boolean over() {
    return turn.ending() != Turn.Ending.ASKS;
  }
}
