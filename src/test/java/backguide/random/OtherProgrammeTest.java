package backguide.random;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.programme.Amount;
import backguide.session.BetweenBouts;
import backguide.session.ChangingPart;
import backguide.session.CheckingPain;
import backguide.session.Machine;
import backguide.session.OfferingReminder;
import backguide.session.Over;
import backguide.session.Selecting;
import backguide.session.SpeechFacts;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Pace;
import backguide.speech.Segment;
import backguide.speech.Timeline;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An invented programme is guided to its summary by the same coach, who knows nothing of it. */
class OtherProgrammeTest {
  private static final Path PROGRAMME =
      Path.of("src/test/resources/programmes/second/programme.json");
  static final Catalog.Loaded OTHER =
      Catalog.read(PROGRAMME, PROGRAMME.resolveSibling("words").resolve("en-US.json"), Set.of());
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  /** Somebody who has grown to the most of everything. */
  private static final Person GROWN =
      Person.unknown(OTHER.programme().tag())
          .with(
              Progress.NONE
                  .dosing("side-lean", new Amount(20, 3, 1))
                  .dosing("heel-lift", new Amount(5, 8, 1))
                  .dosing("knee-bend", new Amount(0, 10, 2)));

  private final Machine machine = new Machine(OTHER.programme());

  @Test
  void itRunsToItsSummary() {
    for (Optional<Person> person : List.of(Optional.<Person>empty(), Optional.of(GROWN))) {
      List<Turn> turns = obeyed(person);

      Turn last = turns.get(turns.size() - 1);
      assertThat(last.ending()).isEqualTo(Turn.Ending.ENDS);
      assertThat(last.next().now().finished())
          .containsExactly("side-lean", "heel-lift", "knee-bend");
      assertThat(turns).extracting(OtherProgrammeTest::state).last().isEqualTo(new Over());
      assertThat(turns).extracting(OtherProgrammeTest::state).contains(new OfferingReminder());
    }
  }

  @Test
  void theOtherSideIsAskedForAndPainAfterBoth() {
    List<State> states =
        obeyed(Optional.empty()).stream()
            .filter(turn -> plays("side-lean", turn))
            .map(OtherProgrammeTest::state)
            .toList();

    assertThat(states)
        .containsExactly(
            new ChangingPart("side-lean"),
            new CheckingPain("side-lean", CheckingPain.Then.FINISHED));
    Turn first = turns(obeyed(Optional.empty()), "side-lean").get(0);
    assertThat(SpeechFacts.questionOf(first.speech()).orElseThrow().ask().key())
        .isEqualTo("other-side.ask");
    assertThat(said(first).text()).endsWith("right?");
  }

  @Test
  void everySideHasItsOwnHolds() {
    assertThat(parts(obeyed(Optional.of(GROWN)), "side-lean", Segment.Hold.class))
        .hasSize(6)
        .allMatch(hold -> hold.seconds() == 20);
  }

  @Test
  void heldRepeatsAreSplitWhereTheMicrophoneWouldBeClosedTooLong() {
    List<Turn> turns = obeyed(Optional.of(GROWN));

    assertThat(turns.stream().filter(turn -> plays("heel-lift", turn)))
        .extracting(OtherProgrammeTest::state)
        .containsExactly(
            new BetweenBouts("heel-lift"),
            new CheckingPain("heel-lift", CheckingPain.Then.FINISHED));
    assertThat(parts(turns, "heel-lift", Segment.Reps.class))
        .extracting(
            Segment.Reps::first, Segment.Reps::last, Segment.Reps::of, Segment.Reps::holdSeconds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 4, 8, 5),
            org.assertj.core.groups.Tuple.tuple(5, 8, 8, 5));
  }

  @Test
  void theMicrophoneIsNeverClosedTooLong() {
    for (Pace pace : Pace.values()) {
      Person person = GROWN.with(GROWN.habits().with(pace));
      for (Turn turn : obeyed(Optional.of(person))) {
        assertThat(said(turn).ms()).as(said(turn).text()).isLessThanOrEqualTo(pace.closedMicMs());
      }
    }
  }

  @Test
  void heldRepeatsThatFitAreOneBout() {
    assertThat(parts(obeyed(Optional.empty()), "heel-lift", Segment.Reps.class)).hasSize(1);
  }

  @Test
  void theRestBetweenSetsIsAsLongAsTheSheetSays() {
    List<Turn> sets =
        obeyed(Optional.of(GROWN)).stream().filter(turn -> plays("knee-bend", turn)).toList();

    assertThat(sets).extracting(turn -> rest(turn)).containsExactly(5_000, 20_000, 2_000);
    assertThat(said(sets.get(1)).text()).endsWith("Ready for the next set?");
  }

  private List<Turn> obeyed(Optional<Person> person) {
    Launch launch =
        new Launch(
            person,
            Launch.Recognition.RECOGNISED,
            Launch.Recall.READ,
            Launch.Reminders.READY,
            Optional.empty());
    Heard opened = Heard.of(launch, NOW).requested("first");
    List<Turn> turns = new ArrayList<>(List.of(machine.hear(machine.unopened(), opened)));
    while (turns.get(turns.size() - 1).ending() == Turn.Ending.ASKS) {
      assertThat(turns).hasSizeLessThan(60);
      Turn last = turns.get(turns.size() - 1);
      turns.add(machine.hear(last.next(), answer(state(last))));
    }
    return turns;
  }

  private static Heard answer(State state) {
    if (state instanceof Selecting) {
      return Heard.of(Answer.SELECT, Detail.NONE.withAll(), NOW);
    }
    boolean no = state instanceof CheckingPain || state instanceof OfferingReminder;
    boolean easy = state instanceof backguide.session.AskingEasy;
    return Heard.of(no || easy ? Answer.NO : Answer.YES, Detail.NONE, NOW);
  }

  private static State state(Turn turn) {
    return turn.next().asked().state();
  }

  /** Returns the last rest of a turn, in ms: a set that does not fit with it is said in two. */
  private static int rest(Turn turn) {
    List<Segment.Rest> rests =
        turn.speech().segments().stream()
            .filter(Segment.Rest.class::isInstance)
            .map(Segment.Rest.class::cast)
            .toList();
    return rests.get(rests.size() - 1).ms();
  }

  private static List<Turn> turns(List<Turn> turns, String exercise) {
    return turns.stream().filter(turn -> plays(exercise, turn)).toList();
  }

  private static boolean plays(String exercise, Turn turn) {
    return turn.next().playing().stream().anyMatch(place -> place.exercise().equals(exercise));
  }

  private static <P extends Segment> List<P> parts(
      List<Turn> turns, String exercise, Class<P> type) {
    return turns.stream()
        .filter(turn -> plays(exercise, turn))
        .flatMap(turn -> turn.speech().segments().stream())
        .flatMap(part -> type.isInstance(part) ? Stream.of(type.cast(part)) : Stream.empty())
        .toList();
  }

  private static Timeline said(Turn turn) {
    return OTHER.phrasebook().speak(turn.speech(), turn.next().person().habits().pace(), "Alexa");
  }
}
