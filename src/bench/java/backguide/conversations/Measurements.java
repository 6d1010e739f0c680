package backguide.conversations;

import backguide.packaged.Peers;
import backguide.packaged.ProcessFigures;
import backguide.packaged.ProcessFigures.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * All that was measured on one Java; lists have one of each round.
 *
 * @param java the program that ran it
 * @param oneCore whether it had one core only
 * @param lives by how they started, and who
 * @param calls how often who called the table by which operation, in a life at the share of 512 MB
 * @param kinds by who and the kind of request, how long the first of it took the handler after a
 *     restore, in µs
 * @param stages by who and stage, how long it took, in ms
 * @param classes by who and stage, how many classes it loaded
 * @param locales the lives of ours by the number of its locales
 */
record Measurements(
    String java,
    boolean oneCore,
    Map<Start, Map<String, List<ProcessFigures>>> lives,
    Map<String, Map<String, Integer>> calls,
    Map<String, Map<String, List<Double>>> kinds,
    Map<String, Map<String, List<Double>>> stages,
    Map<String, Map<String, Integer>> classes,
    Map<Integer, List<ProcessFigures>> locales) {
  /** Makes it with nothing in it yet. */
  Measurements(String java, boolean oneCore) {
    this(
        java,
        oneCore,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new TreeMap<>());
  }

  /** Adds something to what a list of a list holds. */
  static <A, B, T> void add(Map<A, Map<B, List<T>>> to, A first, B second, T one) {
    add(to.computeIfAbsent(first, key -> new LinkedHashMap<>()), second, one);
  }

  static <B, T> void add(Map<B, List<T>> to, B key, T one) {
    to.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
  }

  /** Returns who was measured, in their order. */
  List<String> names() {
    return List.copyOf(lives.get(Start.PLAIN).keySet());
  }

  int rounds() {
    return lives.get(Start.PLAIN).get(Peers.BARE).size();
  }

  /** Returns the median of a figure; empty for who cannot start so. */
  OptionalDouble median(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    double[] all = values(start, name, figure);
    return all.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(all));
  }

  /** Returns the median of a figure's ratios to that of a bare handler; empty as above. */
  OptionalDouble ratio(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    double[] all = values(start, name, figure);
    double[] floor = values(start, Peers.BARE, figure);
    return all.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            median(IntStream.range(0, all.length).mapToDouble(i -> all[i] / floor[i]).toArray()));
  }

  private double[] values(Start start, String name, ToDoubleFunction<ProcessFigures> figure) {
    return lives.get(start).getOrDefault(name, List.of()).stream().mapToDouble(figure).toArray();
  }

  static double median(Collection<Double> values) {
    return median(values.stream().mapToDouble(value -> value).toArray());
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }
}
