package backguide.desk;

import backguide.session.Machine;
import backguide.speech.Language;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what words are taken for at a question, and what follows. */
@Command(
    name = "hear",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what words are taken for at a question, and what follows.",
      "A FILE is a table: question, words, meanings that are right ('|' between them), with tabs"
          + " between its columns. It is printed with what was heard and what that leads to, and"
          + " then how much of it is right."
    })
final class Hear implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "WORDS|FILE",
      description = "What is said, or a table of it.")
  private List<String> words;

  @Option(
      names = "--at",
      paramLabel = "QUESTION",
      defaultValue = "any",
      description = "The question at which it is said, such as pain or next-hold.")
  private String at;

  @Option(names = "--wrong", description = "Of a table, only the lines that are heard wrongly.")
  private boolean wrong;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = Language.USUAL,
      description = "The language, such as ${DEFAULT-VALUE}.")
  private String locale;

  Hear(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    HearQuestion question =
        HearQuestion.named(at)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "no such question: " + at + "; there are " + HearTable.questions()));
    String said = String.join(" ", words);
    Path file = Path.of(said);
    SessionFiles files = SessionFiles.of(Optional.empty(), locale);
    HearTrial trial = new HearTrial(new Machine(files.programme()), files.ear());
    if (said.endsWith(".tsv") || Files.exists(file)) {
      table(HearTable.read(file), trial);
    } else {
      HearTrial.Finding finding = trial.hear(said, question);
      around.out().println(finding.heard().meaning() + ", matched " + finding.matched());
      around.out().println(finding.leadsTo());
    }
    return CommandLine.ExitCode.OK;
  }

  private void table(HearTable table, HearTrial trial) {
    PrintWriter out = around.out();
    HearJudge judge = new HearJudge(trial);
    out.println(HearTable.HEADER + "\theard\tleads to");
    for (HearTable.Row line : table.lines()) {
      HearTrial.Finding finding = trial.hear(line.utterance(), line.question());
      if (!wrong || !judge.isRight(line, finding)) {
        out.println(line.written() + "\t" + finding.meaning() + "\t" + finding.leadsTo());
      }
    }
    out.println();
    judge.count(table).forEach((figure, count) -> out.println(figure + ": " + count));
  }
}
