package backguide.conversation;

import backguide.conversation.Trouble.What;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
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
   * still come late. A concern that it did not know of, or could not read, was not named as going
   * too: so it is asked once more.
   */
  Outcome of(Decision decision, KnownRecord record) {
    Turn turn = decision.turn();
    Set<Stamp> known = new HashSet<>(record.basis().stream().toList());
    try {
      pay(record);
      Optional<Memory.Found> found =
          known.isEmpty() ? standing(record.key(), known) : Optional.empty();
      Memory.Key whose = found.map(Memory.Found::key).orElse(record.key());
      for (int tried = 1; ; tried++) {
        if (found.filter(f -> !named(f, decision, record)).isPresent()) {
          return askedAgain(decision, record, found.get());
        }
        found.ifPresent(f -> known.add(record.stampOf(f, decision.request())));
        try {
          memory.erase(whose, known, decision.request());
          Stamp none = Stamp.unwritten("");
          return new Outcome(turn, record.withoutOriginal().following(none), List.of());
        } catch (Memory.Overtaken e) {
          if (tried == Keeper.TRIES) {
            throw e;
          }
        }
        found = Optional.of(memory.find(whose)).filter(f -> f.key().equals(whose));
      }
    } catch (Memory.Unreadable | Memory.Unkept e) {
      Optional<Trouble> why = Optional.of(Trouble.of(What.NOT_ERASED, e));
      return debts.pay(turn, record.withoutOriginal(), owed -> true, why);
    }
  }

  /**
   * Pays what the session owes to the record. To one that a newer program wrote nothing can be
   * added; it goes all the same, and what is owed to it.
   *
   * @throws Memory.Unkept when it could not be paid to any other
   */
  private void pay(KnownRecord record) {
    try {
      debts.pay(record);
    } catch (Memory.Unkept e) {
      if (mayBeReadable(record.key())) {
        throw e;
      }
    }
  }

  private boolean mayBeReadable(Memory.Key key) {
    try {
      memory.find(key);
      return true;
    } catch (Memory.Unreadable e) {
      return !e.isOf(key);
    }
  }

  /**
   * Returns what stands. A voice's own is to go whatever it is, also while it cannot be read, or is
   * a newer program's: that is the right of whoever says yes. Whose the household's is, that tells,
   * unless it is known that something of its own stands there. Where that is known, it is all that
   * goes: whoever writes what can be read meanwhile has overtaken.
   *
   * @param known takes the stamp that stands for it, which is that of nothing
   */
  private Optional<Memory.Found> standing(Memory.Key key, Set<Stamp> known) {
    try {
      return Optional.of(memory.find(key));
    } catch (Memory.Unreadable e) {
      if (e.isOf(key)) {
        known.add(Stamp.unwritten(""));
      } else if (key.member().isEmpty()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Returns whether all that stands was named as going, or is from after this very erasure. */
  private static boolean named(Memory.Found found, Decision decision, KnownRecord record) {
    Safety known = decision.was().person().safety().raising(record.owed());
    return known.concerns().containsAll(concerns(found))
        || found.ended().contains(decision.request());
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
