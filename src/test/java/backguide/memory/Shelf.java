package backguide.memory;

import backguide.person.Kept;
import backguide.person.Memory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A store of one person as a value: what every call of it answers, and what stands there then. */
public final class Shelf {
  public static final Shelf EMPTY = new Shelf(Standing.NOTHING);

  private final Standing standing;

  private Shelf(Standing standing) {
    this.standing = standing;
  }

  /** What is answered to a call, and what stands there from then on. */
  public record Result(MemoryCall.Answer answer, Shelf after) {}

  /** Returns what a call leads to. */
  public Result on(MemoryCall call) {
    if (call instanceof MemoryCall.Find find) {
      return new Result(new MemoryCall.Answer.Found(standing.foundFor(find.key())), this);
    }
    if (call instanceof MemoryCall.Keep keep) {
      try {
        Standing then = standing.keeping(keep.person(), keep.basis(), keep.request());
        Kept is = then.kept().orElseThrow();
        return new Result(new MemoryCall.Answer.Stamped(is.stamp()), new Shelf(then));
      } catch (Memory.Overtaken e) {
        return new Result(MemoryCall.Answer.Plain.OVERTAKEN, this);
      }
    }
    Standing then =
        call instanceof MemoryCall.Raise raise
            ? standing.raising(raise.concern(), raise.programme())
            : standing.erased();
    return new Result(MemoryCall.Answer.Plain.DONE, new Shelf(then));
  }

  public Optional<Kept> kept() {
    return standing.kept();
  }

  /** Returns the names that never return. */
  public Set<String> ended() {
    return standing.ended();
  }

  /** Returns the names in what is kept. */
  public Set<String> names() {
    return kept().map(Standing::names).orElse(Set.of());
  }

  /** Returns those of them that were not to be there once they were erased. */
  public Set<String> brought() {
    return kept().map(Standing::brought).orElse(Set.of());
  }

  /** Returns this without the ended names that nobody could bring back. */
  public Shelf ending(Set<String> known) {
    Set<String> still = new HashSet<>(ended());
    return still.retainAll(known) ? new Shelf(new Standing(kept(), still)) : this;
  }
}
