package backguide.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what a turn wants of the memory before anything is said, and makes the turn tell the truth
 * about it. It reads a record once a session, and again only when somebody else wrote meanwhile.
 */
public final class Keeping {
  /** How often somebody else may come first before the writing is given up. */
  private static final int TRIES = 3;

  private static final String MERGED = ".merged";

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

  /** Reads a record at the beginning of a session. */
  public Recalled recall(Memory.Key key) {
    try {
      Optional<Person> person = memory.recall(key);
      return new Recalled(person, Launch.Memory.READ, Kept.after(key, person), List.of());
    } catch (Memory.Unreadable e) {
      return new Recalled(
          Optional.empty(),
          Launch.Memory.UNREADABLE,
          Kept.guarding(key),
          List.of(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Keeps or erases what a turn wants kept or erased. A record that somebody else wrote meanwhile
   * is merged with this one; when that brings a lock, an open pain question or less permission than
   * the session knew of, the gates are asked anew instead of what the turn would have asked.
   *
   * <p>What the turn wants done besides is left to the edge.
   */
  public Outcome carryOut(Heard heard, Turn turn, Kept kept) {
    return Truth.told(heard, done(heard, turn, kept));
  }

  private Outcome done(Heard heard, Turn turn, Kept kept) {
    if (Truth.erases(turn)) {
      return erase(turn, kept);
    }
    boolean wanted = turn.effects().stream().anyMatch(Effect.Keep.class::isInstance);
    boolean owed = !kept.unsure().isEmpty() && !turn.next().now().guest();
    if (!wanted && !owed) {
      return new Outcome(turn, kept, List.of());
    }
    Turn due = wanted ? turn : keeping(turn.next().kept().writtenBy(heard.request()), turn);
    return kept.guarded() ? lock(due, kept) : keep(heard, due, kept);
  }

  private Outcome erase(Turn turn, Kept kept) {
    try {
      memory.erase(kept.key());
      return new Outcome(turn, kept.following(Optional.empty()), List.of());
    } catch (Memory.Unkept e) {
      return new Outcome(turn, kept, List.of(String.valueOf(e.getMessage())));
    }
  }

  private Outcome keep(Heard heard, Turn turn, Kept kept) {
    Turn due = turn;
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
        due = own ? turn : merged(heard, turn, theirs);
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
   * Nothing of this session is written over a record that could not be read, except that a new lock
   * is put on it if it can be read by now.
   */
  private Outcome lock(Turn turn, Kept kept) {
    Person person = turn.next().kept();
    if (!person.safety().locked()) {
      return new Outcome(turn, kept, List.of());
    }
    try {
      Optional<Person> theirs = memory.recall(kept.key());
      Person locked =
          theirs
              .map(p -> p.with(p.safety().locking()).writtenBy(person.lastRequest()))
              .orElse(person);
      if (!theirs.map(p -> p.safety().locked()).orElse(false)) {
        memory.keep(kept.key(), locked, theirs.map(Person::lastRequest));
      }
      return new Outcome(turn, kept, List.of());
    } catch (Memory.Unreadable | Memory.Unkept e) {
      return new Outcome(turn, kept, List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the turn after merging: as it was, or the gates anew. */
  private Turn merged(Heard heard, Turn turn, Optional<Person> theirs) {
    Scene scene = new Scene(machine.programme(), turn.next(), heard);
    Person mine = scene.person();
    Person merged =
        theirs
            .map(p -> Merging.of(scene, p))
            .orElseGet(() -> Merging.erased(mine))
            .writtenBy(heard.request() + MERGED);
    boolean goesOn =
        turn.ending() != Turn.Ending.ASKS
            || mine.safety().locked()
            || !Reopening.isDue(scene, merged);
    if (goesOn) {
      return keeping(merged, turn);
    }
    Turn anew = Reopening.of(scene.with(merged));
    return keeping(anew.next().kept(), anew);
  }

  private static Turn keeping(Person person, Turn turn) {
    List<Effect> effects = new ArrayList<>(List.of(new Effect.Keep(person)));
    turn.effects().stream().filter(e -> !(e instanceof Effect.Keep)).forEach(effects::add);
    return new Turn(turn.next().with(person), turn.speech(), turn.ending(), effects);
  }
}
