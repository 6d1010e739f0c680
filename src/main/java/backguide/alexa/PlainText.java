package backguide.alexa;

/** Text on its way into markup: nothing in it is taken for a tag, and nothing unspeakable stays. */
final class PlainText {
  private PlainText() {}

  /**
   * Returns a text as markup that says it. Line breaks and tabs become a space; control and format
   * characters and halves of a surrogate pair are dropped. An apostrophe stays, since no attribute
   * is ever made of a text and a voice reads "don't" best as it is written.
   */
  static String escaped(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    return plain == text.length() ? text : escaped(text, plain);
  }

  /** Returns whether it stays what it is; of letters these are nearly all that a text has. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c <= 'z' && c != '&' && c != '<' && c != '>' && c != '"';
  }

  private static String escaped(String text, int plain) {
    StringBuilder markup = new StringBuilder(text.length()).append(text, 0, plain);
    int at = plain;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      switch (c) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append("&quot;");
        default -> append(c, markup);
      }
      at += Character.charCount(c);
    }
    return markup.toString();
  }

  private static void append(int c, StringBuilder markup) {
    switch (Character.getType(c)) {
      case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> {
        // no voice can say it
      }
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> markup.append(' ');
      case Character.CONTROL -> markup.append(Character.isWhitespace(c) ? " " : "");
      default -> markup.appendCodePoint(c);
    }
  }
}
