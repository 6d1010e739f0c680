package backguide.ear;

import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import java.util.Set;

/** Whether a meaning may be guessed from a near miss, or stand among other words. */
enum EarTrait {
  /** It passes a question, ends the session or changes its plan, so that it is never guessed. */
  NEVER_GUESSED,
  /** Somewhere it is as good as a yes, so that it is guessed only with no word too many. */
  GUESSED_ALONE,
  /** It wants to go on. */
  GOES_ON,
  /** It cannot follow a yes that only says that something was heard. */
  NOT_AFTER_YES,
  /** It is not what somebody means who says no and something else. */
  NOT_AFTER_NO,
  /** Nor somebody whose first word is no. */
  UNSAID_BY_NO,
  /** It is answered by the way and changes nothing, so that a few words too many do no harm. */
  HARMLESS,
  /** A single word may say it among others. */
  ONE_WORD;

  /** Returns the traits of a meaning; a further one does not compile until they are told. */
  static Set<EarTrait> of(Meaning meaning) {
    if (meaning instanceof Answer answer) {
      return of(answer);
    }
    if (meaning instanceof Aside aside) {
      return of(aside);
    }
    return meaning instanceof Urgent urgent ? of(urgent) : Set.of();
  }

  private static Set<EarTrait> of(Answer answer) {
    return switch (answer) {
      case YES -> Set.of(NEVER_GUESSED, GOES_ON, NOT_AFTER_NO, UNSAID_BY_NO, ONE_WORD);
      case READY -> Set.of(GUESSED_ALONE, GOES_ON, NOT_AFTER_NO, UNSAID_BY_NO, ONE_WORD);
      case NEXT, DONE -> Set.of(GUESSED_ALONE, GOES_ON, NOT_AFTER_NO, UNSAID_BY_NO);
      case BUILT_IN_NEXT, MORE, HARDER -> Set.of(GUESSED_ALONE, NOT_AFTER_NO, UNSAID_BY_NO);
      case NO -> Set.of(NEVER_GUESSED, NOT_AFTER_YES, ONE_WORD);
      case FINE -> Set.of(GUESSED_ALONE, NOT_AFTER_YES);
      case RATING -> Set.of(GUESSED_ALONE, NOT_AFTER_YES, NOT_AFTER_NO);
      case UNSURE -> Set.of(NOT_AFTER_YES, NOT_AFTER_NO);
      case PRESCRIBED -> Set.of(NOT_AFTER_NO, UNSAID_BY_NO);
      case CHOICE -> Set.of(GUESSED_ALONE);
      case SKIP, MINUTES_ONLY, CHANGE_EXERCISES, NO_EQUIPMENT, CANNOT_KNEEL ->
          Set.of(NEVER_GUESSED);
      case UNKNOWN -> Set.of(NEVER_GUESSED, NOT_AFTER_YES);
      case IT_DID, NOT_ME, BACK, EASIER, SELECT, MORE_TIME, WHEN -> Set.of();
    };
  }

  private static Set<EarTrait> of(Aside aside) {
    return switch (aside) {
      case WAIT -> Set.of(HARMLESS, ONE_WORD);
      case HELP, REPEAT, MORE_DETAIL, SHORTER, INFO, SLOWER, HEALTH_QUESTION -> Set.of(HARMLESS);
      case COUNT_ALOUD, COUNT_SILENTLY -> Set.of(HARMLESS);
      case FASTER, KEEP_MOVING -> Set.of(GUESSED_ALONE, NOT_AFTER_NO, UNSAID_BY_NO);
      case ONE_AT_A_TIME, POSTURE, THANKS, WANT_REMINDER -> Set.of();
    };
  }

  private static Set<EarTrait> of(Urgent urgent) {
    return switch (urgent) {
      case STOP -> Set.of(NEVER_GUESSED, ONE_WORD);
      case DELETE -> Set.of(NEVER_GUESSED, NOT_AFTER_NO, UNSAID_BY_NO);
      case CHILD -> Set.of(NEVER_GUESSED, NOT_AFTER_NO);
      case RED_FLAG, PAIN, EQUIPMENT_BROKE -> Set.of();
    };
  }

  /** Returns whether a meaning has this trait. */
  boolean is(Meaning meaning) {
    return of(meaning).contains(this);
  }
}
