package backguide.desk;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Everything outside that a desk uses, so that nothing else reads it on its own.
 *
 * @param in what is typed or piped in
 * @param out where the conversation goes
 * @param err where complaints go
 * @param environment the variables of the environment
 * @param system the name of the operating system
 * @param home the person's own directory
 * @param clock the time, in the person's own time zone
 * @param terminal whether somebody sits at a terminal, in and out
 */
record Surroundings(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    String system,
    Path home,
    Clock clock,
    BooleanSupplier terminal) {
  boolean colours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  void complain(String message) {
    err.println("backguide: " + message.replaceAll("\\s+", " "));
    err.flush();
  }
}
