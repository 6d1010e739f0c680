package backguide.memory;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What stands before the first call of a table, each by itself. */
public final class StagedTable {
  private static final long PATIENCE_NS = 10_000_000_000L;

  private final Map<String, String> environment;

  /** Makes them for the table that an environment names. */
  public StagedTable(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Finds the credentials. */
  public void credentials() throws IOException {
    CredentialsSource.in(environment, Clock.systemUTC()).current(until());
  }

  /** Opens a secured line to the table, and closes it again. */
  public void line() throws IOException {
    URI address = URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB"));
    HttpLine.to(address, 0, Trust.usual(), until()).close();
  }

  private static long until() {
    return System.nanoTime() + PATIENCE_NS;
  }
}
