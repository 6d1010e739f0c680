package backguide.speech;

/**
 * How much of a speech was played before somebody spoke.
 *
 * @param boutsDone how many of its bouts had ended for certain, 0 or more
 * @param cut whether a bout was still playing
 * @param unheardMs how much was still to come before its question began, in ms; 0 when it had
 */
public record Played(int boutsDone, boolean cut, int unheardMs) {
  /** More than any speech takes, in ms. */
  public static final int WHOLE = Integer.MAX_VALUE;

  /** Everything was heard. */
  public static final Played ALL = new Played(Integer.MAX_VALUE, false, 0);
}
