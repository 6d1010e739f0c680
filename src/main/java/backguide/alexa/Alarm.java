package backguide.alexa;

import backguide.session.Effect;
import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Part;
import backguide.speech.Speech;
import java.time.Instant;
import java.util.List;

/** Sets the reminders that a turn wants, before it is said that they are set. */
final class Alarm {
  private final Voice voice;

  Alarm(Voice voice) {
    this.voice = voice;
  }

  /** Returns the turn that is true: without what could not be set. */
  Turn set(Turn turn, Visit visit, Instant now) {
    Speech speech = turn.speech();
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.Remind remind) {
        try {
          String text = voice.text(Prompt.REMINDER_TEXT.line(), visit.locale());
          visit.reminders().set(Token.moment(remind.when()), text, visit.locale(), now);
        } catch (Reminders.NotSet e) {
          speech = notSet(speech);
        }
      }
    }
    return new Turn(turn.next(), speech, turn.ending(), turn.effects());
  }

  private static Speech notSet(Speech speech) {
    String set = Prompt.REMINDER_SET.line().key();
    List<Part> parts =
        speech.parts().stream()
            .map(
                part ->
                    part instanceof Part.Say say && say.line().key().equals(set)
                        ? new Part.Say(Prompt.REMINDER_NOT_SET.line())
                        : part)
            .toList();
    return new Speech(parts);
  }
}
