package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Memory.Key;
import backguide.person.Person;
import backguide.person.Stamp;
import backguide.programme.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Records that the first release has written, each by its own code: never to be changed. They load,
 * and with them what keeps a person safe.
 */
class FirstReleaseTest {
  private static final Key ANNAS = Key.of("house");
  private static final Key BENS = new Key("house", "ben");
  private static final String USUAL = "168999c6-7441-4d87-a265-aaeabb27edc7";
  private static final String LOCKED = "e6c8f081-5f29-4322-ab47-8d5fdcbfb442";
  private static final Concern LOCK = Concern.lock(LOCKED);
  private static final Concern PAIN = Concern.pain(LOCKED, "childs-pose");
  private static Table table;

  @TempDir private Path people;

  @BeforeAll
  static void open() {
    table = Table.open();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  @BeforeEach
  void put() throws IOException {
    table.clear();
    table.put(map(new ObjectMapper().readTree(resource("household"))));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        FirstReleaseTest.class.getResourceAsStream("/memory/version-1/" + name + ".json")) {
      return in.readAllBytes();
    }
  }

  private static Map<String, AttributeValue> map(JsonNode values) {
    Map<String, AttributeValue> map = new HashMap<>();
    values.properties().forEach(each -> map.put(each.getKey(), value(each.getValue())));
    return map;
  }

  private static AttributeValue value(JsonNode typed) {
    String type = typed.fieldNames().next();
    JsonNode value = typed.get(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "M" -> AttributeValue.fromM(map(value));
      case "L" -> {
        List<AttributeValue> list = new ArrayList<>();
        value.forEach(each -> list.add(value(each)));
        yield AttributeValue.fromL(list);
      }
      default -> throw new IllegalStateException(type);
    };
  }

