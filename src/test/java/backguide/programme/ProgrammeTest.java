package backguide.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import backguide.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
  private final Programme programme = Catalog.bundled("en-US").programme();

  @Test
  void anExerciseIsFoundByItsId() {
    assertThat(programme.exercise("band-row").id()).isEqualTo("band-row");
    assertThat(programme.find("handstand")).isEmpty();
    assertThatThrownBy(() -> programme.exercise("handstand"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no exercise handstand");
  }

  @Test
  void exercisesStandInTheOrderOfTheSheetAndOnce() {
    assertThat(programme.ids())
        .containsExactly(
            "upper-back-stretch",
            "childs-pose",
            "shoulder-roll",
            "wall-push-up",
            "band-squeeze",
            "band-row");
    assertThat(programme.inOrder(List.of("band-row", "handstand", "childs-pose", "band-row")))
        .containsExactly("childs-pose", "band-row");
  }

  @Test
  void aRecordNamesIdAndVersion() {
    assertThat(programme.tag()).isEqualTo(programme.id() + "@" + programme.version());
  }

  @Test
  void everyMomentHasItsRule() {
    for (Always.Occasion when : Always.Occasion.values()) {
      assertThat(programme.rule(when).when()).isEqualTo(when);
    }
  }

  @Test
  void directionsAreDoneOneAfterTheOtherAndOnlyTheSecondOpens() {
    Exercise rolls = programme.exercise("shoulder-roll");
    assertThat(rolls.parts(new Amount(0, 5, 1)))
        .extracting(p -> p.phase().orElseThrow().id(), ExercisePart::set, ExercisePart::opens)
        .containsExactly(tuple("first", 1, false), tuple("reverse", 1, true));
  }

  @Test
  void setsAreDoneOneAfterTheOtherAndNoneOpens() {
    Exercise pushUps = programme.exercise("wall-push-up");
    assertThat(pushUps.parts(new Amount(0, 8, 3)))
        .containsExactly(
            new ExercisePart(Optional.empty(), Optional.empty(), 1, false),
            new ExercisePart(Optional.empty(), Optional.empty(), 2, false),
            new ExercisePart(Optional.empty(), Optional.empty(), 3, false));
  }

  @Test
  void setsOfASideComeBeforeTheOtherSide() {
    Exercise row = programme.exercise("band-row");
    Text left = new Text("left", Map.of(), row.name().origin());
    Text right = new Text("right", Map.of(), row.name().origin());
    assertThat(sided(row, List.of(left, right)).parts(new Amount(0, 8, 2)))
        .extracting(p -> p.side().orElseThrow(), ExercisePart::set, ExercisePart::opens)
        .containsExactly(
            tuple("left", 1, false),
            tuple("left", 2, false),
            tuple("right", 1, true),
            tuple("right", 2, false));
  }

  @Test
  void onlyTheChildsPoseIsOnTheFloor() {
    assertThat(programme.exercises().stream().filter(Exercise::onFloor).map(Exercise::id))
        .containsExactly("childs-pose");
  }

  @Test
  void onlyTheFloorAndTheBandAreAskedFor() {
    assertThat(programme.exercise("childs-pose").toAskFor()).containsExactly(Prop.FLOOR_SPACE);
    assertThat(programme.exercise("band-row").toAskFor()).containsExactly(Prop.EXERCISE_BAND);
    assertThat(programme.exercise("wall-push-up").toAskFor()).isEmpty();
    assertThat(programme.exercise("wall-push-up").requires(Prop.WALL)).isTrue();
    assertThat(programme.exercise("wall-push-up").requires(Prop.FLOOR_SPACE)).isFalse();
  }

  @Test
  void aPositionIsAllowedThatTheSheetNames() {
    assertThat(programme.exercise("childs-pose").allows(Stance.KNEELING_FLOOR)).isTrue();
    assertThat(programme.exercise("childs-pose").allows(Stance.STANDING)).isFalse();
  }

  @Test
  void anAnchorIsExplainedByItsOwnOption() {
    SetupChoice anchors = programme.exercise("band-row").setupChoice().orElseThrow();
    assertThat(anchors.option(Prop.DOOR).prop()).isEqualTo(Prop.DOOR);
    assertThatThrownBy(() -> anchors.option(Prop.WALL)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aPlaceBeginsAtNothingAndMoreAddsUp() {
    assertThat(Place.start("band-row")).isEqualTo(new Place("band-row", 0, 0, 0));
    assertThat(new Place("band-row", 1, 8, 2).more(3)).isEqualTo(new Place("band-row", 1, 8, 5));
  }

  private static Exercise sided(Exercise e, List<Text> sides) {
    return new Exercise(
        e.id(),
        e.ordinal(),
        e.kind(),
        e.name(),
        e.positions(),
        e.equipment(),
        e.steps(),
        e.adjustments(),
        e.dose(),
        e.phases(),
        sides,
        e.tempo(),
        e.progression(),
        e.setupChoice(),
        e.expectedFeeling(),
        e.midSetCue(),
        e.leadIn(),
        e.pictures());
  }
}
