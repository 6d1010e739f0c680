package backguide.desk;

import backguide.page.PageApi;
import backguide.page.PageServer;
import backguide.voice.Voices;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the coach in a browser: a voice, a picture and a ring that runs down with the hold. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens the coach in your browser: it speaks, shows what to do, and listens where it can.",
      "Everything stays on this machine. Ctrl-C ends it."
    })
final class PageCommand implements Callable<Integer> {
  private static final int TOKEN_BYTES = 16;

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private TalkOptions own;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where to serve; by itself, wherever there is room.")
  private int port;

  @Option(names = "--no-open", description = "Only say the address; open no browser.")
  private boolean quiet;

  PageCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    own.check(spec);
    SessionFiles files = own.files(around);
    PageApi api =
        new PageApi(
            files.programme(),
            files.words(),
            files.pictures()::named,
            Voices.found(around.environment(), own.locale()),
            name -> own.talk(files, name.or(own::name), around));
    try (PageServer server = PageServer.start(port, token(), api)) {
      URI address = server.address();
      around.out().println("The coach is at " + address);
      around.out().println("Ctrl-C ends it.");
      around.out().flush();
      told(quiet || opened(address));
      new CountDownLatch(1).await();
      return CommandLine.ExitCode.OK;
    } catch (BindException e) {
      around.complain(
          "port " + port + " is taken, perhaps by another coach; name another one with --port");
      return Main.NO_ANSWER;
    } catch (IOException | IllegalArgumentException e) {
      around.complain("nothing can be served at port " + port + ": " + e.getMessage());
      return Main.NO_ANSWER;
    }
  }

  private static String token() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return HexFormat.of().formatHex(token);
  }

  /** Returns whether something was found that opens addresses; says so when it then could not. */
  private boolean opened(URI address) {
    Optional<Path> opener = openers().flatMap(this::installed).findFirst();
    try {
      opener.ifPresent(
          program ->
              start(program, address)
                  .onExit()
                  .thenAccept(process -> told(process.exitValue() == 0)));
      return opener.isPresent();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private Stream<String> openers() {
    return around.system().toLowerCase(Locale.ROOT).startsWith("mac")
        ? Stream.of("open")
        : Stream.of("xdg-open", "wslview", "explorer.exe");
  }

  private Stream<Path> installed(String program) {
    return Stream.of(around.environment().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  private static Process start(Path program, URI address) {
    try {
      return new ProcessBuilder(program.toString(), address.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void told(boolean opened) {
    if (!opened) {
      around.complain("no browser could be opened; open that address in one");
    }
  }
}
