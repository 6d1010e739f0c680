package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.SessionFiles;
import backguide.person.Habits;
import backguide.person.Heed;
import backguide.person.Person;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Each of them once, so that a record that grows is told whole. */
  @Test
  void whateverIsKeptIsToldInASentence() {
    Safety safety = Safety.UNKNOWN.open(STRETCH, "r1").locking("r2");
    Today today =
        new Today(
            Optional.of(NOW),
            Optional.of(Place.start("band-row")),
            List.of("shoulder-roll"),
            List.of("band-squeeze", "childs-pose"),
            Map.of(PUSH_UP, Today.LOWER),
            Set.of(),
            Set.of("childs-pose"));
    Heed heed = Heed.NOTHING.hurting(STRETCH, Today.GENTLER).without(Prop.PARTNER);
    Progress progress = Progress.NONE.knowing(PUSH_UP).offering(PUSH_UP, true).reminding();
    Habits habits =
        new Habits(
            Pace.SLOW,
            Habits.Verbosity.BRIEF,
            Habits.Flow.NEVER,
            false,
            Optional.of(Stance.SEATED),
            Optional.of(Prop.DOOR));
    Person all =
        NOBODY
            .choosing(List.of(STRETCH, PUSH_UP))
            .with(safety)
            .with(today)
            .with(heed)
            .with(progress)
            .with(habits);
    assertThat(String.join("\n", remembered(all)))
        .contains("We stopped to be safe")
        .contains("ask about pain with the upper back stretch")
        .contains("Picked for you: the upper back stretch and wall push-ups")
        .contains("You are at the band row")
        .contains("Done this time through: shoulder rolls")
        .contains("Left out this time through: the band squeeze")
        .contains("Left because it hurt: child's pose")
        .contains("Made gentler the last time: wall push-ups")
        .contains("so we start gentler: the upper back stretch")
        .contains("so I ask again: someone to hold the band")
        .contains("offer a little more: wall push-ups")
        .contains("You set one reminder", "talk slowly", "few words", "one at a time")
        .contains("count aloud", "sitting", "a door", "the end of a session")
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
