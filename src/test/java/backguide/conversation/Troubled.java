package backguide.conversation;

import backguide.memory.WatchedMemory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A memory in which something goes wrong when it is told to, and that notes what it is asked. */
public final class Troubled extends WatchedMemory {
  private final List<Operation> asked = new ArrayList<>();
  private final Set<Operation> failing = EnumSet.noneOf(Operation.class);
  private final Set<Operation> once = EnumSet.noneOf(Operation.class);
  private final Set<Operation> last = EnumSet.noneOf(Operation.class);
  private boolean answers = true;
  private Optional<Runnable> meanwhile = Optional.empty();
  private Optional<Runnable> read = Optional.empty();
  private final Map<Operation, Runnable> next = new EnumMap<>(Operation.class);

  /** Says whether a call works. */
  public void does(Operation call, boolean works) {
    if (works) {
      failing.remove(call);
    } else {
      failing.add(call);
    }
  }

  /** Says that a call does not work the next time. */
  public void failsOnce(Operation call) {
    once.add(call);
  }

  /** Says that a call works the next time, and no more after that. */
  public void worksOnceMore(Operation call) {
    does(call, true);
    last.add(call);
  }

  /** Says whether what was written is told. */
  public void answers(boolean does) {
    answers = does;
  }

  /** Lets something happen before anything is kept or erased, every time. */
  public void meanwhile(Runnable happens) {
    meanwhile = Optional.of(happens);
  }

  /** Lets something happen right before the next call of a kind. */
  public void beforeNext(Operation call, Runnable happens) {
    next.put(call, happens);
  }

  /** Lets something happen as soon as something was read, once. */
  public void onceRead(Runnable happens) {
    read = Optional.of(happens);
  }

  /** Returns what it was asked since the last time. */
  public List<Operation> asked() {
    List<Operation> since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  @Override
  protected void before(Operation call) {
    asked.add(call);
    if (once.remove(call) || failing.contains(call)) {
      throw refusal(call, "down");
    }
    if (call == Operation.KEEP || call == Operation.ERASE) {
      meanwhile.ifPresent(Runnable::run);
    }
    Optional.ofNullable(next.remove(call)).ifPresent(Runnable::run);
  }

  @Override
  protected void after(Operation call) {
    if (last.remove(call)) {
      failing.add(call);
    }
    Optional<Runnable> then = call == Operation.FIND ? read : Optional.empty();
    read = then.isPresent() ? Optional.empty() : read;
    then.ifPresent(Runnable::run);
    if (call == Operation.KEEP && !answers) {
      throw refusal(call, "no answer");
    }
  }
}
