package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.packaged.BareFunction;
import backguide.packaged.FunctionPackage;
import backguide.packaged.FunctionStart;
import backguide.packaged.LoopbackTable;
import backguide.packaged.ProcessFigures;
import backguide.packaged.RunningFunction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the packaged function beside one that does nothing, both run by the same client and, if
 * the system can, on one core: {@code ./mvnw -Pfigures verify}. With {@code -Dfigures.java} another
 * Java runs them. What others do on the machine meanwhile disturbs the times, and the ratios less.
 */
@Tag("figures")
class FiguresIT {
  private static final Path SESSION =
      Path.of("src/test/resources/conversations/03-first-visit-all-six.txt");
  private static final int SESSIONS = 4;
  private static final int ROUNDS = 7;
  private static final String FLOOR = "bare";

  @TempDir Path folder;

  @Test
  void figures() throws IOException {
    Map<String, List<ProcessFigures>> lives = new LinkedHashMap<>();
    try (LoopbackTable table = new LoopbackTable()) {
      List<byte[]> requests = requests(table);
      Map<String, FunctionStart> kinds = new LinkedHashMap<>();
      kinds.put(FLOOR, FunctionStart.only(BareFunction.class, folder.resolve("bare")));
      kinds.put("function, in memory", FunctionStart.packaged(Map.of()));
      kinds.put("function, with its table", FunctionStart.packaged(table.environment()));
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, FunctionStart> kind : kinds.entrySet()) {
          table.clear();
          ProcessFigures life = ProcessFigures.of(kind.getValue().on(java(), oneCore()), requests);
          lives.computeIfAbsent(kind.getKey(), k -> new ArrayList<>()).add(life);
        }
      }
    }
    String text = table(lives);
    Files.writeString(FunctionPackage.beside("figures.md"), text);
    System.out.println(text);
  }

  /** Returns what a speaker sends in some whole sessions. */
  private static List<byte[]> requests(LoopbackTable table) throws IOException {
    List<byte[]> requests = new ArrayList<>();
    List<String> file = Files.readAllLines(SESSION);
    try (RunningFunction function =
        RunningFunction.start(FunctionStart.packaged(table.environment()))) {
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
    return requests;
  }

  private static String table(Map<String, List<ProcessFigures>> lives) {
    StringBuilder text =
        new StringBuilder()
            .append("Package: " + FunctionPackage.bytes() + " bytes. Java: " + java() + ". Core: ")
            .append(oneCore().isEmpty() ? "any" : "one")
            .append(". Medians of " + ROUNDS + " rounds by turns; x is the ratio to " + FLOOR)
            .append(".\n\n | cold, ms | x | warm p50, us | x | warm p99, us | x | peak, MB | x\n")
            .append("-|-|-|-|-|-|-|-|-\n");
    lives.forEach(
        (kind, all) ->
            text.append(kind)
                .append(cells(all, lives.get(FLOOR), ProcessFigures::coldMs))
                .append(cells(all, lives.get(FLOOR), life -> life.warmUs(50)))
                .append(cells(all, lives.get(FLOOR), life -> life.warmUs(99)))
                .append(cells(all, lives.get(FLOOR), ProcessFigures::peakMb))
                .append('\n'));
    return text.toString();
  }

  private static String cells(
      List<ProcessFigures> all,
      List<ProcessFigures> floor,
      ToDoubleFunction<ProcessFigures> figure) {
    double median = median(all.stream().mapToDouble(figure).toArray());
    double ratio =
        median(
            IntStream.range(0, all.size())
                .mapToDouble(
                    i -> figure.applyAsDouble(all.get(i)) / figure.applyAsDouble(floor.get(i)))
                .toArray());
    return String.format(Locale.ROOT, " | %.0f | %.1f", median, ratio);
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
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
