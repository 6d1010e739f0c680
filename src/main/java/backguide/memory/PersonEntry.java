package backguide.memory;

import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in a store for one person, and what may be written over it.
 *
 * @param kept their record, if there is one
 * @param ended names in records of the household that were erased: of their lives and concerns, and
 *     of the erasures. None of these is ever written again, by whatever request comes late
 */
record PersonEntry(Optional<Kept> kept, Set<String> ended) {
  static final PersonEntry NOTHING = new PersonEntry(Optional.empty(), Set.of());

  PersonEntry {
    ended = Set.copyOf(ended);
  }

  /** Returns what whoever comes with a key finds here. */
  Memory.Found foundFor(Memory.Key key) {
    return new Memory.Found(key, kept, ended);
  }

  /**
   * Returns what stands there once a record is kept.
   *
   * @throws Memory.Overtaken when another stands there than the one that it follows
   */
  PersonEntry keeping(Person person, Stamp basis, String request) {
    Kept next = new Kept(basis.next(request), person);
    if (kept.equals(Optional.of(next))) {
      return this;
    }
    boolean follows =
        kept.map(k -> k.stamp().equals(basis))
            .orElse(basis.isUnwritten() && Collections.disjoint(ended, brought(next)));
    if (!follows || ended.contains(request)) {
      throw new Memory.Overtaken();
    }
    return new PersonEntry(Optional.of(next), ended);
  }

  /** Returns what stands there once a concern is raised. */
  PersonEntry raising(Concern concern, String programme) {
    String request = concern.request();
    if (ended.contains(request)) {
      return this;
    }
    Kept was = kept.orElseGet(() -> new Kept(Stamp.unwritten(request), Person.unknown(programme)));
    Person person = was.person().with(was.person().safety().raising(Set.of(concern)));
    if (kept.isPresent() && person.equals(was.person())) {
      return this;
    }
    Stamp next = was.stamp().next("");
    return new PersonEntry(Optional.of(new Kept(next, person)), ended);
  }

  /**
   * Returns what is left once everything is erased; the same request erases once.
   *
   * @throws Memory.Overtaken when another stands there than those known, if any is
   */
  PersonEntry erased(Set<Stamp> known, String request) {
    if (ended.contains(request)) {
      return this;
    }
    if (!known.isEmpty() && kept.filter(k -> !known.contains(k.stamp())).isPresent()) {
      throw new Memory.Overtaken();
    }
    Set<String> names = new HashSet<>(ended);
    kept.ifPresent(k -> names.addAll(names(k)));
    known.forEach(stamp -> names.add(stamp.life()));
    names.add(request);
    names.remove("");
    return new PersonEntry(Optional.empty(), names);
  }

  /** Returns the names in a record which must not return once it is erased. */
  static Set<String> names(Kept kept) {
    Set<String> names = new HashSet<>(brought(kept));
    names.add(kept.stamp().request());
    names.remove("");
    return names;
  }

  /** Returns those of them that writing it would bring back: a request may come once more. */
  static Set<String> brought(Kept kept) {
    Set<String> names = new HashSet<>();
    names.add(kept.stamp().life());
    kept.person().safety().concerns().forEach(concern -> names.add(concern.request()));
    return names;
  }
}
