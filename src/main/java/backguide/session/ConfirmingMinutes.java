package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.speech.Line;
import java.util.List;
import java.util.Optional;

/**
 * There is time for only some of them; shall we do it that way? Asked before a plan is changed that
 * is under way.
 *
 * @param fits the exercises there is time for
 * @param back the question to go back to
 */
public record ConfirmingMinutes(List<String> fits, Asking back) implements YesNo, Interlude {
  public ConfirmingMinutes {
    fits = List.copyOf(fits);
  }

  @Override
  public Optional<Asking> held() {
    return Optional.of(back);
  }

  @Override
  public Query query(Scene scene) {
    return Query.MINUTES;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercises", scene.names(fits));
  }

  @Override
  public Turn yes(Scene scene) {
    return Minutes.planned(fits, scene).ask(back);
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
        .when(s -> back.on(answer, s.at(back)), Answer.MINUTES_ONLY)
        .when(this::no, Answer.BACK)
        .at(scene);
  }
}
