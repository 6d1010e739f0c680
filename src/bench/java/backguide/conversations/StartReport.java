package backguide.conversations;

import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What our function alone was measured for on one Java, as tables. */
record StartReport(Measurements measured) {
  private static final String MS = ", ms";
  private static final String CLASSES = ", classes";
  private static final int WORST = 4;

  /**
   * Returns the tables.
   *
   * @param carriedBytes how many bytes each answer of whole sessions carried along
   */
  String text(List<Integer> carriedBytes) {
    List<Integer> carried = carriedBytes.stream().sorted().toList();
    return "What a start and its first turn spend, done stage by stage; classes are loaded before"
        + " they are used, and those of Java itself where they are needed.\n\n"
        + stages()
        + "\nThe first request of each kind after a restore, in the handler, µs.\n\n"
        + kinds()
        + "\nWith copies of the words in more locales; all are opened in INIT.\n\n"
        + locales()
        + FiguresTable.text(
            "%nAn answer carries along %,d bytes (median; %,d to %,d).%n%n",
            carried.get(carried.size() / 2), carried.get(0), carried.get(carried.size() - 1));
  }

  private FiguresTable stages() {
    List<String> columns =
        Peers.BOTH_OF_OURS.stream()
            .flatMap(name -> List.of(name + MS, name + CLASSES).stream())
            .toList();
    FiguresTable table = new FiguresTable("stage", columns);
    for (String stage : measured.stages().get(Peers.OURS_WITH_TABLE).keySet()) {
      table.row(stage, column -> column.endsWith(MS) ? ms(stage, column) : classes(stage, column));
    }
    return table;
  }

  private String ms(String stage, String column) {
    List<Double> rounds =
        measured.stages().get(column.replace(MS, "")).getOrDefault(stage, List.of());
    return rounds.isEmpty() ? "none" : FiguresTable.figure(Measurements.median(rounds));
  }

  private String classes(String stage, String column) {
    Integer loaded = measured.classes().get(column.replace(CLASSES, "")).get(stage);
    return loaded == null ? "none" : loaded.toString();
  }

  private FiguresTable kinds() {
    FiguresTable table =
        new FiguresTable("of " + kindsOf(Peers.OURS).size() + " kinds", Peers.BOTH_OF_OURS);
    table.row(
        "the median one", name -> FiguresTable.figure(Measurements.median(kindsOf(name).values())));
    for (int i = 0; i < WORST; i++) {
      int nth = i;
      table.row(i == 0 ? "the worst ones" : "", name -> worst(name, nth));
    }
    return table;
  }

  /** Returns the kind that took longest, or the next after it, with how long. */
  private String worst(String name, int nth) {
    Map<String, Double> kinds = kindsOf(name);
    Map.Entry<String, Double> worst =
        kinds.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .skip(nth)
            .findFirst()
            .orElseThrow();
    return FiguresTable.text(
        "%.0f (%.1f of the median), %s",
        worst.getValue(), worst.getValue() / Measurements.median(kinds.values()), worst.getKey());
  }

  /** Returns the median over the rounds, by kind. */
  private Map<String, Double> kindsOf(String name) {
    Map<String, Double> medians = new LinkedHashMap<>();
    measured
        .kinds()
        .get(name)
        .forEach((kind, rounds) -> medians.put(kind, Measurements.median(rounds)));
    return medians;
  }

  private FiguresTable locales() {
    Map<String, List<ProcessFigures>> lives =
        measured.locales().entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> e.getKey() + (e.getKey() == 1 ? " locale" : " locales"),
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new));
    FiguresTable table = new FiguresTable("figure", List.copyOf(lives.keySet()));
    Map<String, ToDoubleFunction<ProcessFigures>> figures = new LinkedHashMap<>();
    figures.put("cold start to first words, ms", ProcessFigures::coldMs);
    figures.put("handler, first turns, p50 µs", life -> life.handlerUs(50, 0, Integer.MAX_VALUE));
    figures.put("memory after the first turn, MB", ProcessFigures::heldMb);
    figures.forEach(
        (what, figure) ->
            table.row(
                what,
                column ->
                    FiguresTable.figure(
                        Measurements.median(
                            lives.get(column).stream().map(figure::applyAsDouble).toList()))));
    return table;
  }
}
