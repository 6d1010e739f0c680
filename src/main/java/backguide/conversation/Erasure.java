package backguide.conversation;

import backguide.conversation.Trouble.What;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import backguide.session.Machine;
import backguide.session.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Erases a record, once all that goes with it was named. */
record Erasure(Machine machine, Memory memory, Debts debts) {
  /**
   * Erases what the session knows, and what it owes with it: were that not kept before, it could
   * still come late. A concern that it did not know of was not named as going too: so it is asked
   * once more.
   */
  Outcome of(Decision decision, KnownRecord record) {
    Turn turn = decision.turn();
    Set<Stamp> known = new HashSet<>(record.basis().stream().toList());
    try {
      debts.pay(record);
      Memory.Key whose = debts.whose(record);
      for (int tried = 1; ; tried++) {
        try {
          memory.erase(whose, known, decision.request());
          Stamp none = Stamp.unwritten("");
          return new Outcome(turn, record.withoutOriginal().following(none), List.of());
        } catch (Memory.Overtaken e) {
          if (tried == Keeper.TRIES) {
            throw e;
          }
        }
        Memory.Found found = memory.find(whose);
        boolean there = found.key().equals(whose);
        if (there && !known(decision, record).containsAll(concerns(found))) {
          return askedAgain(decision, record, found);
        }
        known.add(record.stampOf(found, decision.request()));
      }
    } catch (Memory.Unreadable | Memory.Unkept e) {
      Optional<Trouble> why = Optional.of(Trouble.of(What.NOT_ERASED, e));
      return debts.pay(turn, record.withoutOriginal(), owed -> true, why);
    }
  }

  private static Set<Concern> known(Decision decision, KnownRecord record) {
    return decision.was().person().safety().raising(record.owed()).concerns();
  }

  private static Set<Concern> concerns(Memory.Found found) {
    return found.person().map(person -> person.safety().concerns()).orElse(Set.of());
  }

  /** Asks what was asked once more, about what stands; of a life that is over nothing stays. */
  private Outcome askedAgain(Decision decision, KnownRecord record, Memory.Found found) {
    Person stands = found.person().orElseGet(machine.unopened()::person);
    boolean another = record.isOver(found) || record.isReplacedBy(found);
    boolean unkept = !another && !record.isSynced();
    Person stricter = stands.with(stands.safety().raising(record.owed()));
    KnownRecord there =
        another
            ? record.withoutOriginal()
            : Original.writtenOver(record, found, decision.request());
    return debts.pay(
        machine.again(decision.was(), decision.heard(), stricter, unkept),
        there.knowing(found.key(), record.stampOf(found, decision.request())),
        owed -> true,
        Optional.empty());
  }
}
