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
import backguide.programme.PainPolicy;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that can be said, with the values that matter. */
public record Happening(Meaning meaning, Detail detail, boolean guessed) {
  /** The moment at which everything of a walk happens; launches move the past instead. */
  public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);

  private static final int EASED = Tier.EASE.from(PainPolicy.BUILT_IN);

  public Happening(Meaning meaning, Detail detail) {
    this(meaning, detail, false);
  }

  public static List<Happening> all(List<String> exercises) {
    List<Happening> all = new ArrayList<>();
    for (Urgent urgent : Urgent.values()) {
      values(urgent).forEach(detail -> all.add(new Happening(urgent, detail)));
    }
    for (Aside aside : Aside.values()) {
      values(aside, exercises).forEach(detail -> all.add(new Happening(aside, detail)));
    }
    for (Answer answer : Answer.values()) {
      values(answer, exercises).forEach(detail -> all.add(new Happening(answer, detail)));
    }
    all.addAll(guessed(all));
    return all;
  }

  /** Each meaning once more as a guess: what is urgent at its worst, an answer at its least. */
  private static List<Happening> guessed(List<Happening> all) {
    Map<Meaning, Happening> once = new LinkedHashMap<>();
    for (Happening sure : all) {
      boolean plain = sure.meaning() instanceof Aside && sure.detail().equals(Detail.NONE);
      boolean severe = sure.detail().severity().equals(Optional.of(Severity.SEVERE));
      Happening guess = new Happening(sure.meaning(), sure.detail(), true);
      if (severe && sure.meaning() instanceof Urgent) {
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
      boolean pain = happening.meaning() == Urgent.PAIN && said.where().isPresent();
      boolean rating = said.number().map(n -> tiers().anyMatch(from -> from == n)).orElse(false);
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
        .filter(h -> h.detail().number().map(n -> n == EASED).orElse(true))
        .toList();
  }

  private static List<Detail> values(Urgent urgent) {
    return switch (urgent) {
      case RED_FLAG -> Stream.of(Alarm.values()).map(Detail.NONE::withAlarm).toList();
      case PAIN ->
          Stream.of(
                  Stream.of(Detail.NONE),
                  severities().filter(d -> !d.equals(Detail.NONE.withSeverity(Severity.NONE))),
                  Stream.of(Detail.NONE.withWhere(BodyPart.KNEES), Detail.NONE.gettingWorse()))
              .flatMap(d -> d)
              .toList();
      case EQUIPMENT_BROKE -> List.of(Detail.NONE, Detail.NONE.withProp(Prop.EXERCISE_BAND));
      case STOP, DELETE, CHILD -> List.of(Detail.NONE);
    };
  }

  private static List<Detail> values(Aside aside, List<String> exercises) {
    return switch (aside) {
      case INFO -> Stream.of(Topic.values()).map(topic -> about(topic, exercises)).toList();
      case POSTURE -> List.of(Detail.NONE.withStance(Stance.SEATED));
      case HELP, REPEAT, MORE_DETAIL, SHORTER, SLOWER, FASTER, ONE_AT_A_TIME, KEEP_MOVING ->
          List.of(Detail.NONE);
      case COUNT_ALOUD, COUNT_SILENTLY, HEALTH_QUESTION, THANKS, WAIT, WANT_REMINDER ->
          List.of(Detail.NONE);
    };
  }

  private static List<Detail> values(Answer answer, List<String> exercises) {
    return switch (answer) {
      case NO -> List.of(Detail.NONE, Detail.NONE.withSeverity(Severity.NONE));
      case RATING ->
          Stream.concat(severities(), ratings().mapToObj(number -> Detail.NONE.withNumber(number)))
              .toList();
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
      case YES, IT_DID, FINE, UNSURE, NOT_ME, PRESCRIBED, UNKNOWN -> List.of(Detail.NONE);
      case NEXT, BUILT_IN_NEXT, READY, DONE, SKIP, BACK -> List.of(Detail.NONE);
      case EASIER, HARDER, MORE, CANNOT_KNEEL, CHANGE_EXERCISES -> List.of(Detail.NONE);
    };
  }

  private static Stream<Detail> severities() {
    return Stream.of(Severity.values()).map(Detail.NONE::withSeverity);
  }

  /** Returns where each tier begins, what is just under that, and what is on no scale. */
  private static IntStream ratings() {
    return IntStream.concat(
            tiers().flatMap(from -> IntStream.of(from - 1, from)), IntStream.of(11, 1_000_000))
        .distinct();
  }

  private static IntStream tiers() {
    return Stream.of(Tier.values()).mapToInt(tier -> tier.from(PainPolicy.BUILT_IN));
  }

  private static Detail about(Topic topic, List<String> exercises) {
    Detail asked = Detail.NONE.withTopic(topic);
    return topic == Topic.EXERCISE ? asked.withExercises(exercises.subList(0, 1)) : asked;
  }

  public Heard heard(Played played) {
    Heard heard = Heard.of(meaning, detail, NOW).after(played).requested("walk");
    return guessed ? heard.guess() : heard;
  }
}
