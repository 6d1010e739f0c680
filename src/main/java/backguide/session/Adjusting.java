package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.person.Today;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * Shall we try it gentler? Once, with the least dose; no leaves the exercise for today.
 *
 * @param id the exercise
 * @param adjustment the gentler form: an adjustment's id or {@link Today#GENTLER}
 * @param chunk the chunk of the instructions to go on from; empty when they were given
 */
public record Adjusting(String id, String adjustment, Optional<Integer> chunk)
    implements YesNo, UnderWay {
  /** Time to place a pillow or to move, in ms (added). */
  private static final int PLACING_MS = 8_000;

  @Override
  public Query query(Scene scene) {
    return Query.GENTLER;
  }

  @Override
  public Speech opening(Scene scene) {
    return Speech.say(Prompt.THANK_YOU_FOR_TELLING.line(), Doses.gentler(id, adjustment, scene));
  }

  @Override
  public Turn yes(Scene scene) {
    if (adjustment.equals(Today.LOWER)) {
      return scene.ask(new Instructing(id, 0));
    }
    boolean own =
        scene.exercise(id).adjustments().stream().anyMatch(a -> a.id().equals(adjustment));
    Speech placing =
        own ? Speech.say(Prompt.OKAY.line()).then(new Segment.Settle(PLACING_MS)) : Speech.SILENCE;
    return chunk
        .map(from -> scene.ask(new Instructing(id, from), placing))
        .orElseGet(
            () ->
                scene.withoutOpening(
                    new Asked(new Readying(id), 0, 0), placing.then(Doses.amountAhead(id, scene))));
  }

  @Override
  public Turn no(Scene scene) {
    return Pain.leave(id, CheckingPain.Then.FINISHED, Prompt.LEFT_MILD, scene);
  }

  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(this::yes, Answer.EASIER)
        .when(
            this::no,
            Answer.SKIP,
            Answer.CHANGE_EXERCISES,
            Answer.NO_EQUIPMENT,
            Answer.CANNOT_KNEEL)
        .at(scene);
  }
}
