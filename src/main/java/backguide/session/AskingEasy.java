package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Meaning;
import backguide.speech.Hole;
import backguide.speech.Line;
import java.util.List;

/** Which ones felt easy, if any? Only exercises that are named count. */
public record AskingEasy() implements Behind {
  @Override
  public Query query(Scene scene) {
    return Query.EASY;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with(
        "exercises", new Hole.Several(Selecting.names(Growth.growable(scene), scene)));
  }

  @Override
  public Turn on(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case MORE_TIME -> MoreTime.wished(scene);
      case SELECT -> named(scene);
      case NO, FINE, UNSURE, SKIP, NEXT, BUILT_IN_NEXT, DONE -> counted(List.of(), scene);
      case RATING -> scene.soundsFine() ? counted(List.of(), scene) : Misses.unclear(scene);
      case YES,
          NOT_ME,
          PRESCRIBED,
          READY,
          BACK,
          EASIER,
          HARDER,
          MORE,
          CHOICE,
          NO_EQUIPMENT,
          CANNOT_KNEEL,
          CHANGE_EXERCISES,
          MINUTES_ONLY,
          WHEN,
          UNKNOWN ->
          Misses.unclear(scene);
    };
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
