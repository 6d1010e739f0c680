package backguide.session;

import backguide.heard.Detail.Topic;
import backguide.person.Progress;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Prop;
import backguide.speech.Hole;
import backguide.speech.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers to questions, always about where the person is; nothing is made up. Long because every
 * topic is a few lines here, so that all that can be asked reads in one place.
 */
public final class TopicAnswers {
  /** So many lines tell what this is; the others, what care costs and whom to ask. */
  private static final int WHO = 3;

  private TopicAnswers() {}

  /** Returns whether a question is to wait until it is known who asks, and what they do. */
  private static boolean waits(Scene scene) {
    Topic asked = scene.heard().detail().topic().orElse(Topic.ABOUT);
    return isReserved(asked, scene) || scene.person().chosen().isEmpty() && isOfThePlan(asked);
  }

  /** Only what tells nothing about the person is answered before it is known who asks. */
  private static boolean isReserved(Topic topic, Scene scene) {
    boolean anybodys =
        switch (topic) {
          case ABOUT, COVERAGE, CLOSING, BREATHING, EXERCISE, ORDER, PAIN, SEE_DOCTOR -> true;
          case HOW_MANY, HOW_LONG, WHAT_NEXT, WHICH, WHERE, WHY, FEELING -> false;
          case EQUIPMENT, POSITION, PROGRESS -> false;
        };
    return !scene.now().mine() && !anybodys;
  }

  /** Returns whether it cannot be told before the exercises are chosen. */
  private static boolean isOfThePlan(Topic topic) {
    return switch (topic) {
      case HOW_MANY, HOW_LONG, WHAT_NEXT -> true;
      case WHICH, WHERE, WHY, FEELING, EQUIPMENT, POSITION, PROGRESS -> false;
      case ABOUT, COVERAGE, CLOSING, BREATHING, EXERCISE, ORDER, PAIN, SEE_DOCTOR -> false;
    };
  }

  /** Answers a question at another one, or keeps it in mind. */
  static Turn on(Scene scene) {
    return waits(scene) ? Wishes.later(scene) : scene.after(answer(scene));
  }

  /** Returns the answer to what was asked. */
  static Line[] answer(Scene scene) {
    Topic asked = scene.heard().detail().topic().orElse(Topic.ABOUT);
    Topic topic = isReserved(asked, scene) ? Topic.ABOUT : asked;
    Optional<String> subject =
        scene.state().exercise().filter(id -> scene.programme().find(id).isPresent());
    List<Line> said =
        switch (topic) {
          case ABOUT -> about(scene);
          case COVERAGE ->
              scene.programme().about().stream().skip(WHO).map(ProgrammeLines::of).toList();
          case CLOSING ->
              scene.programme().closings().stream().map(c -> ProgrammeLines.of(c.text())).toList();
          case PAIN -> List.of(Prompt.WHAT_COUNTS_AS_PAIN.line());
          case SEE_DOCTOR -> List.of(Prompt.CALL_THEM.line(), Prompt.WARNING_SIGNS.line());
          case PROGRESS -> progress(scene);
          case WHAT_NEXT -> List.of(whatNext(subject, scene));
          case HOW_LONG -> howLong(subject, scene);
          case HOW_MANY -> List.of(howMany(subject, scene));
          case WHERE, WHICH ->
              List.of(
                  scene.state() instanceof Offering
                      ? Offering.which(scene)
                      : which(subject, scene));
          case WHY -> List.of(Prompt.WHY_THIS.line());
          case FEELING -> List.of(feeling(subject, scene));
          case BREATHING -> List.of(Prompt.BREATHING.line());
          case EXERCISE -> described(scene);
          case ORDER -> List.of(Prompt.KEEPS_ORDER.line());
          case EQUIPMENT ->
              subject.map(id -> equipment(id, scene)).orElseGet(() -> List.of(equipment(scene)));
          case POSITION ->
              List.of(subject.map(id -> position(id, scene)).orElse(Prompt.NO_EXERCISE_YET.line()));
        };
    return said.toArray(Line[]::new);
  }

  /** Returns who this is, and what it is not. */
  private static List<Line> about(Scene scene) {
    List<Line> lines = new ArrayList<>();
    lines.add(Prompt.WHO.line().with("title", Line.of(scene.programme().title().say())));
    scene.programme().about().stream().limit(WHO).map(ProgrammeLines::of).forEach(lines::add);
    return lines;
  }

  private static Line feeling(Optional<String> subject, Scene scene) {
    return subject
        .flatMap(id -> scene.exercise(id).expectedFeeling())
        .map(ProgrammeLines::of)
        .orElse(Prompt.FEELING.line());
  }

  private static List<Line> described(Scene scene) {
    return scene.heard().detail().exercises().stream()
        .filter(id -> scene.programme().find(id).isPresent())
        .findFirst()
        .map(id -> Instructions.inShort(id, scene))
        .orElse(List.of(Prompt.NO_EXERCISE_YET.line()));
  }

