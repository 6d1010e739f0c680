package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.memory.FaultyTable;
import backguide.packaged.LoopbackTable;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.session.AskingClearance;
import backguide.session.CheckingPain;
import backguide.session.Effect;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Programmes;
import backguide.session.Selecting;
import backguide.session.Session;
import backguide.session.State;
import backguide.speech.Played;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two or three devices of one household talked to by chance, each in the middle of the others'
 * turns, on a real table over a line that fails in every way: what keeps a person safe is never
 * lost.
 */
@Tag("slow")
class HouseholdByChanceTest {
  private static final int TURNS = Integer.getInteger("turns", 600);
  private static final int TURNS_EACH = 60;
  private static final double FAULTS = 0.12;

  private final Programme programme =
      Programmes.only(
          Catalog.bundled("en-US").programme(), "childs-pose", "shoulder-roll", "band-row");
  private final Machine machine = new Machine(programme);
  private final List<Happening> happenings = Happening.all(programme.ids());
  private final Map<String, Integer> violations = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();
  private int turns;
  private int bouts;
  private int locks;
  private int erasures;
  private int refusals;
  private int anew;

  @Test
  void whatKeepsAPersonSafeIsNeverLost() throws Throwable {
    long seed = Thorough.seed();
    System.out.println("HouseholdByChanceTest seed " + seed + " (-Dseed, -Dturns)");
    try (LoopbackTable engine = new LoopbackTable();
        FaultyTable<Moment> table = new FaultyTable<>(engine.past())) {
      for (int house = 0; turns < TURNS; house++) {
        new House(table, seed + house).live();
      }
    }
    System.out.printf(
        "%,d turns: %,d bouts, %,d locks, %,d erasures, %,d refusals, %,d decided anew, violations %s%n",
        turns, bouts, locks, erasures, refusals, anew, violations);
    assertThat(examples).as("%s", violations).isEmpty();
    assertThat(bouts).isGreaterThan(TURNS / 50);
    assertThat(anew).isGreaterThan(TURNS / 50);
  }

  /**
   * What was said of the permission to start, in a session so far.
   *
   * @param yes when it was given, by how often that was done in the household; 0 for never
   * @param refuses whether it is being refused
   */
  private record LastPermission(int yes, boolean refuses) {
    static final LastPermission NONE = new LastPermission(0, false);
  }

  /** One turn while it happens. */
  private static final class Moment {
    private final Seat seat;
    private final Set<Concern> knew;
    private final Set<Concern> settled;
    private final Optional<State> asked;
    private final LastPermission permission;
    private Optional<Memory.Found> seen = Optional.empty();
    private boolean kept;
    private boolean failed;
    private boolean erases;

    Moment(
        Seat seat, Session was, boolean launch, Set<Concern> settled, LastPermission permission) {
      this.seat = seat;
      this.permission = permission;
      this.settled = settled;
      this.knew = launch ? Set.of() : was.person().safety().concerns();
      this.asked = launch ? Optional.empty() : Optional.of(was.asked().state());
    }
  }

  /** The devices of one household, and what must hold there. */
  private final class House {
    private final String account;
    private final Memory.Key anna;
    private final Random random;
    private final FaultyTable<Moment> way;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<Seat, Set<Concern>> settled = new HashMap<>();
    private final Map<Seat, LastPermission> permissions = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private int said;
    private final Set<String> erasing = new HashSet<>();
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final List<String> trail = new ArrayList<>();
    private final Set<String> over = new HashSet<>();
    private final Set<Concern> ever = new HashSet<>();
    private final Set<Concern> erased = new HashSet<>();
    private final Set<String> credited = new HashSet<>();
    private Map<String, Kept> stands = Map.of();

    House(FaultyTable<Moment> table, long seed) {
      account = "house" + seed;
      anna = new Memory.Key(account, "anna");
      random = new Random(seed);
      double faults = random.nextInt(4) == 0 ? 0 : FAULTS;
      way = table;
      Memory memory =
          new Seen(
              table.memory(account, random, faults, this::meanwhile, moments::peek, this::written));
      int devices = 2 + random.nextInt(2);
      for (int i = 0; i < devices; i++) {
        seats.add(new Seat(machine, memory, "d" + i));
      }
    }

    void live() throws Throwable {
      for (int turn = 0; turn < TURNS_EACH; turn++) {
        turn(seats.get(random.nextInt(seats.size())));
      }
      way.settle();
    }

