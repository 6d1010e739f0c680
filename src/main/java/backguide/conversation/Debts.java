package backguide.conversation;

import backguide.conversation.Trouble.What;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.session.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pays what is owed to records: concerns that could not be kept with the rest are raised beside it,
 * and tried until they are.
 *
 * @param programme the programme that they are about, as {@code id@version}
 */
record Debts(Memory memory, String programme) {
  /**
   * Pays all that is owed to a session's own record. What is owed to a life that is over is known
   * there by name, and only that is not raised.
   *
   * @throws Memory.Unkept when some of it could not be
   */
  void pay(KnownRecord record) {
    for (Concern concern : inOrder(record.owed())) {
      memory.raise(nearest(record), concern, programme);
    }
  }

  /** Pays some of what is owed to a session's own record; what cannot be paid stays owed. */
  Outcome pay(Turn turn, KnownRecord record, Predicate<Concern> some, Optional<Trouble> why) {
    Set<Concern> owed = new HashSet<>(record.owed());
    List<Trouble> troubles = new ArrayList<>(why.stream().toList());
    for (Concern concern : inOrder(record.owed()).stream().filter(some).toList()) {
      try {
        memory.raise(nearest(record), concern, programme);
        owed.remove(concern);
      } catch (Memory.Unkept e) {
        troubles.add(unpaid(concern, e));
      }
    }
    return new Outcome(turn, record.raised().owing(owed), troubles);
  }

  /** Pays some of what is owed to others; what cannot be paid stays owed. */
  Outcome payOthers(Outcome done, Predicate<Concern> some) {
    List<KnownRecord.Owed> left = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (KnownRecord.Owed owed : done.record().others()) {
      try {
        if (some.test(owed.concern())) {
          memory.raise(owed.key(), owed.concern(), programme);
        } else {
          left.add(owed);
        }
      } catch (Memory.Unkept e) {
        left.add(owed);
        troubles.add(unpaid(owed.concern(), e));
      }
    }
    KnownRecord record = done.record().owingOthers(left);
    return new Outcome(done.turn(), record, done.troubles()).after(troubles);
  }

  private static Trouble unpaid(Concern concern, Memory.Unkept why) {
    return Trouble.of(concern.isLock() ? What.NOT_LOCKED : What.UNKEPT, why);
  }

  /** Returns locks first: whoever is answered does not wait long, and they stop the most. */
  private static List<Concern> inOrder(Set<Concern> owed) {
    return owed.stream().sorted(Comparator.comparing(Concern::isLock).reversed()).toList();
  }

  /** Returns whose record it is that could not be read; until that is known, the household's. */
  private Memory.Key nearest(KnownRecord record) {
    if (record.basis().isPresent() || !record.key().member().isEmpty()) {
      return record.key();
    }
    try {
      return memory.find(record.key()).key();
    } catch (Memory.Unreadable e) {
      return record.key();
    }
  }
}
