package backguide.conversations;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A table as the docs have it, row by row. */
final class FiguresTable {
  private final List<String> columns;
  private final StringBuilder text = new StringBuilder();

  /**
   * Makes it with its head.
   *
   * @param corner what the rows are
   */
  FiguresTable(String corner, List<String> columns) {
    this.columns = columns;
    row(corner, column -> column);
    text.append("-|".repeat(columns.size())).append("-\n");
  }

  /** Adds a row, with what is in each column. */
  void row(String name, Function<String, String> cell) {
    text.append(name);
    columns.forEach(column -> text.append(" | ").append(cell.apply(column)));
    text.append('\n');
  }

  /** Returns a figure with as many places as mean something. */
  static String figure(double figure) {
    return text(figure < 10 ? "%.1f" : "%.0f", figure);
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
