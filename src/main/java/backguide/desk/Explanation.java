package backguide.desk;

import backguide.catalog.BrokenProgramme;
import backguide.simulator.FunctionFailure;
import backguide.understanding.WordEntry;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** What ended a command, told in a line or more to whoever gave it. */
final class Explanation {
  private Explanation() {}

  static int of(Exception e, Surroundings around) {
    if (e instanceof BrokenProgramme broken) {
      broken.faults().forEach(fault -> around.complain(fault.toString()));
      return Main.BROKEN_FILE;
    }
    if (e instanceof SessionFiles.UnknownLocale unknown) {
      around.complain(unknown.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (e instanceof FunctionFailure failure) {
      around.complain(failure.getMessage());
      return Main.NO_ANSWER;
    }
    if (e instanceof UncheckedIOException
        || e instanceof WordEntry.Malformed
        || e instanceof HearTable.BadRow) {
      around.complain(e.getMessage());
      return Main.BROKEN_FILE;
    }
    around.complain("this should not have happened: " + e);
    return Main.FAILED;
  }
}
