package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Detail.Topic;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.heard.When;
import backguide.programme.Prop;
import backguide.programme.Stance;
import backguide.speech.Played;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can be said, with the values that matter. */
public record Happening(Meaning meaning, Detail detail, boolean guessed) {
  /** The moment at which everything of a walk happens; launches move the past instead. */
  public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);

  public Happening(Meaning meaning, Detail detail) {
    this(meaning, detail, false);
  }

  public static List<Happening> all(List<String> exercises) {
    List<Happening> all = new ArrayList<>();
    for (Urgent urgent : Urgent.values()) {
      switch (urgent) {
        case RED_FLAG -> {
          add(all, urgent, Detail.NONE.withAlarm(Alarm.EMERGENCY));
          add(all, urgent, Detail.NONE.withAlarm(Alarm.URGENT));
        }
        case PAIN -> {
          add(all, urgent, Detail.NONE);
          add(all, urgent, Detail.NONE.withSeverity(Severity.MILD));
          add(all, urgent, Detail.NONE.withSeverity(Severity.MODERATE));
          add(all, urgent, Detail.NONE.withSeverity(Severity.SEVERE));
          add(all, urgent, Detail.NONE.withPlace(BodyPart.KNEES));
          add(all, urgent, Detail.NONE.gettingWorse());
        }
        case EQUIPMENT_BROKE -> {
          add(all, urgent, Detail.NONE);
          add(all, urgent, Detail.NONE.withProp(Prop.EXERCISE_BAND));
        }
        case STOP, DELETE, CHILD -> add(all, urgent, Detail.NONE);
      }
    }
    for (Aside aside : Aside.values()) {
      switch (aside) {
        case INFO -> {
          for (Topic topic : Topic.values()) {
            add(all, aside, about(topic, exercises));
          }
        }
        case POSTURE -> add(all, aside, Detail.NONE.withStance(Stance.SEATED));
        default -> add(all, aside, Detail.NONE);
      }
    }
    for (Answer answer : Answer.values()) {
      answers(answer, exercises).forEach(d -> add(all, answer, d));
    }
    all.addAll(guessed(all));
    return all;
  }

  /** Each meaning once more as it may be guessed at, with the most that it can tell. */
  private static List<Happening> guessed(List<Happening> all) {
    Map<Meaning, Happening> once = new LinkedHashMap<>();
    for (Happening sure : all) {
      boolean plain = sure.meaning() instanceof Aside && sure.detail().equals(Detail.NONE);
      boolean severe = sure.detail().severity().equals(Optional.of(Severity.SEVERE));
      Happening guess = new Happening(sure.meaning(), sure.detail(), true);
      if (severe) {
        once.put(sure.meaning(), guess);
      } else if (!plain) {
        once.putIfAbsent(sure.meaning(), guess);
      }
    }
    return List.copyOf(once.values());
  }

  /**
   * The few that lead anywhere new, for programmes too long to try everything. Of what is guessed
   * that is an alarm and pain; every other guess is tried with the small programme.
   */
  static List<Happening> few(List<String> exercises) {
    Set<Meaning> left =
        Set.of(
            Urgent.DELETE,
            Urgent.CHILD,
            Urgent.EQUIPMENT_BROKE,
            Aside.HELP,
            Aside.INFO,
            Aside.MORE_DETAIL,
            Aside.SHORTER,
            Aside.SLOWER,
            Aside.FASTER,
            Aside.POSTURE,
            Aside.COUNT_ALOUD,
            Aside.COUNT_SILENTLY,
            Aside.HEALTH_QUESTION,
            Aside.THANKS,
            Aside.WANT_REMINDER,
            Aside.ONE_AT_A_TIME,
            Aside.KEEP_MOVING,
            Aside.REPEAT,
            Aside.WAIT,
            Answer.UNSURE,
            Answer.NOT_ME,
            Answer.UNKNOWN,
            Answer.BUILT_IN_NEXT,
            Answer.HARDER,
            Answer.CHANGE_EXERCISES,
            Answer.MORE_TIME,
            Answer.MINUTES_ONLY);
    Set<Happening> once = new LinkedHashSet<>();
    Set<Meaning> met = new HashSet<>();
    for (Happening happening : all(exercises)) {
      Detail said = happening.detail();
      boolean pain = happening.meaning() == Urgent.PAIN && said.place().isPresent();
      boolean rating = said.number().map(n -> Set.of(0, 3, 5, 8).contains(n)).orElse(false);
      boolean everything = said.all() && said.exercises().isEmpty();
      boolean plain = happening.meaning() != Answer.RATING && happening.meaning() != Answer.SELECT;
      if (!left.contains(happening.meaning())
          && !happening.guessed()
          && (pain || rating || everything || plain && met.add(happening.meaning()))) {
        once.add(happening);
      }
    }
    Detail severe = Detail.NONE.withSeverity(Severity.SEVERE);
    once.add(new Happening(Urgent.RED_FLAG, Detail.NONE.withAlarm(Alarm.EMERGENCY), true));
    once.add(new Happening(Urgent.PAIN, severe, true));
    return List.copyOf(once);
  }

  /** The way through, with pain on it. */
  static List<Happening> fewest(List<String> exercises) {
    Set<Meaning> kept =
        Set.of(
            Urgent.PAIN,
            Urgent.DELETE,
            Answer.YES,
            Answer.NO,
            Answer.FINE,
            Answer.RATING,
            Answer.SELECT,
            Answer.CHOICE);
    return Stream.concat(
            few(exercises).stream(), Stream.of(new Happening(Urgent.DELETE, Detail.NONE)))
        .filter(h -> kept.contains(h.meaning()) || h.guessed())
        .filter(h -> h.detail().number().map(n -> n == 3).orElse(true))
        .toList();
  }

  private static List<Detail> answers(Answer answer, List<String> exercises) {
    return switch (answer) {
      case NO -> List.of(Detail.NONE, Detail.NONE.withSeverity(Severity.NONE));
      case RATING ->
          List.of(
              Detail.NONE.withSeverity(Severity.NONE),
              Detail.NONE.withSeverity(Severity.MILD),
              Detail.NONE.withNumber(0),
              Detail.NONE.withNumber(3),
              Detail.NONE.withNumber(5),
              Detail.NONE.withNumber(8),
              Detail.NONE.withNumber(11),
              Detail.NONE.withNumber(-1),
              Detail.NONE.withNumber(1_000_000));
      case SELECT ->
          List.of(
              Detail.NONE.withExercises(exercises.subList(0, 1)),
              Detail.NONE.withAll(),
              Detail.NONE.withAll().withExercises(exercises.subList(0, 1)),
              Detail.NONE);
      case CHOICE ->
          List.of(Detail.NONE.withProp(Prop.DOOR), Detail.NONE.withProp(Prop.WALL), Detail.NONE);
      case NO_EQUIPMENT ->
          List.of(
              Detail.NONE,
              Detail.NONE.withProp(Prop.EXERCISE_BAND),
              Detail.NONE.withProp(Prop.FIRM_CHAIR));
      case MORE_TIME -> List.of(Detail.NONE, Detail.NONE.withNumber(10));
      case MINUTES_ONLY ->
          List.of(Detail.NONE, Detail.NONE.withNumber(1), Detail.NONE.withNumber(90));
      case WHEN -> {
        When tomorrow =
            new When(Optional.of(NOW.toLocalDate().plusDays(1)), Optional.of(LocalTime.of(9, 0)));
        When past = new When(Optional.of(NOW.toLocalDate()), Optional.of(LocalTime.of(9, 0)));
        yield List.of(
            Detail.NONE.withWhen(tomorrow),
            Detail.NONE.withWhen(past),
            Detail.NONE.withWhen(new When(tomorrow.day(), Optional.empty())),
            Detail.NONE.withWhen(new When(Optional.empty(), tomorrow.time())),
            Detail.NONE);
      }
      default -> List.of(Detail.NONE);
    };
  }

  private static Detail about(Topic topic, List<String> exercises) {
    Detail asked = Detail.NONE.withTopic(topic);
    return topic == Topic.EXERCISE ? asked.withExercises(exercises.subList(0, 1)) : asked;
  }

  private static void add(List<Happening> all, Meaning meaning, Detail detail) {
    all.add(new Happening(meaning, detail));
  }

  public Heard heard(Played played) {
    Heard heard = Heard.of(meaning, detail, NOW).after(played).requested("walk");
    return guessed ? heard.guess() : heard;
  }
}
