package backguide.page;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning.Aside;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.programme.Amount;
import backguide.programme.Dose;
import backguide.programme.Exercise;
import backguide.programme.Programme;
import backguide.programme.Rung;
import backguide.session.Doses;
import backguide.session.Ladder;
import backguide.session.Scene;
import backguide.session.Session;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What is kept of somebody, as the page shows it. */
record KeptJson(Programme programme, Phrasebook words) {
  Map<String, Object> of(Optional<Person> kept, LocalDateTime now) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kept", kept.isPresent());
    Scene scene = scene(kept.orElse(Person.unknown(programme.tag())), now);
    List<Line> lines = kept.isPresent() ? Remembered.of(scene) : List.of(Remembered.nothing());
    told.put("remembered", lines.stream().map(this::said).toList());
    Person person = scene.person();
    person.safety().clearedOn().ifPresent(day -> told.put("clearedOn", day.toString()));
    person.today().at().ifPresent(at -> told.put("lastOn", at.toLocalDate().toString()));
    told.put("weeks", weeks(person.progress().days(), now.toLocalDate()));
    told.put("locked", person.safety().locked());
    told.put(
        "exercises",
        person.chosen().stream()
            .filter(id -> programme.find(id).isPresent())
            .map(id -> exercise(id, scene))
            .toList());
    return told;
  }

  private Scene scene(Person person, LocalDateTime now) {
    Session session = Session.unopened(programme.tag()).with(person);
    return new Scene(programme, session, Heard.of(Aside.INFO, Detail.NONE, now));
  }

  /**
   * Returns the last weeks by their first days, the one of today last, and on how many days of
   * each.
   */
  private static List<Map<String, Object>> weeks(Set<LocalDate> days, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.rangeClosed(1 - Progress.WEEKS, 0)
        .mapToObj(monday::plusWeeks)
        .map(week -> week(week, days))
        .toList();
  }

  private static Map<String, Object> week(LocalDate from, Set<LocalDate> days) {
    LocalDate to = from.plusWeeks(1);
    long done = days.stream().filter(day -> !day.isBefore(from) && day.isBefore(to)).count();
    return Map.of("week", from.toString(), "days", done);
  }

  private Map<String, Object> exercise(String id, Scene scene) {
    Exercise exercise = programme.exercise(id);
    List<Amount> doses = doses(exercise.dose());
    Amount now = scene.amount(id);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", said(Line.of(exercise.name().say())));
    told.put("dose", said(Doses.of(exercise, now)));
    told.put("doses", doses.stream().map(dose -> said(Doses.of(exercise, dose))).toList());
    told.put("doseAt", (int) doses.stream().filter(dose -> isWithin(dose, now)).count());
    told.put("painFree", scene.progress().painFreeRuns(id));
    told.put("easy", scene.progress().easyRuns(id));
    scene.progress().easySince(id).ifPresent(day -> told.put("easySince", day.toString()));
    Ladder.rung(id, scene).ifPresent(rung -> ladder(told, exercise, rung));
    return told;
  }

  private void ladder(Map<String, Object> told, Exercise exercise, Rung now) {
    List<Rung> rungs = exercise.progression().orElseThrow().ladder();
    told.put(
        "rungs", rungs.stream().map(rung -> said(Line.of("rung." + Line.name(rung)))).toList());
    told.put("rungAt", rungs.indexOf(now) + 1);
  }

  /** Returns all doses there are, from the least one by one to the largest. */
  private static List<Amount> doses(Dose dose) {
    List<Amount> all = new ArrayList<>();
    all.add(dose.least());
    for (Optional<Amount> next = Optional.of(dose.first());
        next.isPresent();
        next = dose.after(next.get())) {
      if (!all.contains(next.get())) {
        all.add(next.get());
      }
    }
    return all;
  }

  private static boolean isWithin(Amount dose, Amount now) {
    return dose.hold() <= now.hold()
        && dose.repeats() <= now.repeats()
        && dose.sets() <= now.sets();
  }

  private String said(Line line) {
    return words.words(line, "");
  }
}
