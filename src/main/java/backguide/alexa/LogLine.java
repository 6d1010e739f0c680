package backguide.alexa;

import backguide.conversation.Trouble;
import backguide.person.Letters;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.SessionEndedError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line that is logged about a request: its id and what became of it, never who it was or
 * what was said.
 */
final class LogLine {
  private static final String ID = "\"requestId\"\\s*:\\s*\"([\\w.:-]{1,200})\"";
  private static final int LONGEST = 200;

  private static final String OURS = "backguide.";

  private static final String ANSWERED = "answered";

  private String request = "-";
  private String type = "-";
  private String outcome = ANSWERED;
  private String troubles = "";

  static LogLine of(HandlerInput input) {
    return input.getContext() instanceof LogLine line ? line : new LogLine();
  }

  void about(Request asked) {
    request = plain(asked.getRequestId());
    type = plain(asked.getType());
  }

  /** Finds the id in a request that could not be read. */
  void search(byte[] body) {
    if (request.equals("-")) {
      Matcher found = Pattern.compile(ID).matcher(new String(body, StandardCharsets.UTF_8));
      request = found.find() ? found.group(1) : request;
    }
  }

  /** What the platform tells about an answer of ours that it could not use. */
  void endedInError(SessionEndedError error) {
    String kind = error == null || error.getType() == null ? "-" : error.getType().toString();
    outcome = LogWord.SESSION_ERROR + " " + plain(kind);
  }

  /** Only where it broke in our code is told, for a message may hold what was said. */
  void failed(Throwable broken) {
    List<StackTraceElement> stack = List.of(broken.getStackTrace());
    String where =
        stack.stream()
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .or(() -> stack.stream().findFirst())
            .map(frame -> " at " + frame)
            .orElse("");
    outcome = LogWord.FAILED + broken.getClass().getName() + where;
  }

  void notErased(String why) {
    outcome = LogWord.FAILED + "household not erased, " + printable(why);
  }

  static List<String> troubles(List<Trouble> troubles) {
    return troubles.stream().map(t -> word(t.what()) + nameless(t.why())).toList();
  }

  private static LogWord word(Trouble.What what) {
    return switch (what) {
      case UNREAD -> LogWord.UNREAD;
      case UNKEPT, NOT_ERASED -> LogWord.UNKEPT;
      case NOT_LOCKED -> LogWord.UNSAFE;
    };
  }

  /** What could not be read, kept or set; those who tell it name nobody. */
  void trouble(String what) {
    troubles += "; " + printable(what);
  }

  /** It is not answered; why it broke, if it did, is told rather. */
  void refused(String why) {
    outcome = outcome.equals(ANSWERED) ? why : outcome;
  }

  String text() {
    return "request=" + request + " type=" + type + " " + outcome + troubles;
  }

  /** The name of a field may tell of an exercise, and what became of it. */
  private static String nameless(String why) {
    return why.replaceAll("\\w+(?:\\.[\\w-]+)+", "a field");
  }

  private static String printable(String text) {
    String line = String.valueOf(text).replaceAll("[^ -~]+", " ");
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  static String plain(String text) {
    return text != null && !text.isEmpty() && Letters.REQUEST.spell(text) ? text : "-";
  }
}
