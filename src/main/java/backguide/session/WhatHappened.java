package backguide.session;

/** Asks whether something hurt or happened: "it did" is yes, and "ready" no answer. */
sealed interface WhatHappened extends YesNo
    permits CheckingPain, CheckingHurt, CheckingAlarm, ScreeningRedFlags {
  @Override
  default Turn itDid(Scene scene) {
    return yes(scene);
  }

  @Override
  default Turn ready(Scene scene) {
    return Misses.unclear(scene);
  }
}
