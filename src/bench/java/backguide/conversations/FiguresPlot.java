package backguide.conversations;

import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of one Java as a plot. */
record FiguresPlot(Measurements measured) {
  /** Returns the cold starts and the restores as bars, each as long as its ratio. */
  String svg() {
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
          shown(start).stream().mapToDouble(name -> ratio(start, name, figure)).max().orElse(1);
      for (String name : shown(start)) {
        double ratio = ratio(start, name, figure);
        String fill = name.startsWith(Peers.OURS) ? "#0b6e4f" : "#9aa5b1";
        bars.append(text(12, y + 15, "normal", name));
        bars.append(
            String.format(
                Locale.ROOT,
                "  <rect x=\"270\" y=\"%d\" width=\"%.0f\" height=\"18\" fill=\"%s\"/>%n",
                y + 1,
                Math.max(2, 380 * ratio / most),
                fill));
        bars.append(
            text(
                (int) (278 + 380 * ratio / most),
                y + 15,
                "normal",
                String.format(Locale.ROOT, "%.1f", ratio)));
        y += 24;
      }
      y += 32;
    }
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"%d\" "
            + "font-family=\"sans-serif\" font-size=\"13\">%n"
            + "  <rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n%s</svg>%n",
        y,
        bars);
  }

  private List<String> shown(Start start) {
    return measured.names().stream().filter(measured.lives().get(start)::containsKey).toList();
  }

  private double ratio(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    return measured.ratio(start, name, figure).orElseThrow();
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
