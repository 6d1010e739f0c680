package backguide.conversation;

import backguide.heard.Launch;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.session.Turn;
import backguide.session.Who;
import backguide.speech.Pace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who opens a session.
 *
 * @param key whose record they come for, as far as a device can tell
 * @param voice how they are known
 * @param reminders what can be done about reminders
 * @param remnant what is left of a session of theirs that could not go on
 * @param pace how fast from now on; empty for as fast as they like it
 */
public record Visitor(
    Memory.Key key,
    Launch.Recognition voice,
    Launch.Reminders reminders,
    Optional<Remnant> remnant,
    Optional<Pace> pace) {
  /**
   * What is left of a session that could not go on.
   *
   * @param key whose record it was about; empty when that cannot be told
   * @param who whether it was certainly the owner's, or a guest's
   * @param person the person as that session knew them
   */
  public record Remnant(Optional<Memory.Key> key, Who who, Person person) {
    boolean isOf(Who one) {
      return who == one && !person.safety().concerns().isEmpty();
    }
  }

  /** Somebody who begins anew. */
  public Visitor(Memory.Key key, Launch.Recognition voice, Launch.Reminders reminders) {
    this(key, voice, reminders, Optional.empty(), Optional.empty());
  }

  /** Returns the same, spoken to at another pace. */
  public Visitor at(Optional<Pace> other) {
    return new Visitor(key, voice, reminders, remnant, other);
  }

  /** Returns the same, come back from a session that could not go on. */
  public Visitor with(Optional<Remnant> session) {
    return new Visitor(key, voice, reminders, session, pace);
  }

  /** Returns a turn of theirs, at their pace from now on. */
  Turn paced(Turn turn) {
    Person person = turn.next().person();
    return pace.map(p -> person.with(person.habits().with(p)))
        .map(p -> new Turn(turn.next().with(p), turn.speech(), turn.ending(), turn.effects()))
        .orElse(turn);
  }

  /**
   * Whoever gets another record than they came for, that of a voice they were not recognized by, is
   * asked whose it is: a guest must not slip into another's. A guest whose session could not go on
   * stays one, as long as something stands before their next bout.
   */
  Launch.Recognition voiceOf(Memory.Key found) {
    if (guest().isPresent()) {
      return Launch.Recognition.GUEST;
    }
    return found.equals(key) ? voice : Launch.Recognition.UNRECOGNISED;
  }

  /** Returns a guest as that session knew them. */
  private Optional<Person> guest() {
    return remnant.filter(r -> r.isOf(Who.GUEST)).map(Remnant::person);
  }

  /** Returns the record found, with the concerns of that session; a guest as they were. */
  Optional<Person> stricter(Optional<Person> found, Memory.Key whose) {
    return guest().or(() -> owner(whose).map(o -> stricter(found, o)).or(() -> found));
  }

  /** Nothing but its concerns is taken from that session: the rest may have been erased. */
  private static Person stricter(Optional<Person> found, Person owner) {
    Person person = found.orElseGet(() -> Person.unknown(owner.programme()));
    return person.with(person.safety().raising(owner.safety().concerns()));
  }

  /** Returns the concerns of that session that the record found does not hold. */
  Set<Concern> owed(Optional<Person> found, Memory.Key whose) {
    Set<Concern> owed = new HashSet<>();
    owner(whose).ifPresent(person -> owed.addAll(person.safety().concerns()));
    found.ifPresent(person -> owed.removeAll(person.safety().concerns()));
    return owed;
  }

  /** Returns the owner of a record as that session knew them. */
  private Optional<Person> owner(Memory.Key whose) {
    return remnant
        .filter(r -> r.key().filter(k -> !k.equals(whose)).isEmpty())
        .filter(r -> r.isOf(Who.OWNER))
        .map(Remnant::person);
  }
}
