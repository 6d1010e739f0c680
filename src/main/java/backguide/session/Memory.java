package backguide.session;

import java.util.Optional;

/**
 * Remembers people between sessions. Every store passes one contract test.
 *
 * <p>{@code key} is opaque; no store may learn from it who somebody is.
 */
public interface Memory {
  /**
   * Returns what is kept about somebody, or empty when nothing is.
   *
   * @throws Unreadable when something is kept that cannot be read, or the store is down
   */
  Optional<Person> recall(String key);

  /**
   * Keeps a record in place of the one before, whole or not at all.
   *
   * @throws Unkept when it could not be kept
   */
  void keep(String key, Person person);

  /**
   * Erases everything kept about somebody; erasing nothing is fine.
   *
   * @throws Unkept when it could not be erased
   */
  void erase(String key);

  /** What is kept could not be read; the message says where and why, without health data. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Something could not be kept or erased; the message says where and why. */
  final class Unkept extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unkept(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
