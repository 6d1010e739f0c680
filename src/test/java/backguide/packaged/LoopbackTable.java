package backguide.packaged;

import backguide.memory.DynamoMemory;
import backguide.person.Memory;
import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The table that people are kept in, in a real engine on loopback. The function comes to it through
 * a door that can be shut, a test past that door.
 */
public final class LoopbackTable implements AutoCloseable {
  private static final String NAME = "people";
  private static final String KEY = "id";
  private static final String WHO = "loopback";

  /** What only a change that erases names: the record of the first of those it is about. */
  private static final String ERASING = "\"#record_0\"";

  private static final List<String> PASSED =
      List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DynamoDBProxyServer engine;
  private final int port;
  private final HttpServer door;
  private final AtomicBoolean deleted = new AtomicBoolean();
  private final Memory memory;
  private volatile boolean down;

  /** Starts the engine, with the table in it. */
  public LoopbackTable() {
    port = freePort();
    try {
      engine =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
              });
      engine.start();
      door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    door.createContext("/", this::pass);
    door.setExecutor(threads);
    door.start();
    createTable();
    memory = DynamoMemory.of(NAME, environment(port));
  }

  /** Returns the name of the table. */
  public String name() {
    return NAME;
  }

  /** Returns the variables by which the function finds it. */
  public Map<String, String> environment() {
    return environment(door.getAddress().getPort());
  }

  /** Returns the variables by which a test finds it, also when the door is shut. */
  public Map<String, String> past() {
    return environment(port);
  }

  /** Returns what is kept in it, past that door. */
  public Memory memory() {
    return memory;
  }

  /** Shuts or opens the door. */
  public void down(boolean isDown) {
    down = isDown;
  }

  /** Returns whether anything was deleted through the door since this was asked last. */
  public boolean deleted() {
    return deleted.getAndSet(false);
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    try {
      engine.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (down) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      if (new String(body, StandardCharsets.UTF_8).contains(ERASING)) {
        deleted.set(true);
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address(port))).POST(BodyPublishers.ofByteArray(body));
      exchange.getRequestHeaders().entrySet().stream()
          .filter(header -> PASSED.stream().anyMatch(header.getKey()::equalsIgnoreCase))
          .forEach(header -> request.header(header.getKey(), header.getValue().get(0)));
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forgets everybody. */
  public void clear() {
    try (DynamoDbClient client = client()) {
      client.deleteTable(DeleteTableRequest.builder().tableName(NAME).build());
    }
    createTable();
  }

  private void createTable() {
    try (DynamoDbClient client = client()) {
      client.createTable(
          CreateTableRequest.builder()
              .tableName(NAME)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(
                  AttributeDefinition.builder()
                      .attributeName(KEY)
                      .attributeType(ScalarAttributeType.S)
                      .build())
              .keySchema(
                  KeySchemaElement.builder().attributeName(KEY).keyType(KeyType.HASH).build())
              .build());
    }
  }

  private DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(address(port)))
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(WHO, WHO)))
        .build();
  }

  private static Map<String, String> environment(int port) {
    return Map.of(
        "TABLE", NAME,
        "AWS_ENDPOINT_URL_DYNAMODB", address(port),
        "AWS_REGION", Region.US_EAST_1.id(),
        "AWS_ACCESS_KEY_ID", WHO,
        "AWS_SECRET_ACCESS_KEY", WHO);
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