  private static Line which(Optional<String> subject, Scene scene) {
    return subject
        .filter(Journey.planned(scene)::contains)
        .map(
            id ->
                Prompt.THIS_IS
                    .line()
                    .with("exercise", scene.name(id))
                    .with("number", Journey.position(id, scene))
                    .with("of", Journey.planned(scene).size()))
        .orElse(Prompt.NO_EXERCISE_YET.line());
  }

  private static Line whatNext(Optional<String> subject, Scene scene) {
    return Journey.aheadToday(scene).stream()
        .filter(id -> !subject.equals(Optional.of(id)))
        .findFirst()
        .map(id -> Prompt.NEXT_IS.line().with("exercise", scene.name(id)))
        .orElse(Prompt.NOTHING_AFTER.line());
  }

  private static Line howMany(Optional<String> subject, Scene scene) {
    int exercises = Journey.aheadToday(scene).size();
    Line remaining = Prompt.EXERCISES_TO_GO.line().with("n", exercises);
    boolean doing = subject.filter(scene.person().safety()::asksAbout).isPresent();
    if (!doing) {
      return exercises == 0 ? Prompt.NOTHING_AFTER.line() : remaining;
    }
    String id = subject.get();
    Exercise exercise = scene.exercise(id);
    Place place = Bouts.nextPlace(id, scene);
    int here = Math.max(0, scene.amount(id).repeats() + place.extra() - place.done());
    return here == 0 ? Prompt.NOTHING_AFTER_THIS.line() : Doses.remaining(exercise, here);
  }

  private static List<Line> howLong(Optional<String> subject, Scene scene) {
    List<Line> lines = new ArrayList<>();
    subject.map(scene::exercise).map(Doses::bounds).ifPresent(lines::add);
    List<String> ahead = Journey.aheadToday(scene);
    if (!ahead.isEmpty()) {
      lines.add(Prompt.MINUTES_TO_GO.line().with("n", Minutes.of(ahead, scene)));
    }
    return lines.isEmpty() ? List.of(Prompt.NOTHING_AFTER.line()) : lines;
  }

  private static List<Line> equipment(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    List<Line> lines = new ArrayList<>();
    Set<Prop> required = Needs.required(id, scene);
    if (!required.isEmpty()) {
      lines.add(Prompt.NEEDS.line().with("props", new Hole.Several(Intro.names(required))));
    }
    if (!exercise.equipment().anyOf().isEmpty()) {
      List<Line> any =
          exercise.equipment().anyOf().stream().map(Intro::names).map(n -> n.get(0)).toList();
      lines.add(Prompt.NEEDS_ANY.line().with("props", new Hole.AnyOf(any)));
    }
    if (exercise.progression().isPresent()) {
      lines.add(Prompt.OTHER_SURFACES.line());
    } else if (!exercise.equipment().optional().isEmpty()) {
      List<Line> optional = Intro.names(exercise.equipment().optional());
      lines.add(Prompt.MAY_HELP.line().with("props", new Hole.Several(optional)));
    }
    return lines.isEmpty() ? List.of(Prompt.NEEDS_NOTHING.line()) : lines;
  }

  private static Line equipment(Scene scene) {
    Set<Prop> all = new HashSet<>();
    List<String> ids =
        scene.person().chosen().isEmpty() ? scene.programme().ids() : scene.person().chosen();
    ids.forEach(id -> all.addAll(Needs.required(id, scene)));
    return all.isEmpty()
        ? Prompt.NEEDS_NOTHING.line()
        : Prompt.NEEDS.line().with("props", new Hole.Several(Intro.names(all)));
  }

  private static Line position(String id, Scene scene) {
    List<Line> stances =
        scene.exercise(id).positions().stream()
            .map(p -> ProgrammeLines.named("stance", p.stance()))
            .toList();
    return Prompt.POSITIONS.line().with("stances", new Hole.AnyOf(stances));
  }

  /** Returns how far somebody has come, by what is kept of them. */
  public static List<Line> progress(Scene scene) {
    Progress progress = scene.progress();
    List<Line> lines = new ArrayList<>();
    int runs = Math.min(100, progress.runs());
    lines.add(
        runs == 0 ? Prompt.NO_SESSION_DONE.line() : Prompt.SESSIONS_DONE.line().with("n", runs));
    for (String id : scene.programme().inOrder(progress.known())) {
      Exercise exercise = scene.exercise(id);
      Line dose = Doses.of(exercise, scene.amount(id));
      lines.add(Prompt.DOSE_OF.line().with("exercise", scene.name(id)).with("dose", dose));
      if (exercise.progression().isPresent()) {
        Line rung = Doses.rung(id, scene);
        lines.add(Prompt.RUNG_OF.line().with("exercise", scene.name(id)).with("rung", rung));
      }
    }
    return lines;
  }
}
