package backguide.talk;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes back after a speech of the coach, as scripts and conversation files write it: {@code
 * yes}, {@code (5 s) it hurts} said 5 s into the speech, or {@code [silence]} when nobody answers.
 *
 * @param type what it is
 * @param text the words; empty unless something is said
 * @param afterMs how long the coach had been speaking, in ms, less than 0 when it had not begun;
 *     empty when it had finished
 */
public record Utterance(Type type, String text, OptionalLong afterMs) {
  private static final Pattern FORM =
      Pattern.compile("(?:>\\s*)?(?:\\(\\s*(\\d{1,4}(?:\\.\\d{1,3})?)\\s*s\\s*\\)\\s*)?(.*)");
  private static final Pattern CALL =
      Pattern.compile("\\s*(?:Alexa|Coach)\\b[\\s,.:!]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SILENT = Pattern.compile("\\[\\s*silence\\s*]");

  /** What comes back. */
  public enum Type {
    SAID,
    /** Nobody said anything for as long as the microphone was open. */
    SILENCE,
    /** Nobody is there any more. */
    GONE
  }

  /** Reads a line of a script. */
  public static Utterance parse(String line) {
    Matcher form = FORM.matcher(line.strip());
    if (!form.matches()) {
      return new Utterance(Type.SAID, line, OptionalLong.empty());
    }
    if (SILENT.matcher(form.group(2)).matches()) {
      return of(Type.SILENCE);
    }
    OptionalLong after =
        form.group(1) == null
            ? OptionalLong.empty()
            : OptionalLong.of(Math.round(Double.parseDouble(form.group(1)) * 1000));
    return new Utterance(Type.SAID, form.group(2), after);
  }

  /** Returns that nothing comes back any more. */
  public static Utterance of(Type type) {
    return new Utterance(type, "", OptionalLong.empty());
  }

  /** Returns whether something is said, and no words. */
  public boolean isBlank() {
    return type == Type.SAID && text.isBlank();
  }

  /** Returns what is said to a coach without the name by which it is called. */
  public static String withoutCall(String words) {
    return CALL.matcher(words).replaceFirst("");
  }

  /** Returns how much of a speech had been played by then, in ms. */
  long elapsedMs(long speechMs) {
    return Math.min(speechMs, afterMs.orElse(speechMs));
  }

  /** Returns it as a script has it. */
  @Override
  public String toString() {
    return switch (type) {
      case SAID -> (afterMs.isEmpty() ? "" : "(" + seconds(afterMs.getAsLong()) + " s) ") + text;
      case SILENCE -> "[silence]";
      case GONE -> "";
    };
  }

  /** Returns a time as transcripts write it, in seconds without needless zeros. */
  public static String seconds(long ms) {
    return BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
  }
}
