package backguide.packaged;

import backguide.catalog.ManyLocales;
import backguide.peers.HelloBundle;
import backguide.peers.HelloSkill;
import backguide.peers.HelloSkillWithTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Those that are measured beside each other; each does less than the one below it, but for ours.
 */
public final class Peers {
  /** What does nothing, and all else is a ratio to. */
  public static final String BARE = "bare handler";

  public static final String HELLO = "ask-sdk-core, hello world";
  public static final String HELLO_ON_NODE = "Node ask-sdk-core, hello world";
  public static final String OURS = "Back Guide";
  public static final String HELLO_WITH_TABLE = "hello world, table by AWS SDK v2";
  public static final String BUNDLE = "ask-sdk bundle, its own table adapter";
  public static final String OURS_WITH_TABLE = "Back Guide, with its table";

  public static final List<String> BOTH_OF_OURS = List.of(OURS, OURS_WITH_TABLE);

  private static final List<String> KIT =
      List.of(
          "ask-sdk-core",
          "ask-sdk-lambda-support",
          "ask-sdk-model",
          "ask-sdk-model-runtime",
          "ask-sdk-runtime",
          "aws-lambda-java-core",
          "commons-io",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jackson-datatype-jsr310",
          "slf4j-api",
          "slf4j-nop");

  private static final List<String> CLIENT =
      List.of(
          "annotations",
          "auth",
          "aws-core",
          "aws-json-protocol",
          "checksums",
          "checksums-spi",
          "dynamodb",
          "endpoints-spi",
          "eventstream",
          "http-auth",
          "http-auth-aws",
          "http-auth-aws-eventstream",
          "http-auth-spi",
          "http-client-spi",
          "identity-spi",
          "json-utils",
          "metrics-spi",
          "profiles",
          "protocol-core",
          "reactive-streams",
          "regions",
          "retries",
          "retries-spi",
          "sdk-core",
          "third-party-jackson-core",
          "url-connection-client",
          "utils",
          "utils-lite");

  private static final List<String> BUNDLED =
      List.of(
          "ask-sdk",
          "ask-sdk-apache-client",
          "ask-sdk-dynamodb-persistence-adapter",
          "ask-sdk-freemarker",
          "aws-java-sdk-core",
          "aws-java-sdk-dynamodb",
          "commons-codec",
          "commons-logging",
          "freemarker",
          "httpclient",
          "httpcore",
          "ion-java",
          "jackson-dataformat-cbor",
          "jmespath-java",
          "joda-time");

  private Peers() {}

  /** Returns how each is started. */
  public static Map<String, FunctionStart> of(
      Path folder, String skill, TlsTable table, String java)
      throws IOException, InterruptedException {
    Map<String, String> there = table.environment(java);
    Map<String, String> ours = new TreeMap<>(Map.of("SKILL_ID", skill));
    FunctionStart packaged = FunctionStart.packaged(ours);
    Map<String, String> oursThere = new TreeMap<>(ours);
    oursThere.putAll(table.environment(packaged));
    Map<String, FunctionStart> peers = new LinkedHashMap<>();
    peers.put(BARE, FunctionStart.only(BareFunction.class, folder.resolve("bare")));
    PeerFolder.ofNode(folder.resolve("node"))
        .ifPresent(
            node ->
                peers.put(
                    HELLO_ON_NODE,
                    FunctionStart.by(List.of("node", "runtime.js"), node, "hello.handler")));
    peers.put(HELLO, hello(folder.resolve("hello"), HelloSkill.class, KIT, Map.of()));
    peers.put(OURS, packaged);
    peers.put(
        HELLO_WITH_TABLE,
        hello(folder.resolve("hello-table"), HelloSkillWithTable.class, both(KIT, CLIENT), there));
    peers.put(
        BUNDLE, hello(folder.resolve("bundle"), HelloBundle.class, both(KIT, BUNDLED), there));
    peers.put(OURS_WITH_TABLE, FunctionStart.packaged(oursThere));
    return peers;
  }

  /** Returns how ours is started with as many locales, in a folder of its own. */
  public static FunctionStart ours(int locales, Path folder, String skill) throws IOException {
    Path copy = folder.resolve("locales-" + locales);
    if (!Files.exists(copy)) {
      PeerFolder.copy(FunctionPackage.unpacked(), copy);
      ManyLocales.put(copy.resolve("backguide/compiled"), locales);
    }
    FunctionStart packaged = FunctionStart.packaged(Map.of("SKILL_ID", skill));
    return FunctionStart.of(copy, packaged.handler(), packaged.environment());
  }

  private static FunctionStart hello(
      Path folder, Class<?> type, List<String> libraries, Map<String, String> environment)
      throws IOException {
    PeerFolder.of(folder, List.of(HelloSkill.class, type), libraries);
    return FunctionStart.of(folder, type.getName() + "::handleRequest", environment);
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
