package backguide.conversation;

import backguide.heard.Launch;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.session.Who;
import backguide.speech.Pace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who opens a session.
 *
 * @param key whose record they come for, as far as a device can tell
 * @param recognition how they are known
 * @param reminders what can be done about reminders
 * @param remnant what is left of a session of theirs that could not go on
 * @param pace how fast from now on; empty for as fast as they like it
 */
public record Visitor(
    Memory.Key key,
    Launch.Recognition recognition,
    Launch.Reminders reminders,
    Optional<Remnant> remnant,
    Optional<Pace> pace) {
  /**
   * What is left of a session that could not go on.
   *
   * @param record what it knew of its record; empty when that cannot be told
   * @param who whether it was certainly the owner's, or a guest's
   * @param person the person as that session knew them
   */
  public record Remnant(Optional<KnownRecord> record, Who who, Person person) {
    /** Returns what is left of one that was cut off. */
    public static Remnant of(Ongoing cut) {
      Session session = cut.session();
      return new Remnant(Optional.of(cut.record()), session.now().who(), session.person());
    }

    /** Returns what is left where nothing but the record can be told. */
    public static Remnant of(KnownRecord record, String programme) {
      return new Remnant(Optional.of(record), Who.UNKNOWN, Person.unknown(programme));
    }

    boolean isOf(Who one) {
      return who == one && !person.safety().concerns().isEmpty();
    }

    /** Returns the same of a guest who need not be one any more. */
    public Remnant ofNobody() {
      return who == Who.GUEST ? new Remnant(record, Who.UNKNOWN, person) : this;
    }
  }

  /** Somebody who begins anew. */
  public Visitor(Memory.Key key, Launch.Recognition recognition, Launch.Reminders reminders) {
    this(key, recognition, reminders, Optional.empty(), Optional.empty());
  }

  /** Returns the same, spoken to at another pace. */
  public Visitor at(Optional<Pace> other) {
    return new Visitor(key, recognition, reminders, remnant, other);
  }

  /** Returns the same, come back from a session that could not go on. */
  public Visitor with(Optional<Remnant> session) {
    return new Visitor(key, recognition, reminders, session, pace);
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
    return found.equals(key) ? recognition : Launch.Recognition.UNRECOGNISED;
  }

  /** Returns a guest as that session knew them. */
  private Optional<Person> guest() {
    return remnant.filter(r -> r.isOf(Who.GUEST)).map(Remnant::person);
  }

  /** Returns the record found, with what is owed to it; a guest as they were. */
  Optional<Person> stricter(Optional<Person> found, Set<Concern> owed) {
    return guest().or(() -> owed.isEmpty() ? found : remnant.map(r -> stricter(found, r, owed)));
  }

  /** Nothing but its concerns is taken from that session: the rest may have been erased. */
  private static Person stricter(Optional<Person> found, Remnant remnant, Set<Concern> owed) {
    Person person = found.orElseGet(() -> Person.unknown(remnant.person().programme()));
    return person.with(person.safety().raising(owed));
  }

  /**
   * Returns the concerns of that session that the record found does not hold: those its owner knew,
   * and those that could not be kept, whoever raised them; none that was erased.
   */
  Set<Concern> owed(Optional<Person> found, Memory.Key whose, Set<String> ended) {
    Set<Concern> owed = new HashSet<>();
    remnant
        .filter(r -> r.record().map(KnownRecord::key).filter(k -> !k.equals(whose)).isEmpty())
        .filter(r -> r.isOf(Who.OWNER))
        .ifPresent(r -> owed.addAll(r.person().safety().concerns()));
    unkept(whose.account()).filter(o -> o.key().equals(whose)).forEach(o -> owed.add(o.concern()));
    found.ifPresent(person -> owed.removeAll(person.safety().concerns()));
    owed.removeIf(concern -> ended.contains(concern.request()));
    return owed;
  }

  /** Returns whether that session owes anything to anybody in the household. */
  public boolean owes() {
    return unkept(key.account()).findAny().isPresent();
  }

  /** Returns what that session owes to the records of others in the same household. */
  List<KnownRecord.Owed> others(Memory.Key whose) {
    return unkept(whose.account()).filter(o -> !o.key().equals(whose)).toList();
  }

  /** Returns all that it could not keep, for whomever. */
  private Stream<KnownRecord.Owed> unkept(String account) {
    return remnant.flatMap(Remnant::record).stream()
        .flatMap(KnownRecord::unkept)
        .filter(owed -> owed.key().account().equals(account));
  }
}
