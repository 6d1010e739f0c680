package backguide.desk;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a script of what somebody says: {@code yes}, {@code (5 s) it hurts} said 5 s into the
 * coach's speech, or {@code [silence]} when nobody answers.
 *
 * @param text the words; empty for silence
 * @param afterMs how long the coach had been speaking, in ms; empty when it had finished
 */
record ScriptLine(Optional<String> text, OptionalLong afterMs) {
  private static final Pattern FORM =
      Pattern.compile("(?:>\\s*)?(?:\\(\\s*(\\d{1,4}(?:\\.\\d{1,3})?)\\s*s\\s*\\)\\s*)?(.*)");
  private static final Pattern SILENCE = Pattern.compile("\\[\\s*silence\\s*]");

  static ScriptLine parse(String line) {
    Matcher form = FORM.matcher(line.strip());
    if (!form.matches()) {
      return new ScriptLine(Optional.of(line), OptionalLong.empty());
    }
    OptionalLong after =
        form.group(1) == null
            ? OptionalLong.empty()
            : OptionalLong.of(Math.round(Double.parseDouble(form.group(1)) * 1000));
    boolean silence = SILENCE.matcher(form.group(2)).matches();
    return new ScriptLine(silence ? Optional.empty() : Optional.of(form.group(2)), after);
  }

  boolean isBlank() {
    return text.filter(String::isBlank).isPresent();
  }
}
