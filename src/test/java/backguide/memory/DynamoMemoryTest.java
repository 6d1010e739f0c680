package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.person.Memory;
import backguide.person.Memory.Key;
import backguide.person.Person;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The memory in the cloud, on the real engine of its tables. */
class DynamoMemoryTest extends HouseholdContract {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T09:10");
  private static Table table;

  @BeforeAll
  static void open() {
    table = Table.open();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  @BeforeEach
  void clear() {
    table.clear();
  }

  @Override
  Memory memory() {
    return new DynamoMemory(table.client(), Table.NAME);
  }

  private static Person seen(Person person) {
    return person.with(person.today().touched(NOW));
  }

  @Test
  void theTableForgetsSomebodyFourHundredDaysAfterTheirLastSession() {
    keepFirst(memory(), ANNAS, seen(ANNA));
    long expected = NOW.plusDays(400).toEpochSecond(ZoneOffset.UTC);
    assertThat(table.item("anna").get("expiresAt").n()).isEqualTo(Long.toString(expected));
    Person later = ANNA.with(ANNA.today().touched(NOW.plusDays(1))).writtenBy("request-2");
    keepAfter(memory(), ANNAS, ANNA, later);
    assertThat(table.item("anna").get("expiresAt").n())
        .isEqualTo(Long.toString(expected + 24 * 3600));
  }

  @Test
  void aHouseholdIsOneItem() {
    keepFirst(memory(), Key.of("house"), ANNA);
    keepFirst(memory(), new Key("house", "ben"), BEN);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.item("house")).containsKeys("id", "record:", "record:ben");
  }

  @Test
  void nothingIsLeftOfAnAccountWhenItsLastMemberIsErased() {
    keepFirst(memory(), Key.of("house"), seen(ANNA));
    keepFirst(memory(), new Key("house", "ben"), seen(BEN));
    memory().erase(Key.of("house"));
    assertThat(table.item("house")).doesNotContainKey("record:").containsKey("record:ben");
    memory().erase(new Key("house", "ben"));
    assertThat(table.size()).isZero();
  }

  @Test
  void erasingSomebodyUnknownLeavesNothingBehind() {
    memory().erase(ANNAS);
    memory().eraseAccount("anna");
    assertThat(table.size()).isZero();
  }

  /** Never to be changed: this is how the first release wrote. */
  @Test
  void aRecordOfTheFirstReleaseStillLoads() {
    Map<String, Object> today =
        Map.of(
            "at",
            "2026-11-22T09:10",
            "ex",
            "row",
            "part",
            0,
            "repeats",
            3,
            "extra",
            0,
            "done",
            List.of("childs-pose"),
            "skipped",
            List.of(),
            "adj",
            Map.of("row", "gentler"),
            "retried",
            List.of("row"),
            "leftForPain",
            List.of());
    Map<String, Object> record = new HashMap<>();
    record.put("v", 1);
    record.put("prog", "upper-back@1.0.0");
    record.put("clearedOn", "2026-11-20");
    record.put("briefed", true);
    record.put("chosen", List.of("childs-pose", "row"));
    record.put("today", today);
    record.put("painOpen", "row");
    record.put("locked", true);
    record.put("rung", Map.of("wall-push-up", "counter"));
    record.put("dose", Map.of("childs-pose", Map.of("hold", 20, "repeats", 3, "sets", 1)));
    record.put("easyRuns", Map.of("row", 1));
    record.put("painFreeRuns", Map.of("row", 2));
    record.put("offers", List.of("row"));
    record.put("heard", List.of("row"));
    record.put("sessions", 3);
    record.put("anchor", "door");
    record.put("position", "seated");
    record.put("rate", "slow");
    record.put("verbosity", "brief");
    record.put("flow", "never");
    record.put("count", false);
    record.put("reminded", 1);
    record.put("lastRequest", "request-1");
    table.put(
        Map.of("id", AttributeValue.fromS("house"), "record:anna", DynamoRecord.value(record)));
    Person person = memory().recall(new Key("house", "anna")).orElseThrow();
    assertThat(person.safety().locked()).isTrue();
    assertThat(person.painOpen()).contains("row");
    assertThat(person.progress().runs()).isEqualTo(3);
    assertThat(DynamoRecord.write(person)).isEqualTo(DynamoRecord.value(record));
  }

