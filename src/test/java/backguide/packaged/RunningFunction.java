package backguide.packaged;

import backguide.alexa.EnvelopeGate;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function in a process of its own, as the cloud runs it: the unpacked package, the runtime
 * interface client of the cloud's owner, nothing else on the class path.
 */
public final class RunningFunction implements AutoCloseable {
  private static final int STARTS_S = 60;
  private static final int ENDS_S = 10;

  /** Who is told of a snapshot, as the cloud's own Java is started. */
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  private final RuntimeApi api = new RuntimeApi();
  private final Process process;
  private final Path log;
  private final long startedNs;

  private RunningFunction(FunctionStart how) {
    log = ownLog(how.folder());
    List<String> command = new ArrayList<>(how.before());
    command.addAll(how.isJava() ? client(how) : how.other());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(how.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(cloud(how));
    builder.environment().putAll(how.environment());
    builder.environment().values().removeIf(String::isEmpty);
    startedNs = System.nanoTime();
    try {
      process = builder.start();
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException(e);
    }
    process.onExit().thenAccept(p -> api.fail("it ended with " + p.exitValue() + ": " + log()));
  }

  /** Several of one folder may run beside each other. */
  private static Path ownLog(Path folder) {
    try {
      return Files.createTempFile(folder.getParent(), folder.getFileName() + "-", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it; its first answer comes when it is ready. */
  public static RunningFunction start(FunctionStart how) {
    return new RunningFunction(how);
  }

  /**
   * Sends a request of the speaker's, and waits for the answer, which passes the gate.
   *
   * @throws RuntimeApi.FunctionFailed when the function fails, or ends, or takes too long
   * @throws AssertionError when the answer is not what every answer must be
   */
  public byte[] ask(byte[] request) {
    return EnvelopeGate.passed(request, send(request));
  }

  /**
   * Sends any event, and waits for the answer, whatever it is.
   *
   * @throws RuntimeApi.FunctionFailed when the function fails, or ends, or takes too long
   */
  byte[] send(byte[] event) {
    try {
      return api.invoke(event).get(STARTS_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new RuntimeApi.FunctionFailed(e.getCause().getMessage());
    } catch (TimeoutException e) {
      throw new RuntimeApi.FunctionFailed("no answer within " + STARTS_S + " s: " + log());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeApi.FunctionFailed("interrupted");
    }
  }

  /** Waits for its start to be over, and returns how long that took, in ns. */
  long initNs() {
    try {
      return api.ready().get(STARTS_S, TimeUnit.SECONDS) - startedNs;
    } catch (ExecutionException | TimeoutException e) {
      throw new RuntimeApi.FunctionFailed(e + ": " + log());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeApi.FunctionFailed("interrupted");
    }
  }

  /** Returns when it was started, as a moment of {@link System#nanoTime()}. */
  long startedNs() {
    return startedNs;
  }

  /** Lets it go on, where it waits to be restored from a snapshot. */
  void restore() {
    api.restore();
  }

  long pid() {
    return process.pid();
  }

  /** Returns the memory it holds, in KB, where the system tells. */
  long heldKb() {
    return statusKb("VmRSS:");
  }

  /** Returns the most memory it has held so far, in KB, where the system tells. */
  long peakKb() {
    return statusKb("VmHWM:");
  }

  private long statusKb(String field) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns everything it has logged so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(ENDS_S, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    api.close();
  }

  private static List<String> client(FunctionStart how) {
    return List.of(
        how.java(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        HOOKS,
        "-cp",
        clientPath(),
        AWSLambda.class.getName(),
        how.handler());
  }

  private Map<String, String> cloud(FunctionStart how) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "back-guide"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/back-guide"),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "loopback"),
        Map.entry("AWS_REGION", "us-east-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "loopback"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "loopback"),
        Map.entry("LAMBDA_TASK_ROOT", how.folder().toString()),
        Map.entry("_HANDLER", how.handler()));
  }

  private static String clientPath() {
    return Stream.of(
            AWSLambda.class, LambdaLogger.class, PojoSerializer.class, SdkInternalThreadLocal.class)
        .map(RunningFunction::jar)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
