package backguide.alexa;

import backguide.session.Effect;
import backguide.session.Prompt;
import backguide.session.Turn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Sets the reminder that a turn wants, before it is said that it is set. */
final class ReminderEffect {
  private final SpeakerVoice voice;

  ReminderEffect(SpeakerVoice voice) {
    this.voice = voice;
  }

  /**
   * Sets what is wanted, if anything is.
   *
   * @param zone where the person's clock is; only an offset when that is not known
   * @return why it could not be set, without naming anybody; empty when all is well
   */
  Optional<String> set(Turn turn, Visit visit, ZoneId zone, Instant now) {
    return turn.effects().stream()
        .filter(Effect.Remind.class::isInstance)
        .map(effect -> ReminderToken.moment(((Effect.Remind) effect).when()))
        .flatMap(at -> visit.reminders().set(at, zone, text(visit), visit.locale(), now).stream())
        .findFirst();
  }

  private String text(Visit visit) {
    return voice.text(Prompt.REMINDER_TEXT.line(), visit.locale());
  }
}
