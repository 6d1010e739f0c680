package backguide.conversations;

import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/**
 * What 1,000 sessions cost, each of which begins with a start, whose time is paid for as well: from
 * what was measured at the share of 512 MB, and the prices and sizes of {@code prices.properties}.
 *
 * @param turns in how many turns calls of the table were counted, after a start
 */
record CostReport(Measurements measured, int turns, Properties prices) {
  private static final int SESSIONS = 1_000;

  /** The first turn, and those that {@link ProcessFigures#sessionMs} tells of. */
  private static final int TURNS = 46;

  static CostReport of(Measurements measured, int turns) throws IOException {
    Properties prices = new Properties();
    try (InputStream in = CostReport.class.getResourceAsStream("/figures/prices.properties")) {
      prices.load(in);
    }
    return new CostReport(measured, turns, prices);
  }

  /** Returns the table. */
  String text() {
    FiguresTable table =
        new FiguresTable(
            "for 1,000 cold sessions of " + TURNS + " turns at 512 MB", measured.names());
    table.row("GB-seconds", name -> FiguresTable.figure(gbSeconds(name)));
    table.row("requests", name -> FiguresTable.text("%,d", SESSIONS * TURNS));
    table.row("reads of the table", name -> FiguresTable.text("%,.0f", calls(name, true)));
    table.row("writes of the table", name -> FiguresTable.text("%,.0f", calls(name, false)));
    table.row("log lines, MB", name -> FiguresTable.figure(logGb(name) * 1_000));
    table.row("list price, $", name -> FiguresTable.text("%.3f", price(name)));
    return "\n"
        + table
        + FiguresTable.text(
            "%nRequests and the cloud's own log lines: $%.3f.%n%n",
            SESSIONS * TURNS * (of("request") + of("log.system.bytes") / 1e9 * of("log.gb")));
  }

  private double price(String name) {
    return gbSeconds(name) * of("gb.second")
        + SESSIONS * TURNS * of("request")
        + logGb(name) * of("log.gb")
        + calls(name, true) * of("read")
        + calls(name, false) * of("record.kb") * of("write");
  }

  private double gbSeconds(String name) {
    double ms = median(Start.SHARE_OF_512_MB, name, ProcessFigures::coldMs);
    ms += median(Start.SHARE_OF_512_MB, name, ProcessFigures::sessionMs);
    return SESSIONS * ms / 1_000 * of("memory.gb");
  }

  private double logGb(String name) {
    double bytes = median(Start.PLAIN, name, ProcessFigures::logBytes);
    return SESSIONS * TURNS * (of("log.system.bytes") + bytes) / 1e9;
  }

  private double calls(String name, boolean reads) {
    Map<String, Integer> calls = measured.calls().getOrDefault(name, Map.of());
    int read = calls.getOrDefault("GetItem", 0);
    int all = calls.values().stream().mapToInt(count -> count).sum();
    return (double) SESSIONS * TURNS / turns * (reads ? read : all - read);
  }

  private double median(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    return measured.median(start, name, figure).orElseThrow();
  }

  private double of(String price) {
    return Double.parseDouble(prices.getProperty(price));
  }
}
