package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.speech.Line;
import java.util.Optional;

/**
 * Shall we skip it today?
 *
 * @param back the question to go back to
 */
public record ConfirmingLeave(Asking back) implements YesNo, Interlude {
  @Override
  public Optional<Asking> held() {
    return Optional.of(back);
  }

  @Override
  public Query query(Scene scene) {
    return Query.LEAVE;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(back.exercise().orElseThrow()));
  }

  @Override
  public Turn yes(Scene scene) {
    return LeaveOut.leave(back.exercise().orElseThrow(), scene);
  }

  @Override
  public Turn no(Scene scene) {
    return scene.ask(back);
  }

  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(this::yes, Answer.SKIP)
        .when(this::no, Answer.BACK)
        .when(this::named, Answer.SELECT)
        .at(scene);
  }

  /** Naming it means that it is not to be skipped. */
  private Turn named(Scene scene) {
    return scene.heard().detail().exercises().equals(back.exercise().stream().toList())
        ? no(scene)
        : Misses.unclear(scene);
  }
}
