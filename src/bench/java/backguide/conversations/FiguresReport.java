package backguide.conversations;

import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/** The figures of several functions on one Java, as a table. */
record FiguresReport(Measurements measured) {
  private static final int FIRST = 300;
  private static final int WARM = 1_500;
  private static final int ALL = Integer.MAX_VALUE;

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
   */
  String text(long bytes) throws IOException {
    FiguresTable table = new FiguresTable("figure", measured.names());
    PLAIN.forEach((name, figure) -> row(table, name, Start.PLAIN, figure));
    row(
        table,
        "cold start at the share of 512 MB, ms",
        Start.SHARE_OF_512_MB,
        ProcessFigures::coldMs);
    row(table, "restore of a snapshot to first words, ms", Start.RESTORED, ProcessFigures::firstMs);
    return FiguresTable.text(
            "## JDK %s%n%nMedians of %d rounds by turns%s; behind each, the median of its ratios to "
                + "%s. Our package: %,d bytes.%n%n",
            version(),
            measured.rounds(),
            measured.oneCore() ? ", on one core" : "",
            Peers.BARE,
            bytes)
        + table;
  }

  /** Returns what the Java calls itself, or where it lies if it does not tell. */
  private String version() throws IOException {
    Path home = Path.of(measured.java()).toRealPath().getParent().getParent();
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    }
    return release.getProperty("JAVA_VERSION", home.toString()).replace("\"", "");
  }

  private double median(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    return measured.median(start, name, figure).orElseThrow();
  }

  private void row(
      FiguresTable table, String what, Start start, ToDoubleFunction<ProcessFigures> figure) {
    table.row(
        what,
        name -> {
          if (measured.median(start, name, figure).isEmpty()) {
            return "none";
          }
          String median = FiguresTable.figure(median(start, name, figure));
          return name.equals(Peers.BARE)
              ? median
              : median
                  + FiguresTable.text(" (%.1f)", measured.ratio(start, name, figure).orElseThrow());
        });
  }
}
