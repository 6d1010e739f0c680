package backguide.heard;

/** What an utterance says, apart from who hears it and when. */
public record Said(Meaning meaning, Detail detail) {
  /** Nothing that is understood. */
  public static final Said UNKNOWN = of(Meaning.Answer.UNKNOWN);

  public static Said of(Meaning meaning) {
    return new Said(meaning, Detail.NONE);
  }
}
