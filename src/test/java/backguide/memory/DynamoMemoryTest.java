package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Memory.Key;
import backguide.person.Stamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final Instant NOW = Instant.parse("2026-11-22T09:10:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Concern LOCK = Concern.lock("alarm");
  private static final Key HOUSE = Key.of("house");
  private static final Key BEN_THERE = new Key("house", "ben");
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
  DynamoMemory memory() {
    return at(NOW);
  }

  private static DynamoMemory at(Instant now) {
    return memory(Table.NAME, now);
  }

  private static DynamoMemory memory(String name, Instant now) {
    return new DynamoMemory(table.api(), name, Table.PATIENT, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static long expiry(String account) {
    return Long.parseLong(table.item(account).get("expiresAt").n());
  }

  private static long seconds(Instant at) {
    return at.getEpochSecond();
  }

  @Test
  void theTableForgetsSomebodyFourHundredDaysAfterSomethingWasWritten() {
    Instant last = NOW.plus(Duration.ofDays(400));
    keepFirst(memory(), ANNAS, ANNA);
    assertThat(expiry("anna")).isEqualTo(seconds(last));
    at(NOW.plus(DAY)).raise(ANNAS, LOCK, PROGRAMME);
    assertThat(expiry("anna")).isEqualTo(seconds(last.plus(DAY)));
    Stamp stamp = memory().find(ANNAS).kept().orElseThrow().stamp();
    at(NOW.plus(DAY).plus(DAY)).keep(ANNAS, BEN, stamp, "second");
    assertThat(expiry("anna")).isEqualTo(seconds(last.plus(DAY).plus(DAY)));
  }

  @Test
  void aHouseholdIsOneItem() {
    keepFirst(memory(), HOUSE, ANNA);
    keepFirst(memory(), BEN_THERE, BEN);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.item("house"))
        .containsOnlyKeys(
            "id", "expiresAt", "revision", "record:", "revision:", "record:ben", "revision:ben");
  }

  @Test
  void whatIsLeftOfAMemberTellsNothingAndGoesAfterADay() {
    keepFirst(memory(), HOUSE, ANNA);
    keepFirst(memory(), BEN_THERE, BEN);
    memory().raise(HOUSE, LOCK, PROGRAMME);
    WatchedMemory.erase(memory(), HOUSE);
    Map<String, AttributeValue> left = table.item("house");
    assertThat(left)
        .containsOnlyKeys(
            "id", "expiresAt", "revision", "ended", "endedUntil", "record:ben", "revision:ben");
    assertThat(left.get("ended").ss())
        .containsExactlyInAnyOrder("launch", "bout-3", "alarm", "erasure");
    assertThat(expiry("house")).isEqualTo(seconds(NOW.plus(Duration.ofDays(400))));
    assertThat(at(NOW.plus(DAY).minusSeconds(1)).find(BEN_THERE).ended()).contains("alarm");
    assertThat(table.item("house")).containsKey("ended");
    Memory.Found after = at(NOW.plus(DAY)).find(BEN_THERE);
    assertThat(after.person()).contains(BEN);
    assertThat(after.ended()).isEmpty();
    assertThat(table.item("house"))
        .containsOnlyKeys("id", "expiresAt", "revision", "record:ben", "revision:ben");
  }

  @Test
  void whatIsLeftOfAnAccountTellsNothingAndGoesAfterADay() {
    keepFirst(memory(), HOUSE, ANNA);
    keepFirst(memory(), BEN_THERE, BEN);
    memory().eraseAccount("house");
    assertThat(table.item("house"))
        .containsOnlyKeys("id", "expiresAt", "revision", "ended", "endedUntil");
    assertThat(expiry("house")).isEqualTo(seconds(NOW.plus(DAY)));
    at(NOW.plus(DAY)).find(HOUSE);
    assertThat(table.item("house")).containsOnlyKeys("id", "expiresAt", "revision");
  }

  @Test
  void whoeverComesAfterAnErasureIsKeptForLong() {
    for (Runnable first :
        List.<Runnable>of(
            () -> memory().raise(ANNAS, Concern.lock("later"), PROGRAMME),
            () -> memory().keep(ANNAS, BEN, Stamp.unwritten(""), "later"),
            () -> memory().keep(new Key("anna", "ben"), BEN, Stamp.unwritten(""), "later"))) {
      table.clear();
      keepFirst(memory(), ANNAS, ANNA);
      WatchedMemory.erase(memory(), ANNAS);
      assertThat(expiry("anna")).isEqualTo(seconds(NOW.plus(DAY)));
      first.run();
      assertThat(expiry("anna")).isEqualTo(seconds(NOW.plus(Duration.ofDays(400))));
    }
  }

  /** As a first release left it when the answer to an erasure was lost. */
  @Test
  void erasingAgainLetsGoOfWhatAnErasureHasLeft() {
    long long400 = seconds(NOW.plus(Duration.ofDays(390)));
    for (Runnable erase :
        List.<Runnable>of(
            () -> WatchedMemory.erase(memory(), ANNAS), () -> memory().eraseAccount("anna"))) {
      table.put(
          Map.of(
              "id", AttributeValue.fromS("anna"),
              "revision", AttributeValue.fromN("3"),
              "expiresAt", AttributeValue.fromN(Long.toString(long400))));
      erase.run();
      assertThat(expiry("anna")).isEqualTo(seconds(NOW.plus(DAY)));
      assertThat(table.calls(erase)).containsExactly("GetItem");
    }
  }

  @Test
  void anErasureGoesOnWhereNobodyCanTellUntilWhenAnItemLasts() {
    AttributeValue odd = AttributeValue.fromS("soon");
    table.put(Map.of("id", AttributeValue.fromS("anna"), "expiresAt", odd));
    WatchedMemory.erase(memory(), ANNAS);
    assertThat(expiry("anna")).isEqualTo(seconds(NOW.plus(DAY)));
  }

  @Test
  void anErasureWhoseAnswerWasLostIsDoneOnce() {
    keepFirst(memory(), ANNAS, ANNA);
    Memory losing =
        new DynamoMemory(
            table.losing("UpdateItem", 1),
            Table.NAME,
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    WatchedMemory.erase(losing, ANNAS);
    assertThat(person(memory(), ANNAS)).isEmpty();
    assertThat(table.item("anna"))
        .containsOnlyKeys("id", "expiresAt", "revision", "ended", "endedUntil");
    assertThat(expiry("anna")).isEqualTo(seconds(NOW.plus(DAY)));
  }

  @Test
  void whatWasRaisedBetweenReadingAndErasingIsErasedToo() {
    keepFirst(memory(), ANNAS, ANNA);
    Concern lock = Concern.lock("alarm");
    Memory erasing =
        new DynamoMemory(
            table.meanwhile(
                "UpdateItem", () -> memory().raise(ANNAS, lock, MemoryContract.PROGRAMME)),
            Table.NAME,
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    WatchedMemory.erase(erasing, ANNAS);
    assertThat(person(memory(), ANNAS)).isEmpty();
  }

  @Test
  void whoWasWrittenWhileAnotherWasErasedStays() {
    keepFirst(memory(), HOUSE, ANNA);
    DynamoItem read =
        new DynamoTable(table.api(), Table.NAME, Table.PATIENT)
            .item("house", IllegalStateException::new);
    keepFirst(memory(), BEN_THERE, BEN);
    assertThat(isChanged(DynamoChange.erasing(Set.of(""), read, Set.of(), "erasure", NOW)))
        .isFalse();
    WatchedMemory.erase(memory(), HOUSE);
    assertThat(expiry("house")).isEqualTo(seconds(NOW.plus(Duration.ofDays(400))));
    assertThat(person(memory(), BEN_THERE)).contains(BEN);
  }

  private static boolean isChanged(DynamoChange change) {
    return new DynamoTable(table.api(), Table.NAME, Table.PATIENT).change("house", () -> change);
  }

  @Test
  void erasingSomebodyUnknownLeavesForADayThatItWasDone() {
    memory().eraseAccount("anna");
    assertThat(table.size()).isZero();
    WatchedMemory.erase(memory(), ANNAS);
    assertThat(table.item("anna"))
        .containsOnlyKeys("id", "expiresAt", "revision", "ended", "endedUntil");
    assertThat(table.item("anna").get("ended").ss()).containsExactly("erasure");
    assertThat(expiry("anna")).isEqualTo(seconds(NOW.plus(DAY)));
  }

  static Stream<AttributeValue> unreadable() {
    keepFirst(at(NOW), ANNAS, ANNA);
    Map<String, AttributeValue> whole = table.item("anna").get("record:").m();
    return Stream.of(
        with(whole, "v", AttributeValue.fromN("3")),
        with(whole, "sessions", AttributeValue.fromN("1.5")),
        with(whole, "briefed", AttributeValue.fromNul(true)),
        with(whole, "diary", AttributeValue.fromS("Severe Pain")),
        with(whole, "concerns", AttributeValue.fromSs(List.of("/Severe"))),
        AttributeValue.fromM(Map.of()),
        AttributeValue.fromS("{}"),
        AttributeValue.fromL(List.of()));
  }

  private static AttributeValue with(
      Map<String, AttributeValue> whole, String name, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(whole);
    changed.put(name, value);
    return AttributeValue.fromM(changed);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatCannotBeReadIsNeverWrittenOver(AttributeValue record) {
    table.put(Map.of("id", AttributeValue.fromS("anna"), "record:", record));
    Memory memory = memory();
    assertThatThrownBy(() -> memory.find(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining("not usable")
        .hasMessageNotContaining("Severe")
        .hasMessageNotContaining("anna");
    assertThatThrownBy(() -> keepFirst(memory, ANNAS, BEN)).isInstanceOf(Memory.Unkept.class);
    assertThat(table.item("anna")).containsEntry("record:", record);
    WatchedMemory.erase(memory, ANNAS);
    assertThat(person(memory, ANNAS)).isEmpty();
    assertThat(memory.find(ANNAS).ended()).contains(Memory.Found.LOST);
  }

  @Test
  void aLockIsRaisedBesideWhatCannotBeReadAndEndsWithIt() {
    table.put(Map.of("id", AttributeValue.fromS("anna"), "record:", AttributeValue.fromS("{}")));
    memory().raise(ANNAS, LOCK, PROGRAMME);
    assertThat(table.item("anna"))
        .containsEntry("record:", AttributeValue.fromS("{}"))
        .containsEntry("raised:", AttributeValue.fromSs(List.of("/alarm")));
    WatchedMemory.erase(memory(), ANNAS);
    memory().raise(ANNAS, LOCK, PROGRAMME);
    assertThat(person(memory(), ANNAS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void theOnlyRecordOfAnAccountIsUnreadableAsWell(AttributeValue record) {
    table.put(Map.of("id", AttributeValue.fromS("house"), "record:anna", record));
    Memory memory = memory();
    assertThatThrownBy(() -> memory.find(HOUSE))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining("not usable")
        .hasMessageNotContaining("Severe");
    assertThat(person(memory, BEN_THERE)).isEmpty();
  }

  @Test
  void aTableThatIsNotThereIsARefusalThatNamesNobody() {
    Memory memory = memory("another", NOW);
    assertThatThrownBy(() -> memory.find(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessage("the table refused, ResourceNotFoundException")
        .hasNoCause();
    for (Runnable change :
        List.<Runnable>of(
            () -> keepFirst(memory, ANNAS, ANNA),
            () -> memory.raise(ANNAS, LOCK, PROGRAMME),
            () -> WatchedMemory.erase(memory, ANNAS),
            () -> memory.eraseAccount("anna"))) {
      assertThatThrownBy(change::run)
          .isExactlyInstanceOf(Memory.Unkept.class)
          .hasMessage("the table refused, ResourceNotFoundException")
          .hasNoCause();
    }
  }

  @Test
  void primingCallsTheTableAndChangesNothing() {
    keepFirst(memory(), ANNAS, ANNA);
    assertThat(table.calls(() -> memory().prime(3))).containsExactly("GetItem", "UpdateItem");
    assertThat(table.size()).isEqualTo(1);
    assertThat(person(memory(), ANNAS)).contains(ANNA);
  }

  @Test
  void eachThingIsOneCallAndErasingIsTwo() {
    Memory memory = memory();
    assertThat(table.calls(() -> memory.find(ANNAS))).containsExactly("GetItem");
    assertThat(table.calls(() -> keepFirst(memory, ANNAS, ANNA))).containsExactly("UpdateItem");
    assertThat(table.calls(() -> memory.raise(ANNAS, LOCK, PROGRAMME)))
        .containsExactly("UpdateItem");
    assertThat(table.calls(() -> memory.find(new Key("anna", "x")))).containsExactly("GetItem");
    assertThat(table.calls(() -> WatchedMemory.erase(memory, ANNAS)))
        .containsExactly("GetItem", "UpdateItem");
    assertThat(table.calls(() -> memory.eraseAccount("anna"))).containsExactly("GetItem");
  }
}
