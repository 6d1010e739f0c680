package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.function.OddTable.OddAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with the table when the function starts: it starts, tells it, and talks. */
class BrokenStartTest {
  private static final int AT_ONCE = 8;
  private static final String ITEM = "{\"Item\":{\"id\":{\"S\":\"x\"},%s}}";
  private static final List<String> REFUSALS =
      List.of(
          "ResourceNotFoundException",
          "AccessDeniedException",
          "UnrecognizedClientException",
          "ExpiredTokenException",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "IncompleteSignatureException",
          "ValidationException",
          "SerializationException",
          "ProvisionedThroughputExceededException",
          "ThrottlingException",
          "RequestLimitExceeded",
          "LimitExceededException",
          "ConditionalCheckFailedException",
          "ItemCollectionSizeLimitExceededException",
          "TransactionConflictException",
          "ReplicatedWriteConflictException");

  private final List<OddTable> tables = new ArrayList<>();

  @AfterEach
  void close() {
    tables.forEach(OddTable::close);
  }

  private Map<String, String> environment(OddAnswer fault) {
    OddTable table = new OddTable(fault);
    tables.add(table);
    return table.environment();
  }

  private Map<String, OddAnswer> faults() {
    Map<String, OddAnswer> faults = new LinkedHashMap<>();
    faults.put("closes without an answer", (socket, out) -> {});
    faults.put("resets without an answer", (socket, out) -> socket.setSoLinger(true, 0));
    faults.put(
        "resets after the headers",
        (socket, out) -> {
          out.write(OddTable.headers("200 OK", 50));
          out.flush();
          socket.setSoLinger(true, 0);
        });
    faults.put(
        "is cut off in the headers", (socket, out) -> out.write(OddTable.ascii("HTTP/1.1 200 O")));
    faults.put(
        "is cut off in the body",
        (socket, out) -> {
          out.write(OddTable.headers("200 OK", 500));
          out.write(OddTable.ascii("{\"Item\":{"));
        });
    faults.put("is no HTTP", (socket, out) -> out.write(OddTable.ascii("SSH-2.0-server\r\n")));
    faults.put("is noise", (socket, out) -> out.write(new byte[] {0, -1, 7, 0, 13, 10, 0}));
    faults.put("hangs", (socket, out) -> OddTable.hang());
    faults.put(
        "hangs after the headers",
        (socket, out) -> {
          out.write(OddTable.headers("200 OK", 500));
          out.flush();
          OddTable.hang();
        });
    faults.put(
        "hangs in the body",
        (socket, out) -> {
          out.write(OddTable.headers("200 OK", 500));
          out.write(OddTable.ascii("{\"Item\":"));
          out.flush();
          OddTable.hang();
        });
    for (String body :
        List.of(
            "",
            " ",
            "<html>captive portal</html>",
            "[]",
            "null",
            "7",
            "{\"Item\":",
            "{\"Item\":7}",
            "{\"Item\":[]}",
            "[".repeat(20_000),
            ITEM.formatted("\"record:\":{\"S\":\"x\"}"),
            ITEM.formatted("\"record:\":{\"M\":{}}"),
            ITEM.formatted("\"record:\":{\"NULL\":true}"),
            ITEM.formatted("\"record:\":{\"M\":{\"v\":{\"N\":\"99\"}}}"),
            ITEM.formatted("\"record:\":{\"M\":{\"v\":{\"N\":\"one\"}}}"))) {
      faults.put(
          "answers " + body.substring(0, Math.min(60, body.length())),
          OddTable.answering("200 OK", body));
    }
    for (String code : REFUSALS) {
      String body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\"}";
      faults.put("refuses with " + code, OddTable.answering("400 Bad Request", body));
    }
    for (String status :
        List.of(
            "301 Moved",
            "401 No",
            "403 No",
            "404 No",
            "413 No",
            "429 No",
            "500 No",
            "502 No",
            "503 No",
            "504 No")) {
      faults.put("says " + status, OddTable.answering(status, "<html>no</html>"));
    }
    return faults;
  }

  private Map<String, Map<String, String>> environments() {
    Map<String, Map<String, String>> environments = new TreeMap<>();
    for (Map.Entry<String, OddAnswer> fault : faults().entrySet()) {
      environments.put("the table " + fault.getKey(), environment(fault.getValue()));
    }
    environments.put("nobody listens", OddTable.environment("http://127.0.0.1:1"));
    environments.put("the address is none", OddTable.environment("not an address"));
    environments.put("the address has no host", OddTable.environment("http:///"));
    environments.put("the address is of another kind", OddTable.environment("ftp://127.0.0.1:1"));
    environments.put("the region is none", with("AWS_REGION", " "));
    environments.put("the region is nowhere", with("AWS_REGION", "no where?"));
    environments.put("there are no credentials", without("AWS_ACCESS_KEY_ID"));
    environments.put("the credentials are empty", with("AWS_ACCESS_KEY_ID", ""));
    environments.put("the zone is none", with("ZONE", "America/New_Yrok"));
    environments.put("the table has no such name", with("TABLE", "people of the house?"));
    return environments;
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = OddTable.environment("http://127.0.0.1:1");
    environment.put(name, value);
    return environment;
  }

  private static Map<String, String> without(String name) {
    Map<String, String> environment = OddTable.environment("http://127.0.0.1:1");
    environment.remove(name);
    return environment;
  }

  @Test
  void itStartsAndTellsAndTalks() throws Exception {
    ExecutorService some = Executors.newFixedThreadPool(AT_ONCE);
    Map<String, Future<String>> told = new TreeMap<>();
    environments().forEach((what, env) -> told.put(what, some.submit(() -> started(env))));
    Map<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, Future<String>> each : told.entrySet()) {
      String fault = each.getValue().get();
      if (!fault.isEmpty()) {
        wrong.put(each.getKey(), fault);
      }
    }
    some.shutdown();
    assertThat(wrong).isEmpty();
    assertThat(told).hasSizeGreaterThan(49);
  }

  /** Some of these when a snapshot is taken, where much more is tried beforehand. */
  @Test
  void itStartsForASnapshotToo() throws Exception {
    Map<String, OddAnswer> faults = faults();
    Map<String, String> wrong = new TreeMap<>();
    for (String what :
        List.of(
            "hangs",
            "resets after the headers",
            "answers {\"Item\":7}",
            "refuses with AccessDeniedException",
            "refuses with ResourceNotFoundException",
            "says 503 No")) {
      Map<String, String> environment = environment(faults.get(what));
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      String fault = started(environment);
      if (!fault.isEmpty()) {
        wrong.put(what, fault);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Returns what is wrong with a start, if anything is. */
  private static String started(Map<String, String> environment) {
    Lines log = new Lines();
    try {
      SkillFunction function = new SkillFunction(environment);
      if (environment.containsKey("AWS_LAMBDA_INITIALIZATION_TYPE")) {
        function.hooks.beforeCheckpoint(null);
        function.hooks.afterRestore(null);
      }
      Device anna = new Device(function, log, "anna");
      String welcome = Device.ssml(anna.open());
      String next = Device.ssml(anna.wait(Duration.ofMinutes(1)).say("AMAZON.YesIntent"));
      boolean talks =
          welcome.contains("I can't reach my notes right now")
              && welcome.contains("Has your doctor")
              && next.contains("Which ones were picked for you?");
      boolean tells = log.lines.stream().anyMatch(line -> line.contains("; unread: the "));
      return talks && tells ? "" : welcome + next + log.lines;
    } catch (RuntimeException | AssertionError e) {
      return String.valueOf(e);
    }
  }
}
