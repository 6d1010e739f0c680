package backguide.conversation;

import backguide.person.Memory;
import backguide.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session knows of its own record in the memory; carried from turn to turn beside it.
 *
 * @param key whose record it is, for the whole session
 * @param basis the request that wrote the record this session follows; empty when there is none
 * @param guarded whether the record could not be read, so that nothing is written over it
 * @param told whether it was said that progress may not be kept
 * @param unsure requests whose writing failed, perhaps only after it was done; the oldest are
 *     forgotten
 * @param found the record as this session found it, once it wrote over it; until the first bout
 */
public record KnownRecord(
    Memory.Key key,
    Optional<String> basis,
    boolean guarded,
    boolean told,
    List<String> unsure,
    Optional<Person> found) {
  private static final int MOST_UNSURE = 4;

  public KnownRecord {
    unsure = List.copyOf(unsure);
  }

  /** Returns what is known after reading a record. */
  public static KnownRecord after(Memory.Key key, Optional<Person> person) {
    return new KnownRecord(
        key, person.map(Person::lastRequest), false, false, List.of(), Optional.empty());
  }

  /** Returns what is known when a record could not be read. */
  public static KnownRecord guarding(Memory.Key key) {
    return new KnownRecord(key, Optional.empty(), true, false, List.of(), Optional.empty());
  }

  /** Returns whether everything that was to be kept is. */
  public boolean isSafe() {
    return !guarded && unsure.isEmpty();
  }

  KnownRecord following(Optional<String> request) {
    return new KnownRecord(key, request, guarded, told, List.of(), found);
  }

  KnownRecord telling() {
    return new KnownRecord(key, basis, guarded, true, unsure, found);
  }

  KnownRecord unsureOf(String request) {
    List<String> more = new ArrayList<>(unsure);
    more.remove(request);
    more.add(request);
    int from = Math.max(0, more.size() - MOST_UNSURE);
    return new KnownRecord(key, basis, guarded, told, more.subList(from, more.size()), found);
  }

  /** Returns this with what it found; only the first time counts. */
  KnownRecord finding(Person person) {
    return new KnownRecord(key, basis, guarded, told, unsure, found.or(() -> Optional.of(person)));
  }

  /** Returns this with nothing left to give back. */
  KnownRecord settled() {
    return new KnownRecord(key, basis, guarded, told, unsure, Optional.empty());
  }
}
