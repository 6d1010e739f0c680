package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Heard;
import backguide.heard.Manner;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;

/**
 * Weighs how an answer to a question of safety was said: "no pain right now" is no clear no, and
 * what somebody asks and answers themselves counts by its answer.
 */
final class Manners {
  private Manners() {}

  /** Returns the moment with what was meant there. */
  static Scene weighed(Scene scene) {
    Heard heard = scene.heard();
    State where = scene.state();
    boolean asksForSigns = where instanceof WhatHappened && where.isAboutWarningSigns();
    boolean sign = heard.meaning() == Urgent.RED_FLAG;
    if (asksForSigns && heard.manners().contains(Manner.SELF_ANSWERED)) {
      return sign ? scene.hearing(Said.UNKNOWN) : scene;
    }
    boolean acts = sign || heard.meaning() == Urgent.DELETE;
    if (asksForSigns && heard.manners().contains(Manner.AGREED) && !acts) {
      return scene.hearing(Said.of(Answer.YES));
    }
    boolean ofNow = where instanceof CheckingPain && heard.manners().contains(Manner.OF_NOW);
    return ofNow && isNone(heard) ? scene.hearing(Said.of(Answer.UNSURE)) : scene;
  }

  private static boolean isNone(Heard heard) {
    Detail detail = heard.detail();
    return heard.meaning() == Answer.NO
        || detail.severity().filter(Severity.NONE::equals).isPresent()
        || detail.number().filter(n -> n == 0).isPresent();
  }
}