  static Stream<AttributeValue> unreadable() {
    Map<String, AttributeValue> newer = new HashMap<>(DynamoRecord.write(ANNA).m());
    newer.put("v", AttributeValue.fromN("2"));
    Map<String, AttributeValue> fraction = new HashMap<>(DynamoRecord.write(ANNA).m());
    fraction.put("sessions", AttributeValue.fromN("1.5"));
    Map<String, AttributeValue> bytes = new HashMap<>(DynamoRecord.write(ANNA).m());
    bytes.put("locked", AttributeValue.fromNul(true));
    Map<String, AttributeValue> more = new HashMap<>(DynamoRecord.write(ANNA).m());
    more.put("diary", AttributeValue.fromS("Severe Pain"));
    return Stream.of(
        AttributeValue.fromM(newer),
        AttributeValue.fromM(fraction),
        AttributeValue.fromM(bytes),
        AttributeValue.fromM(more),
        AttributeValue.fromM(Map.of()),
        AttributeValue.fromS("{}"),
        AttributeValue.fromL(List.of()));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatCannotBeReadIsNeverWrittenOver(AttributeValue record) {
    table.put(Map.of("id", AttributeValue.fromS("anna"), "record:", record));
    Memory memory = memory();
    assertThatThrownBy(() -> memory.recall(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining("not usable")
        .hasMessageNotContaining("Severe")
        .hasMessageNotContaining("anna");
    assertThatThrownBy(() -> memory.keep(ANNAS, BEN, Optional.empty()))
        .isInstanceOf(Memory.Unkept.class);
    assertThat(table.item("anna")).containsEntry("record:", record);
    memory.erase(ANNAS);
    assertThat(memory.recall(ANNAS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void theOnlyRecordOfAnAccountIsUnreadableAsWell(AttributeValue record) {
    table.put(Map.of("id", AttributeValue.fromS("house"), "record:anna", record));
    Memory memory = memory();
    assertThatThrownBy(() -> memory.find(Key.of("house")))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining("not usable")
        .hasMessageNotContaining("Severe");
    assertThat(memory.find(new Key("house", "ben")).person()).isEmpty();
  }

  @Test
  void aTableThatIsNotThereIsARefusalThatNamesNobody() {
    Memory memory = new DynamoMemory(table.client(), "another");
    assertThatThrownBy(() -> memory.recall(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessage("the table refused, ResourceNotFoundException")
        .hasNoCause();
    assertThatThrownBy(() -> memory.keep(ANNAS, ANNA, Optional.empty()))
        .isExactlyInstanceOf(Memory.Unkept.class)
        .hasNoCause();
    assertThatThrownBy(() -> memory.erase(ANNAS)).isInstanceOf(Memory.Unkept.class);
    assertThatThrownBy(() -> memory.eraseAccount("anna")).isInstanceOf(Memory.Unkept.class);
  }

  @Test
  void primingCallsTheTableAndChangesNothing() {
    DynamoMemory memory = new DynamoMemory(table.client(), Table.NAME);
    keepFirst(memory, ANNAS, ANNA);
    assertThat(table.calls(memory::prime)).containsExactly("getItem", "updateItem");
    assertThat(table.size()).isEqualTo(1);
    assertThat(memory.recall(ANNAS)).contains(ANNA);
  }

  @Test
  void eachThingIsOneCall() {
    Memory memory = memory();
    assertThat(table.calls(() -> memory.recall(ANNAS))).containsExactly("getItem");
    assertThat(table.calls(() -> memory.find(ANNAS))).containsExactly("getItem");
    assertThat(table.calls(() -> memory.find(new Key("anna", "x")))).containsExactly("getItem");
    assertThat(table.calls(() -> keepFirst(memory, ANNAS, ANNA))).containsExactly("updateItem");
    assertThat(table.calls(() -> memory.eraseAccount("anna"))).containsExactly("deleteItem");
  }
}
