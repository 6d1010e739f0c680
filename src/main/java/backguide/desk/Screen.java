package backguide.desk;

import backguide.talk.Captions;
import java.io.PrintWriter;

/** What somebody reads while the coach speaks: words, wrapped, one after the other. */
final class Screen {
  private static final String BOLD = "1";
  private static final String DIM = "2";

  private final PrintWriter out;
  private final int width;
  private final boolean colours;
  private int column;

  Screen(PrintWriter out, int width, boolean colours) {
    this.out = out;
    this.width = width;
    this.colours = colours;
  }

  void show(Captions.Caption caption) {
    String style =
        switch (caption.look()) {
          case SPOKEN, BREAK -> "";
          case ASKED -> BOLD;
          case TICK -> DIM;
        };
    if (caption.look() == Captions.Look.BREAK) {
      endLine();
    } else {
      word(caption.text(), style);
    }
    out.flush();
  }

  void note(String text) {
    endLine();
    for (String word : ("(" + text + ")").split(" ")) {
      word(word, DIM);
    }
    endLine();
    out.flush();
  }

  void endLine() {
    if (column > 0) {
      out.println();
      column = 0;
    }
    out.flush();
  }

  private void word(String word, String style) {
    if (column > 0 && column + 1 + word.length() > width) {
      endLine();
    }
    if (column > 0) {
      out.print(' ');
      column++;
    }
    boolean plain = style.isEmpty() || !colours;
    out.print(plain ? word : "\u001b[" + style + "m" + word + "\u001b[0m");
    column += word.length();
  }
}
