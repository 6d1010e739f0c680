package backguide.desk;

import backguide.heard.Meaning;
import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** A session that is read from a script and written down, without waiting. */
final class Transcript {
  private static final String COACH = "Coach: ";

  private final Talk conversation;
  private final InputLines lines;
  private final PrintWriter out;
  private final boolean showState;
  private boolean reprompted;

  Transcript(Talk conversation, InputLines lines, PrintWriter out, boolean showState) {
    this.conversation = conversation;
    this.lines = lines;
    this.out = out;
    this.showState = showState;
  }

  /** Goes on until the session or the script is over. */
  void run(Optional<Pace> pace) {
    Reply reply = conversation.open(pace);
    write(reply);
    while (!reply.over()) {
      Optional<ScriptLine> said = lines.next().map(ScriptLine::parse);
      reprompted &= said.flatMap(ScriptLine::text).isEmpty();
      if (said.isEmpty()) {
        reply = conversation.end(Meaning.Life.CUT_OFF, reply.timeline().ms());
        write(reply);
        note("The input has ended. Your " + conversation.place() + ".");
      } else if (!said.get().isBlank()) {
        reply = next(reply, said.get());
      }
    }
  }

  private Reply next(Reply reply, ScriptLine said) {
    long all = reply.timeline().ms();
    if (said.text().isPresent()) {
      out.println("> " + time(said) + said.text().get());
      long elapsed = Math.min(all, said.afterMs().orElse(all));
      return written(conversation.hear(said.text().get(), elapsed));
    }
    out.println("> [silence]");
    if (reprompted) {
      Reply end = written(conversation.end(Meaning.Life.SILENCE, all));
      note("Nobody answered. The session has ended; your " + conversation.place() + ".");
      return end;
    }
    reprompted = true;
    reply.timeline().reprompt().ifPresent(words -> out.println(COACH + words.text()));
    out.flush();
    return reply;
  }

  private Reply written(Reply reply) {
    write(reply);
    return reply;
  }

  private void write(Reply reply) {
    if (showState) {
      Trace.of(reply).forEach(this::note);
    }
    reply.notes().forEach(this::note);
    if (!reply.timeline().sounds().isEmpty()) {
      out.println(COACH + text(reply.timeline()));
    }
    out.flush();
  }

  private void note(String text) {
    out.println("(" + text + ")");
    out.flush();
  }

  /** Returns all words of a speech, and its silences as seconds in brackets. */
  static String text(Timeline timeline) {
    return timeline.sounds().stream()
        .filter(sound -> !(sound instanceof Sound.Mark))
        .map(s -> s instanceof Sound.Words words ? words.text() : "[" + seconds(s.ms()) + "]")
        .collect(Collectors.joining(" "));
  }

  private static String time(ScriptLine said) {
    return said.afterMs().isEmpty() ? "" : "(" + seconds(said.afterMs().getAsLong()) + " s) ";
  }

  private static String seconds(long ms) {
    return BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
  }
}
