package backguide.person;

import java.util.Optional;
import java.util.Set;

/** Remembers people between sessions. Every store passes one contract test. */
public interface Memory {
  /**
   * Whose record. Both parts are opaque; no store may learn from them who somebody is.
   *
   * @param account the household
   * @param member whose voice in it; empty for the record of the account itself
   */
  record Key(String account, String member) {
    /** Returns the key of an account's own record. */
    public static Key of(String account) {
      return new Key(account, "");
    }

    /**
     * Returns whose record somebody gets who comes with this key. A device that knew a voice
     * yesterday may not know it today: who comes with an account alone gets the only record there
     * is in it. They must say that it is theirs before anything of it is used or told.
     *
     * @param members whose records there are in the account
     */
    public Key among(Set<String> members) {
      return member.isEmpty() && members.size() == 1
          ? new Key(account, members.iterator().next())
          : this;
    }
  }

  /**
   * What a visitor gets.
   *
   * @param key whose record it is, or is going to be
   * @param person the record; empty when nothing is kept
   */
  record Found(Key key, Optional<Person> person) {}

  /**
   * Returns what is kept about somebody, or empty when nothing is.
   *
   * @throws Unreadable when something is kept that cannot be read, or the store is down
   */
  Optional<Person> recall(Key key);

  /**
   * Returns the record of whoever comes, by {@link Key#among}. A store that cannot tell who is in
   * an account finds what it recalls.
   *
   * @throws Unreadable when that record cannot be read, or the store is down
   */
  default Found find(Key key) {
    return new Found(key, recall(key));
  }

  /**
   * Keeps a record in place of the one before, whole or not at all. What the very same request has
   * written before counts as kept.
   *
   * @param basis {@link Person#lastRequest} of the record that this one follows; empty when it
   *     follows none
   * @throws Overtaken when another record is kept now than the one it follows
   * @throws Unkept when it could not be kept
   */
  void keep(Key key, Person person, Optional<String> basis);

  /**
   * Erases everything kept about somebody; erasing nothing is fine.
   *
   * @throws Unkept when it could not be erased
   */
  void erase(Key key);

  /**
   * Erases everything kept about everybody of an account; erasing nothing is fine.
   *
   * @throws Unkept when it could not be erased
   */
  void eraseAccount(String account);

  /** What is kept could not be read; the message says where and why, without health data. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Something could not be kept or erased; the message says where and why. */
  class Unkept extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unkept(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Somebody else has written or erased the record since; nothing was written over theirs. */
  final class Overtaken extends Unkept {
    private static final long serialVersionUID = 1;

    public Overtaken() {
      super("the record was changed meanwhile", null);
    }
  }
}
