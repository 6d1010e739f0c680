package backguide.conversations;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a conversation file; what the coach says may go on over several, which are one here.
 *
 * @param number where it begins in the file, from 1
 * @param kind what it is
 * @param text the whole line; of the coach's, all of it with single spaces
 */
record Line(int number, Kind kind, String text) {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  /** What a line is, by how it begins. */
  enum Kind {
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

    Kind(String begins) {
      this.begins = begins;
    }

    static Kind of(String line) {
      for (Kind kind : values()) {
        if (line.startsWith(kind.begins)) {
          return kind;
        }
      }
      if (line.isBlank()) {
        return REMARK;
      }
      throw new IllegalArgumentException("neither said nor heard: " + line);
    }
  }

  /** Returns the lines of a file. */
  static List<Line> read(List<String> file) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      String text = file.get(i).stripTrailing();
      boolean goesOn = !text.isBlank() && text.startsWith(INDENT);
      if (goesOn) {
        Line begun = lines.remove(lines.size() - 1);
        lines.add(new Line(begun.number, begun.kind, begun.text + " " + text.strip()));
      } else {
        lines.add(new Line(i + 1, Kind.of(text), text));
      }
    }
    return lines;
  }

  /** Returns what follows the mark that it begins with. */
  String content() {
    return text.substring(Math.min(text.length(), kind.begins.length())).strip();
  }

  /** Returns some text broken into lines as it stands in a file. */
  static String wrapped(String text) {
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
}
