package backguide.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A table on loopback over TLS that answers at once: nobody is known, and every change is made. So
 * only what a function does itself is measured.
 */
public final class TlsTable implements AutoCloseable {
  private static final String SECRET = "changeit";
  private static final byte[] DONE =
      "{\"ConsumedCapacity\":{\"TableName\":\"people\",\"CapacityUnits\":1.0}}"
          .getBytes(StandardCharsets.UTF_8);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path folder;
  private final HttpsServer server;
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

  /** Starts it. */
  public TlsTable(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Path keys = folder.resolve("keys.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "table",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-validity",
        "30",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys.toString(),
        "-storepass",
        SECRET);
    keytool(
        "-exportcert",
        "-alias",
        "table",
        "-keystore",
        keys.toString(),
        "-storepass",
        SECRET,
        "-file",
        folder.resolve("table.cer").toString());
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, SECRET.toCharArray());
      KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(store, SECRET.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Returns the variables by which a function finds the table. It trusts whom its Java trusts, and
   * the table.
   *
   * @param java the program that runs it
   */
  public Map<String, String> environment(String java) throws IOException, InterruptedException {
    Path home = Path.of(java).toRealPath().getParent().getParent();
    Path trust = folder.resolve(home.getFileName() + ".jks");
    if (!Files.exists(trust)) {
      Files.copy(home.resolve("lib/security/cacerts").toRealPath(), trust);
      trust.toFile().setWritable(true);
      keytool(
          "-importcert",
          "-noprompt",
          "-alias",
          "table",
          "-file",
          folder.resolve("table.cer").toString(),
          "-keystore",
          trust.toString(),
          "-storepass",
          SECRET);
    }
    Map<String, String> environment = address();
    environment.put(
        "JAVA_TOOL_OPTIONS",
        "-Djavax.net.ssl.trustStore=" + trust + " -Djavax.net.ssl.trustStorePassword=" + SECRET);
    return environment;
  }

  /**
   * Returns the variables by which our package finds the table, and lets those whom it trusts first
   * vouch for it as well.
   */
  public Map<String, String> environment(FunctionStart ours) throws IOException {
    Path roots = ours.folder().resolve("backguide/memory/roots.der");
    Files.write(
        roots,
        Files.readAllBytes(folder.resolve("table.cer")),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return address();
  }

  private Map<String, String> address() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("TABLE", "people");
    environment.put(
        "AWS_ENDPOINT_URL_DYNAMODB", "https://localhost:" + server.getAddress().getPort());
    return environment;
  }

  /** Returns how often each operation was called since this was asked last. */
  public Map<String, Integer> calls() {
    Map<String, Integer> counted = new TreeMap<>();
    calls.forEach((operation, count) -> counted.put(operation, count.getAndSet(0)));
    return counted;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String operation = target.substring(target.indexOf('.') + 1);
      calls.computeIfAbsent(operation, o -> new AtomicInteger()).incrementAndGet();
      CRC32 sum = new CRC32();
      sum.update(DONE);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.getResponseHeaders().set("x-amz-crc32", Long.toString(sum.getValue()));
      exchange.sendResponseHeaders(200, DONE.length);
      exchange.getResponseBody().write(DONE);
    }
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool " + String.join(" ", arguments));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
