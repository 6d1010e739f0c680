package backguide.desk;

import backguide.alexa.Ssml;
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
      "Everything stays on this machine. Ctrl-C ends it.",
      "For whoever writes a programme, F2 opens a workbench in it."
    })
final class PageCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private TalkOptions own;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to serve; by itself, where it was the last time.")
  private Integer port;

  @Option(names = "--no-open", description = "Only say the address; open no browser.")
  private boolean quiet;

  PageCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    own.check(spec);
    PageApi api =
        new PageApi(
            own.watched(around),
            Voices.found(around.environment(), own.locale()),
            Ssml::of,
            own.name().orElse(""));
    Optional<Path> folder = own.folder(around);
    PageAddress before = folder.map(PageAddress::in).orElseGet(PageAddress::fresh);
    try (PageServer server = served(before, api)) {
      URI address = server.address();
      folder
          .filter(keeping -> !isBeside(before, address))
          .ifPresent(keeping -> keep(before.at(address.getPort()), keeping));
      around.out().println("The coach is at " + address);
      around.out().println("Ctrl-C ends it.");
      around.out().flush();
      told(quiet || opened(server.ticket()));
      Runtime.getRuntime().addShutdownHook(new Thread(api::close));
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

  /** Where nobody named a port, one that is taken by now is nobody's fault. */
  private PageServer served(PageAddress before, PageApi api) throws IOException {
    try {
      return PageServer.start(port == null ? before.port() : port, before.token(), api);
    } catch (BindException e) {
      if (port != null) {
        throw e;
      }
      around.complain(
          "port " + before.port() + " of the last time is taken, perhaps by another coach");
      return PageServer.start(0, before.token(), api);
    }
  }

  /** Returns whether the usual place is another's now, and stays theirs. */
  private boolean isBeside(PageAddress before, URI address) {
    return port == null && before.port() != 0 && before.port() != address.getPort();
  }

  private void keep(PageAddress address, Path folder) {
    try {
      address.keep(folder);
    } catch (IOException e) {
      around.complain("the next start will have another address: " + e.getMessage());
    }
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
