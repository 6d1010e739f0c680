package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import backguide.person.Memory;
import backguide.person.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(memory().recall(ANNAS)).contains(ANNA);
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
    String newer = "{\"v\":2}";
    String duplicate = "{\"v\":1,\"v\":1}";
    return Stream.of(
            "",
            "null",
            "[]",
            "7",
            "{",
            "{\"v\":1",
            newer,
            duplicate,
            "{\"v\":1}",
            "{\"v\":\"1\"} x")
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
    memory().erase(ANNAS);
    for (int length = 0; length < whole.length - 1; length += 17) {
      assertSetAside(java.util.Arrays.copyOf(whole, length));
      memory().erase(ANNAS);
    }
  }

  private void assertSetAside(byte[] bytes) throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    Files.write(record, bytes);
    assertThatThrownBy(() -> memory.recall(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining(record.toString())
        .hasMessageContaining("set aside as")
        .hasMessageNotContaining("\n");
    assertThat(memory.recall(ANNAS)).isEmpty();
    keepFirst(memory, ANNAS, BEN);
    assertThat(memory.recall(ANNAS)).contains(BEN);
    assertThat(record.resolveSibling(record.getFileName() + ".unreadable-1"))
        .hasBinaryContent(bytes);
  }

  @Test
  void whatWasSetAsideBeforeStays() throws IOException {
    Memory memory = memory();
    for (String content : List.of("first", "second")) {
      keepFirst(memory, ANNAS, ANNA);
      Files.writeString(onlyRecord(), content);
      assertThatThrownBy(() -> memory.recall(ANNAS)).isInstanceOf(Memory.Unreadable.class);
    }
    assertThat(files()).extracting(OnDiskTest::content).contains("first", "second");
  }

  @Test
  void aRecordThatBecameNewerMeanwhileIsNotOverwritten() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    String newer = Files.readString(onlyRecord()).replace("\"v\" : 1", "\"v\" : 2");
    Files.writeString(onlyRecord(), newer);
    keepFirst(memory, ANNAS, BEN);
    assertThat(memory.recall(ANNAS)).contains(BEN);
    assertThat(files()).extracting(OnDiskTest::content).contains(newer);
  }

  @Test
  void theReasonTellsNothingThatStandsInTheRecord() throws IOException {
    keepFirst(memory(), ANNAS, ANNA);
    String told = Files.readString(onlyRecord()).replace("\"childs-pose\"", "\"Severe Pain\"");
    Files.writeString(onlyRecord(), told);
    assertThatThrownBy(() -> memory().recall(ANNAS)).hasMessageNotContaining("Severe");
  }

  @Test
  void erasingLeavesNothingOfAnybodyErased() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path record = onlyRecord();
    Files.writeString(record, "broken");
    assertThatThrownBy(() -> memory.recall(ANNAS)).isInstanceOf(Memory.Unreadable.class);
    keepFirst(memory, ANNAS, ANNA);
    Files.writeString(record.resolveSibling(record.getFileName() + ".5.tmp"), "half");
    memory.erase(ANNAS);
    assertThat(files()).extracting(f -> f.getFileName().toString()).containsOnly(".lock");
  }

  @Test
  void halfWrittenFilesAreIgnoredAndCleared() throws IOException {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Path half = people().resolve(onlyRecord().getFileName() + ".9.tmp");
    Files.writeString(half, "{\"v\":");
    assertThat(memory.recall(ANNAS)).contains(ANNA);
    keepAfter(memory, ANNAS, ANNA, BEN);
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
    assertThatThrownBy(() -> memory().recall(ANNAS))
        .isInstanceOf(Memory.Unreadable.class)
        .hasMessageContaining("could not be read");
    keepFirst(memory(), ANNAS, BEN);
    assertThat(memory().recall(ANNAS)).contains(BEN);
  }

  @Test
  void manyWritersNeverLeaveABrokenRecord() {
    IntStream.range(0, 60)
        .parallel()
        .forEach(
            i -> {
              writeOver(memory(), anyPerson(i).writtenBy("writer-" + i));
              assertThat(memory().recall(ANNAS)).isPresent();
            });
    assertThat(files()).hasSize(2);
  }

  private static void writeOver(Memory memory, Person person) {
    while (true) {
      try {
        memory.keep(ANNAS, person, memory.recall(ANNAS).map(Person::lastRequest));
        return;
      } catch (Memory.Overtaken e) {
        assertThat(memory.recall(ANNAS)).isPresent();
      }
    }
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
