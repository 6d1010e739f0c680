package backguide.packaged;

import backguide.peers.HelloSkill;
import backguide.peers.HelloSkillWithTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Those that are measured beside each other; each does less than the one below it, but for ours.
 */
public final class Peers {
  /** What does nothing, and all else is a ratio to. */
  public static final String BARE = "bare handler";

  public static final String HELLO = "ask-sdk-core, hello world";
  public static final String OURS = "Back Guide";
  public static final String HELLO_WITH_TABLE = "hello world, table by AWS SDK v2";
  public static final String OURS_WITH_TABLE = "Back Guide, with its table";

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
    List<String> all = new java.util.ArrayList<>(KIT);
    all.addAll(CLIENT);
    Map<String, FunctionStart> peers = new LinkedHashMap<>();
    peers.put(BARE, FunctionStart.only(BareFunction.class, folder.resolve("bare")));
    peers.put(
        HELLO,
        start(
            PeerFolder.of(folder.resolve("hello"), List.of(HelloSkill.class), KIT),
            HelloSkill.class,
            Map.of()));
    peers.put(OURS, packaged);
    peers.put(
        HELLO_WITH_TABLE,
        start(
            PeerFolder.of(
                folder.resolve("hello-table"),
                List.of(HelloSkill.class, HelloSkillWithTable.class),
                all),
            HelloSkillWithTable.class,
            there));
    peers.put(OURS_WITH_TABLE, FunctionStart.packaged(oursThere));
    return peers;
  }

  private static FunctionStart start(Path folder, Class<?> type, Map<String, String> environment) {
    return new FunctionStart(
        folder, type.getName() + "::handleRequest", environment, "", List.of());
  }
}
