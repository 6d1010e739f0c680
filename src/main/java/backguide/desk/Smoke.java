package backguide.desk;

import backguide.simulator.Endpoint;
import backguide.simulator.LambdaFunction;
import backguide.simulator.Speaker;
import backguide.simulator.SpeakerRequests;
import backguide.speech.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays a few whole conversations against a deployed function, and tells how long it takes. */
@Command(
    name = "smoke",
    mixinStandardHelpOptions = true,
    description = {
      "Plays a few whole conversations against a deployed function.",
      "Each has an account of its own, which is erased at the end."
    })
final class Smoke implements Callable<Integer> {
  /** The exit code when the coach says something else than it should. */
  static final int DIFFERENT = 4;

  private final Surroundings around;

  @Spec private CommandSpec spec;
  @Mixin private FunctionOptions function;

  Smoke(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    if (function.name().isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "smoke needs --function NAME");
    }
    SessionFiles files = SessionFiles.of(Optional.empty(), Language.USUAL);
    boolean well = true;
    try (LambdaFunction deployed = function.open(around)) {
      for (String name : SmokeFile.NAMES) {
        well &= play(SmokeFile.named(name), deployed, files);
      }
      times(deployed.calls(), around.out());
    }
    return well ? CommandLine.ExitCode.OK : DIFFERENT;
  }

  private boolean play(SmokeFile file, Endpoint deployed, SessionFiles files) {
    Speaker speaker = function.stranger(files.words().language().locale(), around);
    SmokePlay play =
        new SmokePlay(
            () -> {
              String session = speaker.user() + around.clock().instant() + System.nanoTime();
              SpeakerRequests requests = new SpeakerRequests(speaker, session);
              return new DeployedTalk(deployed, requests, files, around.clock());
            });
    Optional<String> different = Optional.empty();
    try {
      different = play.play(file);
    } finally {
      SpeakerRequests leaving = new SpeakerRequests(speaker, speaker.user());
      deployed.call(leaving.disabled(around.clock().instant()));
    }
    around
        .out()
        .println(
            different
                .map(d -> "FAILED  " + file.name() + ": " + d)
                .orElse("ok      " + file.name() + ", " + play.turns() + " turns"));
    around.out().flush();
    return different.isEmpty();
  }

  private static void times(List<LambdaFunction.Call> calls, PrintWriter out) {
    LambdaFunction.Call first = calls.get(0);
    out.println(
        "first call "
            + first.ms()
            + " ms, "
            + (first.startMs().isPresent()
                ? "cold: it started in " + Math.round(first.startMs().getAsDouble()) + " ms"
                : "and the function does not tell of a start"));
    List<Long> others =
        calls.stream()
            .skip(1)
            .filter(call -> call.startMs().isEmpty())
            .map(LambdaFunction.Call::ms)
            .sorted()
            .toList();
    out.println(
        others.size()
            + " warm calls, median "
            + others.get(others.size() / 2)
            + " ms, slowest "
            + others.get(others.size() - 1)
            + " ms");
  }
}
