package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.memory.OnDisk;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Safety;
import backguide.programme.Programme;
import backguide.session.CheckingPain;
import backguide.session.Effect;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Selecting;
import backguide.session.State;
import backguide.speech.Played;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two terminals of one person, a process each, in one directory: one of them is killed while both
 * write, again and again. Whatever a process had answered holds, and what is there can be read.
 */
@Tag("slow")
class TwoTerminalsKillTest {
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final Memory.Key ANNA = Memory.Key.of("anna");
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Machine MACHINE = new Machine(PROGRAMME);
  private static final List<Happening> HAPPENINGS = Happening.all(PROGRAMME.ids());

  @TempDir private Path home;

  /** What a terminal runs: one session after the other, in a process that may die at any time. */
  static final class Terminal {
    public static void main(String[] arguments) throws IOException {
      Seat seat = new Seat(MACHINE, new OnDisk(Path.of(arguments[0])), arguments[1]);
      Random random = new Random(Long.parseLong(arguments[2]));
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      System.out.println("ready");
      while (in.readLine() != null) {
        boolean opens = !seat.isOpen();
        String asked = seat.state().getClass().getSimpleName();
        Exchange step =
            opens
                ? seat.opens(ANNA, Launch.Recognition.RECOGNISED)
                : seat.hears(anything(seat.state(), random).heard(Played.ALL));
        System.out.println(told(seat, step, opens ? "" : asked));
      }
    }

    private static Happening anything(State state, Random random) {
      if (random.nextInt(12) == 0) {
        return new Happening(Urgent.RED_FLAG, Detail.NONE);
      }
      if (random.nextInt(3) == 0) {
        return HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
      }
      if (state instanceof Selecting) {
        return new Happening(Answer.SELECT, Detail.NONE.withAll());
      }
      return new Happening(state instanceof CheckingPain ? Answer.NO : Answer.YES, Detail.NONE);
    }

    private static String told(Seat seat, Exchange step, String asked) {
      KnownRecord record = step.next().record();
      String concerns =
          seat.session().person().safety().concerns().stream()
              .map(concern -> String.valueOf(PersonCodec.CONCERN.write(concern)))
              .collect(Collectors.joining(","));
      boolean erased = step.turn().effects().contains(new Effect.Erase());
      return String.join(
          " ",
          "answered",
          asked.isEmpty() ? "Opening" : asked,
          String.valueOf(erased),
          record.isSynced() ? record.basis().orElseThrow().life() + "@" : "@",
          record.isSynced() ? "" + record.basis().orElseThrow().revision() : "0",
          seat.session().playing().isEmpty() || seat.session().now().guest() ? "still" : "moves",
          "[" + concerns + "]");
    }
  }

  /** A terminal as it is seen from outside. */
  private final class Process implements AutoCloseable {
    private final java.lang.Process process;
    private final BufferedReader out;
    private final Writer in;
    private final Set<Concern> knew = new HashSet<>();
    private Set<Concern> knows = Set.of();
    private boolean moves;

