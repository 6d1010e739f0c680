package backguide.session;

import backguide.heard.Meaning;
import backguide.speech.Speech;

/**
 * Did you have any pain? Yes means pain, always; only a clear no goes on. "Fine" alone is no answer
 * yet, for a recognizer hears it in "fine until the end" as well; it is asked back, and never as
 * "so, no pain?", where a yes would mean the opposite.
 *
 * @param id the exercise meant
 * @param then where a clear no leads
 * @param soundedFine whether "fine" was said, so that this asks back
 */
public record CheckingPain(String id, Then then, boolean soundedFine)
    implements WhatHappened, UnderWay {
  /** Why the pain question is asked, and so where a clear no leads. */
  public enum Then {
    /** It is complete: on to the next one. */
    FINISHED,
    /** It was left: ask whether to go on. */
    LEFT,
    /** It was left in order to choose others. */
    LEFT_TO_CHANGE,
    /** A bout was cut short: offer it again. */
    CUT,
    /** It is complete, and more of it was asked for. */
    MORE,
    /** It is yet to come and was said to hurt. */
    COMING,
    /** It was left open when an earlier session ended. */
    CARRIED
  }

  public CheckingPain(String id, Then then) {
    this(id, then, false);
  }

  /** Returns the question as it asks back. */
  CheckingPain afterFine() {
    return new CheckingPain(id, then, true);
  }

  @Override
  public boolean isAboutPain() {
    return true;
  }

  @Override
  public Query query(Scene scene) {
    if (soundedFine) {
      return then == Then.CARRIED ? Query.PAIN_FINE_CARRIED : Query.PAIN_FINE;
    }
    return switch (then) {
      case CUT -> Query.PAIN_CUT;
      case COMING -> Query.PAIN_COMING;
      case CARRIED -> Query.PAIN_CARRIED;
      case FINISHED, LEFT, LEFT_TO_CHANGE, MORE -> Query.PAIN;
    };
  }

  @Override
  public Speech opening(Scene scene) {
    if (soundedFine) {
      return Speech.SILENCE;
    }
    return switch (then) {
      case FINISHED -> Doses.done(id, scene);
      case LEFT, LEFT_TO_CHANGE -> Speech.say(Prompt.LEAVING_IT.line());
      case CUT -> Speech.say(Prompt.LETS_PAUSE.line());
      case MORE -> Speech.say(Prompt.BEFORE_MORE.line());
      case CARRIED -> Speech.say(Prompt.LAST_TIME.line().with("exercise", scene.name(id)));
      case COMING -> Speech.SILENCE;
    };
  }

  @Override
  public Turn yes(Scene scene) {
    RatingPain rating = RatingPain.of(id, then);
    int misses = scene.session().asked().misses();
    return Pain.told(id, scene).askStill(rating, misses, Speech.SILENCE);
  }

  @Override
  public Turn no(Scene scene) {
    return Pain.none(id, then, scene);
  }

  /** Asks back once; said again, it is asked again in other words, and counted. */
  @Override
  public Turn fine(Scene scene) {
    return soundedFine
        ? Misses.unclear(scene)
        : scene.askStill(afterFine(), scene.session().asked().misses(), Speech.SILENCE);
  }

  @Override
  public Turn rating(Scene scene) {
    return Pain.rated(RatingPain.of(id, then), scene);
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    if (then == Then.CARRIED) {
      return Wishes.atGate(answer, scene);
    }
    boolean more = answer == Meaning.Answer.MORE && then == Then.FINISHED;
    return more && Bouts.mayDoMore(id, scene)
        ? scene.askStill(
            new CheckingPain(id, Then.MORE), scene.session().asked().misses(), Speech.SILENCE)
        : Misses.unclear(scene);
  }

  @Override
  public Turn giveUp(Scene scene) {
    return Farewell.unanswered(scene);
  }
}
