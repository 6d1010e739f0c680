package backguide.memory;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table as the memory in the cloud wants it, on the real engine in this process. */
public final class Table implements AutoCloseable {
  public static final String NAME = "people";

  /** Waits long enough for one call on the busiest machine, and tries none again. */
  static final Patience PATIENT = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));

  private final AmazonDynamoDBLocal engine;
  private final DynamoDbClient client;
  private final DynamoDbClient counting;
  private final List<String> calls = new ArrayList<>();

  private Table(AmazonDynamoDBLocal engine) {
    this.engine = engine;
    this.client = engine.dynamoDbClient();
    this.counting = counting();
  }

  /** Starts an engine with an empty table in it. */
  public static Table open() {
    Table table = new Table(DynamoDBEmbedded.create(true));
    table.client.createTable(
        t ->
            t.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    List.of(
                        KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()))
                .attributeDefinitions(
                    List.of(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build())));
    return table;
  }

  /** Returns a memory in this table. */
  public DynamoMemory memory() {
    return new DynamoMemory(counting, NAME, PATIENT, Clock.systemUTC());
  }

  /** Returns a client whose calls nobody counts. */
  DynamoDbClient raw() {
    return client;
  }

  DynamoDbClient client() {
    return counting;
  }

  /** Returns the calls that something makes, by the name of their operation. */
  public List<String> calls(Runnable work) {
    calls.clear();
    work.run();
    return List.copyOf(calls);
  }

  Map<String, AttributeValue> item(String account) {
    return client
        .getItem(g -> g.tableName(NAME).key(Map.of("id", AttributeValue.fromS(account))))
        .item();
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(p -> p.tableName(NAME).item(item));
  }

  int size() {
    return client.scan(s -> s.tableName(NAME)).count();
  }

  /** Empties the table. */
  public void clear() {
    for (Map<String, AttributeValue> item : client.scan(s -> s.tableName(NAME)).items()) {
      client.deleteItem(d -> d.tableName(NAME).key(Map.of("id", item.get("id"))));
    }
  }

  @Override
  public void close() {
    engine.shutdown();
  }

  /** Returns a client that does what it is told, but loses its first answers. */
  DynamoDbClient losing(String operation, int answers) {
    AtomicInteger left = new AtomicInteger(answers);
    return client(
        method -> {},
        method -> {
          if (method.equals(operation) && left.getAndDecrement() > 0) {
            throw new IllegalStateException("reset");
          }
        });
  }

  /** Returns a client with which something happens before the first call of an operation. */
  DynamoDbClient meanwhile(String operation, Runnable happens) {
    AtomicInteger calls = new AtomicInteger();
    return client(
        method -> {
          if (method.equals(operation) && calls.getAndIncrement() == 0) {
            happens.run();
          }
        },
        method -> {});
  }

  private DynamoDbClient counting() {
    return client(
        method -> {
          synchronized (calls) {
            calls.add(method);
          }
        },
        method -> {});
  }

  /** Returns a client with which something happens before and after every call. */
  private DynamoDbClient client(Consumer<String> before, Consumer<String> after) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              before.accept(method.getName());
              try {
                Object answer = method.invoke(client, arguments);
                after.accept(method.getName());
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
