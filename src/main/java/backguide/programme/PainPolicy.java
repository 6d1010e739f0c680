package backguide.programme;

/**
 * What a number from 0 to 10 leads to, and how often an eased retry is allowed. May be stricter
 * than {@link #BUILT_IN}, never looser. A word for how bad it is counts as a number, {@code
 * Detail.Severity}.
 *
 * @param ease from this number on: gentler, once
 * @param leave from this number on: leave the exercise for today
 * @param stop from this number on: stop everything
 * @param retries eased retries per exercise and day, 0 or 1
 * @param leavesToStop exercises left for pain after which everything stops
 */
public record PainPolicy(int ease, int leave, int stop, int retries, int leavesToStop) {
  public static final PainPolicy BUILT_IN = new PainPolicy(1, 4, 6, 1, 2);
}
