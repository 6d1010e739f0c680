package backguide.ear;

import static java.util.Map.entry;

import backguide.understanding.Intent;
import java.util.List;
import java.util.Map;

/** What people say for the intents that a platform brings along with its own phrases. */
final class EarBuiltIn {
  private static final Map<Intent, String> PHRASES =
      Map.ofEntries(
          entry(Intent.YES, "yes, yeah, yep, yup, sure, yes please, of course, i do, yes i do"),
          entry(Intent.NO, "no, nope, nah, no thanks, no thank you, i dont, no i dont"),
          entry(Intent.HELP, "help, help me, i need help, can you help me, what can i say"),
          entry(Intent.STOP, "stop, stop it, off, shut up, quit, exit, end, finish"),
          entry(Intent.CANCEL, "cancel, cancel that, never mind, nevermind, forget it"),
          entry(Intent.NAVIGATE_HOME, "go home, home"),
          entry(Intent.REPEAT, "repeat, repeat that, say that again, say it again, again, pardon"),
          entry(Intent.BUILT_IN_NEXT, "next, skip, skip forward, next one"),
          entry(Intent.PREVIOUS, "previous, go back, back, back up, skip back"),
          entry(Intent.PAUSE, "pause, pause that, pause it"),
          entry(Intent.RESUME, "resume, continue, keep going, carry on"),
          entry(Intent.START_OVER, "start over, restart, start again"));

  private EarBuiltIn() {}

  /** Returns the phrases of an intent; none when it is one of ours. */
  static List<String> phrases(Intent intent) {
    String phrases = PHRASES.getOrDefault(intent, "");
    return phrases.isEmpty() ? List.of() : List.of(phrases.split(", "));
  }
}
