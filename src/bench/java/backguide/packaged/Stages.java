package backguide.packaged;

import backguide.alexa.StagedStart;
import backguide.memory.StagedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What our function spends its start and its first turn on: the same work, done stage by stage by
 * {@link StagedStart} under the cloud's runtime client.
 */
public final class Stages {
  private static final String TELL_CLASSES = "-Xlog:class+load";
  private static final Pattern LOADED =
      Pattern.compile("\\[[^]]*]\\[info *]\\[class,load *] (\\S+) source: (\\S+).*");
  private static final Pattern MARKED =
      Pattern.compile(Pattern.quote(StagedStart.MARK) + "(\\d+) ?(.*)");

  private final FunctionStart start;
  private final byte[] launch;
  private final String lists;

  private Stages(FunctionStart start, byte[] launch, String lists) {
    this.start = start;
    this.launch = launch;
    this.lists = lists;
  }

  /**
   * Prepares it: finds out which classes of the package are loaded, and in which order.
   *
   * @param ours how the package is started
   * @param launch the first request
   * @param folder where the names of the classes are kept
   */
  public static Stages of(FunctionStart ours, byte[] launch, Path folder) throws IOException {
    PeerFolder.put(StagedStart.class, ours.folder());
    PeerFolder.put(StagedTable.class, ours.folder());
    for (Class<?> inside : StagedStart.class.getDeclaredClasses()) {
      PeerFolder.put(inside, ours.folder());
    }
    FunctionStart staged = ours.handledBy(StagedStart.class.getName() + "::handleRequest");
    Path kit = Files.createTempFile(folder, "kit", ".txt");
    Path own = Files.createTempFile(folder, "own", ".txt");
    List<String> loaded =
        new Stages(staged, launch, "")
            .log(TELL_CLASSES)
            .lines()
            .map(LOADED::matcher)
            .filter(Matcher::matches)
            .filter(m -> m.group(2).startsWith("file:" + ours.folder()))
            .map(m -> m.group(1))
            .filter(name -> !name.contains(".Staged"))
            .toList();
    Files.write(kit, loaded.stream().filter(name -> !name.startsWith("backguide.")).toList());
    Files.write(own, loaded.stream().filter(name -> name.startsWith("backguide.")).toList());
    return new Stages(staged, launch, kit + "," + own);
  }

  /** Starts it once more, and returns how long each stage took, in ms. */
  public Map<String, Double> ms() throws IOException {
    Map<String, Double> ms = new LinkedHashMap<>();
    long[] last = new long[1];
    log("")
        .lines()
        .map(MARKED::matcher)
        .filter(Matcher::matches)
        .forEach(
            mark -> {
              long at = Long.parseLong(mark.group(1));
              if (!mark.group(2).isEmpty()) {
                ms.put(mark.group(2), (at - last[0]) / 1e6);
              }
              last[0] = at;
            });
    return ms;
  }

  /** Starts it once more, and returns how many classes each stage loaded, Java's own included. */
  public Map<String, Integer> classes() throws IOException {
    Map<String, Integer> classes = new LinkedHashMap<>();
    int[] loaded = new int[1];
    try (Stream<String> lines = log(TELL_CLASSES).lines()) {
      lines.forEach(
          line -> {
            Matcher mark = MARKED.matcher(line);
            if (mark.matches()) {
              classes.put(mark.group(2), loaded[0]);
              loaded[0] = 0;
            } else if (LOADED.matcher(line).matches()) {
              loaded[0]++;
            }
          });
    }
    return classes;
  }

  /** Returns all that it logged, and before that when it was started. */
  private String log(String options) {
    Map<String, String> environment = new HashMap<>(start.environment());
    environment.put(StagedStart.CLASSES, lists);
    environment.merge("JAVA_TOOL_OPTIONS", options, (some, more) -> some + " " + more);
    try (RunningFunction function = RunningFunction.start(start.with(environment))) {
      function.send(launch);
      return StagedStart.MARK + function.startedNs() + "\n" + function.log();
    }
  }
}
