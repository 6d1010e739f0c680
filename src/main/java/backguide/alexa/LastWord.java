package backguide.alexa;

import backguide.heard.Detail;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.session.Prompt;
import backguide.speech.Language;
import backguide.understanding.Interpreter;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import java.time.LocalDateTime;
import java.util.Set;

/** The one thing to say when nothing else works: a warning sign is answered even then. */
final class LastWord {
  /** Everything that it may be. */
  static final Set<Prompt> ALL =
      Set.of(
          Prompt.EMERGENCY, Prompt.URGENT, Prompt.SAFETY_STOP, Prompt.TROUBLE, Prompt.ENGLISH_ONLY);

  private LastWord() {}

  /** Returns the answer to a warning sign or pain; to everything else what there is otherwise. */
  static Prompt to(Said said, Prompt otherwise) {
    Detail detail = said.detail();
    if (said.meaning() == Urgent.RED_FLAG) {
      boolean urgentOnly = detail.alarm().filter(a -> a == Detail.Alarm.URGENT).isPresent();
      return urgentOnly ? Prompt.URGENT : Prompt.EMERGENCY;
    }
    boolean none = detail.severity().filter(s -> s == Detail.Severity.NONE).isPresent();
    return said.meaning() == Urgent.PAIN && !none ? Prompt.SAFETY_STOP : otherwise;
  }

  /** Returns whether that is what is said in a request, whatever else it tells. */
  static boolean isUrgent(Request request) {
    return request instanceof IntentRequest said && isUrgent(said.getIntent());
  }

  /** Returns whether that is what an intent means. */
  static boolean isUrgent(Intent intent) {
    return intent != null
        && intent.getName() != null
        && isHeardInAnyLanguage(
            Interpreter.of(Language.USUAL)
                .said(intent.getName(), Slots.of(intent), LocalDateTime.MIN));
  }

  /**
   * A warning sign, pain and stop are understood in any language, for an intent has none; every
   * other answer is to a question that may not have been understood.
   */
  static boolean isHeardInAnyLanguage(Said said) {
    Meaning meaning = said.meaning();
    return meaning == Urgent.RED_FLAG || meaning == Urgent.PAIN || meaning == Urgent.STOP;
  }
}
