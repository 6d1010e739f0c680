package backguide.desk;

import backguide.heard.Meaning;
import backguide.session.State;
import backguide.speech.Sound;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays one conversation, and stops where the coach says something else than the file. */
final class SmokePlay {
  private static final String OPENS = "Alexa, open back guide";
  private static final String SILENCE = "[silence]";
  private static final Pattern SAID = Pattern.compile("(?:\\((\\d{1,3}) s\\) )?(.+)");
  private static final int THINKS_MS = 1_000;
  private static final int LISTENS_MS = 8_000;

  private final Supplier<Talk> sessions;
  private Talk talk;
  private Reply last;
  private boolean reprompted;
  private int turns;

  /**
   * Makes a play that has not begun.
   *
   * @param sessions where each session that is opened comes from
   */
  SmokePlay(Supplier<Talk> sessions) {
    this.sessions = sessions;
  }

  /** Returns how often something was said so far. */
  int turns() {
    return turns;
  }

  /** Plays a file; returns what is different, or empty when nothing is. */
  Optional<String> play(SmokeFile file) {
    String answer = "";
    for (SmokeFile.Line line : file.lines()) {
      if (line.isSaid()) {
        answer = said(line.said());
      } else if (!line.text().equals(answer)) {
        return Optional.of(
            "line " + line.number() + " should be '" + line.text() + "', but is '" + answer + "'");
      }
    }
    return Optional.empty();
  }

  private String said(String text) {
    turns++;
    if (text.equals(OPENS)) {
      talk = sessions.get();
      return answer(talk.open(Optional.empty()));
    }
    long all = last.timeline().ms();
    if (!text.equals(SILENCE)) {
      Matcher said = SAID.matcher(text);
      boolean cut = said.matches() && said.group(1) != null;
      return answer(talk.hear(cut ? said.group(2) : text, cut ? seconds(said) : all + THINKS_MS));
    }
    if (reprompted) {
      return answer(talk.end(Meaning.Life.SILENCE, all + 2 * LISTENS_MS));
    }
    reprompted = true;
    return "Coach again: " + last.timeline().reprompt().map(Sound.Words::text).orElse("");
  }

  private static long seconds(Matcher said) {
    return 1_000L * Integer.parseInt(said.group(1));
  }

  private String answer(Reply reply) {
    last = reply;
    reprompted = false;
    String text = Transcript.text(reply.timeline());
    return "Coach {" + state(reply) + "}: " + (text.isEmpty() ? "(nothing)" : text);
  }

  private static String state(Reply reply) {
    State state = reply.turn().next().asked().state();
    return reply.over()
        ? "over"
        : state.getClass().getSimpleName() + state.subject().map(s -> " " + s).orElse("");
  }
}
