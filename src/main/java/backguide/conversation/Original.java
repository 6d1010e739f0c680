package backguide.conversation;

import static java.util.stream.Collectors.toSet;

import backguide.conversation.Trouble.What;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Stamp;
import backguide.session.Once;
import backguide.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The record as it was before a session wrote over it, which it gives back when that turns out to
 * be somebody else's.
 *
 * @param before the record
 */
record Original(Person before, Memory memory, Debts debts) {
  /** Returns what is known with the record as it was, until a bout. */
  static KnownRecord noted(KnownRecord record, Decision decision, Person before) {
    boolean moved = decision.turn().next().now().has(Once.MOVED);
    return moved ? record.withoutOriginal() : record.withOriginal(before);
  }

  /** What somebody else wrote over this session's writing is not to be given back as it was. */
  static KnownRecord writtenOver(KnownRecord record, Memory.Found found, String request) {
    return found
        .kept()
        .filter(kept -> !kept.stamp().request().equals(request) && !record.isOwn(kept.stamp()))
        .flatMap(kept -> record.original().map(before -> strict(kept.person(), before)))
        .map(strict -> record.withoutOriginal().withOriginal(strict))
        .orElse(record);
  }

  /**
   * Somebody else had answered for the owner: until the first bout, nothing of it counts but what
   * makes the record stricter, whoever did that. It is tried until it is done. Until then what
   * locks waits for nothing: a lock that was lifted, or a permission that was given; an open pain
   * question does by the end.
   */
  Outcome givenBack(Decision decision, KnownRecord record) {
    for (int tried = 1; ; tried++) {
      try {
        return new Outcome(decision.turn(), given(decision, record), List.of());
      } catch (Memory.Unreadable | Memory.Unkept e) {
        if (!(e instanceof Memory.Overtaken) || tried == Keeper.TRIES) {
          return owed(decision, record, Trouble.of(What.UNKEPT, e));
        }
      }
    }
  }

  private KnownRecord given(Decision decision, KnownRecord record) {
    debts.pay(record);
    Memory.Found stands = memory.find(record.key());
    Optional<Kept> kept = stands.kept();
    Stamp stamp = record.stampOf(stands, decision.request());
    boolean another = kept.isEmpty() || record.isOver(stands);
    if (another || stamp.request().equals(decision.request())) {
      return record.withoutOriginal().following(stamp);
    }
    boolean raised = record.basis().map(b -> b.next("")).equals(Optional.of(stamp));
    boolean own =
        raised
            || record.basis().equals(Optional.of(stamp))
            || record.inDoubt().contains(stamp.request());
    Person theirs = kept.get().person();
    Safety safety = before.safety().raising(theirs.safety().concerns());
    boolean cleared = theirs.safety().clearedOn().isPresent();
    Person back = own ? before.with(cleared ? safety : safety.uncleared()) : strict(theirs, before);
    Stamp given = memory.keep(record.key(), back, stamp, decision.request());
    return record.withoutOriginal().following(given);
  }

  private Outcome owed(Decision decision, KnownRecord record, Trouble why) {
    Predicate<Concern> now = concern -> concern.isLock() || decision.ends();
    Set<Concern> open = permitted(decision) ? Set.of(Concern.lock(decision.request())) : Set.of();
    Set<Concern> again =
        before.safety().raising(open).concerns().stream().filter(now).collect(toSet());
    KnownRecord inDoubt = record.doubting(decision.request()).owing(again);
    return debts.pay(decision.turn(), inDoubt, now, Optional.of(why));
  }

  /** Returns whether somebody else has just given a permission for the owner, who has none. */
  private boolean permitted(Decision decision) {
    Session was = decision.was();
    return !was.now().guest()
        && was.person().safety().clearedOn().isPresent()
        && before.safety().clearedOn().isEmpty()
        && !before.safety().locked();
  }

  /** Returns a record with what makes another one stricter. */
  private static Person strict(Person theirs, Person original) {
    Safety safety = theirs.safety();
    boolean cleared = safety.clearedOn().equals(original.safety().clearedOn());
    Safety doubted = cleared ? safety : safety.uncleared();
    return theirs.with(doubted.raising(original.safety().concerns()));
  }
}
