package backguide.person;

/**
 * Which of all records that were ever kept of a person one is. No two that differ have the same, so
 * that whoever knows the stamp of what is kept knows all that stands there.
 *
 * @param life opaque id of the request that began the record; erasing ends its life, and nothing is
 *     ever written into one that is over. Empty where none has begun
 * @param revision how often it was written in this life, from 1; 0 before the first time
 * @param request opaque id of the request that wrote it last; empty before the first time, and once
 *     something was raised in it, so that nobody takes that for their own writing
 */
public record Stamp(String life, long revision, String request) {
  /** Returns the stamp of a record that is yet to be made. */
  public static Stamp unwritten(String life) {
    return new Stamp(life, 0, "");
  }

  /** Returns the stamp that a request leaves; what has no life of its own begins one. */
  public Stamp next(String by) {
    return new Stamp(life.isEmpty() ? by : life, revision + 1, by);
  }

  public boolean isUnwritten() {
    return revision == 0;
  }
}
