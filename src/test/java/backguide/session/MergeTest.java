package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.person.Habits;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Progress;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Programme;
import backguide.programme.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds when two records that were written side by side become one. */
class MergeTest {
  private static final int PAIRS = 5_000;
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final List<Pair> PAIRED = new ArrayList<>();

  /** What this session has, what another wrote meanwhile, and what becomes of the two. */
  private record Pair(Person mine, Person theirs, Person merged) {}

  @BeforeAll
  static void pair() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("MergingTest seed " + seed + " (repeat it with -Dseed=" + seed + ")");
    AnyPerson any = new AnyPerson(PROGRAMME, new Random(seed));
    for (int i = 0; i < PAIRS; i++) {
      Person mine = any.next();
      mine = mine.with(mine.today().touched(Happening.NOW));
      Person theirs = any.next();
      PAIRED.add(new Pair(mine, theirs, merged(mine, theirs)));
    }
  }

  private static Person merged(Person mine, Person theirs) {
    Session session = Session.unopened(PROGRAMME.tag()).with(mine);
    Heard heard = Heard.of(Meaning.Answer.YES, Detail.NONE, Happening.NOW);
    return Merge.of(new Scene(PROGRAMME, session, heard), theirs);
  }

  private static void each(BiConsumer<Pair, Person> check) {
    assertThat(PAIRED).hasSize(PAIRS);
    PAIRED.forEach(pair -> check.accept(pair, pair.merged()));
  }

  @Test
  void aLockStays() {
    each(
        (pair, merged) -> {
          if (pair.mine().safety().locked() || pair.theirs().safety().locked()) {
            assertThat(merged.safety().locked()).isTrue();
          }
        });
  }

  @Test
  void twoWhoTogetherLeftTooManyForPainAreLocked() {
    each(
        (pair, merged) -> {
          if (merged.today().leftForPain().size() >= PROGRAMME.pain().leavesToStop()
              && pair.mine().today().leftForPain().size() == 1) {
            boolean before = pair.theirs().today().leftForPain().size() > 1;
            assertThat(merged.safety().locked() || before).isTrue();
          }
        });
  }

  @Test
  void thePermissionCountsOnlyWhereBothHaveIt() {
    each(
        (pair, merged) -> {
          Optional<?> on = merged.safety().clearedOn();
          assertThat(on.isPresent())
              .isEqualTo(
                  pair.mine().safety().clearedOn().isPresent()
                      && pair.theirs().safety().clearedOn().isPresent());
          assertThat(on.isEmpty() || on.equals(pair.mine().safety().clearedOn())).isTrue();
        });
  }

  @Test
  void anOpenPainQuestionStaysOpen() {
    each(
        (pair, merged) ->
            assertThat(merged.painOpen())
                .isEqualTo(pair.mine().painOpen().or(pair.theirs()::painOpen)));
  }

  @Test
  void aPainQuestionThatCannotBeAskedAnyMoreCountsAsPain() {
    each(
        (pair, merged) -> {
          Optional<String> here = pair.mine().painOpen();
          Optional<String> there = pair.theirs().painOpen();
          if (here.isPresent() && there.isPresent() && !here.equals(there)) {
            String id = there.get();
            assertThat(merged.today().adjusted()).containsKey(id);
            assertThat(merged.today().retried()).contains(id);
            assertThat(merged.progress().easyRuns(id)).isZero();
            assertThat(merged.progress().painFreeRuns(id)).isZero();
            assertThat(merged.progress().offers()).doesNotContain(id);
            Exercise exercise = PROGRAMME.exercise(id);
            assertThat(amount(exercise, merged)).isEqualTo(exercise.dose().least());
            boolean begun =
                pair.mine().today().place().filter(p -> p.exercise().equals(id)).isPresent();
            assertThat(merged.today().isBehind(id) || begun).isTrue();
          }
        });
  }

  @Test
  void whatWasLeftBecauseOfPainStaysLeftForTwelveHours() {
    each(
        (pair, merged) -> {
          assertThat(merged.today().leftForPain()).containsAll(pair.mine().today().leftForPain());
          assertThat(merged.today().adjusted())
              .containsAllEntriesOf(pair.mine().today().adjusted());
          if (isFresh(pair.theirs())) {
            assertThat(merged.today().leftForPain())
                .containsAll(pair.theirs().today().leftForPain());
            assertThat(merged.today().adjusted().keySet())
                .containsAll(pair.theirs().today().adjusted().keySet());
            assertThat(merged.today().retried()).containsAll(pair.theirs().today().retried());
          } else {
            assertThat(merged.today().leftForPain()).isEqualTo(pair.mine().today().leftForPain());
          }
          assertThat(
                  merged
                      .today()
                      .place()
                      .filter(p -> merged.today().leftForPain().contains(p.exercise()))
                      .filter(p -> !merged.painOpen().equals(Optional.of(p.exercise()))))
              .isEmpty();
        });
  }

  private static boolean isFresh(Person person) {
    return person.today().at().map(at -> !at.plusHours(12).isBefore(Happening.NOW)).orElse(true);
  }

  @Test
  void nothingGetsHarder() {
    each(
        (pair, merged) -> {
          for (Person one : List.of(pair.mine(), pair.theirs())) {
            PROGRAMME.ids().forEach(id -> assertNotHarder(PROGRAMME.exercise(id), one, merged));
            assertThat(one.progress().offers()).containsAll(merged.progress().offers());
            assertThat(one.progress().heard()).containsAll(merged.progress().heard());
          }
        });
  }

  private static void assertNotHarder(Exercise exercise, Person before, Person merged) {
    Amount was = amount(exercise, before);
    Amount is = amount(exercise, merged);
    assertThat(is.hold()).isLessThanOrEqualTo(was.hold());
    assertThat(is.repeats()).isLessThanOrEqualTo(was.repeats());
    assertThat(is.sets()).isLessThanOrEqualTo(was.sets());
    String id = exercise.id();
    assertThat(merged.progress().easyRuns(id)).isLessThanOrEqualTo(before.progress().easyRuns(id));
    assertThat(merged.progress().painFreeRuns(id))
        .isLessThanOrEqualTo(before.progress().painFreeRuns(id));
    Rung rung = merged.progress().rung(id).orElse(Rung.WALL);
    assertThat(rung).isLessThanOrEqualTo(before.progress().rung(id).orElse(Rung.WALL));
  }

  private static Amount amount(Exercise exercise, Person person) {
    Amount grown = person.progress().doses().get(exercise.id());
    return grown != null && exercise.dose().allows(grown) ? grown : exercise.dose().first();
  }

  @Test
  void nothingIsLostThatIsOnlyCounted() {
    each(
        (pair, merged) -> {
          for (Person one : List.of(pair.mine(), pair.theirs())) {
            assertThat(merged.progress().runs()).isGreaterThanOrEqualTo(one.progress().runs());
            assertThat(merged.progress().reminded())
                .isGreaterThanOrEqualTo(one.progress().reminded());
          }
          assertThat(merged.today().done()).containsAll(pair.mine().today().done());
        });
  }

  @Test
  void whatThisSessionIsInTheMiddleOfIsNotTakenAsDone() {
    each(
        (pair, merged) -> {
          Optional<String> begun = pair.mine().today().place().map(p -> p.exercise());
          if (begun.isPresent() && !pair.mine().today().done().contains(begun.get())) {
            assertThat(merged.today().done()).doesNotContain(begun.get());
          }
        });
  }

  @Test
  void aRecordMergedWithItselfIsTheSame() {
    each((pair, merged) -> assertThat(merged(pair.mine(), pair.mine())).isEqualTo(pair.mine()));
  }

  @Test
  void mergingOnceMoreChangesNothing() {
    each((pair, merged) -> assertThat(merged(pair.mine(), merged)).isEqualTo(merged));
  }

  @Test
  void whatIsMergedCanBeKept() {
    each(
        (pair, merged) ->
            assertThat(PersonCodec.read(PersonCodec.write(merged))).isEqualTo(merged));
  }

  @Test
  void ofAnErasedRecordOnlyWhatKeepsSomebodySafeStays() {
    each(
        (pair, merged) -> {
          Person left = Merge.erased(pair.mine());
          assertThat(left.safety().locked()).isEqualTo(pair.mine().safety().locked());
          assertThat(left.painOpen()).isEqualTo(pair.mine().painOpen());
          assertThat(left.today().leftForPain()).isEqualTo(pair.mine().today().leftForPain());
          assertThat(left.safety().clearedOn()).isEmpty();
          assertThat(left.chosen()).isEmpty();
          assertThat(left.progress()).isEqualTo(Progress.NONE);
          assertThat(left.habits()).isEqualTo(Habits.USUAL);
        });
  }
}
