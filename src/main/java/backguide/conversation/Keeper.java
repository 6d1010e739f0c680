package backguide.conversation;

import backguide.conversation.Trouble.What;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Urgent;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.session.Adjusting;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Now;
import backguide.session.Once;
import backguide.session.Prompt;
import backguide.session.RatingPain;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Part;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/**
 * Does what a turn wants of the memory before anything is said, and makes the turn tell the truth
 * about it. It reads a record once a session, and again only when somebody else wrote meanwhile.
 */
final class Keeper {
  /** How often somebody else may come first before the writing is given up. */
  private static final int TRIES = 3;

  private final Machine machine;
  private final Memory memory;

  Keeper(Machine machine, Memory memory) {
    this.machine = machine;
    this.memory = memory;
  }

  /**
   * What a session begins with.
   *
   * @param person the record; empty when nothing is kept, or it could not be read
   * @param memory whether it could be read
   * @param record what the session knows of it
   * @param troubles why it could not be read, without anything about the person
   */
  record Recalled(
      Optional<Person> person, Launch.Recall memory, KnownRecord record, List<Trouble> troubles) {
    Recalled {
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * What became of a turn.
   *
   * @param turn what is really said, and how the session really goes on
   * @param record what the session now knows of its record
   * @param troubles what could not be kept or erased and why, without anything about the person
   */
  record Outcome(Turn turn, KnownRecord record, List<Trouble> troubles) {
    Outcome {
      troubles = List.copyOf(troubles);
    }

    Outcome saying(Speech speech, KnownRecord known) {
      return new Outcome(
          new Turn(turn.next(), speech, turn.ending(), turn.effects()), known, troubles);
    }

    Outcome finding(Person person) {
      return new Outcome(turn, record.finding(person), troubles);
    }
  }

  /**
   * Reads a record at the beginning of a session. Whose it is says {@link KnownRecord#key} of what
   * comes back: not always the key that somebody came with.
   */
  Recalled recall(Memory.Key key) {
    try {
      Memory.Found found = memory.find(key);
      KnownRecord record = KnownRecord.after(found.key(), found.person());
      return new Recalled(found.person(), Launch.Recall.READ, record, List.of());
    } catch (Memory.Unreadable e) {
      return new Recalled(
          Optional.empty(),
          Launch.Recall.UNREADABLE,
          KnownRecord.guarding(key),
          List.of(Trouble.of(What.UNREAD, e)));
    }
  }

  /**
   * Returns the answer to one thing heard, after what is to be kept of it is kept. A record that
   * somebody else wrote meanwhile is merged with this one; when that brings a lock, an open pain
   * question or less permission than the session knew of, the gates are asked anew instead.
   *
   * <p>The edge carries out what the answer wants done besides; keeping and erasing is done.
   *
   * @param was the session so far; {@link Machine#unopened()} before a launch
   * @param heard what was heard or happened
   * @param record what the session so far knows of its record
   */
  Outcome hear(Session was, Heard heard, KnownRecord record) {
    Turn turn = machine.hear(was, heard);
    return truthful(heard, done(new Moment(was, heard, turn), record));
  }

  /** One turn before it is carried out. */
  private record Moment(Session was, Heard heard, Turn turn) {
    Moment with(Turn other) {
      return new Moment(was, heard, other);
    }

    /** Returns the record as it was before this turn. */
    Person found() {
      return heard.launch().flatMap(Launch::person).orElse(was.kept());
    }
  }

  private Outcome done(Moment moment, KnownRecord record) {
    Turn turn = moment.turn();
    if (erases(turn)) {
      return erase(turn, record.settled());
    }
    Now next = turn.next().now();
    if (next.has(Once.MOVED)) {
      return written(moment, record.settled());
    }
    boolean leaves = next.guest() && !moment.was().now().guest();
    if (leaves && record.found().isPresent()) {
      return giveBack(moment, record.found().get(), record.settled());
    }
    Outcome outcome = written(moment, record);
    boolean wrote = !outcome.record().equals(record) && !record.guarded() && !next.guest();
    return wrote ? outcome.finding(moment.found()) : outcome;
  }

  /**
   * Somebody else had answered for the owner: until the first bout, nothing of it counts. A record
   * that is locked, or has an open pain question, stays and only gets stricter: whoever did that.
   */
  private Outcome giveBack(Moment moment, Person found, KnownRecord record) {
    Turn turn = moment.turn();
    try {
      Optional<Person> theirs = memory.recall(record.key());
      Optional<String> basis = theirs.map(Person::lastRequest);
      if (theirs.isEmpty()) {
        return new Outcome(turn, record, List.of());
      }
      String request = moment.heard().request();
      boolean own =
          basis.equals(record.basis())
              || basis.equals(Optional.of(request))
              || record.unsure().contains(basis.get());
      Safety stands = theirs.get().safety();
      boolean strict = stands.locked() || stands.painOpen().isPresent();
      if (own && !strict && found.lastRequest().isEmpty()) {
        memory.erase(record.key());
        return new Outcome(turn, record.following(Optional.empty()), List.of());
      }
      Person back = own && !strict ? found : theirs.get().with(stands.stricter(found.safety()));
      memory.keep(record.key(), back.writtenBy(request), basis);
      return new Outcome(turn, record.following(Optional.of(request)), List.of());
    } catch (Memory.Unreadable | Memory.Unkept e) {
      return new Outcome(turn, record, List.of(Trouble.of(What.UNKEPT, e)));
    }
  }

  private Outcome written(Moment moment, KnownRecord record) {
    Turn turn = moment.turn();
    boolean wanted = turn.effects().stream().anyMatch(Effect.Keep.class::isInstance);
    boolean owed = !record.unsure().isEmpty() && !turn.next().now().guest();
    if (!wanted && !owed) {
      return new Outcome(turn, record, List.of());
    }
    Person person = turn.next().kept();
    Turn due = wanted ? turn : turn.keeping(person.writtenBy(moment.heard().request()));
    return record.guarded() ? restrict(moment.with(due), record) : keep(moment.with(due), record);
  }

  private Outcome erase(Turn turn, KnownRecord record) {
    try {
      memory.erase(record.guarded() ? whose(record.key()) : record.key());
      return new Outcome(turn, record.following(Optional.empty()), List.of());
    } catch (Memory.Unkept e) {
      return new Outcome(turn, record, List.of(Trouble.of(What.NOT_ERASED, e)));
    }
  }

  /** Returns whose record it is that could not be read, should that be known by now. */
  private Memory.Key whose(Memory.Key key) {
    try {
      return memory.find(key).key();
    } catch (Memory.Unreadable e) {
      return key;
    }
  }

  private Outcome keep(Moment moment, KnownRecord record) {
    Turn due = moment.turn();
    Optional<String> basis = record.basis();
    for (int tried = 1; ; tried++) {
      Person person = due.next().kept();
      try {
        memory.keep(record.key(), person, basis);
        return new Outcome(due, record.following(Optional.of(person.lastRequest())), List.of());
      } catch (Memory.Overtaken e) {
        if (tried == TRIES) {
          return unkept(due, record, e);
        }
      } catch (Memory.Unkept e) {
        return unkept(due, record, e);
      }
      try {
        Optional<Person> theirs = memory.recall(record.key());
        basis = theirs.map(Person::lastRequest);
        boolean own = basis.filter(record.unsure()::contains).isPresent();
        due =
            own
                ? moment.turn()
                : machine.merged(moment.was(), moment.heard(), moment.turn(), theirs);
        if (theirs.isEmpty() && !isWorthKeeping(due.next().kept())) {
          return new Outcome(due, record.following(Optional.empty()), List.of());
        }
      } catch (Memory.Unreadable e) {
        return unkept(due, record, e);
      }
    }
  }

  private static Outcome unkept(Turn turn, KnownRecord record, RuntimeException why) {
    KnownRecord unsure = record.unsureOf(turn.next().kept().lastRequest());
    return new Outcome(turn, unsure, List.of(Trouble.of(What.UNKEPT, why)));
  }

  /** After somebody had everything erased, only what keeps them safe is written again. */
  private static boolean isWorthKeeping(Person person) {
    return person.safety().locked() || person.painOpen().isPresent();
  }

  /**
   * Nothing of this session is written over a record that could not be read. As soon as it can be,
   * what makes it stricter is added: a lock, an open pain question, what was left because of pain.
   * A question that only this session opened there is closed again when it is answered.
   */
  private Outcome restrict(Moment moment, KnownRecord record) {
    Turn turn = moment.turn();
    Person person = turn.next().kept();
    if (!person.restricts() && record.basis().isEmpty()) {
      return new Outcome(turn, record, List.of());
    }
    try {
      Memory.Found found = memory.find(record.key());
      Optional<Person> theirs = found.person();
      Optional<String> basis = theirs.map(Person::lastRequest);
      boolean own = basis.isPresent() && basis.equals(record.basis());
      boolean opensAlone = own || theirs.flatMap(Person::painOpen).isEmpty();
      Person stricter =
          theirs
              .map(p -> own ? p.with(p.safety().answered()) : p)
              .map(p -> machine.restricted(moment.heard(), turn, p))
              .orElse(person);
      if (theirs.equals(Optional.of(stricter))) {
        return new Outcome(turn, record.following(own ? basis : Optional.empty()), List.of());
      }
      memory.keep(found.key(), stricter.writtenBy(person.lastRequest()), basis);
      Optional<String> written = Optional.of(person.lastRequest()).filter(r -> opensAlone);
      return new Outcome(turn, record.following(written), List.of());
    } catch (Memory.Unreadable | Memory.Unkept e) {
      return unkept(turn, record, e);
    }
  }

  private static boolean erases(Turn turn) {
    return turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
  }

  /** Returns the outcome with every promise kept or taken back, and once that it may not keep. */
  private static Outcome truthful(Heard heard, Outcome done) {
    Turn turn = done.turn();
    KnownRecord record = done.record();
    boolean kept = erases(turn) ? done.troubles().isEmpty() : record.isSafe();
    if (kept) {
      return done.saying(turn.speech().resolved(p -> Optional.of(p.done())), record);
    }
    if (erases(turn)) {
      return done.saying(turn.speech().resolved(Part.Promise::undone), record);
    }
    boolean ends = turn.ending() == Turn.Ending.ENDS && turn.speech().promises();
    boolean tells = !record.told() && (ends || mayBeToldFirst(heard, turn));
    Speech first = tells && !ends ? Speech.say(Prompt.MEMORY_DOWN.line()) : Speech.SILENCE;
    Speech rest = turn.speech().resolved(p -> p.undone().filter(words -> ends && tells));
    return done.saying(first.then(rest), tells ? record.telling() : record);
  }

  /** Not before a warning, beside pain or ahead of a bout: then it waits for a calmer turn. */
  private static boolean mayBeToldFirst(Heard heard, Turn turn) {
    Session next = turn.next();
    State state = next.asked().state();
    return turn.ending() == Turn.Ending.ASKS
        && !(heard.meaning() instanceof Urgent)
        && !(state instanceof RatingPain || state instanceof Adjusting)
        && next.playing().isEmpty()
        && !next.kept().safety().locked();
  }
}
