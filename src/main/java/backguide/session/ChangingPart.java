package backguide.session;

import backguide.programme.ExercisePart;
import backguide.programme.Place;
import backguide.speech.Line;
import backguide.speech.Speech;

/** Ready for the other direction, or the other side? */
public record ChangingPart(String id) implements BeforeBout {
  @Override
  public Query query(Scene scene) {
    return coming(scene).phase().isPresent() ? Query.OTHER_WAY : Query.OTHER_SIDE;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return coming(scene).side().map(s -> wording.with("side", Line.of(s))).orElse(wording);
  }

  @Override
  public Speech opening(Scene scene) {
    ExercisePart part = coming(scene);
    return part.phase()
        .map(p -> Speech.say(Prompt.THAT_WAY_DONE.line(), ProgrammeLines.of(p.name())))
        .orElse(Speech.say(Prompt.THAT_SIDE_DONE.line()));
  }

  /** The same again: the steps were of the direction that is done. */
  @Override
  public Turn back(Scene scene) {
    return scene.again();
  }

  /** Returns a turn that offers more of the direction just done, where the sheet allows it. */
  Turn more(Scene scene) {
    Place more = scene.place(id).more(Bouts.block(id, scene));
    return Bouts.next(id, scene.with(scene.today().at(more)));
  }

  private ExercisePart coming(Scene scene) {
    return Bouts.part(id, scene);
  }
}
