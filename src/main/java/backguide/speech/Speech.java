package backguide.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything said in one turn, as data: no words, no markup. */
public record Speech(List<Segment> segments) {
  public static final Speech SILENCE = new Speech(List.of());

  public Speech {
    segments = List.copyOf(segments);
  }

  public static Speech of(Segment... segments) {
    return new Speech(List.of(segments));
  }

  /** Returns a speech of these lines, one after the other. */
  public static Speech say(Line... lines) {
    Segment[] said = new Segment[lines.length];
    Arrays.setAll(said, i -> new Segment.Say(lines[i]));
    return of(said);
  }

  /** Returns this speech followed by more lines. */
  public Speech then(Line... lines) {
    return then(say(lines));
  }

  /** Returns this speech followed by more segments. */
  public Speech then(Segment... more) {
    return then(of(more));
  }

  /** Returns this speech followed by another. */
  public Speech then(Speech other) {
    List<Segment> both = new ArrayList<>(segments);
    both.addAll(other.segments);
    return new Speech(both);
  }

  /** Returns whether this promises something that is to be done before it is said. */
  public boolean promises() {
    return segments.stream().anyMatch(Segment.Promise.class::isInstance);
  }

  /**
   * Returns this with every promise in the words that are true.
   *
   * @param truth the words of a promise; empty for none
   */
  public Speech resolved(Function<Segment.Promise, Optional<Line>> truth) {
    return new Speech(
        segments.stream()
            .flatMap(
                segment ->
                    segment instanceof Segment.Promise promise
                        ? truth.apply(promise).<Segment>map(Segment.Say::new).stream()
                        : Stream.of(segment))
            .toList());
  }
}
