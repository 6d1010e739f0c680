package backguide.session;

import backguide.heard.Meaning.Answer;

/** A question before the first exercise: only a clear yes opens it, and a wish waits behind it. */
sealed interface Gate extends YesNo permits AskingOwner, CheckingLock, AskingClearance {
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
