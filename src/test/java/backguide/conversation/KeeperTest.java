package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Launch.Recognition;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.memory.OnDisk;
import backguide.memory.WatchedMemory;
import backguide.memory.WatchedMemory.Operation;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Stamp;
import backguide.session.AskingClearance;
import backguide.session.AskingOwner;
import backguide.session.CheckingLock;
import backguide.session.CheckingPain;
import backguide.session.ConfirmingErase;
import backguide.session.Happening;
import backguide.session.Introducing;
import backguide.session.Machine;
import backguide.session.Prompt;
import backguide.session.Resuming;
import backguide.session.ScreeningRedFlags;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.speech.Pace;
import backguide.speech.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a turn when the memory does, does not or only now learns what it should know. */
class KeeperTest {
  private static final Memory.Key ANNA = new Memory.Key("house", "anna");
  private static final Memory.Key BEN = new Memory.Key("house", "ben");
  private static final Memory.Key HOUSE = Memory.Key.of("house");
  private static final String POSE = "childs-pose";
  private static final String ROLLS = "shoulder-roll";

  private final Machine machine = new Machine(Catalog.bundled("en-US").programme());
  private final Troubled memory = new Troubled();
  private final Conversation conversation =
      new Conversation(machine, memory, Catalog.bundled("en-US").phrasebook(), "Coach");
  private final Seat kitchen = new Seat(machine, memory, "kitchen");
  private final Seat bedroom = new Seat(machine, memory, "bedroom");
  private int others;

  private Person ready() {
    Person nobody = machine.unopened().person();
    Safety cleared = nobody.safety().cleared(Happening.NOW.toLocalDate()).briefing();
    return nobody
        .with(cleared)
        .choosing(List.of(POSE, ROLLS))
        .with(nobody.today().touched(Happening.NOW));
  }

  private void elsewhere(Person person) {
    memory.put(ANNA, person, "elsewhere" + others++);
  }

  private void bothOpen() {
    elsewhere(ready());
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
  }

  private Person kept() {
    return holds(ANNA).orElseThrow();
  }

  private Optional<Person> holds(Memory.Key key) {
    return memory.holds(key).map(Kept::person);
  }

  private static boolean says(Prompt prompt, Exchange outcome) {
    return outcome.turn().speech().segments().stream()
        .anyMatch(
            part ->
                part instanceof Segment.Say say && say.line().key().equals(prompt.line().key()));
  }

  private static Exchange untilBouts(Seat seat) {
    for (int i = 0; i < 20; i++) {
      Exchange outcome = seat.hears(Answer.READY);
      if (!seat.session().playing().isEmpty()) {
        return outcome;
      }
    }
    throw new AssertionError("no bout began");
  }

  /** Answers until something is to be kept. */
  private static Exchange untilKept(Seat seat) {
    for (int i = 0; i < 20; i++) {
      Exchange outcome = seat.hears(Answer.READY);
      if (!outcome.turn().effects().isEmpty() || says(Prompt.NOTES_CHANGED, outcome)) {
        return outcome;
      }
    }
    throw new AssertionError("nothing was to be kept");
  }

  private static Heard pain(Detail.Severity severity) {
    return Heard.of(Urgent.PAIN, Detail.NONE.withSeverity(severity), Happening.NOW);
  }

