package backguide.conversations;

import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The figures of several functions, as a table and as a plot.
 *
 * @param lives by how they started and by their names, one of each round
 * @param java the program that ran them
 * @param oneCore whether they had one core only
 * @param rounds how often they ran, by turns
 */
record FiguresReport(
    Map<Start, Map<String, List<ProcessFigures>>> lives, String java, boolean oneCore, int rounds) {
  private static final int FIRST = 300;
  private static final int WARM = 1_500;
  private static final int ALL = Integer.MAX_VALUE;
  private static final int TURNS = 46;

  private static final Map<String, ToDoubleFunction<ProcessFigures>> PLAIN = new LinkedHashMap<>();

  static {
    PLAIN.put("cold start to first words, ms", ProcessFigures::coldMs);
    PLAIN.put("of it INIT, ms", ProcessFigures::initMs);
    PLAIN.put("of it first turn, ms", ProcessFigures::firstMs);
    PLAIN.put("handler, first 300 turns, p50 µs", life -> life.handlerUs(50, 0, FIRST));
    PLAIN.put("the same, p99 µs", life -> life.handlerUs(99, 0, FIRST));
    PLAIN.put("handler, after 1,500 turns, p50 µs", life -> life.handlerUs(50, WARM, ALL));
    PLAIN.put("the same after them, p99 µs", life -> life.handlerUs(99, WARM, ALL));
    PLAIN.put("45 turns after the first, ms", ProcessFigures::sessionMs);
    PLAIN.put("memory after the first turn, MB", ProcessFigures::heldMb);
    PLAIN.put("at its peak in 72 sessions, MB", ProcessFigures::peakMb);
  }

  /**
   * Returns the table.
   *
   * @param bytes the size of our package
   * @param requests how many each was asked
   * @param sessions in how many sessions
   * @param calls how often the table was called for them, by operation
   */
  String table(long bytes, int requests, int sessions, Map<String, Map<String, Integer>> calls)
      throws IOException {
    String version =
        Path.of(java).toAbsolutePath().getParent().getParent().getFileName().toString();
    StringBuilder text = new StringBuilder();
    text.append("Java: ").append(version).append(oneCore ? ", on one core" : "");
    text.append(". Medians of ")
        .append(rounds)
        .append(" rounds by turns; behind each, the median ");
    text.append("of its ratios to ").append(Peers.BARE).append(". Our package: ");
    text.append(String.format(Locale.ROOT, "%,d bytes.%n%n", bytes));
    text.append("figure");
    names().forEach(name -> text.append(" | ").append(name));
    text.append('\n').append("-|".repeat(names().size())).append("-\n");
    PLAIN.forEach((name, figure) -> row(text, name, Start.PLAIN, figure));
    row(
        text,
        "cold start at the share of 512 MB, ms",
        Start.SHARE_OF_512_MB,
        ProcessFigures::coldMs);
    row(text, "restore of a snapshot to first words, ms", Start.RESTORED, ProcessFigures::firstMs);
    text.append("calls of the table in ").append(requests).append(" turns");
    names()
        .forEach(
            name ->
                text.append(" | ")
                    .append(calls.get(name).values().stream().mapToInt(i -> i).sum()));
    text.append("\nlist price of 1,000 cold sessions of 46 turns at 512 MB, $");
    Properties prices = prices();
    for (String name : names()) {
      double dollars = 1_000 * price(name, calls.get(name), sessions, prices);
      text.append(String.format(Locale.ROOT, " | %.3f", dollars));
    }
    double floor = 1_000 * TURNS * perTurn(0, prices);
    text.append(
        String.format(Locale.ROOT, "%n%nRequests and the cloud's own log lines: $%.3f.%n", floor));
    return text.toString();
  }

  private static Properties prices() throws IOException {
    Properties prices = new Properties();
    try (InputStream in = FiguresReport.class.getResourceAsStream("/figures/prices.properties")) {
      prices.load(in);
    }
    return prices;
  }

  /** Returns what a session costs that begins with a start, whose time is paid for as well. */
  private double price(String name, Map<String, Integer> calls, int sessions, Properties prices) {
    ToDoubleFunction<ProcessFigures> ms = life -> life.coldMs() + life.sessionMs();
    double seconds = median(values(Start.SHARE_OF_512_MB, name, ms)) / 1_000;
    double reads = calls.getOrDefault("GetItem", 0) / (double) sessions;
    double all = calls.values().stream().mapToInt(i -> i).sum() / (double) sessions;
    return seconds * of(prices, "memory.gb") * of(prices, "gb.second")
        + TURNS * perTurn(median(values(Start.PLAIN, name, ProcessFigures::logBytes)), prices)
        + reads * of(prices, "read")
        + (all - reads) * of(prices, "record.kb") * of(prices, "write");
  }

  private static double perTurn(double logBytes, Properties prices) {
    double bytes = of(prices, "log.system.bytes") + logBytes;
    return of(prices, "request") + bytes / 1e9 * of(prices, "log.gb");
  }

  private static double of(Properties prices, String name) {
    return Double.parseDouble(prices.getProperty(name));
  }

  private List<String> names() {
    return List.copyOf(lives.get(Start.PLAIN).keySet());
  }

  private void row(
      StringBuilder text, String name, Start start, ToDoubleFunction<ProcessFigures> figure) {
    text.append(name);
    for (String each : names()) {
      double median = median(values(start, each, figure));
      text.append(String.format(Locale.ROOT, median < 10 ? " | %.1f" : " | %.0f", median));
      if (!each.equals(Peers.BARE)) {
        text.append(String.format(Locale.ROOT, " (%.1f)", ratio(start, each, figure)));
      }
    }
    text.append('\n');
  }

  private double ratio(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    double[] all = values(start, name, figure);
    double[] floor = values(start, Peers.BARE, figure);
    return median(IntStream.range(0, all.length).mapToDouble(i -> all[i] / floor[i]).toArray());
  }

  private double[] values(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    return lives.get(start).get(name).stream().mapToDouble(figure).toArray();
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  /** Returns the cold starts and the restores as bars, each as long as its ratio. */
  String plot() {
    StringBuilder bars = new StringBuilder();
    int y = 44;
    for (Start start : List.of(Start.PLAIN, Start.RESTORED)) {
      ToDoubleFunction<ProcessFigures> figure =
          start == Start.PLAIN ? ProcessFigures::coldMs : ProcessFigures::firstMs;
      String title =
          start == Start.PLAIN
              ? "Cold start to first words, times a bare handler"
              : "Restore of a snapshot to first words, times a bare handler";
      bars.append(text(12, y, "bold", title));
      y += 12;
      double most =
          names().stream().mapToDouble(name -> ratio(start, name, figure)).max().orElse(1);
      for (String name : names()) {
        double ratio = ratio(start, name, figure);
        String fill = name.startsWith(Peers.OURS) ? "#0b6e4f" : "#9aa5b1";
        bars.append(text(12, y + 15, "normal", name));
        bars.append(
            String.format(
                Locale.ROOT,
                "  <rect x=\"250\" y=\"%d\" width=\"%.0f\" height=\"18\" fill=\"%s\"/>%n",
                y + 1,
                Math.max(2, 380 * ratio / most),
                fill));
        bars.append(
            text(
                (int) (258 + 380 * ratio / most),
                y + 15,
                "normal",
                String.format(Locale.ROOT, "%.1f", ratio)));
        y += 24;
      }
      y += 32;
    }
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"700\" height=\"%d\" "
            + "font-family=\"sans-serif\" font-size=\"13\">%n"
            + "  <rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n%s</svg>%n",
        y,
        bars);
  }

  private static String text(int x, int y, String weight, String words) {
    return String.format(
        Locale.ROOT,
        "  <text x=\"%d\" y=\"%d\" font-weight=\"%s\" fill=\"#1f2933\">%s</text>%n",
        x,
        y,
        weight,
        words);
  }
}
