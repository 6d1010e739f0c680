package backguide.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A part of one core for a process, where the system lets us give it: by a control group. */
final class CpuShare implements AutoCloseable {
  /** What the cloud gives 512 MB after the start, of a core (src: measured by others). */
  static final double OF_512_MB = 0.29;

  private static final int PERIOD_US = 100_000;
  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  private final Path group;

  private CpuShare(Path group) {
    this.group = group;
  }

  /** Makes a share; empty where the system does not let us. */
  static Optional<CpuShare> of(double core) {
    boolean old = Files.isDirectory(ROOT.resolve("cpu"));
    Path group =
        ROOT.resolve(old ? "cpu" : "").resolve("back-guide-" + ProcessHandle.current().pid());
    String quota = Long.toString(Math.round(core * PERIOD_US));
    try {
      Files.createDirectory(group);
      if (old) {
        Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_US));
        Files.writeString(group.resolve("cpu.cfs_quota_us"), quota);
      } else {
        Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_US);
      }
      return Optional.of(new CpuShare(group));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Gives it to a process that runs. */
  void give(long pid) {
    try {
      Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(group);
  }
}
