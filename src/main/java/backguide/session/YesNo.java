package backguide.session;

import backguide.heard.Meaning;

/** Asks for yes or no. */
public sealed interface YesNo extends Asking
    permits Gate,
        WhatHappened,
        OfferingDescriptions,
        Resuming,
        TakingBack,
        ConfirmingMinutes,
        Offering,
        CheckingAnchor,
        ConfirmingLeave,
        Adjusting,
        ConfirmingErase,
        OfferingReminder,
        ConfirmingReminder {
  Turn yes(Scene scene);

  Turn no(Scene scene);

  /** Returns what "it did" leads to: a miss, where it was not asked what happened. */
  default Turn itDid(Scene scene) {
    return Misses.unclear(scene);
  }

  /** Returns what "I'm not sure" leads to: a miss, where nothing else is said. */
  default Turn unsure(Scene scene) {
    return Misses.unclear(scene);
  }

  /** Returns what "fine" leads to: a miss, for it is no yes, where nothing else is said. */
  default Turn fine(Scene scene) {
    return Misses.unclear(scene);
  }

  /** Returns what "ready" and the like lead to: yes, where nothing else is said. */
  default Turn ready(Scene scene) {
    return yes(scene);
  }

  /** Returns what a rating leads to: a miss, for "none" is no yes, where nothing else is said. */
  default Turn rating(Scene scene) {
    return Misses.unclear(scene);
  }

  /** Returns what every other answer leads to. */
  default Turn other(Meaning.Answer answer, Scene scene) {
    return Misses.unclear(scene);
  }

  @Override
  default Turn on(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case MORE_TIME -> MoreTime.wished(scene);
      case YES -> yes(scene);
      case IT_DID -> itDid(scene);
      case NO -> no(scene);
      case FINE -> fine(scene);
      case UNSURE -> unsure(scene);
      case READY -> ready(scene);
      case RATING -> rating(scene);
      case NOT_ME,
          PRESCRIBED,
          NEXT,
          BUILT_IN_NEXT,
          DONE,
          SKIP,
          BACK,
          EASIER,
          HARDER,
          MORE,
          SELECT,
          CHOICE,
          NO_EQUIPMENT,
          CANNOT_KNEEL,
          CHANGE_EXERCISES,
          MINUTES_ONLY,
          WHEN,
          UNKNOWN ->
          other(answer, scene);
    };
  }
}
