package backguide.memory;

import backguide.person.Memory;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A table that takes its time, by a clock that nobody waits for. */
public final class SlowTable {
  private final AtomicLong now = new AtomicLong();
  private final List<Long> begun = new CopyOnWriteArrayList<>();
  private volatile Slow slow = Slow.NOT;

  /** What its calls come to. */
  public enum Slow {
    NOT(0),
    /** A call takes all the time that one may. */
    HANGS(Patience.USUAL.call().toMillis()),
    /** Nearly too late, it turns out that somebody else was first. */
    OVERTAKES(900);

    private final long ms;

    Slow(long ms) {
      this.ms = ms;
    }
  }

  /** Returns a memory in this table, as patient as that of the function. */
  public Memory memory() {
    return new DynamoMemory(
        this::called, Table.NAME, Patience.USUAL.by(now::get), Clock.systemUTC());
  }

  /** Says what its calls come to from now on, which is when the time begins. */
  public void is(Slow other) {
    slow = other;
    now.set(0);
    begun.clear();
  }

  /** Lets time pass. */
  public void passes(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Returns after how many ms each call began. */
  public List<Long> begun() {
    return begun.stream().map(ns -> Duration.ofNanos(ns).toMillis()).toList();
  }

  private byte[] called(String operation, byte[] parameters) throws SocketTimeoutException {
    begun.add(now.get());
    passes(Duration.ofMillis(slow.ms));
    if (slow == Slow.HANGS) {
      throw new SocketTimeoutException();
    }
    if (slow == Slow.OVERTAKES && operation.equals("UpdateItem")) {
      throw new DynamoApi.Refused(400, DynamoApi.Refused.CONDITION);
    }
    return "{\"ConsumedCapacity\":{}}".getBytes(StandardCharsets.UTF_8);
  }
}
