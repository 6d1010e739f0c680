package backguide.conversations;

import backguide.packaged.FunctionPackage;
import backguide.packaged.FunctionStart;
import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import backguide.packaged.Stages;
import backguide.packaged.TlsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the packaged function beside others, all run by the same client and, if the system can,
 * on one core, by turns: {@code ./mvnw -Pfigures verify}. With {@code -Dfigures.java} other Javas
 * run them, one after the other, their programs apart by commas; {@code -Dfigures.rounds} is how
 * often. With {@code -Dfigures.write=true} the docs are rewritten as well. What others do on the
 * machine meanwhile disturbs the times, and the ratios less.
 */
@Tag("figures")
class FiguresIT {
  /** So many that the last turns are of a function that has warmed up. */
  private static final int SESSIONS = 72;

  /** So many are enough where only the first turns count. */
  private static final int FIRST_SESSIONS = 7;

  /** So many have more than a turn and the 45 after it. */
  private static final int FEWEST_SESSIONS = 2;

  private static final List<Integer> LOCALES = List.of(1, 2, 10);
  private static final int ROUNDS = Integer.getInteger("figures.rounds", 7);

  private static final Path DOCS = Path.of("docs/figures.md");
  private static final String BEGIN = "<!-- measured -->\n";
  private static final String END = "<!-- end of measured -->";

  @TempDir Path folder;

  @Test
  void figures() throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    try (Recording recording = new Recording(SESSIONS);
        TlsTable table = new TlsTable(folder)) {
      for (String java : javas()) {
        Measurements measured = measured(java, recording, table);
        int turns = requests(Start.SHARE_OF_512_MB, recording).size();
        text.append(new FiguresReport(measured).text(FunctionPackage.bytes()));
        text.append(CostReport.of(measured, turns).text());
        text.append(new StartReport(measured).text(recording.carriedBytes()));
        Files.writeString(FunctionPackage.beside("figures.svg"), new FiguresPlot(measured).svg());
      }
    }
    Files.writeString(FunctionPackage.beside("figures.md"), text);
    if (Boolean.getBoolean("figures.write")) {
      String docs = Files.readString(DOCS);
      int from = docs.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(DOCS, docs.substring(0, from) + text + docs.substring(docs.indexOf(END)));
      Files.copy(
          FunctionPackage.beside("figures.svg"),
          DOCS.resolveSibling("figures.svg"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    System.out.println(text);
  }

  private Measurements measured(String java, Recording recording, TlsTable table)
      throws IOException, InterruptedException {
    Measurements measured = new Measurements(java, !oneCore().isEmpty());
    Map<String, FunctionStart> peers = Peers.of(folder, AlexaPlayer.SKILL, table, java);
    peers.replaceAll((name, how) -> how.on(java, oneCore()));
    for (int round = 0; round < ROUNDS; round++) {
      for (Start start : Start.values()) {
        measureLives(start, peers, requests(start, recording), table, measured);
      }
      measureKinds(round, peers, recording.kinds(), measured);
      measureLocales(java, requests(Start.RESTORED, recording), measured);
    }
    measureStages(peers, recording.sessions().get(0), measured);
    return measured;
  }

  private void measureLives(
      Start start,
      Map<String, FunctionStart> peers,
      List<byte[]> requests,
      TlsTable table,
      Measurements measured)
      throws IOException {
    for (Map.Entry<String, FunctionStart> peer : peers.entrySet()) {
      if (start != Start.RESTORED || peer.getValue().isJava()) {
        table.calls();
        ProcessFigures life = ProcessFigures.of(peer.getValue(), start, requests, folder);
        Measurements.add(measured.lives(), start, peer.getKey(), life);
        if (start == Start.SHARE_OF_512_MB) {
          measured.calls().put(peer.getKey(), table.calls());
        }
      }
    }
  }

  /** The order is another one in every round, so that no kind is always the very first. */
  private void measureKinds(
      int round, Map<String, FunctionStart> peers, Map<String, byte[]> kinds, Measurements measured)
      throws IOException {
    List<String> order = new ArrayList<>(kinds.keySet());
    Collections.rotate(order, round * order.size() / ROUNDS);
    List<byte[]> requests = order.stream().map(kinds::get).toList();
    for (String ours : Peers.BOTH_OF_OURS) {
      List<Double> us =
          ProcessFigures.of(peers.get(ours), Start.RESTORED, requests, folder).handlerUs();
      for (int i = 0; i < order.size(); i++) {
        Measurements.add(measured.kinds(), ours, order.get(i), us.get(i));
      }
    }
  }

  private void measureLocales(String java, List<byte[]> requests, Measurements measured)
      throws IOException {
    for (int locales : LOCALES) {
      FunctionStart how = Peers.ours(locales, folder, AlexaPlayer.SKILL).on(java, oneCore());
      ProcessFigures life = ProcessFigures.of(how, Start.PLAIN, requests, folder);
      Measurements.add(measured.locales(), locales, life);
    }
  }

  private void measureStages(Map<String, FunctionStart> peers, byte[] launch, Measurements measured)
      throws IOException {
    for (String ours : Peers.BOTH_OF_OURS) {
      Stages stages = Stages.of(peers.get(ours), launch, folder);
      measured.classes().put(ours, stages.classes());
      for (int round = 0; round < ROUNDS; round++) {
        stages.ms().forEach((stage, ms) -> Measurements.add(measured.stages(), ours, stage, ms));
      }
    }
  }

  /** Returns what a function is asked that starts so. */
  private static List<byte[]> requests(Start start, Recording recording) {
    int sessions =
        switch (start) {
          case PLAIN -> SESSIONS;
          case SHARE_OF_512_MB -> FEWEST_SESSIONS;
          case RESTORED -> FIRST_SESSIONS;
        };
    return recording.sessions().subList(0, recording.sessions().size() / SESSIONS * sessions);
  }

  private static List<String> javas() {
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(System.getProperty("figures.java", own.toString()).split(","));
  }

  private static List<String> oneCore() {
    boolean can =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "taskset")));
    return can ? List.of("taskset", "-c", "0") : List.of();
  }
}
