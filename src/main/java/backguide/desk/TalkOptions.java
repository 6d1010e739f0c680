package backguide.desk;

import backguide.conversation.Visitor;
import backguide.ear.Ear;
import backguide.heard.Launch;
import backguide.memory.OnDisk;
import backguide.memory.OnlyRead;
import backguide.page.PageProgramme;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.speech.Language;
import backguide.speech.Pace;
import backguide.talk.LocalTalk;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who talks to the coach in this program, in which language, about what, and what is kept. */
final class TalkOptions {
  @Option(
      order = -3,
      names = "--person",
      paramLabel = "NAME",
      description = "Who you are; keeps people apart.")
  private String person;

  @Option(names = "--pace", paramLabel = "PACE", description = "How fast: slow or normal.")
  private Pace pace;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = Language.USUAL,
      description = "The language, such as ${DEFAULT-VALUE}.")
  private String locale;

  @Option(
      names = "--programme",
      paramLabel = "FILE",
      description = "A programme of your own; its words stand beside it, in words/LOCALE.json.")
  private Path programme;

  @Option(names = "--data", paramLabel = "DIR", description = "Where progress is kept.")
  private Path data;

  void check(CommandSpec command) {
    if (data != null && data.toString().isBlank()) {
      throw new ParameterException(command.commandLine(), "--data needs a directory");
    }
    if (name().filter(String::isEmpty).isPresent()) {
      throw new ParameterException(command.commandLine(), "--person needs a name");
    }
  }

  /** Returns whether something is named that no function takes. */
  boolean areOfThisProgram() {
    return programme != null || data != null || pace != null;
  }

  Optional<Pace> pace() {
    return Optional.ofNullable(pace);
  }

  String locale() {
    return locale;
  }

  /** Returns the name of whoever talks, as it is kept. */
  Optional<String> name() {
    return Optional.ofNullable(person).map(TalkOptions::asKept);
  }

  /** Returns a name however it was typed, so that the same person is found by it everywhere. */
  static String asKept(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
  }

  /** Returns a session that has not begun; complains about what is not as it was asked for. */
  LocalTalk open(Surroundings around) {
    return talks(files(around), around).with(name(), Launch.Recognition.RECOGNISED, false);
  }

  /** Returns what all sessions need from files. */
  SessionFiles files(Surroundings around) {
    SessionFiles files = SessionFiles.of(Optional.ofNullable(programme), locale);
    String spoken = files.words().language().locale();
    if (!spoken.equals(locale)) {
      around.complain("there are no words of " + locale + " yet; these are those of " + spoken);
    }
    return files;
  }

  /** Returns what is played, as its files stand whenever it is asked. */
  WatchedProgramme watched(Surroundings around) {
    SessionFiles first = files(around);
    return new WatchedProgramme(
        Optional.ofNullable(programme),
        first,
        () -> SessionFiles.of(Optional.ofNullable(programme), first.words().language().locale()),
        files ->
            new PageProgramme(
                files.programme(),
                files.words(),
                files.pictures()::named,
                talks(files, around),
                List.of()));
  }

  /** Returns what begins sessions; all of them share what was read. */
  private PageProgramme.Talks talks(SessionFiles files, Surroundings around) {
    Machine machine = new Machine(files.programme());
    Ear ear = files.ear();
    Memory memory = memory(around);
    String prefix = prefix(files.programme().id());
    return (name, recognition, practice) ->
        new LocalTalk(
            machine,
            files.words(),
            ear,
            practice ? OnlyRead.of(memory, "it was practice") : memory,
            who(prefix, name.map(TalkOptions::asKept), recognition),
            around.clock());
  }

  private Memory memory(Surroundings around) {
    try {
      return new OnDisk(directory(around));
    } catch (DataFolder.Nowhere e) {
      around.complain(e.getMessage());
      return OnlyRead.outOfReach("there is no directory to keep it in");
    }
  }

  /** Returns where progress is kept, if there is any place for it. */
  Optional<Path> folder(Surroundings around) {
    try {
      return Optional.of(directory(around));
    } catch (DataFolder.Nowhere e) {
      return Optional.empty();
    }
  }

  private Path directory(Surroundings around) {
    return DataFolder.of(
        Optional.ofNullable(data), around.environment(), around.system(), around.home());
  }

  private static Visitor who(
      String prefix, Optional<String> called, Launch.Recognition recognition) {
    Optional<String> whose = called.map(name -> "person " + name.toLowerCase(Locale.ROOT));
    return new Visitor(
        Memory.Key.of(prefix + whose.orElse("account")),
        whose.isPresent() ? recognition : Launch.Recognition.ACCOUNT,
        Launch.Reminders.READY);
  }

  /**
   * Returns what keeps the records of one programme apart from those of the one that comes along.
   */
  private String prefix(String id) {
    boolean bundled =
        programme == null || SessionFiles.of(Optional.empty(), locale).programme().id().equals(id);
    return bundled ? "" : "programme " + id + " ";
  }
}
