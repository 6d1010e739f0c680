package backguide.alexa;

import backguide.session.Effect;
import backguide.session.Keeping;
import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Part;
import backguide.speech.Speech;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Sets the reminders that a turn wants, before it is said that they are set. */
final class Alarm {
  private final Voice voice;
  private final ZoneId zone;

  Alarm(Voice voice, ZoneId zone) {
    this.voice = voice;
    this.zone = zone;
  }

  /** Returns the outcome that is true: without what could not be set. */
  Keeping.Outcome set(Keeping.Outcome outcome, Visit visit, Instant now) {
    Turn turn = outcome.turn();
    Speech speech = turn.speech();
    List<String> troubles = new ArrayList<>(outcome.troubles());
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.Remind remind) {
        try {
          String text = voice.text(Prompt.REMINDER_TEXT.line(), visit.locale());
          visit.reminders().set(Token.moment(remind.when()), zone, text, visit.locale(), now);
        } catch (Reminders.NotSet e) {
          speech = notSet(speech);
          troubles.add(e.getMessage());
        }
      }
    }
    Turn truthful = new Turn(turn.next(), speech, turn.ending(), turn.effects());
    return new Keeping.Outcome(truthful, outcome.kept(), troubles);
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
