package backguide.session;

import backguide.heard.Meaning.Answer;

/**
 * A question about who may start: not being sure is a no, being ready is no answer, and a wish
 * waits behind it.
 */
public sealed interface Gate extends YesNo permits AskingOwner, CheckingLock, AskingClearance {
  @Override
  default Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  default Turn ready(Scene scene) {
    return Misses.unclear(scene);
  }

  @Override
  default Turn other(Answer answer, Scene scene) {
    return Wishes.atGate(answer, scene);
  }
}
