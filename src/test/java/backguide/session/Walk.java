package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Programme;
import backguide.speech.Played;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Goes through every reachable state and every meaning, breadth first, and shows each step. */
final class Walk {
  /** What is also heard before the question was; for all else that makes no difference. */
  private static final Set<Meaning> EARLY =
      Set.of(
          Answer.YES,
          Answer.NO,
          Answer.FINE,
          Answer.RATING,
          Answer.NEXT,
          Answer.READY,
          Answer.UNKNOWN,
          Meaning.Urgent.PAIN,
          Meaning.Urgent.STOP);

  private final Machine machine;
  private final List<Happening> happenings;
  private final List<Happening> everything;
  private final Map<List<Object>, Integer> seen = new HashMap<>();
  private final List<int[]> edges = new ArrayList<>();
  private final List<World> worlds = new ArrayList<>();
  private final List<Optional<Way>> ways = new ArrayList<>();
  private final Map<Integer, List<Heard>> heard = new HashMap<>();
  private long steps;

  /** How a world was reached first; what was said on it is not held for all of them. */
  private record Way(int from, Heard heard) {}

  Walk(Programme programme) {
    this(programme, Happening.all(programme.ids()));
  }

  Walk(Programme programme, List<Happening> happenings) {
    this.machine = new Machine(programme);
    this.happenings = happenings;
    this.everything = Happening.all(programme.ids());
  }

  /** Walks from a first visit and from some persons; shows every step to the observer. */
  void from(List<Person> persons, Consumer<WalkStep> observer) {
    visit(new World(machine.unopened(), Optional.empty(), Set.of(), false), Optional.empty());
    persons.forEach(
        p ->
            visit(
                new World(machine.unopened(), Optional.of(p), Set.of(), false), Optional.empty()));
    for (int from = 0; from < worlds.size(); from++) {
      World world = worlds.get(from);
      List<Heard> all = world.open() ? heard(world) : launches(world);
      int[] to = new int[all.size()];
      for (int i = 0; i < to.length; i++) {
        to[i] = go(from, all.get(i), world, observer);
      }
      edges.add(to);
    }
  }

  int states() {
    return worlds.size();
  }

  long steps() {
    return steps;
  }

  List<World> worlds() {
    return worlds;
  }

  /** Returns, for each world, the worlds that it leads to. */
  List<int[]> edges() {
    return edges;
  }

  /**
   * Returns, by state, the states that each of its answers leads to, but for itself: each question
   * tried once with everything that can be answered, in the first world in which it was met.
   */
  Map<String, Map<String, Set<String>>> drawn() {
    Map<String, Map<String, Set<String>>> drawn = new TreeMap<>();
    Map<List<Object>, World> first = new LinkedHashMap<>();
    worlds.stream()
        .filter(w -> w.state() instanceof Asking && w.session().asked().misses() == 0)
        .forEach(w -> first.putIfAbsent(List.of(w.state(), w.session().playing().size()), w));
    for (World world : first.values()) {
      for (Happening happening : everything) {
        if (happening.meaning() instanceof Answer) {
          Turn turn = machine.hear(world.session(), happening.heard(Played.ALL));
          State next = turn.next().asked().state();
          if (!name(next).equals(name(world.state()))) {
            drawn
                .computeIfAbsent(name(world.state()), s -> new TreeMap<>())
                .computeIfAbsent(
                    happening.meaning().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                    s -> new TreeSet<>())
                .add(
                    leadsBack(world.state(), next)
                        ? "the question before"
                        : "`" + name(next) + "`");
          }
        }
      }
    }
    return drawn;
  }

  private static boolean leadsBack(State from, State to) {
    return from instanceof Interlude between
        && between.held().filter(before -> name(before).equals(name(to))).isPresent();
  }

  private List<Heard> heard(World world) {
    return heard.computeIfAbsent(world.session().playing().size(), this::heard);
  }