  private Memory disk(String record) throws IOException {
    Memory memory = new OnDisk(people);
    memory.raise(ANNAS, Concern.lock("any"), "any@1");
    Files.write(file(), resource(record));
    return memory;
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(people)) {
      return files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  private static Memory table() {
    return new DynamoMemory(table.api(), Table.NAME, Table.PATIENT, Clock.systemUTC());
  }

  private static Kept kept(Memory memory, Key key) {
    return memory.find(key).kept().orElseThrow();
  }

  private static void assertUsual(Kept kept) {
    Person person = kept.person();
    assertThat(kept.stamp()).isEqualTo(new Stamp(USUAL, 1, USUAL));
    assertThat(person.safety().clearedOn()).contains(LocalDate.of(2026, 11, 26));
    assertThat(person.safety().concerns()).isEmpty();
    assertThat(person.today().place()).contains(new Place("band-row", 0, 0, 0));
    assertThat(person.today().done()).containsExactly("shoulder-roll", "wall-push-up");
    assertThat(person.progress().painFreeRuns("shoulder-roll")).isEqualTo(1);
    assertThat(person.heed().hurt()).isEqualTo(Map.of("wall-push-up", "closer"));
  }

  private static void assertLocked(Kept kept) {
    Person person = kept.person();
    assertThat(kept.stamp()).isEqualTo(new Stamp(LOCKED, 1, LOCKED));
    assertThat(person.safety().concerns()).isEqualTo(Set.of(LOCK, PAIN));
    assertThat(person.painOpen()).contains("childs-pose");
    assertThat(person.chosen()).containsExactly("childs-pose", "shoulder-roll", "band-row");
  }

  @Test
  void theyLoad() throws IOException {
    assertUsual(kept(disk("usual"), ANNAS));
    assertLocked(kept(disk("locked"), ANNAS));
    assertThat(kept(disk("empty"), ANNAS).person().safety().clearedOn()).isEmpty();
    assertUsual(kept(table(), ANNAS));
    assertLocked(kept(table(), BENS));
  }

  @Test
  void whatIsKeptNextFollowsThemInTheNewForm() throws IOException {
    assertFollows(disk("locked"), ANNAS);
    assertThat(Files.readString(file())).contains("\"v\" : 2", "\"concerns\"", "\"sum\"");
    assertFollows(table(), BENS);
    assertThat(table.item("house").get("record:ben").m())
        .containsEntry("v", AttributeValue.fromN("2"))
        .containsKey("concerns")
        .doesNotContainKeys("lastRequest", "locked", "painOpen");
    assertUsual(kept(table(), ANNAS));
  }

  private static void assertFollows(Memory memory, Key key) {
    Kept before = kept(memory, key);
    Stamp next = memory.keep(key, before.person(), before.stamp(), "next");
    assertThat(next).isEqualTo(new Stamp(before.stamp().life(), 2, "next"));
    assertThat(kept(memory, key)).isEqualTo(new Kept(next, before.person()));
    assertThat(memory.keep(key, before.person(), before.stamp(), "next")).isEqualTo(next);
    MemoryContract.assertOvertaken(
        () -> memory.keep(key, before.person(), before.stamp(), "other"));
  }

  @Test
  void aLockIsRaisedInThem() throws IOException {
    assertRaises(disk("usual"));
    assertRaises(table());
  }

  private static void assertRaises(Memory memory) {
    Kept before = kept(memory, ANNAS);
    memory.raise(ANNAS, Concern.lock("alarm"), MemoryContract.PROGRAMME);
    Kept raised = kept(memory, ANNAS);
    assertThat(raised.person().safety().concerns()).containsExactly(Concern.lock("alarm"));
    MemoryContract.assertOvertaken(
        () -> memory.keep(ANNAS, before.person(), before.stamp(), "next"));
    Stamp next = memory.keep(ANNAS, before.person(), raised.stamp(), "next");
    assertThat(kept(memory, ANNAS)).isEqualTo(new Kept(next, before.person()));
  }

  @Test
  void theyAreErased() throws IOException {
    assertErases(disk("locked"), ANNAS);
    assertErases(table(), BENS);
  }

  private static void assertErases(Memory memory, Key key) {
    Kept before = kept(memory, key);
    WatchedMemory.erase(memory, key);
    MemoryContract.assertOvertaken(() -> memory.keep(key, before.person(), before.stamp(), "next"));
    assertThat(memory.find(key).kept()).isEmpty();
    assertThat(memory.find(key).ended()).contains(before.stamp().life());
  }

  @Test
  void erasingOneOfThemEndsNothingOfAnother() throws IOException {
    Map<String, AttributeValue> item = new HashMap<>(table.item("house"));
    Map<String, AttributeValue> annas = new HashMap<>(item.get("record:ben").m());
    annas.put("lastRequest", AttributeValue.fromS("annas"));
    item.put("record:anna", AttributeValue.fromM(annas));
    table.put(item);
    assertErases(table(), new Key("house", "anna"));
    assertThat(table().find(BENS).ended()).doesNotContain(LOCKED);
  }

  /** The conditions of the first release, word for word. */
  @Test
  void theFirstReleaseWritesNothingOverTheNewForm() {
    Kept before = kept(table(), BENS);
    table().keep(BENS, before.person(), before.stamp(), "next");
    Map<String, AttributeValue> item = table.item("house");
    for (String basis : List.of(before.stamp().request(), "next", "")) {
      assertThatThrownBy(
              () ->
                  writtenByFirst(
                      "#record.lastRequest = :basis OR #record.lastRequest = :own", basis))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
    assertThatThrownBy(
            () ->
                writtenByFirst(
                    "attribute_not_exists(#record) OR #record.lastRequest = :own", "unused"))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(table.item("house")).isEqualTo(item);
  }

  private static void writtenByFirst(String condition, String basis) throws IOException {
    Map<String, AttributeValue> values = new TreeMap<>();
    values.put(":record", map(new ObjectMapper().readTree(resource("household"))).get("record:"));
    values.put(":own", AttributeValue.fromS("next"));
    values.put(":one", AttributeValue.fromN("1"));
    if (condition.contains(":basis")) {
      values.put(":basis", AttributeValue.fromS(basis));
    }
    table
        .client()
        .updateItem(
            update ->
                update
                    .tableName(Table.NAME)
                    .key(Map.of("id", AttributeValue.fromS("house")))
                    .updateExpression("SET #record = :record ADD revision :one")
                    .conditionExpression(condition)
                    .expressionAttributeNames(Map.of("#record", "record:ben"))
                    .expressionAttributeValues(values));
  }

  /** A first release that still runs: it wrote over its own record, which was raised in. */
  @Test
  void aLockThatWasRaisedBesideARecordOutlivesTheFirstRelease() {
    table().raise(ANNAS, Concern.lock("alarm"), MemoryContract.PROGRAMME);
    table
        .client()
        .updateItem(
            update ->
                update
                    .tableName(Table.NAME)
                    .key(Map.of("id", AttributeValue.fromS("house")))
                    .updateExpression("SET #record.lastRequest = :later ADD revision :one")
                    .expressionAttributeNames(Map.of("#record", "record:"))
                    .expressionAttributeValues(
                        Map.of(
                            ":later", AttributeValue.fromS("later"),
                            ":one", AttributeValue.fromN("1"))));
    Kept there = kept(table(), ANNAS);
    assertThat(there.person().safety().locked()).isTrue();
    assertThat(there.stamp()).isEqualTo(new Stamp("later", 2, ""));
    table().keep(ANNAS, there.person(), there.stamp(), "next");
    assertThat(kept(table(), ANNAS).person().safety().locked()).isTrue();
  }
}
