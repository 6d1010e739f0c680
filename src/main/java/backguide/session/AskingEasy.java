package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Meaning.Answer;
import backguide.speech.Line;
import java.util.List;

/** Which ones felt easy, if any? Only exercises that are named count. */
public record AskingEasy() implements Behind {
  @Override
  public boolean isMoot(Scene scene) {
    return Growth.growable(scene).isEmpty();
  }

  @Override
  public Query query(Scene scene) {
    return Query.EASY;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercises", scene.names(Growth.growable(scene)));
  }

  @Override
  public Turn on(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(AskingEasy::named, Answer.SELECT)
        .when(AskingEasy::none, Answer.NO, Answer.FINE, Answer.UNSURE)
        .when(AskingEasy::none, Answer.SKIP, Answer.NEXT, Answer.BUILT_IN_NEXT, Answer.DONE)
        .when(s -> s.soundsFine() ? none(s) : Misses.unclear(s), Answer.RATING)
        .at(scene);
  }

  private static Turn none(Scene scene) {
    return counted(List.of(), scene);
  }

  private static Turn named(Scene scene) {
    Detail said = scene.heard().detail();
    List<String> growable = Growth.growable(scene);
    List<String> easy =
        growable.stream().filter(e -> said.exercises().contains(e) != said.all()).toList();
    return counted(easy, scene);
  }

  private static Turn counted(List<String> easy, Scene scene) {
    return Completion.summary(Growth.felt(easy, scene), Rules.acknowledged());
  }
}
