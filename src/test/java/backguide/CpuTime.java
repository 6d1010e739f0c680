package backguide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes down what each test class costs in processor seconds, with the processes it started and
 * has waited for, where the property {@code cpu} names a file; else does nothing.
 */
public final class CpuTime implements TestExecutionListener {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** At the end of the class before; the start of the process belongs to the first class. */
  private static double before;

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String file = System.getProperty("cpu", "");
    if (file.isEmpty() || !Files.exists(STAT)) {
      return;
    }
    test.getSource()
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName())
        .ifPresent(name -> write(Path.of(file), name));
  }

  private void write(Path file, String name) {
    try {
      double now = seconds();
      String line = String.format(Locale.ROOT, "%7.1f  %s%n", now - before, name);
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      before = now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns user and system time of this process and of the children that it waited for. */
  private static double seconds() throws IOException {
    String stat = Files.readString(STAT);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = 11; field <= 14; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / 100.0;
  }
}
