package backguide.conversation;

import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a session knows of its own record in the memory; carried from turn to turn beside it.
 *
 * @param key whose record it is, for the whole session
 * @param basis the stamp of the record that this session knows; empty while it could not be read
 * @param told whether it was said that progress may not be kept
 * @param inDoubt requests whose writing failed, perhaps only after it was done; the oldest are
 *     forgotten
 * @param owed concerns that are not known to be kept
 * @param original the record as it was before this session wrote over it; until the first bout
 * @param others what is owed to the records of others, who spoke in the session before
 */
public record KnownRecord(
    Memory.Key key,
    Optional<Stamp> basis,
    boolean told,
    List<String> inDoubt,
    Set<Concern> owed,
    Optional<Person> original,
    List<Owed> others) {
  private static final int MOST_IN_DOUBT = 4;

  /** A concern that is not known to be kept, and in whose record it belongs. */
  public record Owed(Memory.Key key, Concern concern) {}

  public KnownRecord {
    inDoubt = List.copyOf(inDoubt);
    owed = Set.copyOf(owed);
    others = List.copyOf(others);
  }

  /** Returns what is known of a record that was not read. */
  public static KnownRecord unread(Memory.Key key) {
    return new KnownRecord(
        key, Optional.empty(), false, List.of(), Set.of(), Optional.empty(), List.of());
  }

  /** Returns whether everything that was to be kept is. */
  public boolean isSynced() {
    return basis.isPresent() && inDoubt.isEmpty() && owed.isEmpty();
  }

  /** Returns whether it is known that nothing is kept, and nothing is waiting to be. */
  boolean isNothing() {
    return isSynced() && basis.filter(Stamp::isUnwritten).isPresent();
  }

  /** Returns whether what stands there is what this session knows. */
  boolean isStill(Memory.Found now) {
    return basis
        .filter(known -> now.kept().map(Kept::stamp).map(known::equals).orElse(known.isUnwritten()))
        .isPresent();
  }

  /** Returns whether a record is what this session wrote without being told so. */
  boolean isOwn(Stamp kept) {
    return basis.filter(b -> inDoubt.stream().map(b::next).anyMatch(kept::equals)).isPresent();
  }

  /**
   * Returns whether the record that this session knows was erased, or what it added to one; where
   * it is lost what was erased, whatever is not there any more was.
   */
  boolean isOver(Memory.Found now) {
    return owed.stream().map(Concern::request).anyMatch(now.ended()::contains)
        || now.ended().contains(Memory.Found.LOST) && isReplacedBy(now)
        || basis
            .map(Stamp::life)
            .filter(life -> life.isEmpty() ? now.kept().isEmpty() : now.ended().contains(life))
            .isPresent();
  }

  /** Returns whether the record that this session knows is not there any more, however that is. */
  boolean isReplacedBy(Memory.Found now) {
    String there = now.kept().map(k -> k.stamp().life()).orElse("");
    return basis
        .filter(known -> !known.isUnwritten())
        .filter(known -> !known.life().equals(there))
        .isPresent();
  }

  /** Returns the stamp of what stands; a record that is gone though nobody erased it goes on. */
  Stamp stampOf(Memory.Found now, String request) {
    String life = basis.map(Stamp::life).filter(l -> !l.isEmpty() && !isOver(now)).orElse(request);
    return now.kept().map(Kept::stamp).orElseGet(() -> Stamp.unwritten(life));
  }

  /** Returns this once everything is kept under a stamp. */
  KnownRecord following(Stamp stamp) {
    return new KnownRecord(key, Optional.of(stamp), told, List.of(), Set.of(), original, others);
  }

  /** Returns this once it is known what stands there, and whose it is. */
  KnownRecord knowing(Memory.Key whose, Stamp stamp) {
    return new KnownRecord(whose, Optional.of(stamp), told, inDoubt, owed, original, others);
  }

  KnownRecord telling() {
    return new KnownRecord(key, basis, true, inDoubt, owed, original, others);
  }

  KnownRecord owing(Set<Concern> concerns) {
    Set<Concern> all = new HashSet<>(owed);
    all.addAll(concerns);
    return new KnownRecord(key, basis, told, inDoubt, all, original, others);
  }

  KnownRecord doubting(String request) {
    List<String> more = new ArrayList<>(inDoubt);
    more.remove(request);
    more.add(request);
    int from = Math.max(0, more.size() - MOST_IN_DOUBT);
    return new KnownRecord(
        key, basis, told, more.subList(from, more.size()), owed, original, others);
  }

  /** Returns this with nothing owed any more. */
  KnownRecord raised() {
    return new KnownRecord(key, basis, told, inDoubt, Set.of(), original, others);
  }

  /** Returns this with what this session is about to write over; only the first time counts. */
  KnownRecord withOriginal(Person before) {
    return new KnownRecord(
        key, basis, told, inDoubt, owed, original.or(() -> Optional.of(before)), others);
  }

  /** Returns this with nothing left to give back. */
  KnownRecord withoutOriginal() {
    return new KnownRecord(key, basis, told, inDoubt, owed, Optional.empty(), others);
  }

  /** Returns this with one concern more that is owed to the record of somebody else. */
  KnownRecord owing(Memory.Key whom, Concern concern) {
    return owingOthers(Stream.concat(others.stream(), Stream.of(new Owed(whom, concern))).toList());
  }

  /** Returns this with what is owed to the records of others. */
  KnownRecord owingOthers(List<Owed> all) {
    return new KnownRecord(key, basis, told, inDoubt, owed, original, all);
  }

  /** Returns all that is not known to be kept, for whomever. */
  Stream<Owed> unkept() {
    return Stream.concat(owed.stream().map(c -> new Owed(key, c)), others.stream());
  }
}
