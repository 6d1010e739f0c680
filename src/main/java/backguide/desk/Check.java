package backguide.desk;

import backguide.catalog.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the programme files of a clinician and tells everything that is wrong with them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks programme and word files, and prints one line for every fault.")
final class Check implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check.")
  private List<Path> files;

  Check(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    List<Fault> faults = SessionFiles.faults(files);
    faults.forEach(fault -> around.out().println(fault));
    if (faults.isEmpty()) {
      around.out().println("no faults");
    }
    return faults.isEmpty() ? CommandLine.ExitCode.OK : Main.BROKEN_FILE;
  }
}
