package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import backguide.packaged.FunctionStart;
import backguide.packaged.LoopbackTable;
import backguide.packaged.RunningFunction;
import backguide.simulator.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays the conversation files through what was packaged, in one warm process of its own. */
class PackagedConversationsIT {
  private static final List<String> AT_ONCE =
      List.of("03-first-visit-all-six.txt", "48-gentler-and-then.txt");
  private static final int FIRST_AT_ONCE = 1_000;

  private static LoopbackTable table;
  private static RunningFunction function;

  @BeforeAll
  static void start() {
    table = new LoopbackTable();
    Map<String, String> environment = new HashMap<>(table.environment());
    environment.put("SKILL_ID", AlexaPlayer.SKILL);
    function = RunningFunction.start(FunctionStart.packaged(environment));
  }

  @AfterAll
  static void stop() {
    function.close();
    table.close();
    assertThat(function.log()).isNotEmpty().doesNotContain("amzn1.ask.", "Exception");
  }

  @TestFactory
  Stream<DynamicTest> everyConversationGoesAsItsFileSays() {
    List<Path> files = ConversationsTest.throughTheEntry().toList();
    return IntStream.range(0, files.size())
        .mapToObj(i -> dynamicTest(name(files.get(i)), () -> compare(files.get(i), i)));
  }

  @Test
  void twoPeopleByTurnsOnOneProcessDoNotDisturbEachOther() {
    List<Path> files =
        ConversationsTest.throughTheEntry().filter(file -> AT_ONCE.contains(name(file))).toList();
    ByTurns turns = new ByTurns(function::ask);
    List<CompletableFuture<List<String>>> plays =
        IntStream.of(0, 1)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> playAtOnce(files.get(i), turns, i)))
            .toList();
    assertThat(plays).allSatisfy(play -> assertThat(play.join()).isEmpty());
    assertThat(turns.changes()).isGreaterThan(40);
  }

  private static void compare(Path file, int number) {
    assertThat(play(file, function::ask, number).all()).as(name(file)).isEmpty();
  }

  private static List<String> playAtOnce(Path file, ByTurns turns, int who) {
    try {
      return play(file, turns.seat(who), FIRST_AT_ONCE + who).all();
    } finally {
      turns.left(who);
    }
  }

  private static Rehearsal.Findings play(Path file, Endpoint through, int number) {
    try (PackagedStage stage = new PackagedStage(through, table, new Namesakes(number))) {
      return Rehearsal.of(read(file), stage);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
