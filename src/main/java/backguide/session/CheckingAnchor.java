package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.programme.Prop;
import backguide.programme.SetupChoice;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * Is the band holding firmly? Asked in every session, after a tug.
 *
 * @param id the exercise about to begin
 * @param anchor what it is anchored to
 * @param again whether a first anchor did not hold
 * @param finished the exercise whose pain question was answered in the same turn, if one was
 */
public record CheckingAnchor(String id, Prop anchor, boolean again, Optional<String> finished)
    implements YesNo, Ahead {
  @Override
  public Query query(Scene scene) {
    return Query.ANCHOR_HOLDS;
  }

  @Override
  public Speech opening(Scene scene) {
    SetupChoice choice = scene.exercise(id).setupChoice().orElseThrow();
    return Speech.say(
            ProgrammeLines.of(choice.height()), ProgrammeLines.of(choice.option(anchor).how()))
        .then(new Segment.Settle(10_000))
        .then(Prompt.TUG.line())
        .then(new Segment.Settle(3000));
  }

  @Override
  public Turn yes(Scene scene) {
    return scene.ask(new Instructing(id, 0));
  }

  @Override
  public Turn no(Scene scene) {
    return again
        ? LeaveOut.leave(id, scene)
        : scene.ask(
            new ChoosingAnchor(id, true, Optional.empty()), Speech.say(Prompt.OTHER_ANCHOR.line()));
  }

  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Answer answer, Scene scene) {
    ChoosingAnchor choosing = new ChoosingAnchor(id, again, Optional.empty());
    return Answered.with(answer)
        .when(this::yes, Answer.DONE)
        .when(s -> s.ask(new ConfirmingLeave(this)), Answer.SKIP, Answer.BUILT_IN_NEXT)
        .when(s -> s.ask(choosing), Answer.BACK)
        .when(s -> choosing.on(answer, s), Answer.CHOICE, Answer.NO_EQUIPMENT)
        .orElse(s -> Detours.on(answer, s))
        .at(scene);
  }
}
