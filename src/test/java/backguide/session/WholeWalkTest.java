package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.person.Habits;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The six exercises, all chosen; and one at a time another pace, anchor, rung and history. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWalkTest {
  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private final Programme six = shipped.programme();
  private final Invariants invariants = new Invariants(six, shipped.phrasebook());
  private final Walk walk = new Walk(six, Happening.few(six.ids()));
  private final List<Walk> others = new ArrayList<>();

  @BeforeAll
  void walk() {
    walk.from(List.of(), invariants::check);
    System.out.printf("six exercises: %,d states, %,d steps%n", walk.states(), walk.steps());
    for (Person person : persons()) {
      Walk other = new Walk(six, Happening.fewest(six.ids()));
      other.from(List.of(person), invariants::check);
      others.add(other);
    }
    System.out.printf("variants: %,d steps%n", others.stream().mapToLong(Walk::steps).sum());
  }

  /** Returns people who differ from a first visitor in one thing each. */
  private List<Person> persons() {
    Person known =
        Person.unknown(six.tag())
            .with(new Safety(Optional.of(Happening.NOW.toLocalDate()), true, Set.of()))
            .choosing(six.ids());
    Progress once = Progress.NONE;
    for (String id : six.ids()) {
      once = once.knowing(id).painFree(id, 2).easy(id, 1);
    }
    Person again = known.with(once);
    Habits usual = Habits.USUAL;
    return List.of(
        again,
        again.with(usual.with(Pace.SLOW)),
        again.with(usual.with(Habits.Flow.NEVER)),
        again.with(usual.with(Habits.Flow.ALWAYS).with(Habits.Verbosity.FULL)),
        again.with(usual.anchoring(Prop.PARTNER).in(Stance.SEATED).counting(false)),
        again.with(once.on("wall-push-up", Rung.FLOOR)),
        again.with(earned(once.on("wall-push-up", Rung.COUNTER))),
        again.with(most(once)),
        again.with(most(once)).with(usual.with(Pace.SLOW).with(Habits.Flow.ALWAYS)),
        again.with(once.offering("upper-back-stretch", true)),
        again.with(new Safety(Optional.of(LocalDate.of(2026, 1, 1)), true, Set.of())),
        again.choosing(List.of("band-row")),
        again.choosing(List.of("wall-push-up")).with(gentlyToday("wall-push-up")));
  }

  /** Returns a day on which an exercise hurt a little and is done gently. */
  private static Today gentlyToday(String exercise) {
    return Today.NONE
        .adjusting(exercise, Today.GENTLER)
        .retrying(exercise)
        .touched(Happening.NOW.minusHours(1));
  }

  /** Returns somebody who was at ease with the push-ups often and long enough. */
  private static Progress earned(Progress before) {
    Progress progress = before.easy("wall-push-up", 0);
    for (int day = 14; day >= 0; day--) {
      progress = progress.easyOn("wall-push-up", Happening.NOW.toLocalDate().minusDays(day));
    }
    return progress.offering("wall-push-up", true);
  }

  /** Returns everything at its largest dose. */
  private Progress most(Progress progress) {
    Progress most = progress;
    for (var exercise : six.exercises()) {
      Amount amount = exercise.dose().first();
      Optional<Amount> more = exercise.dose().after(amount);
      while (more.isPresent()) {
        amount = more.get();
        more = exercise.dose().after(amount);
      }
      most = most.dosing(exercise.id(), amount);
    }
    return most;
  }

  Stream<String> holds() {
    return invariants.names();
  }

  @ParameterizedTest
  @MethodSource
  void holds(String invariant) {
    assertThat(invariants.broken().get(invariant))
        .as(() -> invariant + " after " + trail(invariants.at(invariant)))
        .isNull();
  }

  private String trail(World world) {
    return Stream.concat(Stream.of(walk), others.stream())
        .map(w -> w.trail(world))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  @Test
  void everyStateThereIsWasReached() {
    Set<String> all = new HashSet<>();
    collect(State.class, all);
    all.remove("AwaitingPermission");
    // A budget is not among the few meanings of this walk; the small one reaches it.
    all.remove("ConfirmingMinutes");
    Stream<World> worlds =
        Stream.concat(Stream.of(walk), others.stream()).flatMap(w -> w.worlds().stream());
    assertThat(worlds.map(w -> Walk.name(w.state())).distinct())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  private static void collect(Class<?> type, Set<String> into) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.isInterface()) {
        collect(permitted, into);
      } else {
        into.add(permitted.getSimpleName());
      }
    }
  }

  @Test
  void theEndOfTheProgrammeCanBeReachedFromEverywhereElse() {
    Set<String> apart =
        Set.of(
            "OfferingDescriptions",
            "ScreeningRedFlags",
            "Over",
            "AskingReminderTime",
            "ConfirmingReminder");
    List<List<Integer>> back = new ArrayList<>();
    walk.edges().forEach(e -> back.add(new ArrayList<>()));
    List<Integer> open = new ArrayList<>();
    for (int from = 0; from < walk.edges().size(); from++) {
      for (int to : walk.edges().get(from)) {
        back.get(to).add(from);
      }
      if (Walk.name(walk.worlds().get(from).state()).equals("OfferingReminder")) {
        open.add(from);
      }
    }
    Set<Integer> reaching = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (int from : back.get(open.remove(open.size() - 1))) {
        if (reaching.add(from)) {
          open.add(from);
        }
      }
    }
    for (int i = 0; i < walk.worlds().size(); i++) {
      World world = walk.worlds().get(i);
      if (!apart.contains(Walk.name(world.state())) && !world.session().now().guest()) {
        assertThat(reaching.contains(i)).as(() -> walk.trail(world)).isTrue();
      }
    }
  }

  @Test
  void theStatesInTheDocsAreThoseThatWereWalked() throws IOException {
    Path page = Path.of("docs/states.md");
    String text = Files.readString(page);
    String begin = "<!-- the states, as walked -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end -->", from);
    String walked = table();
    if (Boolean.getBoolean("states.write")) {
      Files.writeString(page, text.substring(0, from) + walked + text.substring(to));
    }
    assertThat(text.substring(from, to)).isEqualTo(walked);
  }

  /** Returns a row for all answers to a question that lead to the same. */
  private String table() {
    StringBuilder table = new StringBuilder("At | answers | lead to\n-|-|-\n");
    drawn()
        .forEach(
            (state, answers) -> {
              Map<Set<String>, List<String>> rows = new LinkedHashMap<>();
              answers.forEach(
                  (answer, to) -> rows.computeIfAbsent(to, t -> new ArrayList<>()).add(answer));
              String at = "`" + state + "`";
              for (Map.Entry<Set<String>, List<String>> row : rows.entrySet()) {
                table.append(at).append(" | ").append(String.join(", ", row.getValue()));
                table.append(" | ").append(String.join(", ", row.getKey())).append('\n');
                at = "";
              }
            });
    return table.toString();
  }

  private Map<String, Map<String, Set<String>>> drawn() {
    Map<String, Map<String, Set<String>>> all = walk.drawn();
    for (Walk other : others) {
      other
          .drawn()
          .forEach(
              (from, answers) ->
                  answers.forEach(
                      (answer, to) ->
                          all.computeIfAbsent(from, f -> new TreeMap<>())
                              .computeIfAbsent(answer, t -> new TreeSet<>())
                              .addAll(to)));
    }
    return all;
  }
}
