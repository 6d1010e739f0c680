package backguide.memory;

import backguide.person.Memory;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A table that takes its time, by a clock that nobody waits for. */
public final class SlowTable {
  private static final ConsumedCapacity COST = ConsumedCapacity.builder().build();

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
    DynamoDbClient client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                SlowTable.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> called(method.getName().equals("getItem")));
    return new DynamoMemory(client, Table.NAME, Patience.USUAL.by(now::get), Clock.systemUTC());
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

  private Object called(boolean reads) {
    begun.add(now.get());
    passes(Duration.ofMillis(slow.ms));
    if (slow == Slow.HANGS) {
      throw ApiCallTimeoutException.create(slow.ms);
    }
    if (slow == Slow.OVERTAKES && !reads) {
      throw ConditionalCheckFailedException.builder().build();
    }
    return reads
        ? GetItemResponse.builder().consumedCapacity(COST).build()
        : UpdateItemResponse.builder().consumedCapacity(COST).build();
  }
}
