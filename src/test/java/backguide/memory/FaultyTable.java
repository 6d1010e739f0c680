package backguide.memory;

import backguide.person.Kept;
import backguide.person.Memory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * A way to the table of one account on which anything may happen to a call, by chance: it does not
 * arrive, or twice, or late, or its answer is lost, halved or nonsense.
 *
 * @param <T> who calls
 */
public final class FaultyTable<T> {
  /** What becomes of a call. */
  private enum Fault {
    THROTTLED(false, false),
    REFUSED(false, false),
    BROKEN(false, false),
    RESET_BEFORE(false, false),
    RESET_AFTER(true, false),
    HALVED(true, false),
    GARBLED(true, false),
    TWICE(true, true),
    TWICE_AND_LOST(true, true),
    LATE(false, false),
    ONCE_MORE_LATE(true, false);

    private final boolean done;
    private final boolean again;

    Fault(boolean done, boolean again) {
      this.done = done;
      this.again = again;
    }
  }

  /** How many calls later a call comes at most that is late. */
  private static final int LATEST = 3;

  private final Table table;
  private final String account;
  private final Random random;
  private final double faults;
  private final Runnable meanwhile;
  private final Supplier<T> who;
  private final Written<T> written;
  private final List<Late<T>> late = new ArrayList<>();
  private Map<String, Kept> there = Map.of();

  /** Told of every change of the table, with all records of the account before and after it. */
  public interface Written<T> {
    void by(T who, Map<String, Kept> before, Map<String, Kept> after);
  }

  private record Late<T>(T who, Method method, Object[] arguments, int calls) {
    Late<T> sooner() {
      return new Late<>(who, method, arguments, calls - 1);
    }
  }

  /**
   * Opens a way to a table.
   *
   * @param faults how likely anything happens to a call
   * @param meanwhile happens before every call
   */
  public FaultyTable(
      Table table,
      String account,
      Random random,
      double faults,
      Runnable meanwhile,
      Supplier<T> who,
      Written<T> written) {
    this.table = table;
    this.account = account;
    this.random = random;
    this.faults = faults;
    this.meanwhile = meanwhile;
    this.who = who;
    this.written = written;
  }

  /** Returns a memory that goes this way. */
  public Memory memory() {
    DynamoDbClient client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                Table.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> called(method, arguments));
    return new DynamoMemory(client, Table.NAME, Table.PATIENT, Clock.systemUTC());
  }

  /** Returns a member's record as it stands. */
  public Optional<Kept> holds(String member) {
    return Optional.ofNullable(there.get(member));
  }

  /** Lets everything arrive that is still on its way. */
  public void settle() throws Throwable {
    while (!late.isEmpty()) {
      arrive();
    }
  }

  private Object called(Method method, Object[] arguments) throws Throwable {
    T caller = who.get();
    meanwhile.run();
    arrive();
    if (random.nextDouble() >= faults) {
      return done(caller, method, arguments);
    }
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    Object answer = fault.done ? done(caller, method, arguments) : null;
    if (fault.again) {
      answer = done(caller, method, arguments);
    }
    switch (fault) {
      case THROTTLED -> throw ProvisionedThroughputExceededException.builder().build();
      case REFUSED -> throw DynamoDbException.builder().statusCode(400).build();
      case BROKEN -> throw DynamoDbException.builder().statusCode(500).build();
      case RESET_BEFORE, RESET_AFTER, TWICE_AND_LOST -> throw new IllegalStateException("reset");
      case HALVED -> throw SdkClientException.create("unexpected end");
      case GARBLED -> throw new IllegalArgumentException("what is this?");
      case TWICE -> {
        return answer;
      }
      case LATE -> {
        late.add(new Late<>(caller, method, arguments, 1 + random.nextInt(LATEST)));
        throw ApiCallTimeoutException.create(1);
      }
      case ONCE_MORE_LATE -> {
        late.add(new Late<>(caller, method, arguments, 1 + random.nextInt(LATEST)));
        return answer;
      }
    }
    throw new IllegalStateException();
  }

  private void arrive() throws Throwable {
    late.replaceAll(Late::sooner);
    List<Late<T>> now = late.stream().filter(call -> call.calls() <= 0).toList();
    late.removeAll(now);
    for (Late<T> call : now) {
      try {
        done(call.who(), call.method(), call.arguments());
      } catch (ConditionalCheckFailedException e) {
        continue;
      }
    }
  }

  private Object done(T caller, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(table.raw(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      if (method.getName().equals("updateItem")) {
        Map<String, Kept> before = there;
        there = records(table.item(account));
        written.by(caller, before, there);
      }
    }
  }

  private static Map<String, Kept> records(Map<String, AttributeValue> attributes) {
    DynamoItem item = new DynamoItem(attributes);
    Map<String, Kept> records = new HashMap<>();
    item.members().forEach(m -> records.put(m, item.keptOf(m).orElseThrow()));
    return records;
  }
}
