package backguide.conversation;

import backguide.conversation.Trouble.What;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.session.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Does what a turn wants of the memory before anything is said. It reads a record once a session,
 * and again only when somebody else wrote meanwhile. Long because all that a record may turn out to
 * be in one turn stands here, in the order in which it is met.
 */
final class Keeper {
  /** How often somebody else may come first before the writing is given up. */
  static final int TRIES = 3;

  private final Machine machine;
  private final Memory memory;
  private final Debts debts;

  Keeper(Machine machine, Memory memory) {
    this.machine = machine;
    this.memory = memory;
    this.debts = new Debts(memory, machine.unopened().person().programme());
  }

  /**
   * What a session begins with.
   *
   * @param person the record; empty when nothing is kept, or it could not be read
   * @param memory whether it could be read
   * @param record what the session knows of it
   * @param ended names in records of the household that were erased
   * @param troubles why it could not be read, without anything about the person
   */
  record Recalled(
      Optional<Person> person,
      Launch.Recall memory,
      KnownRecord record,
      Set<String> ended,
      List<Trouble> troubles) {
    Recalled {
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * Reads a record at the beginning of a session. Whose it is says {@link KnownRecord#key} of what
   * comes back: not always the key that somebody came with.
   *
   * @param request opaque id of the request that opens the session: the life of a record yet to be
   */
  Recalled recall(Memory.Key key, String request) {
    try {
      Memory.Found found = memory.find(key);
      KnownRecord none = KnownRecord.unread(key);
      KnownRecord record = none.knowing(found.key(), none.stampOf(found, request));
      return new Recalled(found.person(), Launch.Recall.READ, record, found.ended(), List.of());
    } catch (Memory.Unreadable e) {
      return new Recalled(
          Optional.empty(),
          Launch.Recall.UNREADABLE,
          KnownRecord.unread(key),
          Set.of(),
          List.of(Trouble.of(What.UNREAD, e)));
    }
  }

  /**
   * Returns the answer to one thing heard, after what is to be kept of it is kept. When another
   * record stands than the session knew, it is heard once more on that one. What locks the records
   * of others comes first, but for an alarm of this very turn.
   *
   * <p>The edge carries out what the answer wants done besides; keeping and erasing is done.
   *
   * @param was the session so far; {@link Machine#unopened()} before a launch
   * @param heard what was heard or happened
   * @param known what the session so far knows of its record
   * @param voice whose voice was recognized
   */
  Outcome hear(Session was, Heard heard, KnownRecord known, Optional<Memory.Key> voice) {
    Decision decision = Decision.of(was, heard, machine.hear(was, heard));
    KnownRecord record = voice.map(v -> locking(v, decision, known)).orElse(known);
    boolean alarm = decision.raised().stream().anyMatch(Concern::isLock);
    Predicate<Concern> first = concern -> concern.isLock() && !alarm;
    Outcome paid = debts.payOthers(new Outcome(decision.turn(), record, List.of()), first);
    Outcome done = done(decision, paid.record()).after(paid.troubles());
    return debts.payOthers(done, first.negate()).truthful(heard);
  }

  /** An alarm in a session that is no voice's own locks for the voice that calls it as well. */
  private static KnownRecord locking(Memory.Key voice, Decision decision, KnownRecord known) {
    Session next = decision.turn().next();
    Concern lock = Concern.lock(decision.request());
    boolean nobodys = next.now().guest() || known.key().member().isEmpty();
    return nobodys && next.person().safety().concerns().contains(lock)
        ? known.owing(voice, Concern.lockOfVoice(decision.request()))
        : known;
  }

  private Outcome done(Decision decision, KnownRecord record) {
    Turn turn = decision.turn();
    if (turn.erases()) {
      return new Erasure(machine, memory, debts).of(decision, record);
    }
    if (turn.next().now().guest()) {
      return givenBack(decision, record);
    }
    boolean wanted = decision.keeps();
    boolean owed = !record.inDoubt().isEmpty() || !record.owed().isEmpty();
    return wanted || owed ? keep(decision, record) : new Outcome(turn, record, List.of());
  }

  private Outcome givenBack(Decision decision, KnownRecord record) {
    return record
        .original()
        .map(before -> new Original(before, memory, debts).givenBack(decision, record))
        .orElseGet(() -> debts.pay(decision.turn(), record, owed -> true, Optional.empty()));
  }

  /**
   * Writes what was decided, or what is decided in the end. It is one loop, since whatever a pass
   * meets is followed by the same two steps: the record is written if the session has read it, and
   * read if that did not do. Somebody else may have written it, or erased it; it may be gone; and
   * before a bout it may be unknown whether a writing that failed was done after all. What was read
   * the turn is decided on anew, and the next pass writes that: so nothing is written over what
   * nobody has read. It ends, because from the second pass on there is something to write over, and
   * the last of {@link #TRIES} gives up where it cannot; so does any pass that cannot read. Whoever
   * gives up leaves what locks to be raised by itself.
   */
  private Outcome keep(Decision first, KnownRecord known) {
    Decision decision = first;
    KnownRecord record =
        known.basis().isPresent() ? Original.noted(known, first, first.before()) : known;
    Optional<Trouble> doubt = Optional.empty();
    boolean erased = false;
    for (int tried = 1; ; tried++) {
      try {
        if (decision.isNothing() && record.isNothing() && standsNothing(record)) {
          return new Outcome(decision.turn(), record, List.of());
        }
        if (record.basis().isPresent()) {
          Person person = decision.turn().next().person();
          Stamp stamp = memory.keep(record.key(), person, record.basis().get(), decision.request());
          return new Outcome(decision.turn(), record.following(stamp), List.of());
        }
        if (decision.heard().launch().isPresent()) {
          return unkept(decision, record, Optional.empty());
        }
      } catch (Memory.Overtaken e) {
        if (tried == TRIES) {
          return unkept(unread(decision), record, Optional.of(Trouble.of(What.UNKEPT, e)));
        }
      } catch (Memory.Unkept e) {
        doubt = Optional.of(Trouble.of(What.UNKEPT, e));
        if (tried == TRIES || decision.turn().next().playing().isEmpty()) {
          return unkept(decision, record, doubt);
        }
        record = record.doubting(decision.request());
      }
      try {
        Memory.Found found = memory.find(record.key());
        if (doubt.isPresent() && record.isStill(found)) {
          return unkept(decision, record, doubt);
        }
        doubt = Optional.empty();
        boolean over = record.isOver(found);
        if (over) {
          debts.pay(record);
          found = record.owed().isEmpty() ? found : memory.find(record.key());
          record = record.following(Stamp.unwritten("")).withoutOriginal();
          record = Original.noted(record, decision, standing(found));
        } else if (record.isReplacedBy(found)) {
          record = record.owing(decision.was().person().safety().concerns());
        }
        erased = erased || over;
        boolean gone = found.kept().isEmpty() && !erased;
        decision = gone ? onNothing(decision, record) : onWhatStands(decision, found, record);
        if (decision.turn().next().now().guest() && known.original().isPresent()) {
          return givenBack(decision, record);
        }
        record = Original.writtenOver(record, found, decision.request());
        record = record.knowing(found.key(), record.stampOf(found, decision.request()));
        if (!decision.keeps() && (mayBeAnothers(decision) || record.isSynced() && !gone)) {
          KnownRecord unwritten = known.original().isEmpty() ? record.withoutOriginal() : record;
          return new Outcome(decision.turn(), unwritten, List.of());
        }
        boolean again = record.basis().get().request().equals(decision.request());
        if (known.original().isEmpty() && !again) {
          record = Original.noted(record.withoutOriginal(), decision, standing(found));
        }
      } catch (Memory.Unreadable | Memory.Unkept e) {
        boolean other = record.basis().isPresent() && doubt.isEmpty();
        Optional<Trouble> why = doubt.or(() -> Optional.of(Trouble.of(What.UNKEPT, e)));
        return unkept(other ? unread(decision) : decision, record, why);
      }
    }
  }

  /** What was not there when the session read it may be there by now. */
  private boolean standsNothing(KnownRecord record) {
    try {
      return memory.find(record.key()).kept().isEmpty();
    } catch (Memory.Unreadable e) {
      return false;
    }
  }

  private Person standing(Memory.Found found) {
    return found.person().orElseGet(machine.unopened()::person);
  }

  /** Where another record stands that could not be read, a bout waits for a permission anew. */
  private Decision unread(Decision decision) {
    return decision.turn().next().playing().isEmpty() ? decision : uncleared(decision);
  }

  /** Returns a turn decided on what the session knows, without a permission. */
  private Decision uncleared(Decision decision) {
    Person known = decision.before();
    Optional<Person> asked = Optional.of(known.with(known.safety().uncleared()));
    return decision.with(machine.anew(decision.was(), decision.heard(), asked, true));
  }

  /** Nothing is owed to a record by somebody before they said that it is theirs. */
  private static boolean mayBeAnothers(Decision decision) {
    return !decision.turn().next().now().mine();
  }

  /**
   * Returns a turn decided where nothing stands and nobody is known to have erased it: the
   * session's own is all there is. But the permission is asked for anew, since a no to it may have
   * been damaged; whoever gives it with the first turn that could read has just been asked.
   */
  private Decision onNothing(Decision decision, KnownRecord record) {
    boolean permitted = decision.before().safety().clearedOn().isPresent();
    return record.basis().isEmpty() && !permitted ? decision : uncleared(decision);
  }

  /** Returns a turn decided on the record that stands, unless the session itself has written it. */
  private Decision onWhatStands(Decision decision, Memory.Found found, KnownRecord record) {
    boolean first = record.basis().isEmpty();
    if (found.kept().filter(k -> record.isOwn(k.stamp())).isPresent()) {
      return decision;
    }
    boolean theirs = found.key().equals(record.key()) && !(first && found.key().member().isEmpty());
    Session was = decision.was();
    Session asked = theirs ? was : was.with(was.now().with(Who.UNKNOWN));
    Optional<Person> stands = found.person().map(p -> p.with(p.safety().raising(record.owed())));
    boolean done = record.stampOf(found, "").request().equals(decision.request());
    Heard heard = done ? decision.heard().onceMore() : decision.heard();
    return decision.with(machine.anew(asked, heard, stands, !record.isSynced()));
  }

  /**
   * A lock waits for nothing: it is raised by itself when the record it is in cannot be kept. So is
   * an open pain question once nobody carries it any further.
   */
  private Outcome unkept(Decision decision, KnownRecord record, Optional<Trouble> why) {
    Set<Concern> stands = new HashSet<>(decision.turn().next().person().safety().concerns());
    stands.addAll(decision.raised());
    KnownRecord inDoubt = record.doubting(decision.request()).owing(decision.raised());
    Predicate<Concern> now = c -> stands.contains(c) && (c.isLock() || decision.ends());
    return debts.pay(decision.turn(), inDoubt, now, why);
  }
}
