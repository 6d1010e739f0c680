package backguide.session;

import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * Shall we try it gentler? Once, with the least dose; no leaves the exercise for today.
 *
 * @param id the exercise
 * @param adjustment the gentler form: an adjustment's id or {@link Today#GENTLER}
 */
public record Adjusting(String id, String adjustment) implements YesNo {
  @Override
  public Whose whose() {
    return Whose.CURRENT;
  }

  @Override
  public Optional<String> exercise() {
    return Optional.of(id);
  }

  @Override
  public Query query(Scene scene) {
    return Query.GENTLER;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(id));
  }

  @Override
  public Speech opening(Scene scene) {
    return Speech.say(Prompt.THANK_YOU_FOR_TELLING.line(), Doses.gentler(id, adjustment, scene));
  }

  @Override
  public Turn yes(Scene scene) {
    return adjustment.equals(Today.LOWER)
        ? scene.ask(new Instructing(id, 0))
        : scene.turn(new Asked(new Readying(id), 0, 0), Doses.amountAhead(id, scene), false);
  }

  @Override
  public Turn no(Scene scene) {
    return Pain.leave(id, CheckingPain.Then.FINISHED, Tier.EASE, scene);
  }

  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case SKIP, CHANGE_EXERCISES, NO_EQUIPMENT, CANNOT_KNEEL -> no(scene);
      case EASIER -> yes(scene);
      default -> Misses.unclear(scene);
    };
  }
}
