package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Meaning.Answer;
import backguide.session.CheckingPain.Then;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * How bad is it: mild, moderate or severe?
 *
 * @param id the exercise meant
 * @param then where it leads if it turns out that nothing hurts
 * @param knees whether it is the knees
 * @param worse whether it was said to be getting worse
 * @param chunk the chunk of the instructions in which it was told; empty when it was in none
 */
public record RatingPain(
    String id, Then then, boolean knees, boolean worse, Optional<Integer> chunk)
    implements UnderWay {
  /** Returns the question as long as no more was said about the pain. */
  static RatingPain of(String id, Then then) {
    return new RatingPain(id, then, false, false, Optional.empty());
  }

  RatingPain in(Optional<Integer> part) {
    return new RatingPain(id, then, knees, worse, part);
  }

  @Override
  public boolean isAboutPain() {
    return true;
  }

  @Override
  public Query query(Scene scene) {
    return then == Then.CARRIED ? Query.RATING_CARRIED : Query.RATING;
  }

  /** Returns this with what more was said about the pain. */
  RatingPain with(Detail said) {
    boolean ofKnees = said.where().filter(p -> p == BodyPart.KNEES).isPresent();
    return new RatingPain(id, then, knees || ofKnees, worse || said.worse(), chunk);
  }

  @Override
  public Turn on(Answer answer, Scene scene) {
    Answered rated =
        Answered.with(answer)
            .when(s -> Pain.rated(this, s), Answer.RATING)
            .when(this::asAMiss, Answer.NO);
    return then == Then.CARRIED
        ? rated.orElse(s -> Wishes.atGate(answer, s)).at(scene)
        : rated.at(scene);
  }

  /** "No" may mean "no pain": the pain question again, counted so that it ends some time. */
  private Turn asAMiss(Scene scene) {
    int misses = scene.session().asked().misses() + 1;
    return misses >= patience()
        ? giveUp(scene)
        : scene.askStill(
            new CheckingPain(id, chunk.isPresent() ? Then.COMING : then), misses, Speech.SILENCE);
  }

  @Override
  public Turn giveUp(Scene scene) {
    return Farewell.unanswered(scene);
  }
}
