package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.packaged.FunctionPackage;
import backguide.packaged.FunctionStart;
import backguide.packaged.LoopbackTable;
import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import backguide.packaged.RunningFunction;
import backguide.packaged.TlsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the packaged function beside others, all run by the same client and, if the system can,
 * on one core, by turns: {@code ./mvnw -Pfigures verify}. With {@code -Dfigures.java} another Java
 * runs them; {@code -Dfigures.rounds} is how often. What others do on the machine meanwhile
 * disturbs the times, and the ratios less.
 */
@Tag("figures")
class FiguresIT {
  private static final Path SESSION =
      Path.of("src/test/resources/conversations/03-first-visit-all-six.txt");

  /** So many that the last turns are of a function that has warmed up. */
  private static final int SESSIONS = 72;

  /** So many are enough where only the first turns count. */
  private static final int FIRST_SESSIONS = 7;

  private static final int ROUNDS = Integer.getInteger("figures.rounds", 7);

  @TempDir Path folder;

  @Test
  void figures() throws IOException, InterruptedException {
    List<byte[]> requests = requests();
    List<byte[]> first = requests.subList(0, requests.size() / SESSIONS * FIRST_SESSIONS);
    Map<Start, Map<String, List<ProcessFigures>>> lives = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> calls = new HashMap<>();
    try (TlsTable table = new TlsTable(folder)) {
      Map<String, FunctionStart> kinds = Peers.of(folder, AlexaPlayer.SKILL, table, java());
      for (int round = 0; round < ROUNDS; round++) {
        for (Start start : Start.values()) {
          for (Map.Entry<String, FunctionStart> kind : kinds.entrySet()) {
            table.calls();
            FunctionStart pinned = kind.getValue().on(java(), oneCore());
            lives
                .computeIfAbsent(start, s -> new LinkedHashMap<>())
                .computeIfAbsent(kind.getKey(), k -> new ArrayList<>())
                .add(
                    ProcessFigures.of(
                        pinned, start, start == Start.PLAIN ? requests : first, folder));
            calls.put(kind.getKey(), table.calls());
          }
        }
      }
    }
    FiguresReport report = new FiguresReport(lives, java(), !oneCore().isEmpty(), ROUNDS);
    String text = report.table(FunctionPackage.bytes(), first.size(), FIRST_SESSIONS, calls);
    Files.writeString(FunctionPackage.beside("figures.md"), text);
    Files.writeString(FunctionPackage.beside("figures.svg"), report.plot());
    System.out.println(text);
  }

  /** Returns what a speaker sends in some whole sessions. */
  private static List<byte[]> requests() throws IOException {
    List<byte[]> requests = new ArrayList<>();
    List<String> file = Files.readAllLines(SESSION);
    try (LoopbackTable table = new LoopbackTable()) {
      Map<String, String> environment = new HashMap<>(table.environment());
      environment.put("SKILL_ID", AlexaPlayer.SKILL);
      try (RunningFunction function = RunningFunction.start(FunctionStart.packaged(environment))) {
        for (int i = 0; i < SESSIONS; i++) {
          try (PackagedStage stage =
              new PackagedStage(
                  request -> {
                    requests.add(request);
                    return function.ask(request);
                  },
                  table,
                  new Namesakes(i))) {
            assertThat(Rehearsal.of(file, stage).all()).isEmpty();
          }
        }
      }
    }
    return requests;
  }

  private static String java() {
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    return System.getProperty("figures.java", own.toString());
  }

  private static List<String> oneCore() {
    boolean can =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "taskset")));
    return can ? List.of("taskset", "-c", "0") : List.of();
  }
}