    private void meanwhile() {
      boolean permission =
          moments.peek().asked.filter(AskingClearance.class::isInstance).isPresent();
      if (random.nextInt(permission ? 2 : 12) > 0 || moments.size() > 2) {
        return;
      }
      Set<Seat> busy = moments.stream().map(m -> m.seat).collect(Collectors.toSet());
      List<Seat> free = seats.stream().filter(seat -> !busy.contains(seat)).toList();
      if (!free.isEmpty()) {
        turn(free.get(random.nextInt(free.size())));
      }
    }

    private void turn(Seat seat) {
      turns++;
      Session was = seat.session();
      boolean opens = !seat.isOpen() || random.nextInt(40) == 0;
      Heard heard = anything(was);
      LastPermission permission = opens ? LastPermission.NONE : permission(seat, was, heard);
      permissions.put(seat, permission);
      Moment moment = moment(seat, was, opens);
      moments.push(moment);
      try {
        note(opens ? "opens" : heard.meaning() + (heard.cut() ? " cut" : ""), seat, was);
        Exchange step = opens ? opened(seat) : seat.hears(heard);
        finished(moment, was, step, opens);
        if (random.nextInt(15) == 0) {
          again(seat, was, opens);
        }
      } finally {
        moments.pop();
      }
    }

    /** The same request is delivered once more, and its second answer is the one that is heard. */
    private void again(Seat seat, Session was, boolean opens) {
      Moment moment = moment(seat, was, opens);
      moments.push(moment);
      try {
        note("again", seat, was);
        finished(moment, was, seat.again(), opens);
      } finally {
        moments.pop();
      }
    }

    private Moment moment(Seat seat, Session was, boolean opens) {
      return new Moment(
          seat, was, opens, settled.getOrDefault(seat, Set.of()), permissions.get(seat));
    }

    /** A guest permits nothing, and with a no, or somebody else, no yes from before counts. */
    private LastPermission permission(Seat seat, Session was, Heard heard) {
      boolean asked = was.asked().state() instanceof AskingClearance;
      if (AskingClearance.isRefusal(was.asked().state(), heard.meaning())) {
        return new LastPermission(0, true);
      }
      Session next = machine.hear(was, heard.requested("?")).next();
      boolean permits = next.person().safety().clearedOn().isPresent();
      boolean another = heard.meaning() == Answer.NOT_ME;
      int before = another ? 0 : permissions.getOrDefault(seat, LastPermission.NONE).yes();
      return new LastPermission(asked && permits && !next.now().guest() ? ++said : before, false);
    }

    private Exchange opened(Seat seat) {
      return random.nextInt(8) == 0
          ? seat.opens(Memory.Key.of(account), Launch.Recognition.UNRECOGNISED)
          : seat.opens(anna, Launch.Recognition.RECOGNISED);
    }

    private void note(String what, Seat seat, Session was) {
      String state = was.asked().state().getClass().getSimpleName();
      trail.add("d" + seats.indexOf(seat) + " at " + state + ": " + what);
    }

    private Heard anything(Session was) {
      State state = was.asked().state();
      boolean usual = random.nextInt(4) > 0;
      boolean pain = state instanceof CheckingPain;
      if (state instanceof AskingClearance && random.nextInt(3) == 0) {
        return new Happening(random.nextBoolean() ? Answer.NO : Answer.UNSURE, Detail.NONE)
            .heard(Played.ALL);
      }
      Answer answer = pain ? Answer.NO : random.nextBoolean() ? Answer.YES : Answer.READY;
      if (random.nextInt(60) == 0) {
        return new Happening(Urgent.DELETE, Detail.NONE).heard(Played.ALL);
      }
      Happening happening =
          usual
              ? state instanceof Selecting
                  ? new Happening(Answer.SELECT, Detail.NONE.withAll())
                  : new Happening(answer, Detail.NONE)
              : happenings.get(random.nextInt(happenings.size()));
      boolean cut = !was.playing().isEmpty() && random.nextInt(4) == 0;
      return happening.heard(cut ? new Played(0, true, Played.WHOLE) : Played.ALL);
    }

    /** What holds of every change of the table, whoever made it and whenever it arrived. */
    private void written(Moment by, Map<String, Kept> before, Map<String, Kept> after) {
      stands = after;
      Set<String> members = new HashSet<>(before.keySet());
      members.addAll(after.keySet());
      for (String member : members) {
        Optional<Kept> was = Optional.ofNullable(before.get(member));
        Optional<Kept> is = Optional.ofNullable(after.get(member));
        if (!was.equals(is)) {
          trail.add(
              "  table of d" + seats.indexOf(by.seat) + ": " + brief(was) + " to " + brief(is));
          changed(by, was, is);
          permitted(by, member, was, is);
        }
      }
    }

