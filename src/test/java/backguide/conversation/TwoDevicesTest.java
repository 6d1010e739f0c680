package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.programme.Programme;
import backguide.session.CheckingPain;
import backguide.session.Effect;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Programmes;
import backguide.session.Selecting;
import backguide.session.Session;
import backguide.session.State;
import backguide.speech.Played;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two devices of one person talked to by turns, by chance: what one of them knows is never lost.
 */
class TwoDevicesTest {
  private static final int HOUSEHOLDS = 150;
  private static final int TURNS = 60;
  private static final Memory.Key ANNA = new Memory.Key("house", "anna");

  private final Programme programme =
      Programmes.only(Catalog.bundled("en-US").programme(), "childs-pose", "shoulder-roll", "row");
  private final Machine machine = new Machine(programme);
  private final List<Happening> happenings = Happening.all(programme.ids());

  @Test
  void noLockAndNoPainQuestionIsLost() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("TwoDevicesTest seed " + seed + " (repeat it with -Dseed=" + seed + ")");
    Random random = new Random(seed);
    int merged = 0;
    for (int household = 0; household < HOUSEHOLDS; household++) {
      merged += live(random);
    }
    assertThat(merged).isGreaterThan(HOUSEHOLDS);
  }

  /** What a session has known at some time, and so may have settled. */
  private record Known(boolean lock, Set<String> questions) {
    private static final Known NOTHING = new Known(false, Set.of());

    Known and(Person person) {
      Set<String> more = new HashSet<>(questions);
      person.painOpen().ifPresent(more::add);
      return new Known(lock || person.safety().locked(), more);
    }
  }

  /** Returns how often two records were merged. */
  private int live(Random random) {
    Troubled memory = new Troubled();
    List<Seat> seats =
        List.of(new Seat(machine, memory, "kitchen"), new Seat(machine, memory, "bedroom"));
    List<String> trail = new ArrayList<>();
    Map<Seat, Known> known = new HashMap<>();
    int merged = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      Seat seat = seats.get(random.nextInt(2));
      Session was = seat.session();
      Optional<Person> before = memory.holds(ANNA);
      Optional<Heard> heard = Optional.of(anything(was, random)).filter(h -> seat.isOpen());
      memory.keeps(random.nextInt(20) > 0);
      memory.answers(random.nextInt(20) > 0);
      trail.add(seats.indexOf(seat) + " " + heard.map(Heard::meaning).orElse(Life.LAUNCH));
      Exchange outcome =
          heard.map(seat::hears).orElseGet(() -> seat.opens(ANNA, Launch.Voice.RECOGNISED));
      Known knows = known.getOrDefault(seat, Known.NOTHING).and(was.kept());
      known.put(seat, heard.isPresent() ? knows : Known.NOTHING.and(seat.session().kept()));
      Optional<Person> after = memory.holds(ANNA);
      merged += after.filter(p -> p.lastRequest().endsWith("merged")).isPresent() ? 1 : 0;
      assertNothingLost(
          knows, before, after, outcome.turn().effects().contains(new Effect.Erase()), trail);
      assertNoBoutWhileLocked(outcome, trail);
    }
    return merged;
  }

  private Heard anything(Session was, Random random) {
    State state = was.asked().state();
    boolean usual = random.nextInt(3) > 0;
    boolean pain = state instanceof CheckingPain;
    Meaning meaning = pain ? Answer.NO : random.nextBoolean() ? Answer.YES : Answer.READY;
    Happening happening =
        usual
            ? state instanceof Selecting
                ? new Happening(Answer.SELECT, Detail.NONE.withAll())
                : new Happening(meaning, Detail.NONE)
            : happenings.get(random.nextInt(happenings.size()));
    boolean cut = !was.playing().isEmpty() && random.nextInt(4) == 0;
    return happening.heard(cut ? new Played(0, true, Played.WHOLE) : Played.ALL);
  }

  private static void assertNothingLost(
      Known knows,
      Optional<Person> before,
      Optional<Person> after,
      boolean erased,
      List<String> trail) {
    if (before.isEmpty() || erased) {
      return;
    }
    if (before.get().safety().locked() && !after.orElseThrow().safety().locked()) {
      assertThat(knows.lock()).as("lifted knowingly, %s", trail).isTrue();
    }
    Optional<String> open = before.get().painOpen();
    if (open.isPresent() && !after.orElseThrow().painOpen().equals(open)) {
      boolean asked = knows.questions().contains(open.get());
      boolean tried = after.get().today().retried().contains(open.get());
      assertThat(asked || tried).as("%s is asked or eased, %s", open.get(), trail).isTrue();
    }
  }

  private static void assertNoBoutWhileLocked(Exchange outcome, List<String> trail) {
    if (outcome.turn().next().kept().safety().locked()) {
      assertThat(outcome.turn().next().playing()).as("%s", trail).isEmpty();
    }
  }
}
