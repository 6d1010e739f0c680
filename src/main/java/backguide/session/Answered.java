package backguide.session;

import backguide.heard.Meaning.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an answer leads to at one question, which names those that mean something there. Whatever it
 * does not name is not understood, so that an answer that is new is never taken for another; the
 * compiler asks for it where questions are alike, as in {@link YesNo} and {@link ReadyTo}.
 *
 * @param answer what was answered
 * @param leads what it leads to; empty as long as it was not named
 */
record Answered(Answer answer, Optional<Function<Scene, Turn>> leads) {
  /** More time is the same wherever it is wished for. */
  static Answered with(Answer answer) {
    return new Answered(answer, Optional.empty()).when(MoreTime::wished, Answer.MORE_TIME);
  }

  /** Names answers, and what they lead to; what was named before stays. */
  Answered when(Function<Scene, Turn> rule, Answer... answers) {
    return List.of(answers).contains(answer) ? orElse(rule) : this;
  }

  /** Leaves every answer that was not named to a rule that names some more. */
  Answered orElse(Function<Scene, Turn> rule) {
    return leads.isPresent() ? this : new Answered(answer, Optional.of(rule));
  }

  Turn at(Scene scene) {
    return leads.orElse(Misses::unclear).apply(scene);
  }
}
