package backguide.desk;

import backguide.simulator.LambdaFunction;
import backguide.simulator.Speaker;
import backguide.simulator.SpeakerRequests;
import backguide.speech.Phrasebook;
import backguide.talk.DeskWord;
import backguide.talk.Dialogue;
import backguide.talk.Listener;
import backguide.talk.Talk;
import backguide.voice.SoundCard;
import backguide.voice.Voices;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: starts a conversation with the coach at this desk. */
@Command(
    name = "backguide",
    mixinStandardHelpOptions = true,
    version = "Back Guide " + Main.VERSION,
    sortOptions = false,
    description = {
      "Talks you through upper back exercises. Type what you would say.",
      "",
      "Without a terminal, every line of the input is said when the coach has finished, '(5 s) it"
          + " hurts' 5 s into its speech, and '[silence]' is when nobody answers."
    },
    footer = {
      "",
      "Exit codes: 0 all went well, 1 a file is broken, 2 an option is wrong, 3 progress could not"
          + " be read or kept, 70 something happened that should not have, 74 the output could not be"
          + " written. With a function: 4 it says something else than it should, 5 it gives no"
          + " answer."
    })
public final class Main implements Callable<Integer> {
  static final String VERSION = "0.1.0";
  static final int BROKEN_FILE = 1;
  static final int NOT_KEPT = 3;
  static final int NO_ANSWER = 5;
  static final int FAILED = 70;
  static final int NOT_WRITTEN = 74;

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private TalkOptions own;

  @Option(order = -2, names = "--fast", description = "Do not wait while the coach speaks.")
  private boolean fast;

  @Option(order = -1, names = "--speak", description = "Also say everything aloud.")
  private boolean aloud;

  @Option(
      names = "--show",
      paramLabel = "state",
      description = "Also show what was understood, the state and the clock.")
  private Show show;

  @Mixin private FunctionOptions function;

  private enum Show {
    STATE
  }

  private Main(Surroundings around) {
    this.around = around;
  }

  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    Surroundings around =
        new Surroundings(
            System.in,
            out,
            new PrintWriter(System.err, true),
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home", "")),
            Clock.systemDefaultZone(),
            Main::isAtTerminal);
    System.exit(run(around, args));
  }

  private static boolean isAtTerminal() {
    // Some newer versions of Java otherwise claim a console where there is none.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  static int run(Surroundings around, String... args) {
    int code =
        new CommandLine(new Main(around))
            .addSubcommand(new PageCommand(around))
            .addSubcommand(new Check(around))
            .addSubcommand(new ScriptCommand(around))
            .addSubcommand(new Hear(around))
            .addSubcommand(new Smoke(around))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(around.out())
            .setErr(around.err())
            .setParameterExceptionHandler(
                (wrong, all) -> {
                  around.complain(wrong.getMessage() + " (see --help)");
                  return CommandLine.ExitCode.USAGE;
                })
            .setExecutionExceptionHandler((e, command, all) -> Explanation.of(e, around))
            .execute(args);
    boolean written = !around.out().checkError();
    if (!written) {
      around.complain("the output could not be written");
    }
    return written || code != CommandLine.ExitCode.OK ? code : NOT_WRITTEN;
  }

  @Override
  public Integer call() throws IOException {
    own.check(spec);
    if (aloud && fast) {
      throw wrong("--speak takes its time; it does not go with --fast");
    }
    return function.isGiven() ? withFunction() : talk(own.open(around));
  }

  /** Talks to the coach where it is deployed, which has a programme and a memory of its own. */
  private int withFunction() throws IOException {
    if (function.name().isEmpty()) {
      throw wrong("which function? --function needs its name");
    }
    if (own.areOfThisProgram()) {
      throw wrong("--programme, --data and --pace do not go with --function");
    }
    SessionFiles files = SessionFiles.of(Optional.empty(), own.locale());
    Speaker speaker = function.desk(own.name(), own.locale(), around);
    String session = speaker.user() + UUID.randomUUID();
    try (LambdaFunction deployed = function.open(around)) {
      return talk(
          new DeployedTalk(deployed, new SpeakerRequests(speaker, session), files, around.clock()));
    }
  }

  private int talk(Talk conversation) throws IOException {
    if (around.terminal().getAsBoolean()) {
      speak(conversation);
    } else {
      if (aloud) {
        around.complain("only at a terminal is anything said aloud; here it is written");
      }
      InputLines lines = new InputLines(around.in());
      run(conversation, new Transcript(lines, around.out()));
    }
    if (conversation.hadTrouble()) {
      around.complain("something could not be read or kept; see above");
      return NOT_KEPT;
    }
    return CommandLine.ExitCode.OK;
  }

  private void speak(Talk conversation) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).graphemeCluster(false).build();
        TerminalDesk desk = new TerminalDesk(terminal, around.colours())) {
      desk.note(DeskWord.TYPE.in(conversation.words()));
      run(conversation, new Live(desk, fast, voice(desk, conversation.words())));
    }
  }

  private Optional<Aloud> voice(Desk desk, Phrasebook words) {
    return aloud
        ? Optional.of(
            Aloud.at(
                desk, words, Voices.found(around.environment(), own.locale()), new SoundCard()))
        : Optional.empty();
  }

  private void run(Talk conversation, Listener listener) {
    new Dialogue(conversation, listener, show != null).run(own.pace());
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