    Process(Path data, String name, long seed) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Terminal.class.getName(),
                  data.toString(),
                  name,
                  Long.toString(seed))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      out = process.inputReader(StandardCharsets.UTF_8);
      in = process.outputWriter(StandardCharsets.UTF_8);
    }

    void say() throws IOException {
      in.write("\n");
      in.flush();
    }

    /** Returns whether it answered before it died. */
    boolean answers() throws IOException {
      String line = out.readLine();
      if (line == null) {
        return false;
      }
      if (!line.equals("ready")) {
        String[] told = line.split(" ");
        knows = concerns(told[6]);
        knew.addAll(knows);
        moves = told[5].equals("moves");
        turns++;
        check(!moves || knows.stream().noneMatch(Concern::isLock), "locked bout");
        promised(told[3].replace("@", ""), Long.parseLong(told[4]), told[2].equals("true"));
      }
      return true;
    }

    /** Returns whether it may have taken a concern away: it knew of it, and does not any more. */
    boolean mayHaveAnswered(Concern gone) {
      return knew.contains(gone) && !(process.isAlive() && knows.contains(gone));
    }

    private static Set<Concern> concerns(String list) {
      String inside = list.substring(1, list.length() - 1);
      return Stream.of(inside.split(","))
          .filter(text -> !text.isEmpty())
          .map(PersonCodec::concern)
          .collect(Collectors.toSet());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private final Map<String, Integer> violations = new TreeMap<>();
  private final Set<String> over = new HashSet<>();
  private Path data;
  private Memory memory;
  private Optional<Kept> there = Optional.empty();
  private int turns;
  private int torn;
  private int locks;

  @Test
  void nothingIsLostWhicheverOfThemIsKilled() throws IOException, InterruptedException {
    long seed = Thorough.seed();
    System.out.println("TwoTerminalsKillTest seed " + seed + " (-Dseed, -Dkills)");
    Random random = new Random(seed);
    data = home.resolve("people");
    memory = new OnDisk(data);
    List<Process> terminals = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        terminals.add(started("t" + i, random));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        for (int turn = random.nextInt(8); turn > 0; turn--) {
          Process one = terminals.get(random.nextInt(2));
          one.say();
          assertThat(one.answers()).isTrue();
          mayBegin(one);
        }
        look(terminals);
        kill(terminals, random.nextInt(2), random);
        look(terminals);
        if (kill % 50 == 49) {
          System.out.printf("%d kills, violations %s%n", kill + 1, violations);
        }
        int dead = terminals.get(0).process.isAlive() ? 1 : 0;
        terminals.set(dead, started("k" + kill, random));
      }
    } finally {
      terminals.forEach(Process::close);
    }
    System.out.printf(
        "%d kills, %d in the middle of a turn, %,d turns, %d locks, violations %s%n",
        KILLS, torn, turns, locks, violations);
    assertThat(violations).isEmpty();
  }

  private Process started(String name, Random random) throws IOException {
    Process process = new Process(data, name, random.nextLong());
    assertThat(process.answers()).isTrue();
    return process;
  }

  /** Both are talked to at once, and one of them dies at some point of its turn. */
  private void kill(List<Process> terminals, int victim, Random random)
      throws IOException, InterruptedException {
    Process dying = terminals.get(victim);
    Process living = terminals.get(1 - victim);
    living.say();
    dying.say();
    long end = System.nanoTime() + (long) (random.nextDouble() * random.nextDouble() * 40_000_000);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    dying.process.toHandle().destroyForcibly();
    assertThat(dying.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(living.answers()).isTrue();
    torn += dying.answers() ? 0 : 1;
  }

  /** A process told that a record is kept: it is, or a later one of its life, or that is over. */
  private void promised(String life, long revision, boolean erased) {
    Optional<Kept> now = memory.find(ANNA).kept();
    if (erased) {
      there.map(k -> k.stamp().life()).filter(l -> !isOf(now, l)).ifPresent(over::add);
      there = now;
      return;
    }
    boolean isThere = now.filter(k -> k.stamp().revision() >= revision).isPresent();
    check(revision == 0 || !isOf(now, life) || isThere, "what was kept is not there");
    check(revision == 0 || isOf(now, life) || over.contains(life), "what was kept is gone");
  }

  private static boolean isOf(Optional<Kept> kept, String life) {
    return kept.filter(k -> k.stamp().life().equals(life)).isPresent();
  }

  /** While nobody else writes, a bout that has begun is one that what stands there lets begin. */
  private void mayBegin(Process one) {
    if (one.moves) {
      Safety stands = memory.find(ANNA).person().map(Person::safety).orElse(Safety.UNKNOWN);
      check(!stands.locked(), "a bout past a lock");
      check(stands.clearedOn().isPresent(), "a bout without a permission");
      check(
          stands.painful().size() == 1, "a bout past another's pain question, or without its own");
    }
  }

  private void look(List<Process> terminals) throws IOException {
    Optional<Kept> was = there;
    there = memory.find(ANNA).kept();
    Files.createDirectories(data);
    try (Stream<Path> files = Files.list(data)) {
      check(files.noneMatch(f -> f.toString().contains("unreadable")), "a record is set aside");
    }
    check(there.filter(k -> over.contains(k.stamp().life())).isEmpty(), "an erased life returns");
    Set<Concern> had = was.map(k -> k.person().safety().concerns()).orElse(Set.of());
    Set<Concern> has = there.map(k -> k.person().safety().concerns()).orElse(Set.of());
    locks += has.stream().filter(c -> c.isLock() && !had.contains(c)).count();
    if (was.isPresent() && !isOf(there, was.get().stamp().life())) {
      over.add(was.get().stamp().life());
      return;
    }
    for (Concern lost : had) {
      boolean answered = terminals.stream().anyMatch(terminal -> terminal.mayHaveAnswered(lost));
      check(has.contains(lost) || answered, "lost: " + (lost.isLock() ? "lock" : "pain question"));
    }
    terminals.forEach(terminal -> terminal.knew.retainAll(terminal.knows));
  }

  private void check(boolean holds, String rule) {
    if (!holds) {
      violations.merge(rule, 1, Integer::sum);
    }
  }
}
