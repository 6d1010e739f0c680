package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.conversation.Visitor;
import backguide.heard.Launch;
import backguide.memory.OnDisk;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.speech.Language;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real process at random points of a whole session and starts anew: the person is at the
 * same bout, or is asked the open pain question first.
 */
@Tag("kill")
class KillTest {
  private static final int TIMES = 200;
  private static final String NAME = "anna";
  private static final Clock SOON = Clock.offset(Clock.systemDefaultZone(), Duration.ofMinutes(1));
  private static final Visitor ANNA =
      new Visitor(
          Memory.Key.of("person " + NAME), Launch.Recognition.RECOGNISED, Launch.Reminders.READY);

  private final SessionFiles files = SessionFiles.of(Optional.empty(), Language.USUAL);
  private final List<String> lines = new ArrayList<>();
  private final List<Optional<Person>> expected = new ArrayList<>();

  @TempDir private Path home;

  @Test
  void nothingIsLostWhereverTheProcessIsKilled() throws IOException, InterruptedException {
    long seed = Thorough.seed();
    System.out.println("KillTest seed " + seed + " (repeat it with -Dseed=" + seed + ")");
    Random random = new Random(seed);
    rehearse();
    for (int time = 0; time < TIMES; time++) {
      Path data = home.resolve("run-" + time);
      int answered = random.nextInt(lines.size());
      long delayNs = (long) (random.nextDouble() * random.nextDouble() * 30_000_000);
      kill(data, answered, delayNs);
      assertNothingLost(data, answered, "seed " + seed + ", time " + time + ", line " + answered);
    }
  }

  /** Goes through the session once, and notes what is kept after each line. */
  private void rehearse() {
    Memory memory = new OnDisk(home.resolve("rehearsal"));
    List<Reply> replies =
        WholeSession.replies(conversation(memory, Clock.systemDefaultZone()), lines);
    assertThat(replies.get(replies.size() - 1).over()).isTrue();
    for (Reply reply : replies) {
      Optional<Person> before = expected.isEmpty() ? Optional.empty() : last();
      expected.add(
          reply.turn().effects().stream()
              .filter(Effect.Keep.class::isInstance)
              .map(effect -> timeless(((Effect.Keep) effect).person()))
              .findFirst()
              .or(() -> before));
    }
    assertThat(last().orElseThrow().progress().runs()).isEqualTo(1);
  }

  private Optional<Person> last() {
    return expected.get(expected.size() - 1);
  }

  private void kill(Path data, int answered, long delayNs)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dbackguide.home=" + System.getProperty("backguide.home", "."),
                "-cp",
                System.getProperty("java.class.path"),
                "backguide.desk.Main",
                "--fast",
                "--person",
                NAME,
                "--data",
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
      awaitCoach(out);
      for (String line : lines.subList(0, answered)) {
        say(in, line);
        awaitCoach(out);
      }
      say(in, lines.get(answered));
      await(delayNs);
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void say(Writer in, String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  private static void awaitCoach(BufferedReader out) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith("Coach: ")) {
      line = out.readLine();
    }
    assertThat(line).as("what the coach says").isNotNull();
  }

  /** Busy for a few ms, since no timer is as fine. */
  private static void await(long ns) {
    long end = System.nanoTime() + ns;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private void assertNothingLost(Path data, int answered, String when) {
    Memory memory = new OnDisk(data);
    Optional<Person> kept = memory.find(ANNA.key()).person();
    assertThat(kept.map(KillTest::timeless))
        .as(when)
        .isIn(expected.get(answered), expected.get(answered + 1));
    assertThat(files(data)).as(when).noneMatch(name -> name.contains("unreadable"));
    boolean inTheMiddle = kept.filter(p -> !p.today().done().equals(p.chosen())).isPresent();
    if (inTheMiddle) {
      assertSamePlace(memory, kept.orElseThrow(), when);
    }
  }

  private void assertSamePlace(Memory memory, Person kept, String when) {
    LocalTalk again = conversation(memory, SOON);
    Reply first = again.open(Optional.empty());
    if (kept.painOpen().isPresent()) {
      assertThat(WholeSession.state(first)).as(when).isEqualTo("CheckingPain");
      return;
    }
    Reply then = first;
    if (WholeSession.state(first).equals("Resuming")) {
      then = again.hear("yes", first.timeline().ms());
    }
    assertThat(then.turn().next().person().today().done()).as(when).isEqualTo(kept.today().done());
    if (kept.today().place().isPresent()) {
      assertThat(WholeSession.state(first)).as(when).isEqualTo("Resuming");
      assertThat(then.turn().next().person().today().place())
          .as(when)
          .isEqualTo(kept.today().place());
    }
  }

  /** Returns a person whatever the time was, and whatever the requests were called. */
  private static Person timeless(Person person) {
    Safety safety = person.safety();
    Set<Concern> nameless =
        safety.concerns().stream()
            .map(concern -> new Concern("", concern.exercise()))
            .collect(Collectors.toSet());
    return person
        .with(new Safety(safety.clearedOn(), safety.briefed(), nameless))
        .with(person.today().touched(LocalDateTime.MIN));
  }

  private LocalTalk conversation(Memory memory, Clock clock) {
    return new LocalTalk(
        new Machine(files.programme()), files.words(), files.ear(), memory, ANNA, clock);
  }

  private static List<String> files(Path directory) {
    try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
