package backguide.alexa;

import backguide.compiled.CompiledCatalog;
import backguide.compiled.Contents;
import backguide.memory.DynamoMemory;
import backguide.memory.InMemory;
import backguide.memory.KeepsNothing;
import backguide.memory.StagedTable;
import backguide.person.Memory;
import backguide.programme.Programme;
import backguide.speech.Language;
import backguide.speech.Phrasebook;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the function does from its start to its first answer, in the same order, but stage by stage;
 * each tells the log when it ends. Classes are loaded before they are used, so that this is a stage
 * of its own: those that {@link #CLASSES} names in files, first the kit's, then ours.
 */
public final class StagedStart implements RequestStreamHandler {
  /** Names two files, apart by a comma, with a class in each line; without, nothing is loaded. */
  public static final String CLASSES = "STAGED_CLASSES";

  /** What begins a line of the log that tells of a stage, before the moment and its name. */
  public static final String MARK = "stage ";

  private final EnvelopeReader reader;
  private final ResponseWriter writer;
  private final StreamSkill skill;

  /** Starts, as the cloud would have it. */
  public StagedStart() throws IOException, ReflectiveOperationException {
    mark("JVM and the cloud's runtime client");
    Map<String, String> environment = System.getenv();
    String[] lists = environment.getOrDefault(CLASSES, "").split(",");
    if (lists.length > 1) {
      load(lists[0]);
      mark("classes of the kit and its libraries");
      load(lists[1]);
      mark("classes of ours");
    }
    CompiledCatalog compiled = CompiledCatalog.bundled();
    Contents contents = compiled.contents();
    OneLanguage words =
        new OneLanguage(compiled.phrasebook(CompiledCatalog.words(Language.USUAL), Language.USUAL));
    mark("programme and words");
    String table = environment.getOrDefault("TABLE", "");
    Memory memory = table.isEmpty() ? new InMemory() : DynamoMemory.of(table, environment);
    reader = new EnvelopeReader();
    writer = new ResponseWriter();
    skill = skill(contents.programme(), words, memory);
    mark("wiring");
    new BackGuideSkill(
            contents.programme(), words, new KeepsNothing(), ZoneOffset.UTC, Optional.empty())
        .primeOpening(contents.programme(), Language.USUAL);
    mark("launch and answer that INIT tries");
    if (!table.isEmpty()) {
      StagedTable before = new StagedTable(environment);
      before.credentials();
      mark("table: credentials");
      before.line();
      mark("table: the first secured line");
      memory.remote().orElseThrow().connect();
      mark("table: another line, and a read");
      memory.remote().orElseThrow().prime(1);
      mark("table: a read, and a write that changes nothing");
    }
  }

  private static StreamSkill skill(Programme programme, Phrasebooks words, Memory memory) {
    SkillTurns turns = new SkillTurns(programme, words, memory, ZoneOffset.UTC);
    List<RequestHandler> handlers = List.of(new VisitHandler(turns));
    return new StreamSkill(
        handlers,
        new ApologyHandler(turns),
        new PlatformClient(Duration.ofSeconds(1)),
        Optional.empty());
  }

  private record OneLanguage(Phrasebook only) implements Phrasebooks {
    @Override
    public boolean speaks(String locale) {
      return true;
    }

    @Override
    public Phrasebook of(String locale) {
      return only;
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    mark("");
    ReadEnvelope read = reader.read(in.readAllBytes());
    mark("first turn: envelope in");
    WholeResponse whole = skill.invoke(read, new LogLine());
    mark("first turn: conversation");
    out.write(writer.marshall(whole));
    mark("first turn: answer out");
  }

  private static void load(String list) throws IOException, ReflectiveOperationException {
    for (String name : Files.readAllLines(Path.of(list))) {
      Class.forName(name);
    }
  }

  /** The clock is the one of whoever started this process. */
  private static void mark(String stage) {
    System.out.println(MARK + System.nanoTime() + " " + stage);
  }
}
