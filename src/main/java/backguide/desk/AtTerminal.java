package backguide.desk;

/** Finds out whether somebody sits here. */
final class AtTerminal {
  private AtTerminal() {}

  /** Returns whether both input and output are a terminal. */
  static boolean isAtTerminal() {
    // Some newer versions of Java otherwise claim a console where there is none.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }
}
