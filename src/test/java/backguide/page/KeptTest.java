package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.SessionFiles;
import backguide.person.Habits;
import backguide.person.Heed;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Pace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of somebody is told whole, and no more of it. */
class KeptTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T09:10:00");
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), "en-US");
  private static final Programme PROGRAMME = FILES.programme();
  private static final Person NOBODY = Person.unknown(PROGRAMME.tag());
  private static final String STRETCH = "upper-back-stretch";
  private static final String PUSH_UP = "wall-push-up";

  private static JsonNode told(Optional<Person> kept) {
    return new ObjectMapper().valueToTree(new KeptJson(PROGRAMME, FILES.words()).of(kept, NOW));
  }

  private static List<String> remembered(Person person) {
    return new ObjectMapper()
        .convertValue(told(Optional.of(person)).path("remembered"), Remembering.class);
  }

  private static final class Remembering extends java.util.ArrayList<String> {
    private static final long serialVersionUID = 1;
  }

  @Test
  void ofWhomNothingIsKeptNothingIsTold() {
    JsonNode told = told(Optional.empty());
    assertThat(told.path("kept").asBoolean()).isFalse();
    assertThat(told.path("remembered")).hasSize(1);
    assertThat(told.path("remembered").path(0).asText()).contains("nothing about you");
    assertThat(told.has("clearedOn")).isFalse();
    assertThat(told.path("exercises")).isEmpty();
  }

  @Test
  void thePermissionIsToldWithItsDay() {
    Person person = NOBODY.with(Safety.UNKNOWN.cleared(LocalDate.parse("2026-10-17")));
    assertThat(told(Optional.of(person)).path("clearedOn").asText()).isEqualTo("2026-10-17");
  }

  /** Somebody of whom everything is kept that can be: what is new is asked for by the compiler. */
  private static Person everything() {
    LocalDate easySince = LocalDate.parse("2026-11-08");
    return new Person(
        PROGRAMME.tag(),
        Safety.UNKNOWN
            .cleared(LocalDate.parse("2026-10-17"))
            .briefing()
            .open(STRETCH, "r1")
            .locking("r2"),
        List.of(STRETCH, PUSH_UP),
        new Today(
            Optional.of(NOW),
            Optional.of(new Place("band-row", 1, 2, 3)),
            List.of("shoulder-roll"),
            List.of("band-squeeze", "childs-pose"),
            Map.of(PUSH_UP, Today.LOWER),
            Set.of("band-row"),
            Set.of("childs-pose")),
        new Progress(
            Map.of(PUSH_UP, Rung.COUCH_END),
            Map.of(STRETCH, new Amount(20, 2, 1)),
            Map.of(STRETCH, 1),
            Map.of(STRETCH, 2),
            Set.of(PUSH_UP),
            Set.of(STRETCH),
            3,
            1,
            Map.of(STRETCH, easySince),
            Set.of(easySince)),
        new Habits(
            Pace.SLOW,
            Habits.Verbosity.BRIEF,
            Habits.Flow.NEVER,
            false,
            Optional.of(Stance.SEATED),
            Optional.of(Prop.DOOR)),
        new Heed(Map.of(STRETCH, Today.GENTLER), Set.of(Prop.PARTNER)));
  }

  @Test
  void whateverIsKeptIsToldInASentence() {
    Person all = everything();
    assertThat(String.join("\n", remembered(all)))
        .contains("We stopped to be safe")
        .contains("ask about pain with the upper back stretch")
        .contains("Picked for you: the upper back stretch and couch push-ups")
        .contains("You are at the band row")
        .contains("Done this time through: shoulder rolls")
        .contains("Left out this time through: the band squeeze")
        .contains("Left because it hurt: child's pose")
        .contains("Made gentler the last time: couch push-ups")
        .contains("so we start gentler: the upper back stretch")
        .contains("so I ask again: someone to hold the band")
        .contains("offer a little more: couch push-ups")
        .contains("You set one reminder", "talk slowly", "few words", "one at a time")
        .contains("count aloud", "sitting", "a door", "the end of three sessions")
        .doesNotContain("r1", "r2", "upper-back");
    assertThat(
            remembered(
                all.with(
                    new Habits(
                        Pace.NORMAL,
                        Habits.Verbosity.FULL,
                        Habits.Flow.ALWAYS,
                        true,
                        Optional.empty(),
                        Optional.empty()))))
        .contains("You like to hear every detail.")
        .contains("You like to keep moving, with no question in between.");
  }

  /**
   * Each field, as a store has it, is left as nobody has it, and what is told differs; which fields
   * it does not differ for stands here. So what is kept one day is told, or named as untold.
   * Without the place's exercise ({@code ex}) there is no record of a place to read.
   */
  @Test
  void noFieldIsKeptThatIsNotTold() {
    Map<String, Object> all = PersonCodec.write(everything());
    Map<String, Object> none = PersonCodec.write(NOBODY);
    JsonNode told = told(Optional.of(everything()));
    Map<String, Map<String, Object>> lacking = eachLacking(all, none);
    Map<String, Object> today = fields(all, "today");
    eachLacking(today, fields(none, "today"))
        .forEach((field, less) -> lacking.put(field, with(all, "today", less)));
    Set<String> untold = new TreeSet<>();
    lacking.forEach(
        (field, less) -> {
          assertThat(less).as("nothing of it is kept of anybody here: " + field).isNotEqualTo(all);
          if (told(Optional.of(PersonCodec.read(less))).equals(told)) {
            untold.add(field);
          }
        });
    Set<String> saidOnceAtTheGates = Set.of("briefed");
    Set<String> onceMadeGentler = Set.of("retried");
    assertThat(untold)
        .isEqualTo(
            Stream.of(saidOnceAtTheGates, onceMadeGentler)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Returns, by each field, a record that has of it what nobody's has. */
  private static Map<String, Map<String, Object>> eachLacking(
      Map<String, Object> all, Map<String, Object> none) {
    return all.keySet().stream()
        .filter(field -> !Set.of("v", "prog", "ex", "part", "repeats", "extra").contains(field))
        .collect(
            Collectors.toMap(
                field -> field,
                field -> with(all, field, none.get(field)),
                (a, b) -> a,
                TreeMap::new));
  }

  private static Map<String, Object> with(Map<String, Object> all, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(all);
    changed.put(field, value);
    changed.values().removeIf(Objects::isNull);
    return changed;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Map<String, Object> record, String field) {
    return (Map<String, Object>) record.get(field);
  }

  @Test
  void everyDoseThereIsStandsInItsOrderAndSomebodyAtOneOfThem() {
    for (Exercise exercise : PROGRAMME.exercises()) {
      String id = exercise.id();
      Optional<Amount> next = Optional.of(exercise.dose().first());
      int before = 0;
      while (next.isPresent()) {
        Progress progress = Progress.NONE.dosing(id, next.get());
        Person person = NOBODY.choosing(List.of(id)).with(progress);
        JsonNode told = told(Optional.of(person)).path("exercises").path(0);
        int at = told.path("doseAt").asInt();
        assertThat(at).as(id).isGreaterThan(before);
        assertThat(told.path("doses").path(at - 1)).isEqualTo(told.path("dose"));
        before = at;
        next = exercise.dose().after(next.get());
        if (next.isEmpty()) {
          assertThat(told.path("doses")).hasSize(at);
        }
      }
    }
  }

  @Test
  void theLastWeeksAreToldWithTheDaysOfEach() {
    Progress progress =
        Progress.NONE
            .completing(LocalDate.parse("2026-08-01"))
            .completing(LocalDate.parse("2026-11-08"))
            .completing(LocalDate.parse("2026-11-16"))
            .completing(LocalDate.parse("2026-11-22"))
            .completing(LocalDate.parse("2026-11-22"));
    assertThat(progress.days()).hasSize(3);
    assertThat(progress.runs()).isEqualTo(5);
    JsonNode weeks = told(Optional.of(NOBODY.with(progress))).path("weeks");
    assertThat(weeks).hasSize(12);
    assertThat(weeks.path(0).toString()).contains("2026-08-31", "\"days\":0");
    assertThat(weeks.path(9).toString()).contains("2026-11-02", "\"days\":1");
    assertThat(weeks.path(10).toString()).contains("2026-11-09", "\"days\":0");
    assertThat(weeks.path(11).toString()).contains("2026-11-16", "\"days\":2");
  }

  @Test
  void aLadderTellsWhereSomebodyIs() {
    Person person =
        NOBODY.choosing(List.of(STRETCH, PUSH_UP)).with(Progress.NONE.on(PUSH_UP, Rung.COUCH_END));
    JsonNode told = told(Optional.of(person)).path("exercises");
    assertThat(told.path(0).has("rungs")).isFalse();
    assertThat(told.path(1).path("rungs")).hasSize(5);
    assertThat(told.path(1).path("rungAt").asInt()).isEqualTo(3);
  }
}
