package backguide.compiled;

/** Thrown when something compiled cannot be opened; tells which file, and what is wrong with it. */
public final class Damaged extends RuntimeException {
  private static final long serialVersionUID = 1;

  Damaged(String file, String what) {
    super("the compiled " + file + " " + what);
  }
}
