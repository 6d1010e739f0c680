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
   * @param kept the record; empty when nothing is kept
   * @param ended names in records of their household that were erased, as long as that is known: a
   *     session that knew one may find another's now
   */
  record Found(Key key, Optional<Kept> kept, Set<String> ended) {
    /** Stands among the names for those that were lost: whatever is not there may be erased. */
    public static final String LOST = "?";

    /** Returns who is known by it. */
    public Optional<Person> person() {
      return kept.map(Kept::person);
    }
  }

  /**
   * Returns the record of whoever comes, by {@link Key#among}. A store that cannot tell who is in
   * an account finds the key it is asked for.
   *
   * @throws Unreadable when that record cannot be read, or the store is down
   */
  Found find(Key key);

  /**
   * Keeps a record in place of the one that it follows, whole or not at all. The very same that the
   * same request has written in that place before counts as kept.
   *
   * @param basis the stamp of what the record follows: unwritten when it is the first
   * @param request opaque id of the request that led to it
   * @return the stamp of what is kept now
   * @throws Overtaken when something else stands there than what it follows, or its life is over
   * @throws Unkept when it could not be kept
   */
  Stamp keep(Key key, Person person, Stamp basis, String request);

  /**
   * Adds a concern to whatever stands there, and begins a record for it where none is. It waits for
   * nothing and depends on nothing; only one that was erased already is not raised again. A store
   * tries it for longer than anything else: about 4 s.
   *
   * @param programme the programme it is about, as {@code id@version}
   * @throws Unkept when that could not be done
   */
  void raise(Key key, Concern concern, String programme);

  /** Returns how a store is reached that is not in this process; empty for one that is. */
  Optional<Remote> remote();

  /**
   * Erases everything kept about somebody and ends the lives known of it; erasing nothing is fine,
   * and the same request erases once. For a day there may be left which lives are over, by which
   * requests, and nothing else; where a record of somebody else of the account stays, until that is
   * next read.
   *
   * @param known the stamps one of which is on what stands there, if anything does; empty when it
   *     could not be read and is to go whatever it is
   * @param request opaque id of the request that erases
   * @throws Overtaken when something else stands there than what is known
   * @throws Unkept when it could not be erased
   */
  void erase(Key key, Set<Stamp> known, String request);

  /**
   * Erases the same of everybody of an account; erasing nothing is fine.
   *
   * @throws Unkept when it could not be erased
   */
  void eraseAccount(String account);

  /** The way to a store that is elsewhere, which takes time, and has to be found first. */
  interface Remote {
    /**
     * Returns the same memory for one turn of a conversation: all that it is asked in it shares the
     * time that somebody waits for an answer.
     */
    Memory forOneTurn();

    /**
     * Calls the store about nobody and changes nothing, so that all that a call needs is loaded and
     * connected before somebody waits for it; what goes wrong is left for those who come.
     *
     * @param times how often that is tried
     */
    void prime(int times);

    /** Lets go of connections and credentials: those in a snapshot are of the day it was taken. */
    void disconnect();

    /** Sees to it that there is a connection when somebody comes. */
    void connect();
  }

  /** What is kept could not be read; the message says where and why, without health data. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Key> whose;

    /** Nothing is known of what stands there. */
    public Unreadable(String message, Throwable cause) {
      super(message, cause);
      this.whose = Optional.empty();
    }

    /**
     * Something stands there that is no record for this program: damaged, or of a newer one.
     *
     * @param whose whose it is
     */
    public Unreadable(String message, Throwable cause, Key whose) {
      super(message, cause);
      this.whose = Optional.of(whose);
    }

    /** Returns whether that stands in the place of this very key. */
    public boolean isOf(Key key) {
      return whose.equals(Optional.of(key));
    }
  }

  /** Something could not be kept or erased; the message says where and why. */
  class Unkept extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unkept(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Something else stands there than what was to be followed or erased; it stands as it was. */
  final class Overtaken extends Unkept {
    private static final long serialVersionUID = 1;

    public Overtaken() {
      super("the record was changed meanwhile", null);
    }
  }
}
