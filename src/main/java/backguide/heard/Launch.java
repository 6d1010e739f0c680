package backguide.heard;

import backguide.person.Person;
import java.util.Optional;

/**
 * How a session begins.
 *
 * @param person the record of whoever speaks, or the account's; empty when nothing is kept yet
 * @param recognition how the person is known
 * @param memory whether what is kept could be read
 * @param reminders whether the edge can set reminders
 * @param wish what was said along with opening, such as "it hurts" or an exercise
 */
public record Launch(
    Optional<Person> person,
    Recognition recognition,
    Recall memory,
    Reminders reminders,
    Optional<Said> wish) {
  /** Returns the same, finding another record. */
  public Launch finding(Optional<Person> other) {
    return new Launch(other, recognition, memory, reminders, wish);
  }

  /** How the person who speaks is known. */
  public enum Recognition {
    RECOGNISED,
    /** The device tells voices apart and does not know this one. */
    UNRECOGNISED,
    /** The device tells no voices apart; the account is all there is. */
    ACCOUNT,
    /**
     * Somebody else than the owner, who said so in a session that could not go on; they come with
     * what that session knew of them, and never with a record.
     */
    GUEST
  }

  /** Whether the record could be read. */
  public enum Recall {
    READ,
    UNREADABLE
  }

  /** What the edge can do about reminders. */
  public enum Reminders {
    READY,
    NEED_PERMISSION,
    IMPOSSIBLE
  }
}
