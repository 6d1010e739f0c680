package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Now;
import backguide.session.Session;
import backguide.session.Turn;
import java.util.List;
import java.util.Optional;

/**
 * Does what a turn wants of the memory before anything is said, and makes the turn tell the truth
 * about it. It reads a record once a session, and again only when somebody else wrote meanwhile.
 */
public final class Keeping {
  /** How often somebody else may come first before the writing is given up. */
  private static final int TRIES = 3;

  private final Machine machine;
  private final Memory memory;

  public Keeping(Machine machine, Memory memory) {
    this.machine = machine;
    this.memory = memory;
  }

  /**
   * What a session begins with.
   *
   * @param person the record; empty when nothing is kept, or it could not be read
   * @param memory whether it could be read
   * @param kept what the session knows of it
   * @param troubles why it could not be read, without anything about the person
   */
  public record Recalled(
      Optional<Person> person, Launch.Memory memory, Kept kept, List<String> troubles) {
    public Recalled {
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * What became of a turn.
   *
   * @param turn what is really said, and how the session really goes on
   * @param kept what the session now knows of its record
   * @param troubles what could not be kept or erased and why, without anything about the person
   */
  public record Outcome(Turn turn, Kept kept, List<String> troubles) {
    public Outcome {
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * Reads a record at the beginning of a session. Whose it is says {@link Kept#key} of what comes
   * back: not always the key that somebody came with.
   */
  public Recalled recall(Memory.Key key) {
    try {
      Memory.Found found = memory.find(key);
      Kept kept = Kept.after(found.key(), found.person());
      return new Recalled(found.person(), Launch.Memory.READ, kept, List.of());
    } catch (Memory.Unreadable e) {
      return new Recalled(
          Optional.empty(),
          Launch.Memory.UNREADABLE,
          Kept.guarding(key),
          List.of(String.valueOf(e.getMessage())));
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
   * @param kept what the session so far knows of its record
   */
  public Outcome hear(Session was, Heard heard, Kept kept) {
    Turn turn = machine.hear(was, heard);
    return Truth.told(heard, done(new Moment(was, heard, turn), kept));
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

  private Outcome done(Moment moment, Kept kept) {
    Turn turn = moment.turn();
    if (Truth.erases(turn)) {
      return erase(turn, kept.settled());
    }
    Now next = turn.next().now();
    if (next.moved()) {
      return written(moment, kept.settled());
    }
    boolean leaves = next.guest() && !moment.was().now().guest();
    if (leaves && kept.found().isPresent()) {
      return giveBack(moment, kept.found().get(), kept.settled());
    }
    Outcome outcome = written(moment, kept);
    boolean wrote = !outcome.kept().equals(kept) && !kept.guarded() && !next.guest();
    return wrote
        ? new Outcome(outcome.turn(), outcome.kept().finding(moment.found()), outcome.troubles())
        : outcome;
  }

  /**
   * Somebody else had answered for the owner: until the first bout, nothing of it counts. A record
   * that is locked, or has an open pain question, stays and only gets stricter: whoever did that.
   */
  private Outcome giveBack(Moment moment, Person found, Kept kept) {
    Turn turn = moment.turn();
    try {
      Optional<Person> theirs = memory.recall(kept.key());
      Optional<String> basis = theirs.map(Person::lastRequest);
      if (theirs.isEmpty()) {
        return new Outcome(turn, kept, List.of());
      }
      String request = moment.heard().request();
      boolean own =
          basis.equals(kept.basis())
              || basis.equals(Optional.of(request))
              || kept.unsure().contains(basis.get());
      Safety stands = theirs.get().safety();
      boolean strict = stands.locked() || stands.painOpen().isPresent();
      if (own && !strict && found.lastRequest().isEmpty()) {
        memory.erase(kept.key());
        return new Outcome(turn, kept.following(Optional.empty()), List.of());
      }
      Person back = own && !strict ? found : theirs.get().with(stands.stricter(found.safety()));
      memory.keep(kept.key(), back.writtenBy(request), basis);
      return new Outcome(turn, kept.following(Optional.of(request)), List.of());
    } catch (Memory.Unreadable | Memory.Unkept e) {
      return new Outcome(turn, kept, List.of(String.valueOf(e.getMessage())));
    }
  }

  private Outcome written(Moment moment, Kept kept) {
    Turn turn = moment.turn();
    boolean wanted = turn.effects().stream().anyMatch(Effect.Keep.class::isInstance);
    boolean owed = !kept.unsure().isEmpty() && !turn.next().now().guest();
    if (!wanted && !owed) {
      return new Outcome(turn, kept, List.of());
    }
    Person person = turn.next().kept();
    Turn due = wanted ? turn : turn.keeping(person.writtenBy(moment.heard().request()));
    return kept.guarded() ? restrict(moment.with(due), kept) : keep(moment.with(due), kept);
  }

  private Outcome erase(Turn turn, Kept kept) {
    try {
      memory.erase(kept.guarded() ? whose(kept.key()) : kept.key());
      return new Outcome(turn, kept.following(Optional.empty()), List.of());
    } catch (Memory.Unkept e) {
      return new Outcome(turn, kept, List.of(String.valueOf(e.getMessage())));
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

  private Outcome keep(Moment moment, Kept kept) {
    Turn due = moment.turn();
    Optional<String> basis = kept.basis();
    for (int tried = 1; ; tried++) {
      Person person = due.next().kept();
      try {
        memory.keep(kept.key(), person, basis);
        return new Outcome(due, kept.following(Optional.of(person.lastRequest())), List.of());
      } catch (Memory.Overtaken e) {
        if (tried == TRIES) {
          return unkept(due, kept, e);
        }
      } catch (Memory.Unkept e) {
        return unkept(due, kept, e);
      }
      try {
        Optional<Person> theirs = memory.recall(kept.key());
        basis = theirs.map(Person::lastRequest);
        boolean own = basis.filter(kept.unsure()::contains).isPresent();
        due =
            own
                ? moment.turn()
                : machine.merged(moment.was(), moment.heard(), moment.turn(), theirs);
        if (theirs.isEmpty() && !isWorthKeeping(due.next().kept())) {
          return new Outcome(due, kept.following(Optional.empty()), List.of());
        }
      } catch (Memory.Unreadable e) {
        return unkept(due, kept, e);
      }
    }
  }

  private static Outcome unkept(Turn turn, Kept kept, RuntimeException why) {
    Kept unsure = kept.unsureOf(turn.next().kept().lastRequest());
    return new Outcome(turn, unsure, List.of(String.valueOf(why.getMessage())));
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
  private Outcome restrict(Moment moment, Kept kept) {
    Turn turn = moment.turn();
    Person person = turn.next().kept();
    if (!person.restricts() && kept.basis().isEmpty()) {
      return new Outcome(turn, kept, List.of());
    }
    try {
      Memory.Found found = memory.find(kept.key());
      Optional<Person> theirs = found.person();
      Optional<String> basis = theirs.map(Person::lastRequest);
      boolean own = basis.isPresent() && basis.equals(kept.basis());
      boolean opensAlone = own || theirs.flatMap(Person::painOpen).isEmpty();
      Person stricter =
          theirs
              .map(p -> own ? p.with(p.safety().answered()) : p)
              .map(p -> machine.restricted(moment.heard(), turn, p))
              .orElse(person);
      if (theirs.equals(Optional.of(stricter))) {
        return new Outcome(turn, kept.following(own ? basis : Optional.empty()), List.of());
      }
      memory.keep(found.key(), stricter.writtenBy(person.lastRequest()), basis);
      Optional<String> written = Optional.of(person.lastRequest()).filter(r -> opensAlone);
      return new Outcome(turn, kept.following(written), List.of());
    } catch (Memory.Unreadable | Memory.Unkept e) {
      return unkept(turn, kept, e);
    }
  }
}
