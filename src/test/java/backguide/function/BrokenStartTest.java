package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.function.OddTable.OddAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with the table when the function starts: it starts, tells it, and talks. */
class BrokenStartTest {
  private static final int AT_ONCE = 8;
  private static final String ITEM =
      "{\"ConsumedCapacity\":{},\"Item\":{\"id\":{\"S\":\"x\"},\"record:anna\":%s}}";
  private static final String LATE = "the table did not answer in time";
  private static final String NO_WAY = "the table could not be reached";
  private static final String NONSENSE = "the table answered nonsense";
  private static final String BUSY = "the table has too much to do";
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

  private static final Set<String> THROTTLED =
      Set.of(
          "ProvisionedThroughputExceededException",
          "ThrottlingException",
          "RequestLimitExceeded",
          "LimitExceededException");

  private final List<OddTable> tables = new ArrayList<>();

  @AfterEach
  void close() {
    tables.forEach(OddTable::close);
  }

  /**
   * What is wrong when the function starts.
   *
   * @param environment its variables
   * @param tells what the log must tell of it; on a busy machine also that there was no time
   */
  private record BadStart(Map<String, String> environment, String tells) {}

  private Map<String, String> environment(OddAnswer fault) {
    OddTable table = new OddTable(fault);
    tables.add(table);
    return table.environment();
  }

  private BadStart start(String tells, OddAnswer fault) {
    return new BadStart(environment(fault), tells);
  }

  private Map<String, BadStart> faults() {
    Map<String, BadStart> faults = new LinkedHashMap<>();
    faults.put("closes without an answer", start(NO_WAY, (socket, out) -> {}));
    faults.put(
        "resets without an answer", start(NO_WAY, (socket, out) -> socket.setSoLinger(true, 0)));
    faults.put(
        "resets after the headers",
        start(
            NO_WAY,
            (socket, out) -> {
              out.write(OddTable.headers("200 OK", 50));
              out.flush();
              socket.setSoLinger(true, 0);
            }));
    faults.put(
        "is cut off in the headers",
        start(NO_WAY, (socket, out) -> out.write(OddTable.ascii("HTTP/1.1 200 O"))));
    faults.put(
        "is cut off in the body",
        start(
            NO_WAY,
            (socket, out) -> {
              out.write(OddTable.headers("200 OK", 500));
              out.write(OddTable.ascii("{\"Item\":{"));
            }));
    faults.put(
        "is no HTTP",
        start(NONSENSE, (socket, out) -> out.write(OddTable.ascii("SSH-2.0-server\r\n"))));
    faults.put(
        "is noise",
        start(NONSENSE, (socket, out) -> out.write(new byte[] {0, -1, 7, 0, 13, 10, 0})));
    faults.put("hangs", start(LATE, (socket, out) -> OddTable.hang()));
    faults.put(
        "hangs after the headers",
        start(
            LATE,
            (socket, out) -> {
              out.write(OddTable.headers("200 OK", 500));
              out.flush();
              OddTable.hang();
            }));
    faults.put(
        "hangs in the body",
        start(
            LATE,
            (socket, out) -> {
              out.write(OddTable.headers("200 OK", 500));
              out.write(OddTable.ascii("{\"Item\":"));
              out.flush();
              OddTable.hang();
            }));
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
            "[".repeat(20_000))) {
      faults.put("answers " + brief(body), start(NONSENSE, OddTable.answering("200 OK", body)));
    }
    for (String record :
        List.of(
            "{\"S\":\"x\"}",
            "{\"M\":{}}",
            "{\"NULL\":true}",
            "{\"M\":{\"v\":{\"N\":\"99\"}}}",
            "{\"M\":{\"v\":{\"N\":\"one\"}}}")) {
      String body = ITEM.formatted(record);
      String tells = "the record is not usable, ";
      faults.put("has the record " + record, start(tells, OddTable.answering("200 OK", body)));
    }
    for (String code : REFUSALS) {
      String body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\"}";
      String tells = THROTTLED.contains(code) ? BUSY : "the table refused, " + code;
      faults.put("refuses with " + code, start(tells, OddTable.answering("400 Bad Request", body)));
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
      String number = status.substring(0, 3);
      String tells = number.equals("429") ? BUSY : "the table refused, with status " + number;
      faults.put("says " + status, start(tells, OddTable.answering(status, "<html>no</html>")));
    }
    return faults;
  }

  private static String brief(String body) {
    return body.substring(0, Math.min(60, body.length()));
  }

  private Map<String, BadStart> starts() {
    Map<String, BadStart> starts = new TreeMap<>();
    faults().forEach((what, start) -> starts.put("the table " + what, start));
    starts.put("nobody listens", new BadStart(OddTable.environment("http://127.0.0.1:1"), NO_WAY));
    for (String address : List.of("not an address", "http:///", "ftp://127.0.0.1:1")) {
      starts.put(
          "the address is " + address,
          with("AWS_ENDPOINT_URL_DYNAMODB", address, "AWS_ENDPOINT_URL_DYNAMODB is no address"));
    }
    starts.put("the region is none", with("AWS_REGION", " ", "AWS_REGION is no region"));
    starts.put("the region is nowhere", with("AWS_REGION", "no where?", "AWS_REGION is no region"));
    for (String variable : List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")) {
      String tells = "neither " + variable + " nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set";
      starts.put(variable + " is empty", with(variable, "", tells));
      BadStart without = with(variable, "", tells);
      without.environment().remove(variable);
      starts.put("there is no " + variable, without);
    }
    BadStart elsewhere =
        start("the table cannot be asked without credentials", OddTable.answering("200 OK", "{}"));
    elsewhere.environment().remove("AWS_ACCESS_KEY_ID");
    elsewhere.environment().put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/");
    starts.put("nobody gives credentials", elsewhere);
    starts.put(
        "the zone is none",
        with("ZONE", "America/New_Yrok", "ZONE is no time zone; days are told in UTC"));
    starts.put("the table has no such name", with("TABLE", "people of the house?", NO_WAY));
    return starts;
  }

  private static BadStart with(String name, String value, String tells) {
    Map<String, String> environment = OddTable.environment("http://127.0.0.1:1");
    environment.put(name, value);
    return new BadStart(environment, tells);
  }

  @Test
  void itStartsAndTellsAndTalks() throws Exception {
    ExecutorService some = Executors.newFixedThreadPool(AT_ONCE);
    Map<String, Future<String>> told = new TreeMap<>();
    starts().forEach((what, start) -> told.put(what, some.submit(() -> started(start))));
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
    Map<String, BadStart> faults = faults();
    Map<String, String> wrong = new TreeMap<>();
    for (String what :
        List.of(
            "hangs",
            "resets after the headers",
            "answers {\"Item\":7}",
            "refuses with AccessDeniedException",
            "refuses with ResourceNotFoundException",
            "says 503 No")) {
      BadStart start = faults.get(what);
      start.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      String fault = started(start);
      if (!fault.isEmpty()) {
        wrong.put(what, fault);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Returns what is wrong with a start, if anything is. */
  private static String started(BadStart start) {
    Map<String, String> environment = start.environment();
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
      boolean tells =
          log.lines.stream().anyMatch(line -> line.contains("; unread: the "))
              && Stream.of(start.tells(), LATE).anyMatch(log.lines.toString()::contains);
      return talks && tells ? "" : welcome + next + log.lines;
    } catch (RuntimeException | AssertionError e) {
      return String.valueOf(e);
    }
  }
}
