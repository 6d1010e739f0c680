package backguide.memory;

import backguide.memory.RoughLine.LineFault;
import backguide.person.Kept;
import backguide.person.Memory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A table over HTTP, behind a {@link RoughLine}. It is talked to for one account after the other.
 *
 * @param <T> who calls
 */
public final class FaultyTable<T> implements AutoCloseable {
  /** What may happen to a request; nothing of it takes time. */
  private static final LineFault[] FAULTS = Arrays.copyOfRange(LineFault.values(), 1, 14);

  private final RoughLine line;
  private final DynamoTable direct;
  private final DynamoApi rough;

  /** Told of every change of the table, with all records of the account before and after it. */
  public interface Written<T> {
    void by(T who, Map<String, Kept> before, Map<String, Kept> after);
  }

  /**
   * Opens a way to a table.
   *
   * @param environment the variables by which it is found
   */
  public FaultyTable(Map<String, String> environment) {
    line = new RoughLine(environment.get("AWS_ENDPOINT_URL_DYNAMODB"));
    Map<String, String> there = new HashMap<>(environment);
    there.put("AWS_ENDPOINT_URL_DYNAMODB", line.address());
    DynamoApi past = DynamoHttp.in(environment, Duration.ofSeconds(30), Clock.systemUTC());
    direct = new DynamoTable(past, Table.NAME, Table.PATIENT);
    rough = DynamoHttp.in(there, Duration.ofSeconds(30), Clock.systemUTC());
  }

  /**
   * Returns a memory that goes this way.
   *
   * @param faults how likely anything happens to a request
   * @param meanwhile happens before every call
   */
  @SuppressWarnings("unchecked")
  public Memory memory(
      String account,
      Random random,
      double faults,
      Runnable meanwhile,
      Supplier<T> who,
      Written<T> written) {
    Map<String, Kept> there = new HashMap<>();
    line.begin(
        random,
        () -> random.nextDouble() < faults ? FAULTS[random.nextInt(FAULTS.length)] : LineFault.NONE,
        by -> {
          Map<String, Kept> before = Map.copyOf(there);
          there.clear();
          there.putAll(records(account));
          written.by((T) by, before, Map.copyOf(there));
        });
    DynamoApi api =
        (operation, parameters) -> {
          T caller = who.get();
          meanwhile.run();
          line.calling(caller);
          return called(operation, parameters);
        };
    return new DynamoMemory(api, Table.NAME, Table.PATIENT, Clock.systemUTC());
  }

  /** Lets everything arrive that is still on its way. */
  public void settle() {
    line.settle();
  }

  private byte[] called(String operation, byte[] parameters) throws IOException {
    try {
      return rough.ask(operation, parameters);
    } finally {
      line.quiet();
    }
  }

  private Map<String, Kept> records(String account) {
    DynamoItem item = direct.item(account, IllegalStateException::new);
    Map<String, Kept> records = new HashMap<>();
    item.members().forEach(m -> records.put(m, item.keptOf(m).orElseThrow()));
    return records;
  }

  @Override
  public void close() {
    line.close();
  }
}
