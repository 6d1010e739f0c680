package backguide.heard;

/** What somebody meant, apart from its values; grouped by who answers it. */
public sealed interface Meaning {
  /** Meanings that win over every state, in the order of their precedence. */
  enum Urgent implements Meaning {
    /** A warning sign; see {@link Detail#alarm()}. */
    RED_FLAG,
    /**
     * Pain, perhaps with {@link Detail#severity()}, {@link Detail#where()}, {@link Detail#worse()}.
     */
    PAIN,
    STOP,
    /** A thing that is needed tore, snapped or broke; see {@link Detail#prop()}. */
    EQUIPMENT_BROKE,
    DELETE,
    /** Somebody says to be a child; with {@link Detail#number()}, of so many years. */
    CHILD
  }

  /** Meanings that are answered by the way; the same question follows and nothing is counted. */
  enum Aside implements Meaning {
    HELP,
    REPEAT,
    MORE_DETAIL,
    SHORTER,
    /** A question; see {@link Detail#topic()}. */
    INFO,
    SLOWER,
    FASTER,
    ONE_AT_A_TIME,
    KEEP_MOVING,
    /** Sits or will stand; see {@link Detail#stance()}. */
    POSTURE,
    COUNT_ALOUD,
    COUNT_SILENTLY,
    HEALTH_QUESTION,
    THANKS,
    /** Not yet, pause, give me a minute. */
    WAIT,
    /** Set a reminder, asked for at any time: it is offered at the end. */
    WANT_REMINDER
  }

  /** Meanings that answer a question; each state says what they lead to. */
  enum Answer implements Meaning {
    YES,
    /** It did, there was: a yes to whether something hurt or happened, and to nothing else. */
    IT_DID,
    /** No; in the words of the question about pain, with the severity of none. */
    NO,
    /** Fine, felt great, just a stretch: no pain was denied, and none was told. */
    FINE,
    UNSURE,
    /** That's not me, it's somebody else. */
    NOT_ME,
    /** A professional gave or recommended these once; not that one has agreed to them since. */
    PRESCRIBED,
    NEXT,
    /** The platform's own next intent, which also matches "skip": it never leaves anything out. */
    BUILT_IN_NEXT,
    READY,
    DONE,
    SKIP,
    BACK,
    EASIER,
    HARDER,
    MORE,
    /** How bad or how many, in words or as a number; see {@link Detail}. */
    RATING,
    /** Exercises by name; see {@link Detail#exercises()} and {@link Detail#all()}. */
    SELECT,
    /** Where the band is anchored; see {@link Detail#prop()}. */
    CHOICE,
    /** Something is missing; see {@link Detail#prop()}. */
    NO_EQUIPMENT,
    CANNOT_KNEEL,
    CHANGE_EXERCISES,
    /** Only so many minutes; see {@link Detail#number()}. */
    MINUTES_ONLY,

    /** A longer hold or more rest, by where it is said; seconds in {@link Detail#number()}. */
    MORE_TIME,
    /** A day or a time; see {@link Detail#when()}. */
    WHEN,
    UNKNOWN;

    /**
     * Returns whether it only answers, so that it is nothing before its question was heard. "I'm
     * done" is among them although it may end an exercise: in the rest after a bout it is as likely
     * said of that bout, and nothing is left out that nobody asked for.
     */
    public boolean isReply() {
      return switch (this) {
        case YES, IT_DID, NO, FINE, READY, DONE, PRESCRIBED, RATING -> true;
        case UNSURE, NOT_ME, NEXT, BUILT_IN_NEXT, SKIP, BACK, EASIER, HARDER, MORE -> false;
        case SELECT, CHOICE, NO_EQUIPMENT, CANNOT_KNEEL, CHANGE_EXERCISES -> false;
        case MINUTES_ONLY, MORE_TIME, WHEN, UNKNOWN -> false;
      };
    }
  }

  /** What happens to a session from outside. */
  enum Life implements Meaning {
    /** A session begins; see {@link Launch}. */
    LAUNCH,
    /** The session ended by silence: the last question and its reprompt were not answered. */
    SILENCE,
    /** The session ended in any other way. */
    CUT_OFF,
    /** The platform's own permission question was answered with yes. */
    PERMITTED,
    /** The platform's own permission question was answered with no, or not at all. */
    NOT_PERMITTED,
    /** The reminder that the last turn wanted could not be set. */
    NOT_REMINDED
  }
}
