package backguide.page;

import backguide.person.Habits;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.session.Scene;
import backguide.session.TopicAnswers;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Pace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is kept of somebody but days and numbers, in sentences for them to read. */
public final class Remembered {
  private static final int MOST_NUMBERED = 100;

  private final Scene scene;
  private final List<Line> lines = new ArrayList<>();

  /** The words of each, under {@code kept.} in the words file. */
  private enum Fact {
    NOTHING,
    UNREADABLE,
    LOCKED,
    PAIN_OPEN,
    CHOSEN,
    PLACE,
    DONE,
    LEFT,
    LEFT_FOR_PAIN,
    GENTLER,
    HURT,
    LACKING,
    OFFERED,
    REMINDERS,
    PACE_SLOW,
    DETAIL_FULL,
    DETAIL_BRIEF,
    FLOW_ALWAYS,
    FLOW_NEVER,
    NOT_COUNTING,
    STANCE,
    ANCHOR,
    REQUESTS;

    private String key() {
      return "kept." + Line.name(this);
    }
  }

  private Remembered(Scene scene) {
    this.scene = scene;
  }

  /** Returns the keys of all words that this needs. */
  public static Stream<String> keys() {
    return Arrays.stream(Fact.values()).map(Fact::key);
  }

  static Line nothing() {
    return Line.of(Fact.NOTHING.key());
  }

  static Line unreadable() {
    return Line.of(Fact.UNREADABLE.key());
  }

  /** Returns what is kept of the person of a moment. */
  static List<Line> of(Scene scene) {
    Remembered remembered = new Remembered(scene);
    Person person = scene.person();
    remembered.safety(person.safety());
    remembered.list(Fact.CHOSEN, person.chosen());
    remembered.lines.addAll(TopicAnswers.progress(scene));
    remembered.today(person.today());
    remembered.list(Fact.HURT, scene.programme().inOrder(person.heed().hurt().keySet()));
    remembered.things(person);
    remembered.progress(person.progress());
    remembered.habits(person.habits());
    remembered.add(Fact.REQUESTS);
    return List.copyOf(remembered.lines);
  }

  private void safety(Safety safety) {
    if (safety.locked()) {
      add(Line.of(Fact.LOCKED.key()));
    }
    list(Fact.PAIN_OPEN, scene.programme().inOrder(safety.painful()));
  }

  private void today(Today today) {
    today
        .place()
        .map(Place::exercise)
        .ifPresent(id -> add(Line.of(Fact.PLACE.key()).with("exercise", scene.name(id))));
    list(Fact.DONE, today.done());
    list(
        Fact.LEFT,
        today.skipped().stream().filter(id -> !today.leftForPain().contains(id)).toList());
    list(Fact.LEFT_FOR_PAIN, scene.programme().inOrder(today.leftForPain()));
    list(Fact.GENTLER, scene.programme().inOrder(today.adjusted().keySet()));
  }

  private void things(Person person) {
    List<Line> lacking =
        person.heed().lacking().stream().sorted().map(prop -> named("prop", prop)).toList();
    if (!lacking.isEmpty()) {
      add(Line.of(Fact.LACKING.key()).with("props", new Hole.Several(lacking)));
    }
  }

  private void progress(Progress progress) {
    list(Fact.OFFERED, scene.programme().inOrder(progress.offers()));
    if (progress.reminded() > 0) {
      int reminded = Math.min(MOST_NUMBERED, progress.reminded());
      add(Line.of(Fact.REMINDERS.key()).with("n", reminded));
    }
  }

  private void habits(Habits habits) {
    if (habits.pace() == Pace.SLOW) {
      add(Fact.PACE_SLOW);
    }
    Stream.of(verbosity(habits.verbosity()), flow(habits.flow()))
        .flatMap(Optional::stream)
        .forEach(this::add);
    if (!habits.count()) {
      add(Fact.NOT_COUNTING);
    }
    habits
        .stance()
        .ifPresent(s -> add(Line.of(Fact.STANCE.key()).with("stance", named("stance", s))));
    habits.anchor().ifPresent(p -> add(Line.of(Fact.ANCHOR.key()).with("prop", named("prop", p))));
  }

  /** What goes by itself was never said, and nothing is kept of it. */
  private static Optional<Fact> verbosity(Habits.Verbosity verbosity) {
    return switch (verbosity) {
      case AUTO -> Optional.empty();
      case FULL -> Optional.of(Fact.DETAIL_FULL);
      case BRIEF -> Optional.of(Fact.DETAIL_BRIEF);
    };
  }

  private static Optional<Fact> flow(Habits.Flow flow) {
    return switch (flow) {
      case AUTO -> Optional.empty();
      case ALWAYS -> Optional.of(Fact.FLOW_ALWAYS);
      case NEVER -> Optional.of(Fact.FLOW_NEVER);
    };
  }

  private void list(Fact fact, Collection<String> exercises) {
    if (!exercises.isEmpty()) {
      List<Line> names = exercises.stream().map(scene::name).toList();
      add(Line.of(fact.key()).with("exercises", new Hole.Several(names)));
    }
  }

  private void add(Fact fact) {
    add(Line.of(fact.key()));
  }

  private void add(Line line) {
    lines.add(line);
  }

  private static Line named(String family, Enum<?> thing) {
    return Line.of(family + "." + Line.name(thing));
  }
}
