package backguide.packaged;

import java.util.Arrays;
import java.util.List;

/**
 * What one process of a function took, from its start to the last of its answers.
 *
 * @param coldMs from the start of the process to its first answer
 * @param warmUs each later answer, the shortest first
 * @param peakMb the most memory it held
 */
public record ProcessFigures(double coldMs, List<Double> warmUs, double peakMb) {
  public ProcessFigures {
    warmUs = warmUs.stream().sorted().toList();
  }

  /** Starts a function, lets it answer some requests one after the other, and ends it. */
  public static ProcessFigures of(FunctionStart how, List<byte[]> requests) {
    try (RunningFunction function = RunningFunction.start(how)) {
      function.send(requests.get(0));
      final double coldMs = function.ageNs() / 1e6;
      double[] warmUs = new double[requests.size() - 1];
      for (int i = 1; i < requests.size(); i++) {
        long began = System.nanoTime();
        function.send(requests.get(i));
        warmUs[i - 1] = (System.nanoTime() - began) / 1e3;
      }
      List<Double> warm = Arrays.stream(warmUs).boxed().toList();
      return new ProcessFigures(coldMs, warm, function.peakKb() / 1024.0);
    }
  }

  /**
   * Returns how long the later answers took.
   *
   * @param percent how many of them took no longer, 0 to 100
   */
  public double warmUs(int percent) {
    return warmUs.get(Math.min(warmUs.size() - 1, warmUs.size() * percent / 100));
  }
}
