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
    StringBuilder markup = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                default -> append(c, markup);
              }
            });
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
