package backguide.session;

import backguide.speech.Speech;

/**
 * Any of the warning signs? Everything is locked already; nothing said here undoes that. Somebody
 * else may have lifted that lock meanwhile, so yes raises one of its own, and so does no answer.
 */
public record ScreeningRedFlags() implements WhatHappened {
  @Override
  public boolean isAboutWarningSigns() {
    return true;
  }

  @Override
  public Query query(Scene scene) {
    return Query.RED_FLAG;
  }

  @Override
  public Turn yes(Scene scene) {
    return Urgency.locked(scene).end(Speech.say(Prompt.EMERGENCY.line()));
  }

  @Override
  public Turn no(Scene scene) {
    return Farewell.safetyStop(scene);
  }

  @Override
  public int patience() {
    return 2;
  }

  @Override
  public Turn giveUp(Scene scene) {
    return Farewell.safetyStop(Urgency.locked(scene));
  }
}
