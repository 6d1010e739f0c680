package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Meaning.Urgent;
import backguide.session.Adjusting;
import backguide.session.Effect;
import backguide.session.Prompt;
import backguide.session.RatingPain;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Line;
import backguide.speech.Part;
import backguide.speech.Speech;
import java.util.List;
import java.util.stream.Stream;

/** Says nothing about the memory that is not so, and once that it may not keep. */
public final class Truth {
  private Truth() {}

  public static boolean erases(Turn turn) {
    return turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
  }

  /** Returns the outcome with a speech that tells what was really done. */
  static Keeping.Outcome told(Heard heard, Keeping.Outcome done) {
    Turn turn = done.turn();
    Kept kept = says(Prompt.MEMORY_DOWN, turn.speech()) ? done.kept().telling() : done.kept();
    if (erases(turn)) {
      boolean erased = done.troubles().isEmpty();
      Speech speech = erased ? turn.speech() : Speech.say(Prompt.NOT_ERASED.line());
      return new Keeping.Outcome(saying(speech, turn), kept, done.troubles());
    }
    if (kept.isSafe()) {
      return new Keeping.Outcome(turn, kept, done.troubles());
    }
    boolean ends = turn.ending() == Turn.Ending.ENDS && says(Prompt.PLACE_KEPT, turn.speech());
    boolean tells = !kept.told() && (ends || mayBeToldFirst(heard, turn));
    List<Part> rest = without(turn.speech(), ends && tells);
    Speech first = tells && !ends ? Speech.say(Prompt.MEMORY_DOWN.line()) : Speech.SILENCE;
    return new Keeping.Outcome(
        saying(first.then(new Speech(rest)), turn), tells ? kept.telling() : kept, done.troubles());
  }

  /** Not before a warning, beside pain or ahead of a bout: then it waits for a calmer turn. */
  private static boolean mayBeToldFirst(Heard heard, Turn turn) {
    Session next = turn.next();
    State state = next.asked().state();
    return turn.ending() == Turn.Ending.ASKS
        && !(heard.meaning() instanceof Urgent)
        && !(state instanceof RatingPain || state instanceof Adjusting)
        && next.playing().isEmpty()
        && !next.kept().safety().locked();
  }

  /** Returns a speech without the promise that a place is kept, or with the truth in its stead. */
  private static List<Part> without(Speech speech, boolean instead) {
    Stream<Part> down = instead ? Stream.of(new Part.Say(Prompt.MEMORY_DOWN.line())) : Stream.of();
    List<Part> truth = down.toList();
    return speech.parts().stream()
        .flatMap(p -> isSaid(Prompt.PLACE_KEPT, p) ? truth.stream() : Stream.of(p))
        .toList();
  }

  private static Turn saying(Speech speech, Turn turn) {
    return new Turn(turn.next(), speech, turn.ending(), turn.effects());
  }

  private static boolean says(Prompt prompt, Speech speech) {
    return speech.parts().stream().anyMatch(part -> isSaid(prompt, part));
  }

  private static boolean isSaid(Prompt prompt, Part part) {
    Line line = prompt.line();
    return part instanceof Part.Say say && say.line().key().equals(line.key());
  }
}
