package backguide.desk;

import backguide.session.State;
import backguide.speech.Sound;
import backguide.talk.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a conversation file; what the coach says may go on over several, which are one here.
 *
 * @param number where it begins in the file, from 1
 * @param role what it is
 * @param text the whole line; of the coach's, all of it with single spaces
 */
public record ConversationLine(int number, Role role, String text) {
  /** What is open after the last words. */
  public static final String OVER = "over";

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  /** What a line is, by how it begins. */
  public enum Role {
    /** A remark or an empty line. */
    REMARK("#"),
    /** What happens around the conversation. */
    DIRECTION("@ "),
    /** What the person says. */
    SAID("> "),
    /** What comes back: rewritten when asked for. */
    ANSWER("Coach"),
    /** A fact that must hold here: never rewritten. */
    FACT("= "),
    /** A fact that ought to hold here and does not yet. */
    DISPUTED("=? ");

    private final String begins;

    Role(String begins) {
      this.begins = begins;
    }

    static Role of(String line) {
      for (Role role : values()) {
        if (line.startsWith(role.begins)) {
          return role;
        }
      }
      if (line.isBlank()) {
        return REMARK;
      }
      throw new IllegalArgumentException("neither said nor heard: " + line);
    }
  }

  /** Returns the lines of a file. */
  public static List<ConversationLine> read(List<String> file) {
    List<ConversationLine> lines = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      String text = file.get(i).stripTrailing();
      boolean goesOn = !text.isBlank() && text.startsWith(INDENT);
      if (goesOn) {
        ConversationLine begun = lines.remove(lines.size() - 1);
        lines.add(new ConversationLine(begun.number, begun.role, begun.text + " " + text.strip()));
      } else {
        lines.add(new ConversationLine(i + 1, Role.of(text), text));
      }
    }
    return lines;
  }

  /** Returns whether the person says it. */
  public boolean isSaid() {
    return role == Role.SAID;
  }

  /** Returns what follows the mark that it begins with. */
  public String content() {
    return text.substring(Math.min(text.length(), role.begins.length())).strip();
  }

  /** Returns what the coach says as a file has it, with what is open then. */
  public static String answer(String open, String words) {
    return "Coach {" + open + "}: " + (words.isEmpty() ? "(nothing)" : words);
  }

  /** Returns a question that is asked once more as a file has it. */
  public static String again(String question) {
    return "Coach again: " + question;
  }

  /** Returns some text broken into lines as it stands in a file. */
  public static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(INDENT);
        column = INDENT.length();
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  /** Returns all words of a speech, and its silences as seconds in brackets. */
  public static String words(List<Sound> sounds) {
    return sounds.stream()
        .filter(sound -> !(sound instanceof Sound.Mark))
        .map(
            s ->
                s instanceof Sound.Words said ? said.text() : "[" + Utterance.seconds(s.ms()) + "]")
        .collect(Collectors.joining(" "));
  }

  /** Returns the name of an open question, with its exercise. */
  public static String question(State state) {
    return state.getClass().getSimpleName() + state.exercise().map(s -> " " + s).orElse("");
  }
}
