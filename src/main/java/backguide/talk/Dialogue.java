package backguide.talk;

import backguide.heard.Meaning;
import backguide.speech.Pace;
import java.util.Optional;

/** One session of the coach and whoever listens; who says nothing is asked once more. */
public final class Dialogue {
  private final Talk coach;
  private final Listener listener;
  private final boolean showState;

  /**
   * Makes a session that has not begun.
   *
   * @param showState whether to show what was understood and decided
   */
  public Dialogue(Talk coach, Listener listener, boolean showState) {
    this.coach = coach;
    this.listener = listener;
    this.showState = showState;
  }

  /**
   * Goes on until the session is over. Whoever begins to answer while it ends for silence is heard
   * in another one, as what they have to say may be urgent.
   */
  public void run(Optional<Pace> pace) {
    Reply reply = coach.open(pace);
    speak(reply);
    while (!reply.over()) {
      reply = next(reply, pace);
      speak(reply);
    }
  }

  private void speak(Reply reply) {
    if (showState) {
      reply.trace().forEach(listener::note);
    }
    reply.notes().forEach(listener::note);
    listener.hear(reply);
  }

  private Reply next(Reply reply, Optional<Pace> pace) {
    Utterance said = listener.answer();
    if (said.type() == Utterance.Type.SILENCE) {
      reply.timeline().reprompt().ifPresent(listener::hearAgain);
      said = listener.answer();
    }
    long elapsedMs = said.elapsedMs(reply.timeline().ms());
    return switch (said.type()) {
      case SAID -> coach.hear(said.text(), elapsedMs);
      case SILENCE -> {
        Reply end = coach.end(Meaning.Life.SILENCE, elapsedMs);
        yield listener.stirs()
            ? coach.open(pace)
            : end.noting(DeskWord.NOBODY_ANSWERED.in(coach.words(), coach.placeWord()));
      }
      case GONE -> {
        Reply end = coach.end(Meaning.Life.CUT_OFF, elapsedMs);
        yield end.noting(listener.gone().in(coach.words(), coach.placeWord()));
      }
    };
  }
}
