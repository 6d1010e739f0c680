package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.programme.Prop;
import backguide.programme.SetupChoice;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Question;
import java.util.List;
import java.util.Optional;

/**
 * How will you anchor the band? All options are offered; the chosen one is explained.
 *
 * @param id the exercise about to begin
 * @param again whether a first anchor did not hold
 * @param finished the exercise whose pain question was answered in the same turn, if one was
 */
public record ChoosingAnchor(String id, boolean again, Optional<String> finished) implements Ahead {
  @Override
  public Query query(Scene scene) {
    return Query.ANCHOR;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    List<Line> names =
        choice(scene).options().stream().map(o -> ProgrammeLines.of(o.name())).toList();
    return wording.with("options", new Hole.AnyOf(names));
  }

  @Override
  public Question shortly(Scene scene) {
    return new Question(Query.ANCHOR_SHORT.ask(), Query.ANCHOR_SHORT.again());
  }

  @Override
  public Turn on(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(s -> chosen(s.heard().detail().prop(), s), Answer.CHOICE)
        .when(s -> chosen(s.heard().detail().number().flatMap(n -> at(n, s)), s), Answer.SELECT)
        .when(s -> LeaveOut.leave(id, s), Answer.NO, Answer.SKIP)
        .when(s -> s.ask(new ConfirmingLeave(this)), Answer.BUILT_IN_NEXT)
        .when(this::without, Answer.NO_EQUIPMENT)
        .orElse(s -> Detours.on(answer, s))
        .at(scene);
  }

  /** Returns the option that was offered at a place, counted from 1. */
  private Optional<Prop> at(int place, Scene scene) {
    List<SetupChoice.Option> options = choice(scene).options();
    boolean offered = place > 0 && place <= options.size();
    return offered ? Optional.of(options.get(place - 1).prop()) : Optional.empty();
  }

  private Turn chosen(Optional<Prop> said, Scene scene) {
    Optional<Prop> prop =
        said.filter(p -> choice(scene).options().stream().anyMatch(o -> o.prop() == p));
    return prop.map(
            p ->
                scene
                    .with(scene.person().habits().anchoring(p))
                    .ask(new CheckingAnchor(id, p, again, Optional.empty())))
        .orElseGet(() -> Misses.unclear(scene));
  }

  /** No band ends it; one anchor fewer leaves the others. */
  private Turn without(Scene scene) {
    Optional<Prop> missing = scene.heard().detail().prop();
    boolean band = missing.filter(scene.exercise(id)::requires).isPresent();
    return band
        ? Needs.without(missing.get(), Optional.of(id), scene)
        : missing.isEmpty() ? LeaveOut.leave(id, scene) : Misses.unclear(scene);
  }

  private SetupChoice choice(Scene scene) {
    return scene.exercise(id).setupChoice().orElseThrow();
  }
}
