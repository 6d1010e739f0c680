package backguide.session;

/** Whose pain it is when somebody says that it hurts. */
public enum Whose {
  /** No exercise was done: it hurt before. */
  NOBODYS,
  /** The exercise about to begin. */
  COMING,
  /** The exercise being done. */
  CURRENT,
  /** The exercise that was finished or left last. */
  LAST
}
