package backguide.local;

import backguide.understanding.Intent;
import java.util.List;

/** What people say for the intents that a platform brings along with its own phrases. */
final class EarBuiltIn {
  private EarBuiltIn() {}

  /** Returns the phrases of an intent; none when it is one of ours. */
  static List<String> phrases(Intent intent) {
    String phrases =
        switch (intent) {
          case YES -> "yes, yeah, yep, yup, sure, yes please, of course, i do, yes i do, uh huh";
          case NO -> "no, nope, nah, no thanks, no thank you, not really, i dont, no i dont";
          case HELP -> "help, help me, i need help, can you help me, what can i say";
          case STOP -> "stop, stop it, off, shut up, quit, exit, end, finish";
          case CANCEL -> "cancel, cancel that, never mind, nevermind, forget it";
          case NAVIGATE_HOME -> "go home, home";
          case REPEAT -> "repeat, repeat that, say that again, say it again, again, pardon";
          case BUILT_IN_NEXT -> "next, skip, skip forward, next one";
          case PREVIOUS -> "previous, go back, back, back up, skip back";
          case PAUSE -> "pause, pause that, pause it";
          case RESUME -> "resume, continue, keep going, carry on";
          case FALLBACK,
              EMERGENCY,
              URGENT,
              PAIN,
              PAIN_WORSE,
              DELETE,
              CHILD,
              MORE_DETAIL,
              SHORTER,
              SLOWER,
              FASTER,
              ONE_AT_A_TIME,
              KEEP_MOVING,
              POSTURE,
              COUNT_ALOUD,
              COUNT_SILENTLY,
              HEALTH_QUESTION,
              THANKS,
              WAIT,
              WANT_REMINDER,
              HOW_MANY_LEFT,
              HOW_LONG,
              WHAT_NEXT,
              WHICH,
              EQUIPMENT,
              POSITION,
              WHY,
              WHERE_WAS_I,
              PROGRESS,
              CLOSING,
              ABOUT,
              UNSURE,
              NEXT_STEP,
              READY,
              DONE,
              SKIP,
              BACK,
              EASIER,
              HARDER,
              MORE,
              RATING,
              FEELS_FINE,
              SELECT,
              SELECT_ALL,
              SELECT_ALL_BUT,
              ANCHOR,
              NO_EQUIPMENT,
              CANNOT_KNEEL,
              CHANGE_EXERCISES,
              MINUTES,
              WHEN ->
              "";
        };
    return phrases.isEmpty() ? List.of() : List.of(phrases.split(", "));
  }
}
