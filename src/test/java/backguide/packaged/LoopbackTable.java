package backguide.packaged;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The table that people are kept in, in a real engine on loopback. The function comes to it through
 * a door that can be shut, a test by {@link #client()} past that door.
 */
public final class LoopbackTable implements AutoCloseable {
  private static final String NAME = "people";
  private static final String KEY = "id";
  private static final List<String> PASSED =
      List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DynamoDBProxyServer engine;
  private final URI engineAddress;
  private final HttpServer door;
  private final DynamoDbClient client;
  private volatile boolean down;

  /** Starts the engine, with the table in it. */
  public LoopbackTable() {
    int port = freePort();
    engineAddress = URI.create("http://127.0.0.1:" + port);
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
    client =
        DynamoDbClient.builder()
            .endpointOverride(engineAddress)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("loopback", "loopback")))
            .build();
    client.createTable(
        CreateTableRequest.builder()
            .tableName(NAME)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName(KEY)
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .keySchema(KeySchemaElement.builder().attributeName(KEY).keyType(KeyType.HASH).build())
            .build());
  }

  /** Returns the variables by which the function finds it. */
  public Map<String, String> environment() {
    return Map.of(
        "TABLE", NAME, "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + port(door.getAddress()));
  }

  /** Returns a client that comes to it even when the door is shut. */
  public DynamoDbClient client() {
    return client;
  }

  public String name() {
    return NAME;
  }

  /** Shuts or opens the door. */
  public void down(boolean isDown) {
    down = isDown;
  }

  @Override
  public void close() {
    client.close();
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
      HttpRequest.Builder request =
          HttpRequest.newBuilder(engineAddress).POST(BodyPublishers.ofByteArray(body));
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

  private static int port(InetSocketAddress address) {
    return address.getPort();
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
