package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.programme.Programme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reachable state times every meaning, for a small programme: two exercises, two bouts. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallWalkTest {
  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private final Programme small =
      Programmes.only(shipped.programme(), "childs-pose", "shoulder-roll");
  private final Invariants invariants = new Invariants(small, shipped.phrasebook());
  private final Walk walk = new Walk(small);

  @BeforeAll
  void walk() {
    walk.from(List.of(), invariants::check);
    System.out.printf("two exercises: %,d states, %,d steps%n", walk.states(), walk.steps());
  }

  Stream<String> holds() {
    return invariants.names();
  }

  @ParameterizedTest
  @MethodSource
  void holds(String invariant) {
    assertThat(invariants.broken().get(invariant))
        .as(() -> invariant + " after " + walk.trail(invariants.at(invariant)))
        .isNull();
  }

  @Test
  void everythingThatWasReachedSurvivesItsStorage() {
    assertThat(walk.worlds()).hasSizeGreaterThan(3_000);
    StorageTest.assertSurvive(walk.worlds());
  }

  @Test
  void everyStateWasReachedThatTwoExercisesCanReach() {
    assertThat(walk.worlds().stream().map(w -> Walk.name(w.state())).distinct())
        .contains("CheckingPain", "RatingPain", "Adjusting", "ScreeningRedFlags", "Over")
        .contains("CheckingAlarm", "CheckingHurt", "ConfirmingErase")
        .contains("AskingOwner", "CheckingLock", "Selecting", "OfferingDescriptions", "Resuming")
        .contains("BetweenBouts", "ChangingPart", "MovingOn", "Pausing", "ConfirmingLeave")
        .contains("TakingBack", "ConfirmingMinutes")
        .contains("OfferingReminder", "AskingReminderTime", "ConfirmingReminder");
  }
}
