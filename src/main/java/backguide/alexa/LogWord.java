package backguide.alexa;

/** What a logged line says went wrong; the deployed template counts each by these very words. */
public enum LogWord {
  /** Something broke in our code, or a household is not forgotten. */
  FAILED("failed: "),
  /** The platform could not use an answer of ours. */
  SESSION_ERROR("SessionEnded ERROR"),
  /** A record could not be read. */
  UNREAD("unread: "),
  /** Something could not be kept or erased. */
  UNKEPT("unkept: "),
  /** Something that must never be lost could not be kept; not what it is. */
  UNSAFE("unsafe: ");

  private final String words;

  LogWord(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
