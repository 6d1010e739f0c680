package backguide.memory;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A table as the memory in the cloud wants it, in the vendor's engine on loopback. What a test does
 * to it goes through the vendor's client.
 */
public final class Table implements AutoCloseable {
  public static final String NAME = "people";

  private static final String WHO = "loopback";

  /** Waits long enough for one call on the busiest machine, and tries none again. */
  static final Patience PATIENT = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));

  private final DynamoDBProxyServer engine;
  private final String address;
  private final DynamoDbClient client;
  private final DynamoApi api;
  private final List<String> calls = new ArrayList<>();

  private Table(int port) {
    try {
      engine =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
              });
      engine.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    address = "http://127.0.0.1:" + port;
    client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(address))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(WHO, WHO)))
            .build();
    api = DynamoHttp.in(environment(), Duration.ofSeconds(30), Clock.systemUTC());
  }

  /** Starts an engine with an empty table in it. */
  public static Table open() {
    Table table = new Table(freePort());
    table.create();
    return table;
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void create() {
    client.createTable(
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
  }

  /** Returns the variables by which a function finds the table. */
  public Map<String, String> environment() {
    return environment(address);
  }

  /** Returns the variables by which a function finds the table at another address. */
  public static Map<String, String> environment(String address) {
    return Map.of(
        "TABLE", NAME,
        "AWS_ENDPOINT_URL_DYNAMODB", address,
        "AWS_REGION", Region.US_EAST_1.id(),
        "AWS_ACCESS_KEY_ID", WHO,
        "AWS_SECRET_ACCESS_KEY", WHO);
  }

  /** Returns where the table is. */
  public String address() {
    return address;
  }

  /** Returns a memory in this table. */
  public DynamoMemory memory() {
    return new DynamoMemory(api(), NAME, PATIENT, Clock.systemUTC());
  }

  /** Returns the vendor's client, whose calls nobody counts. */
  DynamoDbClient client() {
    return client;
  }

  /** Returns our own way to the table, whose calls are counted. */
  DynamoApi api() {
    return (operation, parameters) -> {
      synchronized (calls) {
        calls.add(operation);
      }
      return api.ask(operation, parameters);
    };
  }

  /** Returns the calls that something makes, by the name of their operation. */
  public List<String> calls(Runnable work) {
    calls.clear();
    work.run();
    return List.copyOf(calls);
  }

  /** Returns the item of an account, as it stands there; empty where none does. */
  public Map<String, AttributeValue> item(String account) {
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

  /** Returns whether there is nothing in the table. */
  public boolean isEmpty() {
    return client.scan(scan -> scan.tableName(NAME)).items().isEmpty();
  }

  /** Empties the table. */
  public void clear() {
    client.deleteTable(t -> t.tableName(NAME));
    create();
  }

  @Override
  public void close() {
    client.close();
    try {
      engine.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a way that does what it is told, but loses its first answers. */
  DynamoApi losing(String operation, int answers) {
    AtomicInteger left = new AtomicInteger(answers);
    return (called, parameters) -> {
      byte[] answer = api.ask(called, parameters);
      if (called.equals(operation) && left.getAndDecrement() > 0) {
        throw new IOException("reset");
      }
      return answer;
    };
  }

  /** Returns a way on which something happens before the first call of an operation. */
  DynamoApi meanwhile(String operation, Runnable happens) {
    AtomicInteger calls = new AtomicInteger();
    return (called, parameters) -> {
      if (called.equals(operation) && calls.getAndIncrement() == 0) {
        happens.run();
      }
      return api.ask(called, parameters);
    };
  }
}