    private void changed(Moment by, Optional<Kept> was, Optional<Kept> is) {
      Set<Concern> had = was.map(House::concerns).orElse(Set.of());
      Set<Concern> has = is.map(House::concerns).orElse(Set.of());
      String life = is.map(k -> k.stamp().life()).orElse("");
      boolean ends = was.isPresent() && !was.get().stamp().life().equals(life);
      if (ends) {
        over.add(was.get().stamp().life());
        check(by.erases, "a life ends by nothing but an erasure");
        erased.addAll(had);
      }
      for (Concern lost : had) {
        if (!has.contains(lost) && !by.erases) {
          String what = lost.isLock() ? "lock" : "pain question";
          boolean before = by.settled.contains(lost);
          boolean now = by.asked.filter(AskingClearance.class::isInstance).isPresent();
          check(before || by.knew.contains(lost), "a " + what + " is lost that nobody knew of");
          check(before || !lost.isLock() || now, "a lock is lost at no question about clearance");
        }
      }
      ever.addAll(has);
      Set<Concern> come = new HashSet<>(has);
      come.removeAll(had);
      check(come.stream().noneMatch(erased::contains), "an erased concern returns");
      check(is.isEmpty() || !over.contains(life), "an erased life returns");
      is.ifPresent(k -> counted(by, was.map(Kept::person), k));
    }

    /** What is refused is refused for the record that it was said for. */
    private void permitted(Moment by, String member, Optional<Kept> was, Optional<Kept> is) {
      boolean had = isCleared(was);
      boolean has = isCleared(is);
      if (is.isPresent() && !has && (had || by.permission.refuses())) {
        refused.put(member, said);
        refusals++;
      }
      check(
          had || !has || by.permission.yes() > refused.getOrDefault(member, 0),
          "a no does not stand until a yes that is said after it");
    }

    private static boolean isCleared(Optional<Kept> kept) {
      return kept.filter(k -> k.person().safety().clearedOn().isPresent()).isPresent();
    }

    private void counted(Moment by, Optional<Person> was, Kept is) {
      for (String id : programme.ids()) {
        int more = runs(Optional.of(is.person()), id) - runs(was, id);
        check(more <= 1, "more than one run of an exercise at once");
        check(
            more < 1 || credited.add(is.stamp().life() + id + is.stamp().request()),
            "a run counts twice");
      }
      int more = is.person().progress().runs() - was.map(p -> p.progress().runs()).orElse(0);
      check(more <= 1, "more than one session at once");
    }

    private static int runs(Optional<Person> person, String id) {
      return person.map(p -> p.progress().painFreeRuns(id)).orElse(0);
    }

    /** What holds of every turn once it is answered. */
    private void finished(Moment moment, Session was, Exchange step, boolean opens) {
      Session next = step.next().session();
      KnownRecord record = step.next().record();
      boolean erases = step.turn().effects().contains(new Effect.Erase());
      check(!moment.erases || erases, "somebody is erased who was not to be");
      erasures += erases ? 1 : 0;
      Set<Concern> answered = new HashSet<>(opens ? Set.of() : moment.settled);
      answered.addAll(moment.knew);
      answered.removeAll(next.person().safety().concerns());
      settled.put(moment.seat, answered);
      if (erases && step.troubles().isEmpty()) {
        return;
      }
      Set<Concern> raised = new HashSet<>(next.person().safety().concerns());
      raised.removeAll(moment.knew);
      for (Concern concern : raised) {
        boolean named = concern.request().equals(step.heard().request());
        locks += named && concern.isLock() ? 1 : 0;
        boolean there = !named || ever.contains(concern) || next.now().guest();
        check(there || record.owed().contains(concern), "what was raised is nowhere");
        check(
            there || !concern.isLock() || !step.troubles().isEmpty(),
            "a lock is not kept, and nothing tells so");
      }
      boolean wanted = step.turn().effects().stream().anyMatch(Effect.Keep.class::isInstance);
      if (wanted && record.isSynced() && !next.now().guest()) {
        Optional<Person> there = moment.seen.flatMap(Memory.Found::person);
        Person blank = Person.unknown(next.person().programme());
        boolean nothing = there.isEmpty() && next.person().with(Today.NONE).equals(blank);
        check(
            nothing || there.equals(Optional.of(next.person())), "what was said to be kept is not");
      }
      if (!next.playing().isEmpty() && !next.now().guest()) {
        bouts++;
        begins(moment, next, step);
      }
    }

