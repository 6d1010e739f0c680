package backguide.desk;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What the real command came to, in this process and without a terminal. */
public record CommandRun(int code, String out, String err) {
  private static final Clock SUNDAY =
      Clock.fixed(Instant.parse("2026-11-22T09:10:00Z"), ZoneOffset.UTC);

  /** Runs it for somebody with a directory of their own, and nothing else around. */
  public static CommandRun of(Path home, String input, String... args) {
    return of(home, input.getBytes(StandardCharsets.UTF_8), args);
  }

  static CommandRun of(Path home, byte[] input, String... args) {
    return of(home, SUNDAY, Map.of(), input, args);
  }

  static CommandRun of(
      Path home, Clock clock, Map<String, String> environment, byte[] input, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(input),
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            "Linux",
            home,
            clock,
            () -> false);
    return new CommandRun(Main.run(around, args), out.toString(), err.toString());
  }
}
