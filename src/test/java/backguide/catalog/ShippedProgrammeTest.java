package backguide.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.programme.Adjustment;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Move;
import backguide.programme.PainPolicy;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.programme.Range;
import backguide.programme.Rung;
import backguide.programme.Step;
import backguide.programme.Text;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The six exercises as they stand on the sheet: numbers, order, conditions. */
class ShippedProgrammeTest {
  private static final Catalog.Loaded LOADED = Catalog.bundled("en-US");
  private static final Programme PROGRAMME = LOADED.programme();
  private static final Phrasebook PHRASEBOOK = LOADED.phrasebook();

  static Stream<Exercise> exercises() {
    return PROGRAMME.exercises().stream();
  }

  @Test
  void sixExercisesInTheOrderOfTheSheet() {
    assertThat(PROGRAMME.ids())
        .containsExactly(
            "upper-back-stretch",
            "childs-pose",
            "shoulder-roll",
            "wall-push-up",
            "band-squeeze",
            "band-row");
    assertThat(PROGRAMME.pain()).isEqualTo(PainPolicy.BUILT_IN);
  }

  @Test
  void dosesAreThoseOfTheSheetAndBeginAtTheBottom() {
    assertThat(PROGRAMME.exercises())
        .extracting(e -> e.dose().first())
        .containsExactly(
            new Amount(15, 2, 1),
            new Amount(15, 2, 1),
            new Amount(0, 2, 1),
            new Amount(0, 8, 1),
            new Amount(0, 8, 1),
            new Amount(0, 8, 1));
    assertThat(PROGRAMME.exercises())
        .extracting(e -> top(e))
        .containsExactly(
            new Amount(30, 4, 1),
            new Amount(30, 4, 1),
            new Amount(0, 4, 1),
            new Amount(0, 12, 1),
            new Amount(0, 12, 1),
            new Amount(0, 12, 1));
  }

  private static Amount top(Exercise exercise) {
    Amount amount = exercise.dose().least();
    Optional<Amount> more = exercise.dose().after(amount);
    while (more.isPresent()) {
      amount = more.get();
      more = exercise.dose().after(amount);
    }
    return amount;
  }

  /** The microphone is open after the instructions: nobody may hold what they describe by then. */
  @Test
  void effortIsOnlyDescribedUntilItStarts() {
    List<String> later =
        PHRASEBOOK.wordings().keySet().stream()
            .filter(key -> key.matches("[a-z-]+\\.s\\d"))
            .filter(ShippedProgrammeTest::waits)
            .toList();
    assertThat(later).hasSize(6);
    assertThat(later).allMatch(key -> waits(key + ".brief"));
  }

  private static boolean waits(String key) {
    String words = PHRASEBOOK.wordings().get(key).many();
    return words.matches(".*(In each|For each|For the push-ups|Each circle|Smooth circles).*");
  }