  private List<Heard> heard(int playing) {
    List<Heard> all = new ArrayList<>();
    for (Happening happening : happenings) {
      all.add(happening.heard(Played.ALL));
      if (EARLY.contains(happening.meaning())) {
        all.add(happening.heard(new Played(playing, false, Played.WHOLE)));
      }
      for (int done = 0; done < playing; done++) {
        all.add(happening.heard(new Played(done, true, Played.WHOLE)));
      }
    }
    for (Life life : List.of(Life.SILENCE, Life.CUT_OFF, Life.PERMITTED, Life.NOT_PERMITTED)) {
      all.add(new Happening(life, Detail.NONE).heard(Played.ALL));
    }
    return all;
  }

  /**
   * Returns launches: soon, the next day, after a hundred days; known, unknown, account only; and a
   * guest who comes back from a session that could not go on.
   */
  private List<Heard> launches(World world) {
    List<Heard> all = new ArrayList<>();
    if (happenings.size() < 15) {
      all.add(launch(world.stored(), Launch.Recognition.RECOGNISED, Launch.Recall.READ));
      return all;
    }
    for (int hours : new int[] {0, 13, 2400}) {
      for (Launch.Recognition recognition : Launch.Recognition.values()) {
        boolean guest = recognition == Launch.Recognition.GUEST;
        if (!guest && (hours == 0 || recognition == Launch.Recognition.RECOGNISED)) {
          Optional<Person> aged = world.stored().map(p -> aged(p, hours));
          all.add(launch(aged, recognition, Launch.Recall.READ));
        }
      }
    }
    all.add(launch(Optional.empty(), Launch.Recognition.RECOGNISED, Launch.Recall.UNREADABLE));
    if (world.session().now().guest() && world.state() instanceof Asking) {
      Person guest = world.session().person();
      all.add(launch(Optional.of(guest), Launch.Recognition.GUEST, Launch.Recall.READ));
    }
    return all;
  }

  static Heard launch(
      Optional<Person> person, Launch.Recognition recognition, Launch.Recall memory) {
    Launch launch =
        new Launch(person, recognition, memory, Launch.Reminders.READY, Optional.empty());
    return Heard.of(launch, Happening.NOW).requested("walk");
  }

  private static Person aged(Person person, int hours) {
    Today today = person.today();
    Today then = today.at().map(at -> today.touched(at.minusHours(hours))).orElse(today);
    Safety s = person.safety();
    Optional<LocalDate> on = s.clearedOn().map(d -> d.minusDays(hours / 24));
    return person.with(new Safety(on, s.briefed(), s.concerns())).with(then);
  }

  private int go(int from, Heard heard, World world, Consumer<WalkStep> observer) {
    Turn turn;
    try {
      turn = machine.hear(world.session(), heard);
    } catch (RuntimeException e) {
      throw new AssertionError("no answer to " + heard + " in " + world.session(), e);
    }
    WalkStep step = new WalkStep(world, heard, turn, Ghost.after(world, heard, turn));
    steps++;
    observer.accept(step);
    boolean same = step.after().equals(world);
    return same ? from : visit(step.after(), Optional.of(new Way(from, heard)));
  }

  static String name(State state) {
    return state.getClass().getSimpleName();
  }

  /** Returns the shortest conversation that leads to a world. */
  String trail(World world) {
    Integer index = seen.get(world.key());
    if (index == null) {
      return null;
    }
    Deque<String> trail = new ArrayDeque<>();
    Optional<Way> way = ways.get(index);
    for (int to = index; way.isPresent(); way = ways.get(to)) {
      World before = worlds.get(way.get().from());
      trail.addFirst(WalkStep.briefly(before, way.get().heard(), worlds.get(to)));
      to = way.get().from();
    }
    return String.join("", trail);
  }

  private int visit(World world, Optional<Way> way) {
    Integer known = seen.putIfAbsent(world.key(), worlds.size());
    if (known != null) {
      return known;
    }
    worlds.add(world);
    ways.add(way);
    return worlds.size() - 1;
  }
}
