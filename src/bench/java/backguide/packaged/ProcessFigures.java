package backguide.packaged;

import backguide.peers.TimedHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one process of a function took, from its start to the last of its answers.
 *
 * @param initMs from the start of the process until it asked for its first event
 * @param firstMs the first answer, from then on; or from the restore of its snapshot
 * @param sessionMs the {@value #SESSION} answers after the first, together
 * @param handlerUs each answer, as its own handler measured it, in their order
 * @param heldMb the memory it held after the first answer
 * @param peakMb the most memory it held
 * @param logBytes what it logged, per request
 */
public record ProcessFigures(
    double initMs,
    double firstMs,
    double sessionMs,
    List<Double> handlerUs,
    double heldMb,
    double peakMb,
    double logBytes) {
  static final int SESSION = 45;

  /** How a function comes to its first answer. */
  public enum Start {
    /** It starts with all of a core. */
    PLAIN,
    /** It starts with all of a core, and has what 512 MB have of it from then on. */
    SHARE_OF_512_MB,
    /** It waits behind its start, as in a snapshot, and goes on from there. */
    RESTORED
  }

  /** Starts a function, lets it answer some requests one after the other, and ends it. */
  public static ProcessFigures of(
      FunctionStart how, Start start, List<byte[]> requests, Path folder) throws IOException {
    Path timings = Files.createTempFile(folder, "timings", ".txt");
    FunctionStart timed = timed(how, start, timings);
    double initMs;
    double firstMs;
    double sessionMs = 0;
    double heldMb;
    double peakMb;
    double logBytes;
    Optional<CpuShare> share =
        start == Start.SHARE_OF_512_MB ? CpuShare.of(CpuShare.OF_512_MB) : Optional.empty();
    try (RunningFunction function = RunningFunction.start(timed)) {
      initMs = function.initNs() / 1e6;
      share.ifPresent(part -> part.give(function.pid()));
      function.restore();
      long began = System.nanoTime();
      function.send(requests.get(0));
      firstMs = ms(began);
      heldMb = function.heldKb() / 1024.0;
      began = System.nanoTime();
      for (int i = 1; i < requests.size(); i++) {
        function.send(requests.get(i));
        sessionMs = i == SESSION ? ms(began) : sessionMs;
      }
      peakMb = function.peakKb() / 1024.0;
      logBytes = (double) function.log().length() / requests.size();
    }
    if (share.isPresent()) {
      share.get().close();
    }
    List<Double> handlerUs = new ArrayList<>();
    for (String ns : Files.readAllLines(timings)) {
      handlerUs.add(Long.parseLong(ns) / 1e3);
    }
    return new ProcessFigures(initMs, firstMs, sessionMs, handlerUs, heldMb, peakMb, logBytes);
  }

  private static FunctionStart timed(FunctionStart how, Start start, Path timings)
      throws IOException {
    Map<String, String> environment = new HashMap<>(how.environment());
    environment.put("TIMED_FILE", timings.toString());
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", start == Start.RESTORED ? "snap-start" : "on-demand");
    if (!how.isJava()) {
      return how.with(environment);
    }
    PeerFolder.put(TimedHandler.class, how.folder());
    environment.put("TIMED_HANDLER", how.handler().split("::")[0]);
    return how.with(environment).handledBy(TimedHandler.class.getName() + "::handleRequest");
  }

  private static double ms(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  /** Returns how long it took from the start of the process to the first answer. */
  public double coldMs() {
    return initMs + firstMs;
  }

  /**
   * Returns how long some of the answers took their handler.
   *
   * @param percent how many of them took no longer, 0 to 100
   * @param from the first of them, from 0
   * @param to the one after the last, if there are as many
   */
  public double handlerUs(int percent, int from, int to) {
    List<Double> sorted = handlerUs.stream().limit(to).skip(from).sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