  @Test
  void rollsGoBothWaysAtLeastTwoToFourTimes() {
    Exercise rolls = PROGRAMME.exercise("shoulder-roll");

    assertThat(rolls.phases())
        .extracting(p -> p.path())
        .containsExactly(
            List.of(Move.UP, Move.BACK, Move.DOWN, Move.FORWARD),
            List.of(Move.DOWN, Move.BACK, Move.UP, Move.FORWARD));
    assertThat(rolls.phases()).extracting(p -> p.atLeast()).allMatch(Range::openEnded);
    assertThat(dose(rolls))
        .isEqualTo(
            "Make at least two to four smooth circles one way, "
                + "then at least two to four the other way.");
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theDoseIsSpokenWithItsOwnNumbers(Exercise exercise) {
    assertThat(dose(exercise)).contains(word(exercise.dose().repeats()));
    exercise.dose().hold().ifPresent(hold -> assertThat(dose(exercise)).contains(word(hold)));
  }

  private static String word(Range range) {
    var numbers = PHRASEBOOK.language().numerals().get("plain");
    return numbers.word(range.min()) + " to " + numbers.word(range.max());
  }

  private static String dose(Exercise exercise) {
    Line line =
        Line.of(exercise.id() + ".dose")
            .with("timesMin", exercise.dose().repeats().min())
            .with("timesMax", exercise.dose().repeats().max())
            .with("holdMin", exercise.dose().hold().map(Range::min).orElse(0))
            .with("holdMax", exercise.dose().hold().map(Range::max).orElse(0));
    return PHRASEBOOK.words(line, "");
  }

  @Test
  void theStretchLowersTheChinBeforeItReachesAndIsExpectedBeforeTheHold() {
    Exercise stretch = PROGRAMME.exercise("upper-back-stretch");
    String all = full(stretch);

    assertThat(all).containsSubsequence("chair or stand", "clasped", "chin", "Reach", "blades");
    assertThat(say(stretch.expectedFeeling().orElseThrow()))
        .contains("stretch")
        .doesNotContain("pain");
  }

  @Test
  void thePillowIsNamedWhileKneelingAndIsOptional() {
    Exercise pose = PROGRAMME.exercise("childs-pose");
    Adjustment pillow = pose.adjustments().get(0);

    assertThat(pillow.discomfort()).contains("knees");
    assertThat(pillow.atStep()).contains("s1");
    assertThat(say(pillow.setup())).startsWith("If ").contains("pillow or folded blanket");
    assertThat(say(pillow.offer())).contains("pillow or folded blanket");
    assertThat(pose.equipment().optional()).contains(Prop.PILLOW_OR_FOLDED_BLANKET);
  }

  @Test
  void theFaceGoesTowardTheWallFromOneToTwoFeetAway() {
    Exercise wall = PROGRAMME.exercise("wall-push-up");

    assertThat(full(wall)).contains("about one to two feet").contains("face toward the wall");
    assertThat(full(wall)).doesNotContain("chest");
    assertThat(wall.adjustments().get(0).discomfort()).isEmpty();
    assertThat(say(wall.adjustments().get(0).setup())).contains("any pain").contains("closer");
    assertThat(wall.progression().orElseThrow().ladder()).containsExactly(Rung.values());
  }

  @Test
  void theSqueezeTurnsPalmsUpAtARightAngle() {
    Exercise squeeze = PROGRAMME.exercise("band-squeeze");

    assertThat(full(squeeze)).contains("palms up").contains("ninety degrees");
    assertThat(say(squeeze.midSetCue().orElseThrow())).containsIgnoringCase("elbows");
  }

  @Test
  void theRowExplainsAllThreeAnchors() {
    var choice = PROGRAMME.exercise("band-row").setupChoice().orElseThrow();

    assertThat(choice.options())
        .extracting(o -> o.prop())
        .containsExactly(Prop.SOLID_OBJECT, Prop.DOOR, Prop.PARTNER);
    assertThat(say(choice.option(Prop.SOLID_OBJECT).how()))
        .contains("bedpost")
        .contains("handrail");
    assertThat(say(choice.option(Prop.DOOR).how()))
        .containsIgnoringCase("knot")
        .contains("far side");
    assertThat(say(choice.option(Prop.PARTNER).how())).contains("one end of the loop");
    assertThat(say(choice.height())).contains("about waist");
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyWayToDoItHasAPictureThatIsOne(Exercise exercise) {
    List<String> ways = new ArrayList<>(List.of(Exercise.USUAL));
    exercise.positions().forEach(position -> ways.add(Line.name(position.stance())));
    exercise.phases().forEach(phase -> ways.add(phase.id()));
    exercise.progression().ifPresent(p -> p.ladder().forEach(rung -> ways.add(Line.name(rung))));
    exercise.adjustments().forEach(adjustment -> ways.add(adjustment.id()));
    exercise
        .setupChoice()
        .ifPresent(choice -> choice.options().forEach(o -> ways.add(Line.name(o.prop()))));

    assertThat(ways)
        .allSatisfy(
            way ->
                assertThat(exercise.picture(List.of(way)).flatMap(LOADED.pictures()::named))
                    .as(way)
                    .isPresent());
  }

  @Test
  void whatLooksDifferentHasAPictureOfItsOwn() throws IOException {
    assertThat(pictures("upper-back-stretch", "seated", "standing")).doesNotHaveDuplicates();
    assertThat(pictures("childs-pose", "usual", "pillow")).doesNotHaveDuplicates();
    assertThat(pictures("shoulder-roll", "first", "reverse", "seated", "seated-reverse"))
        .doesNotHaveDuplicates();
    assertThat(pictures("band-squeeze", "seated", "standing")).doesNotHaveDuplicates();
    assertThat(
            pictures(
                "wall-push-up", "wall", "closer", "counter", "couch-end", "sturdy-chair", "floor"))
        .doesNotHaveDuplicates();
    assertThat(pictures("band-row", "solid-object", "door", "partner")).doesNotHaveDuplicates();

    try (Stream<Path> files = Files.list(Draft.SHIPPED.resolve("pictures"))) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(
              exercises().flatMap(e -> e.pictures().values().stream()).toList());
    }
  }

  private static List<String> pictures(String exercise, String... ways) {
    return Stream.of(ways)
        .map(way -> PROGRAMME.exercise(exercise).picture(List.of(way)).orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void instructionsAreShort(Exercise exercise) {
    assertThat(chunks(exercise))
        .allSatisfy(text -> assertThat(ms(text)).as(text).isLessThan(20_000));
    assertThat(exercise.phases())
        .allSatisfy(p -> assertThat(ms(say(p.leadIn()))).isLessThan(3_000));
    assertThat(ms(say(exercise.leadIn()))).isLessThan(3_000);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void briefInstructionsAreShorterStill(Exercise exercise) {
    assertThat(ms(brief(exercise))).as(brief(exercise)).isLessThan(13_500);
  }

  @Test
  void otherPlacesNeverHearAnotherCountrysEmergencyNumber() {
    assertThat(emergency("en-US")).isEqualTo("nine one one");
    assertThat(emergency("en-GB")).isEqualTo("nine nine nine");
    assertThat(emergency("en-AU")).isEqualTo("triple zero");
    assertThat(emergency("en-NZ")).isEqualTo("your local emergency number");
    assertThat(emergency("fr-FR")).isEqualTo("your local emergency number");
    assertThat(Catalog.speaks("en-NZ")).isTrue();
    assertThat(Catalog.speaks("fr-FR")).isFalse();
  }

  private static String emergency(String locale) {
    return Catalog.bundled(locale).phrasebook().language().care().emergency();
  }

  private static int ms(String text) {
    return PHRASEBOOK.language().rate().ms(text);
  }

  private static String full(Exercise exercise) {
    return String.join(" ", chunks(exercise));
  }

  private static List<String> chunks(Exercise exercise) {
    List<String> chunks = new ArrayList<>();
    List<String> chunk = new ArrayList<>();
    for (Step step : exercise.steps()) {
      chunk.add(say(step.full()));
      setups(exercise, step).forEach(chunk::add);
      if (step.endsPart() || exercise.onFloor() && step.reaches().isPresent()) {
        chunks.add(String.join(" ", chunk));
        chunk.clear();
      }
    }
    exercise.expectedFeeling().ifPresent(f -> chunk.add(say(f)));
    chunks.add(String.join(" ", chunk));
    return chunks;
  }

  private static String brief(Exercise exercise) {
    List<String> all = new ArrayList<>();
    for (Step step : exercise.steps()) {
      step.brief().ifPresent(b -> all.add(say(b)));
      setups(exercise, step).forEach(all::add);
    }
    return String.join(" ", all);
  }

  private static Stream<String> setups(Exercise exercise, Step step) {
    return exercise.adjustments().stream()
        .filter(a -> a.atStep().equals(Optional.of(step.id())))
        .map(a -> say(a.setup()));
  }

  private static String say(Text text) {
    Line line = Line.of(text.say());
    for (var entry : text.vars().entrySet()) {
      var measure = entry.getValue();
      Hole hole =
          switch (measure.unit()) {
            case INCH -> new Hole.Length(measure.min(), measure.max());
            case DEGREE -> new Hole.Count(measure.min());
          };
      line = line.with(entry.getKey(), hole);
    }
    return PHRASEBOOK.words(line, "");
  }
}
