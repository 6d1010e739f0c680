package backguide.desk;

import backguide.speech.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints everything the coach can say, for a clinician to read, correct and sign. */
@Command(
    name = "script",
    mixinStandardHelpOptions = true,
    description = "Prints everything the coach can say, for a clinician to read and sign.")
final class ScriptCommand implements Callable<Integer> {
  private final Surroundings around;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = Language.USUAL,
      description = "The language, such as ${DEFAULT-VALUE}.")
  private String locale;

  @Option(names = "--programme", paramLabel = "FILE", description = "A programme of your own.")
  private Path programme;

  ScriptCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    SessionFiles files = SessionFiles.of(Optional.ofNullable(programme), locale);
    new Paper(files, locale, around.out()).print();
    return CommandLine.ExitCode.OK;
  }
}