  @Test
  void boutsThatRunOnBeginNoMoreThanAnyWhileAQuestionFromElsewhereStands() {
    Progress often = Progress.NONE.knowing(POSE).knowing(ROLLS).painFree(POSE, 3);
    elsewhere(ready().with(often));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.READY);
    assertThat(kitchen.session().playing()).hasSizeGreaterThan(1);
    Set<Concern> open = kept().safety().concerns();
    bedroom.hears(Answer.READY);
    bedroom.hears(Answer.READY);
    assertThat(bedroom.session().playing()).isEmpty();
    assertThat(bedroom.state()).isInstanceOf(CheckingPain.class);
    assertThat(kept().safety().concerns()).isEqualTo(open);
  }

  @Test
  void whoeverTheExercisesAreNotForGivesNothingBackThatUndoesANoFromElsewhere() {
    bothOpen();
    kitchen.hears(Aside.SLOWER);
    memory.failsOnce(Operation.FIND);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    bedroom.hears(Answer.NO);
    assertThat(kept().safety().clearedOn()).isEmpty();
    kitchen.hears(Aside.FASTER);
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(kept().safety().clearedOn()).isEmpty();
  }

  @Test
  void nothingThatWasErasedIsGivenBackIntoTheNextRecord() {
    elsewhere(ready().with(ready().safety().open(POSE, "before-all-this")));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Aside.SLOWER);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    bedroom.hears(Urgent.DELETE);
    bedroom.hears(Answer.YES);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    bedroom.hears(Urgent.RED_FLAG);
    Person next = kept();
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(kept()).isEqualTo(next);
  }

  @Test
  void aLockFromElsewhereIsAskedAboutBeforeTheNextBout() {
    bothOpen();
    bedroom.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().locked()).isTrue();
    Exchange outcome = untilKept(kitchen);
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
    assertThat(says(Prompt.NOTES_CHANGED, outcome)).isTrue();
    assertThat(kitchen.session().playing()).isEmpty();
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept()).isEqualTo(kitchen.session().person());
    kitchen.hears(Answer.YES);
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().locked()).isFalse();
  }

  @Test
  void anOpenPainQuestionFromElsewhereIsAskedBeforeTheNextBout() {
    bothOpen();
    untilBouts(bedroom);
    assertThat(kept().painOpen()).contains(POSE);
    kitchen.hears(Answer.NO);
    assertThat(kept().painOpen()).contains(POSE);
    assertThat(kitchen.state()).isInstanceOf(CheckingPain.class);
    assertThat(kitchen.state().painful()).contains(POSE);
  }

  @Test
  void aPermissionTakenBackElsewhereIsAskedForAnew() {
    bothOpen();
    Safety none = new Safety(Optional.empty(), false, Set.of());
    elsewhere(ready().with(none));
    untilKept(kitchen);
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    assertThat(kitchen.session().playing()).isEmpty();
    assertThat(kept().painOpen()).isEmpty();
  }

  @Test
  void whenTheRestWasDoneElsewhereTodaysSessionBegins() {
    Person halfway = ready().with(ready().today().finishing(POSE));
    elsewhere(halfway);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(kitchen.state()).isInstanceOf(Resuming.class);
    Person through = halfway.with(halfway.today().finishing(ROLLS));
    elsewhere(through);
    kitchen.hears(Aside.SLOWER);
    assertThat(kitchen.state()).isInstanceOf(Introducing.class);
    assertThat(kept().today().done()).isEmpty();
  }

  @Test
  void aQuestionAboutWhatIsNoMoreIsNotGoneBackTo() {
    Person halfway = ready().with(ready().today().finishing(POSE));
    elsewhere(halfway);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(kitchen.state()).isInstanceOf(Resuming.class);
    memory.does(Operation.KEEP, false);
    kitchen.hears(Aside.SLOWER);
    memory.does(Operation.KEEP, true);
    elsewhere(halfway.with(halfway.today().finishing(ROLLS)));
    kitchen.hears(Urgent.DELETE);
    assertThat(kitchen.state()).isInstanceOf(ConfirmingErase.class);
    kitchen.hears(Answer.NO);
    assertThat(kitchen.state()).isInstanceOf(Introducing.class);
  }

  @Test
  void withoutNewsTheTurnIsDecidedAgainOnTheRecordThatStands() {
    bothOpen();
    elsewhere(ready().with(ready().progress().completing(Happening.NOW.toLocalDate())));
    Exchange outcome = kitchen.hears(Aside.SLOWER);
    assertThat(says(Prompt.SLOWER_NOW, outcome)).isTrue();
    assertThat(outcome.troubles()).isEmpty();
    assertThat(kitchen.session().person().progress().runs()).isEqualTo(1);
    assertThat(kept()).isEqualTo(kitchen.session().person());
    kitchen.hears(Aside.FASTER);
    assertThat(kept()).isEqualTo(kitchen.session().person());
  }

  @Test
  void painIsAnsweredAndTheLockFromElsewhereStandsBeforeTheNextBout() {
    bothOpen();
    kitchen.hears(Answer.READY);
    bedroom.hears(Urgent.RED_FLAG);
    Exchange outcome = kitchen.hears(pain(Detail.Severity.MILD));
    assertThat(says(Prompt.NOTES_CHANGED, outcome)).isFalse();
    for (int i = 0; i < 20 && !(kitchen.state() instanceof CheckingLock); i++) {
      kitchen.hears(Answer.READY);
      assertThat(kitchen.session().playing()).isEmpty();
    }
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void painThatWasToldHereIsNotAnsweredThereByANoToTheBoutBefore() {
    elsewhere(ready());
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    untilBouts(kitchen);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Urgent.PAIN);
    staysToldThoughTheBedroomSaysNo();
  }

  @Test
  void painThatWasToldHereIsNotAnsweredThereByANoToTheSameQuestion() {
    elsewhere(ready().with(ready().safety().open(POSE, "bout")));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    staysToldThoughTheBedroomSaysNo();
  }

  private void staysToldThoughTheBedroomSaysNo() {
    Set<Concern> told = kept().safety().concerns();
    assertThat(bedroom.state()).isInstanceOf(CheckingPain.class);
    bedroom.hears(Answer.NO);
    assertThat(kept().safety().concerns()).isEqualTo(told).isNotEmpty();
    assertThat(bedroom.state()).as("asked anew").isInstanceOf(CheckingPain.class);
  }

  @Test
  void anAnswerThatCouldNotBeKeptIsNotAskedForAgainBeforeABoutThatCannotBeKept() {
    elsewhere(ready().with(ready().safety().open(POSE, "bout")));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    memory.does(Operation.KEEP, false);
    kitchen.hears(Answer.NO);
    untilBouts(kitchen);
    assertThat(kitchen.session().person().safety().painful()).containsExactly(POSE);
  }

  @Test
  void severePainIsScreenedWhateverHappenedElsewhere() {
    bothOpen();
    kitchen.hears(Answer.READY);
    Safety locked = ready().safety().open(ROLLS, "bout").locking("alarm");
    elsewhere(ready().with(locked));
    kitchen.hears(pain(Detail.Severity.SEVERE));
    assertThat(kitchen.state()).isInstanceOf(ScreeningRedFlags.class);
    assertThat(kept().safety().locked()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Life.class,
      names = {"SILENCE", "CUT_OFF"})
  void whatEndsASessionEndsItAndLosesNoLock(Life end) {
    bothOpen();
    untilBouts(kitchen);
    elsewhere(ready().with(ready().safety().locking("alarm")));
    Exchange outcome = kitchen.hears(end);
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void stopStopsAndBothPainQuestionsStayOpen() {
    bothOpen();
    untilBouts(kitchen);
    elsewhere(ready().with(ready().safety().open(ROLLS, "bout")));
    Exchange outcome = kitchen.hears(Urgent.STOP);
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(kept().safety().painful()).contains(ROLLS);
  }

  @Test
  void aRequestDeliveredTwiceGetsTheSameAnswerAndIsKeptOnce() {
    bothOpen();
    Exchange first = untilKept(kitchen);
    Person once = kept();
    assertThat(kitchen.again()).isEqualTo(first);
    assertThat(kept()).isEqualTo(once);
  }

  @Test
  void aRunCountsOnceAlthoughItsAnswerComesAgainWhileItIsDoneAnewElsewhere() {
    bothOpen();
    for (int i = 0; i < 40 && kept().progress().painFreeRuns(POSE) == 0; i++) {
      kitchen.hears(kitchen.state() instanceof CheckingPain ? Answer.NO : Answer.READY);
    }
    assertThat(kept().progress().painFreeRuns(POSE)).isEqualTo(1);
    elsewhere(kept().with(kept().today().anew()).with(kept().safety().open(POSE, "bout")));
    kitchen.again();
    assertThat(kept().progress().painFreeRuns(POSE)).isEqualTo(1);
    assertThat(kept().safety().painful()).contains(POSE);
    assertThat(kitchen.state()).isInstanceOf(CheckingPain.class);
  }

  @Test
  void aRequestDecidedAgainAndDeliveredTwiceGetsTheSameAnswerAndIsKeptOnce() {
    bothOpen();
    bedroom.hears(Urgent.RED_FLAG);
    Exchange first = untilKept(kitchen);
    Person once = kept();
    assertThat(kitchen.again()).isEqualTo(first);
    assertThat(kept()).isEqualTo(once);
    kitchen.hears(Answer.NO);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void whatWasErasedElsewhereStaysErasedAndThePermissionIsAskedAnew() {
    bothOpen();
    erases(bedroom);
    untilKept(kitchen);
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    assertThat(holds(ANNA)).isEmpty();
    assertThat(kitchen.session().person().progress()).isEqualTo(Progress.NONE);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
  }

  @Test
  void whatWasErasedElsewhereIsNotPutOnTheOnlyVoiceOfTheHouse() {
    memory.put(HOUSE, ready(), "elsewhere");
    kitchen.opens(HOUSE, Recognition.UNRECOGNISED);
    kitchen.hears(Answer.YES);
    untilBouts(kitchen);
    assertThat(holds(HOUSE).orElseThrow().safety().painful()).containsExactly(POSE);
    elsewhere(ready());
    WatchedMemory.erase(memory, HOUSE);
    kitchen.hears(Answer.NO);
    assertThat(kitchen.state()).isInstanceOf(AskingOwner.class);
    kitchen.hears(Answer.YES);
    untilBouts(kitchen);
    assertThat(kept().safety().concerns()).hasSize(1);
  }

  @Test
  void aLockIsWrittenEvenAfterAllWasErasedElsewhere() {
    bothOpen();
    erases(bedroom);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().chosen()).isEmpty();
  }

  @Test
  void whoeverIsOvertakenAgainAndAgainGivesUpAndSaysSo() {
    bothOpen();
    int before = others;
    memory.meanwhile(() -> elsewhere(ready()));
    Exchange outcome = kitchen.hears(Aside.SLOWER);
    assertThat(outcome.troubles()).hasSize(1);
    assertThat(others - before).isEqualTo(3);
    assertThat(outcome.next().record().isSynced()).isFalse();
  }

  @Test
  void progressThatMayNotBeKeptIsSaidOnceAndThePlaceIsNotCalledKept() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    Exchange first = kitchen.hears(Aside.SLOWER);
    assertThat(says(Prompt.MEMORY_DOWN, first)).isTrue();
    assertThat(first.troubles()).containsExactly(new Trouble(Trouble.What.UNKEPT, "down"));
    assertThat(says(Prompt.MEMORY_DOWN, kitchen.hears(Aside.FASTER))).isFalse();
    Exchange last = kitchen.hears(Urgent.STOP);
    assertThat(says(Prompt.PLACE_KEPT, last)).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, last)).isFalse();
  }

  @Test
  void atTheEndItIsSaidInsteadOfThatThePlaceIsKept() {
    bothOpen();
    untilBouts(kitchen);
    memory.does(Operation.KEEP, false);
    Exchange last = kitchen.hears(Urgent.STOP);
    assertThat(says(Prompt.PLACE_KEPT, last)).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, last)).isTrue();
  }

  @Test
  void nothingIsSaidOfItBesidePainOrBeforeABout() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    assertThat(says(Prompt.MEMORY_DOWN, untilBouts(kitchen))).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, kitchen.hears(pain(Detail.Severity.MILD)))).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, kitchen.hears(Urgent.RED_FLAG))).isFalse();
  }

  @Test
  void whatCouldNotBeKeptIsKeptWithTheNextTurn() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    kitchen.hears(Aside.SLOWER);
    memory.does(Operation.KEEP, true);
    Exchange next = kitchen.hears(Aside.HELP);
    assertThat(next.next().record().isSynced()).isTrue();
    assertThat(kept()).isEqualTo(kitchen.session().person());
    assertThat(memory.asked()).endsWith(Operation.KEEP);
    kitchen.hears(Aside.HELP);
    assertThat(memory.asked()).isEmpty();
  }

  @Test
  void whatWasWrittenWithoutAnAnswerIsKnownAgain() {
    bothOpen();
    untilBouts(bedroom);
    memory.answers(false);
    assertThat(bedroom.hears(Answer.DONE).troubles()).isNotEmpty();
    bedroom.hears(Answer.NO);
    bedroom.hears(Answer.READY);
    memory.answers(true);
    Person mine = bedroom.session().person();
    assertThat(bedroom.hears(Aside.HELP).next().record().isSynced()).isTrue();
    assertThat(kept().painOpen()).isEqualTo(mine.painOpen());
    assertThat(kept()).isEqualTo(bedroom.session().person());
  }

  @Test
  void aSessionReadsOnceAndWritesOnlyWhatChanged() {
    elsewhere(ready());
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(memory.asked()).startsWith(Operation.FIND).doesNotHaveDuplicates();
    for (Aside aside :
        List.of(Aside.HELP, Aside.REPEAT, Aside.INFO, Aside.THANKS, Aside.HEALTH_QUESTION)) {
      kitchen.hears(aside);
    }
    assertThat(memory.asked()).isEmpty();
    while (kitchen.isOpen()) {
      kitchen.hears(kitchen.state() instanceof CheckingPain ? Answer.NO : Answer.YES);
    }
    assertThat(memory.asked()).isNotEmpty().containsOnly(Operation.KEEP);
  }

  @Test
  void aGuestIsNeverStored() {
    elsewhere(ready());
    kitchen.opens(ANNA, Recognition.UNRECOGNISED);
    kitchen.hears(Answer.NO);
    memory.asked();
    while (kitchen.isOpen()) {
      kitchen.hears(kitchen.state() instanceof CheckingPain ? Answer.NO : Answer.YES);
    }
    kitchen.opens(ANNA, Recognition.UNRECOGNISED);
    kitchen.hears(Answer.NO);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(memory.asked()).containsOnly(Operation.FIND);
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void whoeverIsNotRecognizedGoesOnWithTheOnlyRecordOfTheHouse() {
    elsewhere(ready());
    Exchange opening = kitchen.opens(HOUSE, Recognition.UNRECOGNISED);
    assertThat(kitchen.state()).isEqualTo(new AskingOwner());
    assertThat(opening.next().record().key()).isEqualTo(ANNA);
    kitchen.hears(Answer.YES);
    assertThat(memory.holds(ANNA).map(k -> k.stamp().request())).contains("kitchen-1");
    assertThat(memory.find(HOUSE).key()).isEqualTo(ANNA);
  }

  @Test
  void aGuestOfTheHouseLeavesNothingBehind() {
    elsewhere(ready());
    kitchen.opens(HOUSE, Recognition.UNRECOGNISED);
    kitchen.hears(Answer.NO);
    kitchen.hears(Answer.YES);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(memory.asked()).containsExactly(Operation.FIND);
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void aWarningSignBeforeAnybodySaysWhoseItIsLocksTheRecordOfTheHouse() {
    elsewhere(ready());
    kitchen.opens(HOUSE, Recognition.UNRECOGNISED);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
    assertThat(memory.find(HOUSE).key()).isEqualTo(ANNA);
  }

  @Test
  void aNewLockIsPutOnTheOnlyRecordOfTheHouseThatCouldNotBeRead() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(HOUSE, Recognition.ACCOUNT);
    memory.does(Operation.FIND, true);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
    assertThat(memory.find(HOUSE).key()).isEqualTo(ANNA);
  }

  @Test
  void erasingReachesTheOnlyRecordOfTheHouseThatCouldNotBeRead() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(HOUSE, Recognition.ACCOUNT);
    memory.does(Operation.FIND, true);
    assertThat(says(Prompt.ERASED, erases(kitchen))).isTrue();
    assertThat(holds(ANNA)).isEmpty();
  }

  @Test
  void erasingTheHouseEndsNothingOfAVoiceThatBeginsMeanwhile() {
    memory.does(Operation.FIND, false);
    kitchen.opens(HOUSE, Recognition.UNRECOGNISED);
    kitchen.hears(Urgent.DELETE);
    memory.does(Operation.FIND, true);
    memory.onceRead(() -> elsewhere(ready()));
    kitchen.hears(Answer.YES);
    assertThat(kept()).isEqualTo(ready());
    assertThat(memory.find(ANNA).ended()).doesNotContain("elsewhere0");
  }

  /** The record of the house changes and is erased while it is being erased here. */
  @Test
  void erasingTheHouseOnceMoreEndsNothingOfAVoiceThatBeginsMeanwhile() {
    memory.put(HOUSE, ready(), "house0");
    kitchen.opens(HOUSE, Recognition.ACCOUNT);
    kitchen.hears(Urgent.DELETE);
    memory.beforeNext(Operation.ERASE, () -> memory.put(HOUSE, ready(), "house1"));
    memory.beforeNext(
        Operation.FIND,
        () -> {
          WatchedMemory.erase(memory, HOUSE);
          elsewhere(ready());
        });
    assertThat(says(Prompt.ERASED, kitchen.hears(Answer.YES))).isTrue();
    assertThat(kept()).isEqualTo(ready());
    assertThat(memory.find(ANNA).ended()).doesNotContain("elsewhere0");
  }

  @Test
  void whatCouldNotBeReadIsDecidedOnAsSoonAsItCan() {
    Person before = ready().with(ready().safety().locking("alarm"));
    elsewhere(before);
    memory.does(Operation.FIND, false);
    Exchange opening = kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(says(Prompt.MEMORY_DOWN, opening)).isTrue();
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    memory.does(Operation.FIND, true);
    assertThat(says(Prompt.NOTES_CHANGED, kitchen.hears(Answer.YES))).isTrue();
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
    assertThat(kept().safety().concerns()).isEqualTo(before.safety().concerns());
  }

  /** What stands nowhere may have been damaged, and a no with it that was said since. */
  @Test
  void aPermissionFromBeforeAnythingCouldBeReadIsAskedForAnew() {
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    memory.does(Operation.FIND, true);
    assertThat(says(Prompt.NOTES_CHANGED, kitchen.hears(Aside.SLOWER))).isTrue();
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
  }

  @Test
  void aPermissionThatIsGivenWhenEverythingCanBeReadIsKeptAtOnce() {
    memory.failsOnce(Operation.FIND);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
  }

  @Test
  void aNewLockIsPutOnWhatCouldNotBeRead() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    memory.does(Operation.FIND, true);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept()).isEqualTo(ready().with(ready().safety().locking("kitchen-1")));
  }

  @Test
  void aLockWaitsForNothing() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    memory.does(Operation.KEEP, false);
    kitchen.hears(pain(Detail.Severity.SEVERE));
    assertThat(kept().safety().concerns()).containsExactly(Concern.lock("kitchen-1"));
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
  }

  @Test
  void aLockOfSomebodyWhoWasNotRecognizedIsRaisedWhereTheyAreFoundNextTime() {
    elsewhere(ready());
    memory.failsOnce(Operation.FIND);
    Said emergency = new Said(Urgent.RED_FLAG, Detail.NONE);
    Visitor unknown = new Visitor(HOUSE, Recognition.UNRECOGNISED, Launch.Reminders.READY);
    conversation.open(unknown, Optional.of(emergency), Happening.NOW, "alarm");
    assertThat(holds(ANNA).orElseThrow().safety().locked()).isTrue();
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
  }

  /** Ben's voice calls the alarm in the session of the house, whose record is erased then. */
  @Test
  void aLockOwedToAVoiceIsNotPaidByAnErasureOfTheHouse() {
    Ongoing owing = severeByBen();
    WatchedMemory.erase(memory, HOUSE);
    memory.does(Operation.RAISE, true);
    conversation.hear(owing, Heard.of(Life.CUT_OFF, Detail.NONE, Happening.NOW).requested("cut"));
    assertThat(holds(BEN).orElseThrow().safety().locked()).isTrue();
    assertThat(memory.find(HOUSE).key()).isEqualTo(BEN);
  }

  @Test
  void aLockOfAnotherIsPaidBeforeAllElse() {
    memory.does(Operation.KEEP, false);
    Ongoing owing = severeByBen();
    assertThat(owing.record().unkept()).hasSize(2);
    memory.worksOnceMore(Operation.RAISE);
    Heard no = Heard.of(Answer.NO, Detail.NONE, Happening.NOW).requested("no");
    assertThat(conversation.hear(owing, no).next().record().others()).isEmpty();
    assertThat(holds(BEN).orElseThrow().safety().locked()).isTrue();
  }

  /** Returns a session of the house that owes a lock to Ben. */
  private Ongoing severeByBen() {
    memory.put(HOUSE, ready(), "elsewhere");
    Visitor house = new Visitor(HOUSE, Recognition.ACCOUNT, Launch.Reminders.READY);
    Ongoing open = conversation.open(house, Optional.empty(), Happening.NOW, "open").next();
    memory.does(Operation.RAISE, false);
    Optional<Memory.Key> ben = Optional.of(BEN);
    Heard severe = pain(Detail.Severity.SEVERE).requested("severe");
    return conversation.hear(open, severe, Elapsed.about(0), ben).next();
  }

  @Test
  void whatAnotherDeliveryOfTheSameRequestWroteLaterIsNotTheSessionsOwn() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    kitchen.hears(Aside.SLOWER);
    memory.does(Operation.KEEP, true);
    bedroom.hears(Urgent.RED_FLAG);
    memory.put(ANNA, kept().with(kept().habits().with(Pace.SLOW)), "kitchen-1");
    kitchen.hears(Aside.FASTER);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void aLockThatCouldNotBeRaisedIsToldAndCarriedUntilItIs() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    Exchange outcome = kitchen.hears(pain(Detail.Severity.SEVERE));
    assertThat(outcome.troubles())
        .containsExactly(
            new Trouble(Trouble.What.UNKEPT, "down"), new Trouble(Trouble.What.NOT_LOCKED, "down"));
    assertThat(outcome.next().record().owed()).containsExactly(Concern.lock("kitchen-1"));
    assertThat(kept().safety().locked()).isFalse();
    memory.does(Operation.KEEP, true);
    kitchen.hears(Life.CUT_OFF);
    assertThat(kept().safety().concerns()).contains(Concern.lock("kitchen-1"));
  }

  @Test
  void anOpenPainQuestionIsPutOnWhatCouldNotBeRead() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(
        Heard.of(Answer.SELECT, Detail.NONE.withExercises(List.of(ROLLS)), Happening.NOW));
    untilBouts(kitchen);
    assertThat(kept().painOpen()).isEmpty();
    memory.does(Operation.FIND, true);
    kitchen.hears(Urgent.STOP);
    assertThat(kept().painOpen()).contains(ROLLS);
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
    assertThat(kept().safety().clearedOn()).isEqualTo(ready().safety().clearedOn());
  }

  @Test
  void whileItCannotBeReadTheSessionGoesOnAndItsQuestionsAreCarried() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(
        Heard.of(Answer.SELECT, Detail.NONE.withExercises(List.of(ROLLS)), Happening.NOW));
    Exchange bout = untilBouts(kitchen);
    assertThat(bout.next().record().owed())
        .extracting(Concern::exercise)
        .contains(Optional.of(ROLLS));
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void erasingReachesEvenWhatCouldNotBeRead() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(says(Prompt.ERASED, erases(kitchen))).isTrue();
    assertThat(holds(ANNA)).isEmpty();
  }

  /** Else it could come after the erasure, and lock somebody of whom nothing is kept. */
  @Test
  void nothingIsErasedWhileALockIsOwedToWhatCanBeRead() {
    elsewhere(ready());
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    kitchen.hears(pain(Detail.Severity.SEVERE));
    assertThat(says(Prompt.ERASED, erases(kitchen))).isFalse();
    assertThat(holds(ANNA)).isPresent();
  }

  @Test
  void nothingIsCalledErasedThatIsNot() {
    bothOpen();
    memory.does(Operation.ERASE, false);
    Exchange outcome = erases(kitchen);
    assertThat(says(Prompt.ERASED, outcome)).isFalse();
    assertThat(says(Prompt.NOT_ERASED, outcome)).isTrue();
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(outcome.troubles()).containsExactly(new Trouble(Trouble.What.NOT_ERASED, "down"));
  }

  @Test
  void aLockThatNobodyKnewOfIsNamedBeforeItIsErased() {
    bothOpen();
    kitchen.hears(Urgent.DELETE);
    bedroom.hears(Urgent.RED_FLAG);
    Exchange asked = kitchen.hears(Answer.YES);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kitchen.state()).isInstanceOf(ConfirmingErase.class);
    assertThat(says(Prompt.NOTES_CHANGED, asked)).isTrue();
    assertThat(says(Prompt.ERASES_LOCK, asked)).isTrue();
    assertThat(kitchen.again()).isEqualTo(asked);
    assertThat(says(Prompt.ERASED, kitchen.hears(Answer.YES))).isTrue();
    assertThat(holds(ANNA)).isEmpty();
  }

  @Test
  void aLockThatCouldNotBeReadIsNamedBeforeItIsErased() {
    elsewhere(ready().with(ready().safety().locking("alarm")));
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    memory.does(Operation.FIND, true);
    Exchange asked = erases(kitchen);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(says(Prompt.ERASES_LOCK, asked)).isTrue();
    assertThat(says(Prompt.ERASED, kitchen.hears(Answer.YES))).isTrue();
    assertThat(holds(ANNA)).isEmpty();
  }

  @Test
  void whateverElseWasWrittenMeanwhileIsErasedAtOnce() {
    bothOpen();
    kitchen.hears(Urgent.DELETE);
    bedroom.hears(Aside.SLOWER);
    assertThat(says(Prompt.ERASED, kitchen.hears(Answer.YES))).isTrue();
    assertThat(holds(ANNA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anErasureThatComesAgainErasesNoOtherLife(boolean read) {
    elsewhere(ready());
    memory.does(Operation.FIND, read);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    Exchange erased = erases(kitchen);
    assertThat(says(Prompt.ERASED, erased)).isTrue();
    memory.does(Operation.FIND, true);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    bedroom.hears(Urgent.RED_FLAG);
    assertThat(kitchen.again()).isEqualTo(erased);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void nothingIsSaidToBeErasedWhereNobodyKnowsWhatIsThere() {
    elsewhere(ready());
    memory.does(Operation.FIND, false);
    kitchen.opens(HOUSE, Recognition.ACCOUNT);
    Exchange told = erases(kitchen);
    assertThat(says(Prompt.ERASED, told)).isFalse();
    assertThat(told.troubles()).containsExactly(new Trouble(Trouble.What.NOT_ERASED, "down"));
    assertThat(holds(ANNA)).isPresent();
  }

  @Test
  void onlyARefusalIsRaisedAsALock() {
    bothOpen();
    Session was = kitchen.session();
    Heard stop = Heard.of(Urgent.STOP, Detail.NONE, Happening.NOW).requested("r");
    Decision decision = Decision.of(was, stop, machine.hear(was, stop));
    assertThat(decision.ends()).isTrue();
    assertThat(decision.raised()).isEmpty();
  }

  @Test
  void aLockIsPaidBeforeAQuestionAboutPain() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    untilBouts(kitchen);
    memory.worksOnceMore(Operation.RAISE);
    Exchange locked = kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().concerns()).hasSize(1).allMatch(Concern::isLock);
    assertThat(locked.next().record().owed()).hasSize(1).noneMatch(Concern::isLock);
  }

  @Test
  void whatIsOwedIsRaisedWhenItCouldNotBeErased() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    kitchen.hears(pain(Detail.Severity.SEVERE));
    kitchen.hears(Urgent.DELETE);
    memory.does(Operation.RAISE, true);
    memory.does(Operation.ERASE, false);
    assertThat(kitchen.hears(Answer.YES).troubles())
        .containsExactly(new Trouble(Trouble.What.NOT_ERASED, "down"));
    assertThat(kept().safety().concerns()).containsExactly(Concern.lock("kitchen-1"));
  }

  @Test
  void aLockThatWasNamedAsGoingDoesNotArriveAfterItWasErased() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    kitchen.hears(pain(Detail.Severity.SEVERE));
    kitchen.hears(Urgent.DELETE);
    Set<Concern> late = kitchen.session().person().safety().concerns();
    assertThat(late).anyMatch(Concern::isLock);
    memory.does(Operation.RAISE, true);
    assertThat(says(Prompt.ERASED, kitchen.hears(Answer.YES))).isTrue();
    late.forEach(concern -> memory.raise(ANNA, concern, machine.unopened().person().programme()));
    assertThat(holds(ANNA)).isEmpty();
  }

  @Test
  void whatIsOwedComesBackInNoOtherLifeOnceItWasErased() {
    memory.does(Operation.FIND, false);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(Heard.of(Answer.SELECT, Detail.NONE.withExercises(List.of(POSE)), Happening.NOW));
    Set<Concern> owed = untilBouts(kitchen).next().record().owed();
    assertThat(owed).isNotEmpty();
    memory.does(Operation.FIND, true);
    owed.forEach(concern -> memory.raise(ANNA, concern, machine.unopened().person().programme()));
    WatchedMemory.erase(memory, ANNA);
    elsewhere(ready());
    kitchen.hears(Aside.SLOWER);
    assertThat(kept().safety().concerns()).isEmpty();
  }

  @Test
  void whatIsOwedIsRaisedWhenItIsAskedOnceMoreWhetherToErase() {
    bothOpen();
    memory.does(Operation.KEEP, false);
    memory.does(Operation.RAISE, false);
    kitchen.hears(pain(Detail.Severity.SEVERE));
    kitchen.hears(Urgent.DELETE);
    memory.does(Operation.KEEP, true);
    memory.does(Operation.RAISE, true);
    bedroom.hears(Urgent.RED_FLAG);
    kitchen.hears(Answer.YES);
    assertThat(kitchen.state()).isInstanceOf(ConfirmingErase.class);
    assertThat(kept().safety().concerns())
        .containsExactlyInAnyOrder(Concern.lock("kitchen-1"), Concern.lock("bedroom-1"));
    assertThat(says(Prompt.ERASED, kitchen.hears(Answer.YES))).isTrue();
    assertThat(holds(ANNA)).isEmpty();
  }

  @Test
  void aFirstSessionHasNothingToFollow() {
    Exchange opening = kitchen.opens(ANNA, Recognition.RECOGNISED);
    assertThat(opening.next().record().basis()).contains(Stamp.unwritten("kitchen-0"));
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
    assertThat(memory.holds(ANNA).map(Kept::stamp))
        .contains(new Stamp("kitchen-0", 1, "kitchen-1"));
  }

  @Test
  void painToldElsewhereIsAskedAboutBeforeTheNextBoutOfTheSameExercise() {
    bothOpen();
    bedroom.hears(Answer.READY);
    untilBouts(kitchen);
    bedroom.hears(Urgent.PAIN);
    assertThat(kept().safety().painful()).containsExactly(POSE);
    assertThat(kept().safety().concerns()).hasSize(2);
    kitchen.hears(Answer.READY);
    assertThat(kitchen.session().playing()).isEmpty();
    assertThat(kitchen.state()).isInstanceOf(CheckingPain.class);
  }

  /** The order in which two devices answer whether a doctor was asked since. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoHasAskedNoDoctorSinceKeepsTheLock(boolean first) {
    elsewhere(ready().with(ready().safety().locking("alarm")));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    if (first) {
      bedroom.hears(Answer.NO);
    }
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.YES);
    if (!first) {
      assertThat(kept().safety().locked()).isFalse();
      bedroom.hears(Answer.NO);
      kitchen.again();
    }
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().safety().concerns()).hasSize(1);
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"NO", "UNSURE"})
  void thatNoDoctorWasAskedSinceLocksAlsoWhereItCannotBeKept(Answer no) {
    elsewhere(ready().with(ready().safety().locking("alarm")));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    elsewhere(ready());
    memory.does(Operation.KEEP, false);
    kitchen.hears(no);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void aNoToThePermissionOutlivesAYesThatComesOnceMore() {
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    bedroom.hears(Answer.NO);
    kitchen.again();
    assertThat(kept().safety().clearedOn()).isEmpty();
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
  }

  @Test
  void whatSomebodyElseAnsweredForTheOwnerDoesNotCount() {
    Person locked = ready().with(ready().safety().locking("alarm"));
    elsewhere(locked);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().locked()).isFalse();
    Exchange outcome = kitchen.hears(Answer.NOT_ME);
    assertThat(outcome.turn().next().now().guest()).isTrue();
    assertThat(kept()).isEqualTo(locked);
    assertThat(kitchen.again()).isEqualTo(outcome);
    kitchen.hears(Answer.YES);
    assertThat(kept()).isEqualTo(locked);
  }

  @Test
  void whatCouldNotBeGivenBackAtOnceIsGivenBackLater() {
    Person locked = ready().with(ready().safety().locking("alarm"));
    elsewhere(locked);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.YES);
    memory.does(Operation.KEEP, false);
    assertThat(kitchen.hears(Answer.NOT_ME).troubles()).isNotEmpty();
    assertThat(kept().safety().locked()).isTrue();
    memory.does(Operation.KEEP, true);
    kitchen.hears(Answer.YES);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(kept()).isEqualTo(locked);
  }

  @Test
  void whereNobodyHadARecordAnEmptyOneIsLeft() {
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
    kitchen.hears(Answer.NOT_ME);
    assertThat(kept()).isEqualTo(machine.unopened().person());
  }

  @Test
  void aLockRaisedWhileARecordIsGivenBackStays() {
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    bedroom.opens(ANNA, Recognition.RECOGNISED);
    memory.beforeNext(Operation.KEEP, () -> bedroom.hears(Urgent.RED_FLAG));
    kitchen.hears(Answer.NOT_ME);
    assertThat(holds(ANNA).map(p -> p.safety().locked())).contains(true);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().safety().clearedOn()).isEmpty();
  }

  @Test
  void whatAnotherDeviceMadeStricterStaysSo() {
    Safety none = new Safety(Optional.empty(), false, Set.of());
    elsewhere(ready().with(none));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    elsewhere(kept().with(kept().safety().locking("alarm")));
    kitchen.hears(Answer.NOT_ME);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().safety().clearedOn()).isEmpty();
  }

  @Test
  void aLockThatThisSessionLearnsOfStaysWhenTheRecordIsGivenBack() {
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    elsewhere(ready().with(ready().safety().locking("alarm")));
    kitchen.hears(Answer.YES);
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(holds(ANNA).map(p -> p.safety().locked())).contains(true);
  }

  @Test
  void anOpenPainQuestionThatThisSessionLearnsOfStaysWhenTheRecordIsGivenBack() {
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    elsewhere(ready().with(ready().safety().open(POSE, "bout")));
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(holds(ANNA).flatMap(Person::painOpen)).contains(POSE);
  }

  @Test
  void whatWasErasedElsewhereIsNotGivenBack() {
    bothOpen();
    kitchen.hears(Aside.SLOWER);
    erases(bedroom);
    kitchen.hears(Aside.FASTER);
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.NOT_ME);
    assertThat(holds(ANNA).map(Person::chosen).orElse(List.of())).isEmpty();
  }

  @Test
  void aPermissionThatWasInDoubtIsNotGivenBack() {
    elsewhere(ready());
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    memory.answers(false);
    kitchen.hears(Aside.SLOWER);
    memory.answers(true);
    memory.does(Operation.FIND, false);
    for (int i = 0; i < 9 && !(kitchen.state() instanceof AskingClearance); i++) {
      kitchen.hears(Answer.READY);
    }
    memory.does(Operation.FIND, true);
    kitchen.hears(Urgent.DELETE);
    assertThat(kept().safety().clearedOn()).isEmpty();
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(kept().safety().clearedOn()).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsGivenBackAsItWasFound() {
    elsewhere(ready());
    memory.failsOnce(Operation.FIND);
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(Aside.SLOWER);
    assertThat(kept()).isNotEqualTo(ready());
    kitchen.hears(Answer.NOT_ME);
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void aPermissionThatAChildHasGivenIsNotKeptAlthoughTheWritingFails() {
    elsewhere(ready().with(ready().safety().uncleared()));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
    memory.failsOnce(Operation.KEEP);
    kitchen.hears(Urgent.CHILD);
    assertThat(kept().safety().concerns()).containsExactly(Concern.lock("kitchen-2"));
  }

  @Test
  void whatIsOwedIsRaisedAlthoughAChildSpeaks() {
    Safety before = ready().safety().cleared(Happening.NOW.toLocalDate().minusDays(1)).briefing();
    elsewhere(ready().with(before));
    kitchen.opens(ANNA, Recognition.RECOGNISED);
    untilOwed();
    kitchen.hears(Urgent.CHILD);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(kept().safety().painful()).contains(POSE);
    assertThat(kept().safety().clearedOn()).isPresent();
  }

  @Test
  void aPermissionThatAChildHasGivenDoesNotOutliveItsFirstBout() {
    bothOpen();
    untilBouts(kitchen);
    kitchen.hears(Urgent.CHILD);
    assertThat(kept().safety().clearedOn()).isEmpty();
    assertThat(kept().safety().painful()).contains(POSE);
  }

  /** A bout begins whose question can not be kept. */
  private void untilOwed() {
    memory.does(Operation.KEEP, false);
    untilBouts(kitchen);
    memory.does(Operation.KEEP, true);
    assertThat(kept().safety().painful()).isEmpty();
  }

  @Test
  void aDamagedRecordIsNotTakenForAnErasedOne(@TempDir Path directory) throws IOException {
    Memory disk = new OnDisk(directory);
    WatchedMemory.put(disk, ANNA, ready(), "elsewhere");
    Seat desk = new Seat(machine, disk, "desk");
    desk.opens(ANNA, Recognition.RECOGNISED);
    untilBouts(desk);
    damage(directory);
    desk.hears(Urgent.STOP);
    Person kept = disk.find(ANNA).person().orElseThrow();
    assertThat(kept.safety().painful()).contains(POSE);
    assertThat(kept.chosen()).isEqualTo(ready().chosen());
  }

  @Test
  void aDamagedRecordThatWasWrittenAnewAndErasedStaysErased(@TempDir Path directory)
      throws IOException {
    Memory disk = new OnDisk(directory);
    WatchedMemory.put(disk, ANNA, ready(), "elsewhere");
    Seat desk = new Seat(machine, disk, "desk");
    Seat shelf = new Seat(machine, disk, "shelf");
    desk.opens(ANNA, Recognition.RECOGNISED);
    shelf.opens(ANNA, Recognition.RECOGNISED);
    damage(directory);
    untilKept(desk);
    assertThat(desk.state()).isInstanceOf(AskingClearance.class);
    desk.hears(Answer.YES);
    assertThat(disk.find(ANNA).kept()).isPresent();
    assertThat(erases(desk).troubles()).isEmpty();
    untilKept(shelf);
    assertThat(disk.find(ANNA).kept()).isEmpty();
    assertThat(shelf.session().person().chosen()).isEmpty();
  }

  /** Whatever it is that was erased, a session that knew something else begins anew. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasErasedStaysSoAlthoughItIsLostWhatThatWas(boolean another, @TempDir Path directory)
      throws IOException {
    Memory disk = new OnDisk(directory);
    WatchedMemory.put(disk, ANNA, ready(), "elsewhere");
    Seat desk = new Seat(machine, disk, "desk");
    Seat shelf = new Seat(machine, disk, "shelf");
    desk.opens(ANNA, Recognition.RECOGNISED);
    untilBouts(desk);
    shelf.opens(ANNA, Recognition.RECOGNISED);
    assertThat(erases(shelf).troubles()).isEmpty();
    damage(directory, ".ended");
    if (another) {
      shelf.opens(ANNA, Recognition.RECOGNISED);
      shelf.hears(Answer.YES);
    }
    desk.hears(Urgent.STOP);
    Optional<Person> stands = disk.find(ANNA).person();
    assertThat(stands.isPresent()).isEqualTo(another);
    assertThat(stands.filter(p -> !p.chosen().isEmpty() || !p.painOpen().isEmpty())).isEmpty();
  }

  private static void damage(Path directory) throws IOException {
    damage(directory, ".json");
  }

  private static void damage(Path directory, String kind) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(kind)).toList()) {
        Files.writeString(file, "damaged");
      }
    }
  }

  private static Exchange erases(Seat seat) {
    seat.hears(Urgent.DELETE);
    return seat.hears(Answer.YES);
  }
}