    private void begins(Moment moment, Session next, Exchange step) {
      String id = next.playing().get(0).exercise();
      check(!next.person().safety().locked(), "a bout begins in a session that is locked");
      boolean reached = !moment.failed && step.troubles().isEmpty();
      String request = step.heard().request();
      boolean before =
          moment.seen.flatMap(Memory.Found::kept).stream()
              .flatMap(kept -> concerns(kept).stream())
              .anyMatch(concern -> concern.request().equals(request));
      check(!reached || moment.kept || before, "a bout begins and nothing is written");
      moment.seen.ifPresent(
          found -> {
            Optional<Person> person = found.person();
            check(
                person.filter(p -> p.safety().locked()).isEmpty(),
                "a bout begins while the table holds a lock");
            check(
                person.filter(p -> p.safety().clearedOn().isEmpty()).isEmpty(),
                "a bout begins while the table holds no clearance");
            Set<String> painful =
                new HashSet<>(person.map(p -> p.safety().painful()).orElse(Set.of()));
            painful.remove(id);
            check(painful.isEmpty(), "a bout begins while the table holds another open question");
          });
    }

    private void check(boolean holds, String rule) {
      if (!holds) {
        violations.merge(rule, 1, Integer::sum);
        if (violations.get(rule) == 1) {
          List<String> last = trail.subList(Math.max(0, trail.size() - 30), trail.size());
          examples.add(rule + " in " + account + "\n" + String.join("\n", last));
        }
      }
    }

    private static Set<Concern> concerns(Kept kept) {
      return kept.person().safety().concerns();
    }

    private static String brief(Concern concern) {
      return concern.exercise().orElse("LOCK") + " by " + concern.request();
    }

    private static String brief(Optional<Kept> kept) {
      return kept.map(
              k ->
                  "%s/%d/%s %s at %s"
                      .formatted(
                          k.stamp().life(),
                          k.stamp().revision(),
                          k.stamp().request(),
                          concerns(k).stream().map(House::brief).sorted().toList(),
                          k.person().today().place().map(Place::toString).orElse("-")))
          .orElse("nothing");
    }

    /** The memory as the sessions have it, and what they have seen of it in this turn. */
    private final class Seen implements Memory {
      private final Memory memory;

      Seen(Memory memory) {
        this.memory = memory;
      }

      @Override
      public Optional<Remote> remote() {
        return Optional.empty();
      }

      @Override
      public Found find(Key key) {
        Moment moment = moments.peek();
        Found found = tried(moment, () -> memory.find(key));
        anew += moment.asked.isPresent() ? 1 : 0;
        moment.seen = Optional.of(found);
        return found;
      }

      @Override
      public Stamp keep(Key key, Person person, Stamp basis, String request) {
        Moment moment = moments.peek();
        try {
          Stamp stamp = memory.keep(key, person, basis, request);
          moment.kept = true;
          moment.seen = Optional.of(new Found(key, Optional.of(new Kept(stamp, person)), Set.of()));
          return stamp;
        } catch (Overtaken e) {
          throw e;
        } catch (Unkept e) {
          moment.failed = true;
          throw e;
        }
      }

      @Override
      public void raise(Key key, Concern concern, String programme) {
        tried(
            moments.peek(),
            () -> {
              memory.raise(key, concern, programme);
              return key;
            });
      }

      @Override
      public void erase(Key key, Set<Stamp> known, String request) {
        Moment moment = moments.peek();
        boolean first = erasing.add(request);
        moment.erases = true;
        try {
          memory.erase(key, known, request);
          check(!first || !stands.containsKey(key.member()), "what was said to be erased is not");
        } catch (Overtaken e) {
          moment.erases = false;
          throw e;
        } catch (Unkept e) {
          moment.failed = true;
          throw e;
        }
      }

      @Override
      public void eraseAccount(String whose) {
        memory.eraseAccount(whose);
      }

      private static <R> R tried(Moment moment, Supplier<R> call) {
        try {
          return call.get();
        } catch (Unreadable | Unkept e) {
          moment.failed = true;
          throw e;
        }
      }
    }
  }
}
