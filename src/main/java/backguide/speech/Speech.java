package backguide.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything said in one turn, as data: no words, no markup. */
public record Speech(List<Part> parts) {
  public static final Speech SILENCE = new Speech(List.of());

  public Speech {
    parts = List.copyOf(parts);
  }

  public static Speech of(Part... parts) {
    return new Speech(Arrays.asList(parts));
  }

  /** Returns a speech of these lines, one after the other. */
  public static Speech say(Line... lines) {
    return new Speech(Arrays.stream(lines).<Part>map(Part.Say::new).toList());
  }

  /** Returns this speech followed by more lines. */
  public Speech then(Line... lines) {
    return then(say(lines));
  }

  /** Returns this speech followed by more parts. */
  public Speech then(Part... more) {
    return then(of(more));
  }

  /** Returns this speech followed by another. */
  public Speech then(Speech other) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(other.parts);
    return new Speech(both);
  }

  /** Returns whether this promises something that is to be done before it is said. */
  public boolean promises() {
    return parts.stream().anyMatch(Part.Promise.class::isInstance);
  }

  /**
   * Returns this with every promise in the words that are true.
   *
   * @param truth the words of a promise; empty for none
   */
  public Speech resolved(Function<Part.Promise, Optional<Line>> truth) {
    return new Speech(
        parts.stream()
            .flatMap(
                part ->
                    part instanceof Part.Promise promise
                        ? truth.apply(promise).<Part>map(Part.Say::new).stream()
                        : Stream.of(part))
            .toList());
  }

  /** Returns the question at its end, or empty when it asks nothing. */
  public Optional<Question> question() {
    return parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Part.Ask ask)
        ? Optional.empty()
        : Optional.of(ask.question());
  }
}
