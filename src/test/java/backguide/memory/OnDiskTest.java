package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import backguide.catalog.Catalog;
import backguide.conversation.Conversation;
import backguide.conversation.Elapsed;
import backguide.conversation.Exchange;
import backguide.conversation.Trouble;
import backguide.conversation.Visitor;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import backguide.session.AskingClearance;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Selecting;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnDiskTest extends MemoryContract {
  @TempDir private Path home;

  @Override
  Memory memory() {
    return new OnDisk(people());
  }

  private Path people() {
    return home.resolve("deep/people");
  }

  @Test
  void anotherProcessRecallsWhatWasKept() {
    keepFirst(memory(), ANNAS, ANNA);
    assertThat(person(memory(), ANNAS)).contains(ANNA);
  }

  @Test
  void noFileTellsWhoSomebodyIs() throws IOException {
    keepFirst(memory(), ANNAS, ANNA);
    assertThat(files()).allSatisfy(f -> assertThat(f.toString()).doesNotContain("anna"));
    assertThat(onlyRecord()).content().doesNotContain("anna");
  }

  @Test
  void onlyTheOwnerMayRead() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    keepFirst(memory(), ANNAS, ANNA);
    assertThat(permissions(people())).isEqualTo("rwx------");
    assertThat(files()).allSatisfy(f -> assertThat(permissions(f)).isEqualTo("rw-------"));
  }

  static Stream<byte[]> unreadable() {
    String duplicate = "{\"v\":1,\"v\":1}";
    return Stream.of(
            "", "null", "[]", "7", "{", "{\"v\":1", duplicate, "{\"v\":1}", "{\"v\":\"1\"} x")
        .map(s -> s.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatCannotBeReadIsSetAsideAndNeverLost(byte[] bytes) throws IOException {
    assertSetAside(bytes);
  }

  @Test
  void aRecordThatIsNotUtf8IsSetAside() throws IOException {
    assertSetAside(new byte[] {'{', '"', (byte) 0xC3, '"', '}'});
  }

  @Test
  void aHugeRecordIsSetAside() throws IOException {
    assertSetAside(" ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyTruncatedRecordIsSetAside() throws IOException {
    keepFirst(memory(), ANNAS, ANNA);
    byte[] whole = Files.readAllBytes(onlyRecord());
    clear();
    for (int length = 0; length < whole.length - 1; length += 37) {
      assertSetAside(java.util.Arrays.copyOf(whole, length));
      clear();
    }
  }

  private void clear() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
  }

  private void assertSetAside(byte[] bytes) throws IOException {
    Memory memory = memory();
    Stamp first = memory.keep(ANNAS, ANNA, Stamp.unwritten(""), "first");
    Path record = onlyRecord();
    Files.write(record, bytes);
    assertThatThrownBy(() -> memory.find(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining(record.toString())
        .hasMessageContaining("set aside as")
        .hasMessageNotContaining("\n");
    assertThat(person(memory, ANNAS)).isEmpty();
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "second"));
    keepFirst(memory, ANNAS, BEN);
    assertThat(person(memory, ANNAS)).contains(BEN);
    assertThat(record.resolveSibling(record.getFileName() + ".unreadable-1"))
        .hasBinaryContent(bytes);
  }

  @Test
  void whatCannotBeReadIsSetAsideByWhoeverWritesAsWell() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Files.writeString(onlyRecord(), "broken");
    memory.raise(ANNAS, Concern.lock("alarm"), PROGRAMME);
    assertThat(person(memory, ANNAS).orElseThrow().safety().locked()).isTrue();
    assertThat(files()).extracting(OnDiskTest::content).contains("broken");
  }

  @Test
  void whatWasSetAsideBeforeStays() throws IOException {
    Memory memory = memory();
    for (String content : List.of("first", "second")) {
      keepFirst(memory, ANNAS, ANNA);
      Files.writeString(onlyRecord(), content);
      assertThatThrownBy(() -> memory.find(ANNAS)).isInstanceOf(Memory.Unreadable.class);
    }
    assertThat(files()).extracting(OnDiskTest::content).contains("first", "second");
  }

  @Test
  void whatANewerProgramWroteIsLeftAlone() throws IOException {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    byte[] newer = newer(Files.readAllBytes(record));
    Files.write(record, newer);
    assertThatThrownBy(() -> memory.find(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageStartingWith("the record was written by a newer version of this program: ")
        .hasMessageContaining(record.toString());
    for (Runnable change :
        List.<Runnable>of(
            () -> memory.keep(ANNAS, BEN, first, "second"),
            () -> keepFirst(memory, ANNAS, BEN),
            () -> memory.raise(ANNAS, Concern.lock("alarm"), PROGRAMME))) {
      assertThatThrownBy(change::run)
          .isExactlyInstanceOf(Memory.Unkept.class)
          .hasMessageContaining("newer version");
    }
    assertThat(record).hasBinaryContent(newer);
    assertThat(names()).containsOnly(".lock", record.getFileName().toString());
    WatchedMemory.erase(memory, ANNAS);
    assertThat(names())
        .doesNotContain(record.getFileName().toString())
        .hasSize(2)
        .allMatch(name -> name.equals(".lock") || name.endsWith(".ended"));
  }

  @Test
  void aSessionOnWhatANewerProgramWroteIsAskedEveryGateAndWritesNothing() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    byte[] newer = newer(Files.readAllBytes(record));
    Files.write(record, newer);
    Conversation conversation = conversation(memory);
    Exchange first = opened(conversation);
    assertThat(first.troubles()).extracting(Trouble::what).containsExactly(Trouble.What.UNREAD);
    assertThat(first.turn().speech().toString()).contains("memory-down");
    assertThat(first.next().session().asked().state()).isInstanceOf(AskingClearance.class);
    Exchange next = hears(conversation, first, Answer.YES, "r-1");
    assertThat(next.next().session().asked().state()).isInstanceOf(Selecting.class);
    Exchange last = hears(conversation, next, Meaning.Urgent.RED_FLAG, "r-2");
    assertThat(last.troubles()).extracting(Trouble::what).contains(Trouble.What.NOT_LOCKED);
    assertThat(record).hasBinaryContent(newer);
    assertThat(names()).containsOnly(".lock", record.getFileName().toString());
  }

  /** To erase is everybody's right, whoever wrote it: nobody has to wait for another program. */
  @ParameterizedTest
  @ValueSource(strings = {"", "anna"})
  void whatANewerProgramWroteIsErasedByWhoeverSaysYesToIt(String member) throws IOException {
    Memory memory = memory();
    Memory.Key key = new Memory.Key("house", member);
    keepFirst(memory, key, ANNA);
    Path record = onlyRecord();
    Files.write(record, newer(Files.readAllBytes(record)));
    Conversation conversation = conversation(memory);
    Visitor visitor = new Visitor(key, Launch.Recognition.ACCOUNT, Launch.Reminders.READY);
    Exchange first = conversation.open(visitor, Optional.empty(), Happening.NOW, "r-0");
    Exchange asked = hears(conversation, first, Meaning.Urgent.DELETE, "r-1");
    Exchange erased = hears(conversation, asked, Answer.YES, "r-2");
    assertThat(erased.troubles()).isEmpty();
    assertThat(erased.erased()).isTrue();
    assertThat(record).doesNotExist();
    assertThat(memory.find(key).ended()).contains(Memory.Found.LOST, "r-2");
  }

  /** A lock that cannot be added to what a newer program wrote is owed, and goes with it. */
  @Test
  void whatANewerProgramWroteIsErasedAlsoAfterALockThatItDoesNotTake() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    Files.write(record, newer(Files.readAllBytes(record)));
    Conversation conversation = conversation(memory);
    Exchange first = opened(conversation);
    Detail worst = Detail.NONE.withSeverity(Detail.Severity.SEVERE);
    Heard pain = Heard.of(Meaning.Urgent.PAIN, worst, Happening.NOW).requested("r-1");
    Exchange severe = conversation.hear(first.next(), pain, Elapsed.exactly(first.said().ms()));
    assertThat(severe.troubles()).extracting(Trouble::what).contains(Trouble.What.NOT_LOCKED);
    Exchange asked = hears(conversation, severe, Meaning.Urgent.DELETE, "r-2");
    Exchange erased = hears(conversation, asked, Answer.YES, "r-3");
    assertThat(erased.troubles()).isEmpty();
    assertThat(erased.erased()).isTrue();
    assertThat(record).doesNotExist();
    assertThat(person(memory, ANNAS)).isEmpty();
  }

  /** Nobody named what is added once damage was seen, so it does not go unnamed. */
  @Test
  void aLockThatIsAddedAfterDamageWasSeenIsNotErasedUnnamed() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    Files.writeString(record, "broken");
    Memory meanwhile =
        new WatchedMemory(memory) {
          @Override
          protected void before(Operation call) {
            if (call == Operation.ERASE && person(memory, ANNAS).isEmpty()) {
              memory.raise(ANNAS, Concern.lock("bedroom"), PROGRAMME);
            }
          }
        };
    Conversation conversation = conversation(meanwhile);
    Exchange first = opened(conversation);
    Files.writeString(record, "broken again");
    Exchange asked = hears(conversation, first, Meaning.Urgent.DELETE, "r-1");
    Files.writeString(record, "broken once more");
    Exchange again = hears(conversation, asked, Answer.YES, "r-2");
    assertThat(again.erased()).isFalse();
    assertThat(person(memory, ANNAS)).get().matches(p -> p.safety().locked());
    assertThat(hears(conversation, again, Answer.YES, "r-3").erased()).isTrue();
    assertThat(person(memory, ANNAS)).isEmpty();
  }

  /** The program before this one wrote no sum over the names. */
  @Test
  void namesThatWereOverBeforeThereWasASumAreOverStill() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    byte[] bytes = Files.readAllBytes(record);
    WatchedMemory.erase(memory, ANNAS);
    Path left = people().resolve(record.getFileName().toString().replace(".json", ".ended"));
    Set<String> names = new TreeSet<>(memory.find(ANNAS).ended());
    Files.write(record, bytes);
    for (String first : names) {
      List<String> lines = new ArrayList<>(names);
      lines.remove(first);
      lines.add(0, first);
      Files.writeString(left, String.join("\n", lines));
      assertThat(person(memory, ANNAS)).as("with %s first", first).isEmpty();
      assertThat(memory.find(ANNAS).ended()).containsAll(names);
    }
  }

  private static Conversation conversation(Memory memory) {
    Catalog.Loaded loaded = Catalog.bundled("en-US");
    return new Conversation(new Machine(loaded.programme()), memory, loaded.phrasebook(), "Coach");
  }

  private static Exchange opened(Conversation conversation) {
    Visitor anna = new Visitor(ANNAS, Launch.Recognition.RECOGNISED, Launch.Reminders.READY);
    return conversation.open(anna, Optional.empty(), Happening.NOW, "r-0");
  }

  private static Exchange hears(
      Conversation conversation, Exchange last, Meaning meaning, String request) {
    Heard heard = Heard.of(meaning, Detail.NONE, Happening.NOW).requested(request);
    return conversation.hear(last.next(), heard, Elapsed.exactly(last.said().ms()));
  }

  private static byte[] newer(byte[] record) throws IOException {
    Map<String, Object> whole = new ObjectMapper().readValue(record, new TypeReference<>() {});
    Map<String, Object> inside = new LinkedHashMap<>();
    ((Map<?, ?>) whole.get("record")).forEach((name, value) -> inside.put((String) name, value));
    inside.put("v", PersonCodec.VERSION + 1);
    inside.put("more", "of it");
    return RecordJson.bytes(inside);
  }

  @Test
  void theReasonTellsNothingThatStandsInTheRecord() throws IOException {
    keepFirst(memory(), ANNAS, ANNA);
    String told = Files.readString(onlyRecord()).replace("\"childs-pose\"", "\"Severe Pain\"");
    Files.writeString(onlyRecord(), told);
    assertThatThrownBy(() -> memory().find(ANNAS)).hasMessageNotContaining("Severe");
  }

  @Test
  void erasingLeavesNothingOfAnybodyErased() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    Files.writeString(record, "broken");
    assertThatThrownBy(() -> memory.find(ANNAS)).isInstanceOf(Memory.Unreadable.class);
    keepFirst(memory, ANNAS, ANNA);
    Files.writeString(record.resolveSibling(record.getFileName() + ".5.tmp"), "half");
    WatchedMemory.erase(memory, ANNAS);
    assertThat(names())
        .hasSize(2)
        .allMatch(name -> name.equals(".lock") || name.endsWith(".ended"));
  }

  @Test
  void whatIsLeftAfterAnErasureTellsNothingAndGoesAfterADay() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    String name = onlyRecord().getFileName().toString().replace(".json", ".ended");
    WatchedMemory.erase(memory, ANNAS);
    assertThat(names()).containsOnly(".lock", name);
    assertThat(people().resolve(name))
        .content()
        .matches("[0-9a-f]{1,8}\n(launch|first|bout-3|erasure|\n)*");
    keepFirst(in(Duration.ofHours(23)), BENS, BEN);
    assertThat(names()).contains(name);
    keepFirst(in(Duration.ofHours(25)), BENS, BEN);
    assertThat(names()).doesNotContain(name).hasSize(2);
  }

  @Test
  void aKillBetweenTheEndOfALifeAndTheErasureOfItsRecordBringsNothingBack() throws IOException {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    byte[] bytes = Files.readAllBytes(record);
    WatchedMemory.erase(memory, ANNAS);
    Files.write(record, bytes);
    assertThat(person(memory, ANNAS)).isEmpty();
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "second"));
    memory.keep(ANNAS, BEN, Stamp.unwritten(""), "third");
    assertThat(person(memory, ANNAS)).contains(BEN);
  }

  /** Whatever became of the names that are over, somebody can be kept, stopped and erased. */
  @Test
  void damageToWhatIsLeftAfterAnErasureIsSeenAndStopsNobody() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path left = people().resolve(onlyRecord().getFileName().toString().replace(".json", ".ended"));
    WatchedMemory.erase(memory, ANNAS);
    byte[] whole = Files.readAllBytes(left);
    for (int at = -1; at < whole.length; at++) {
      byte[] bytes = at < 0 ? new byte[0] : whole.clone();
      if (at >= 0) {
        bytes[at] ^= 1;
      }
      Files.write(left, bytes);
      assertThat(memory.find(ANNAS).ended()).as("byte %d", at).contains(Memory.Found.LOST);
      memory.raise(ANNAS, Concern.lock("alarm" + at), PROGRAMME);
      assertThat(person(memory, ANNAS)).get().matches(p -> p.safety().locked());
      memory.erase(ANNAS, Set.of(), "erasure" + at);
      Memory.Found found = memory.find(ANNAS);
      assertThat(found.kept()).isEmpty();
      assertThat(found.ended()).contains(Memory.Found.LOST, "alarm" + at, "erasure" + at);
    }
    keepFirst(in(Duration.ofHours(25)), BENS, BEN);
    assertThat(memory.find(ANNAS).ended()).isEmpty();
  }

  /** What is left cannot be read at all. */
  @Test
  void anErasureIsDoneAlthoughItCannotBeReadWhatWasErasedBefore() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    String name = onlyRecord().getFileName().toString().replace(".json", ".ended");
    Files.createSymbolicLink(people().resolve(name), Path.of(name));
    assertThat(memory.find(ANNAS).ended()).containsExactly(Memory.Found.LOST);
    WatchedMemory.erase(memory, ANNAS);
    assertThat(memory.find(ANNAS).kept()).isEmpty();
    assertThat(memory.find(ANNAS).ended()).contains(Memory.Found.LOST, "erasure");
  }

  private Memory in(Duration later) {
    return new OnDisk(people(), Clock.offset(Clock.systemUTC(), later));
  }

  @Test
  void halfWrittenFilesAreIgnoredAndCleared() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path half = people().resolve(onlyRecord().getFileName() + ".9.tmp");
    Files.writeString(half, "{\"v\":");
    assertThat(person(memory, ANNAS)).contains(ANNA);
    memory.keep(ANNAS, BEN, memory.find(ANNAS).kept().orElseThrow().stamp(), "second");
    assertThat(half).doesNotExist();
  }

  @Test
  void aDirectoryThatCannotBeMadeKeepsNothingAndSaysWhy() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    Memory memory = new OnDisk(file.resolve("people"));
    assertThatThrownBy(() -> keepFirst(memory, ANNAS, ANNA))
        .isInstanceOf(Memory.Unkept.class)
        .hasMessageContaining("could not be written: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aRecordThatCannotBeOpenedIsUnreadable() throws IOException {
    keepFirst(memory(), ANNAS, ANNA);
    Path record = onlyRecord();
    Files.delete(record);
    Files.createDirectory(record);
    assertThatThrownBy(() -> memory().find(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining("could not be read");
    assertThatThrownBy(() -> keepFirst(memory(), ANNAS, BEN))
        .isExactlyInstanceOf(Memory.Unkept.class)
        .hasMessageContaining("could not be written");
    assertThat(record).isDirectory();
  }

  @Test
  void manyWritersNeverLeaveABrokenRecord() {
    IntStream.range(0, 60)
        .parallel()
        .forEach(
            i -> {
              writeOver(memory(), anyPerson(i), "writer-" + i);
              assertThat(person(memory(), ANNAS)).isPresent();
            });
    assertThat(files()).hasSize(2);
    assertThat(memory().find(ANNAS).kept().orElseThrow().stamp().revision()).isEqualTo(60);
  }

  private static void writeOver(Memory memory, Person person, String request) {
    while (true) {
      try {
        WatchedMemory.put(memory, ANNAS, person, request);
        return;
      } catch (Memory.Overtaken e) {
        assertThat(person(memory, ANNAS)).isPresent();
      }
    }
  }

  private List<String> names() {
    return files().stream().map(file -> file.getFileName().toString()).toList();
  }

  private Path onlyRecord() {
    return files().stream()
        .filter(f -> f.getFileName().toString().endsWith(".json"))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(people())) {
      return files.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
