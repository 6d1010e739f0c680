package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch.Voice;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.session.AskingClearance;
import backguide.session.AskingOwner;
import backguide.session.CheckingLock;
import backguide.session.CheckingPain;
import backguide.session.Happening;
import backguide.session.Introducing;
import backguide.session.Machine;
import backguide.session.Prompt;
import backguide.session.Resuming;
import backguide.session.ScreeningRedFlags;
import backguide.session.Turn;
import backguide.speech.Part;
import backguide.speech.Played;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a turn when the memory does, does not or only now learns what it should know. */
class KeeperTest {
  private static final Memory.Key ANNA = new Memory.Key("house", "anna");
  private static final Memory.Key HOUSE = Memory.Key.of("house");
  private static final String POSE = "childs-pose";
  private static final String ROLLS = "shoulder-roll";

  private final Machine machine = new Machine(Catalog.bundled("en-US").programme());
  private final Troubled memory = new Troubled();
  private final Seat kitchen = new Seat(machine, memory, "kitchen");
  private final Seat bedroom = new Seat(machine, memory, "bedroom");

  private Person ready() {
    Person nobody = Person.unknown(machine.programme().tag());
    Safety cleared = nobody.safety().cleared(Happening.NOW.toLocalDate()).briefing();
    return nobody
        .with(cleared)
        .choosing(List.of(POSE, ROLLS))
        .with(nobody.today().touched(Happening.NOW))
        .writtenBy("before");
  }

  private void bothOpen() {
    memory.put(ANNA, ready());
    kitchen.opens(ANNA, Voice.RECOGNISED);
    bedroom.opens(ANNA, Voice.RECOGNISED);
  }

  private Person kept() {
    return memory.holds(ANNA).orElseThrow();
  }

  private static boolean says(Prompt prompt, Exchange outcome) {
    return outcome.turn().speech().parts().stream()
        .anyMatch(
            part -> part instanceof Part.Say say && say.line().key().equals(prompt.line().key()));
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
      if (!outcome.turn().effects().isEmpty()) {
        return outcome;
      }
    }
    throw new AssertionError("nothing was to be kept");
  }

  private static Heard pain(Detail.Severity severity) {
    return Heard.of(Urgent.PAIN, Detail.NONE.withSeverity(severity), Happening.NOW);
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
    assertThat(kept()).isEqualTo(kitchen.session().kept());
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
    Exchange outcome = kitchen.hears(Answer.NO);
    assertThat(kept().painOpen()).contains(POSE);
    assertThat(kitchen.state()).isEqualTo(new CheckingPain(POSE, CheckingPain.Then.CARRIED));
    assertThat(says(Prompt.NOTES_CHANGED, outcome)).isTrue();
  }

  @Test
  void aPermissionTakenBackElsewhereIsAskedForAnew() {
    bothOpen();
    Safety none = new Safety(Optional.empty(), false, false, Optional.empty());
    memory.put(ANNA, ready().with(none).writtenBy("elsewhere"));
    untilKept(kitchen);
    assertThat(kitchen.state()).isInstanceOf(AskingClearance.class);
    assertThat(kitchen.session().playing()).isEmpty();
    assertThat(kept().painOpen()).isEmpty();
  }

  @Test
  void whenTheRestWasDoneElsewhereTodaysSessionBegins() {
    Person halfway = ready().with(ready().today().finishing(POSE));
    memory.put(ANNA, halfway);
    kitchen.opens(ANNA, Voice.RECOGNISED);
    assertThat(kitchen.state()).isInstanceOf(Resuming.class);
    Person through = halfway.with(halfway.today().finishing(ROLLS));
    memory.put(ANNA, through.writtenBy("elsewhere"));
    kitchen.hears(Aside.SLOWER);
    assertThat(kitchen.state()).isInstanceOf(Introducing.class);
    assertThat(kept().today().done()).isEmpty();
  }

  @Test
  void withoutNewsTheTurnGoesOnWithTheMergedRecord() {
    bothOpen();
    memory.put(ANNA, ready().with(ready().progress().completing()).writtenBy("elsewhere"));
    Exchange outcome = kitchen.hears(Aside.SLOWER);
    assertThat(says(Prompt.SLOWER_NOW, outcome)).isTrue();
    assertThat(outcome.troubles()).isEmpty();
    assertThat(kitchen.session().kept().progress().runs()).isEqualTo(1);
    assertThat(kept()).isEqualTo(kitchen.session().kept());
    kitchen.hears(Aside.FASTER);
    assertThat(kept()).isEqualTo(kitchen.session().kept());
  }

  @Test
  void somebodyInPainIsNotAskedWhenAllIsLockedElsewhere() {
    bothOpen();
    kitchen.hears(Answer.READY);
    bedroom.hears(Urgent.RED_FLAG);
    Exchange outcome = kitchen.hears(pain(Detail.Severity.MILD));
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(says(Prompt.SAFETY_STOP, outcome)).isTrue();
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void severePainIsScreenedWhateverHappenedElsewhere() {
    bothOpen();
    kitchen.hears(Answer.READY);
    Safety locked = ready().safety().open(ROLLS).locking();
    memory.put(ANNA, ready().with(locked).writtenBy("elsewhere"));
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
    memory.put(ANNA, ready().with(ready().safety().locking()).writtenBy("elsewhere"));
    Exchange outcome = kitchen.hears(end);
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void stopStopsAndKeepsBothPainQuestionsFromBeingForgotten() {
    bothOpen();
    untilBouts(kitchen);
    memory.put(ANNA, ready().with(ready().safety().open(ROLLS)).writtenBy("elsewhere"));
    Exchange outcome = kitchen.hears(Urgent.STOP);
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(kept().painOpen()).contains(POSE);
    assertThat(kept().today().adjusted()).containsKey(ROLLS);
    assertThat(kept().today().isBehind(ROLLS)).isTrue();
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
  void aMergedRequestDeliveredTwiceGetsTheSameAnswerAndIsKeptOnce() {
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
    assertThat(memory.holds(ANNA)).isEmpty();
    assertThat(kitchen.session().kept().progress()).isEqualTo(Progress.NONE);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
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
    int[] others = {0};
    memory.meanwhile(
        () ->
            memory.put(
                ANNA, ready().with(ready().safety().locking()).writtenBy("x" + others[0]++)));
    Exchange outcome = untilKept(kitchen);
    assertThat(outcome.troubles()).hasSize(1);
    assertThat(others[0]).isEqualTo(3);
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
    assertThat(outcome.next().record().isSafe()).isFalse();
  }

  @Test
  void progressThatMayNotBeKeptIsSaidOnceAndThePlaceIsNotCalledKept() {
    bothOpen();
    memory.keeps(false);
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
    memory.keeps(false);
    Exchange last = kitchen.hears(Urgent.STOP);
    assertThat(says(Prompt.PLACE_KEPT, last)).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, last)).isTrue();
  }

  @Test
  void nothingIsSaidOfItBesidePainOrBeforeABout() {
    bothOpen();
    memory.keeps(false);
    assertThat(says(Prompt.MEMORY_DOWN, untilBouts(kitchen))).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, kitchen.hears(pain(Detail.Severity.MILD)))).isFalse();
    assertThat(says(Prompt.MEMORY_DOWN, kitchen.hears(Urgent.RED_FLAG))).isFalse();
  }

  @Test
  void whatCouldNotBeKeptIsKeptWithTheNextTurn() {
    bothOpen();
    memory.keeps(false);
    kitchen.hears(Aside.SLOWER);
    memory.keeps(true);
    Exchange next = kitchen.hears(Aside.HELP);
    assertThat(next.next().record().isSafe()).isTrue();
    assertThat(kept()).isEqualTo(kitchen.session().kept());
    assertThat(memory.asked()).endsWith("keep");
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
    Person mine = bedroom.session().kept();
    assertThat(bedroom.hears(Aside.HELP).next().record().isSafe()).isTrue();
    assertThat(kept().painOpen()).isEqualTo(mine.painOpen());
    assertThat(kept()).isEqualTo(bedroom.session().kept());
    assertThat(kept().lastRequest()).doesNotContain("merged");
  }

  @Test
  void aSessionReadsOnceAndWritesOnlyWhatChanged() {
    memory.put(ANNA, ready());
    kitchen.opens(ANNA, Voice.RECOGNISED);
    assertThat(memory.asked()).startsWith("recall").doesNotHaveDuplicates();
    for (Aside aside :
        List.of(Aside.HELP, Aside.REPEAT, Aside.INFO, Aside.THANKS, Aside.HEALTH_QUESTION)) {
      kitchen.hears(aside);
    }
    assertThat(memory.asked()).isEmpty();
    while (kitchen.isOpen()) {
      kitchen.hears(kitchen.state() instanceof CheckingPain ? Answer.NO : Answer.YES);
    }
    assertThat(memory.asked()).isNotEmpty().containsOnly("keep");
  }

  @Test
  void aGuestIsNeverStored() {
    memory.put(ANNA, ready());
    kitchen.opens(ANNA, Voice.UNRECOGNISED);
    kitchen.hears(Answer.NO);
    memory.asked();
    while (kitchen.isOpen()) {
      kitchen.hears(kitchen.state() instanceof CheckingPain ? Answer.NO : Answer.YES);
    }
    kitchen.opens(ANNA, Voice.UNRECOGNISED);
    kitchen.hears(Answer.NO);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(memory.asked()).containsOnly("recall");
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void whoeverIsNotRecognizedGoesOnWithTheOnlyRecordOfTheHouse() {
    memory.put(ANNA, ready());
    Exchange opening = kitchen.opens(HOUSE, Voice.UNRECOGNISED);
    assertThat(kitchen.state()).isEqualTo(new AskingOwner());
    assertThat(opening.next().record().key()).isEqualTo(ANNA);
    kitchen.hears(Answer.YES);
    assertThat(kept().lastRequest()).isEqualTo("kitchen-1");
    assertThat(memory.holds(HOUSE)).isEmpty();
  }

  @Test
  void aGuestOfTheHouseLeavesNothingBehind() {
    memory.put(ANNA, ready());
    kitchen.opens(HOUSE, Voice.UNRECOGNISED);
    kitchen.hears(Answer.NO);
    kitchen.hears(Answer.YES);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(memory.asked()).containsExactly("recall");
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void aWarningSignBeforeAnybodySaysWhoseItIsLocksTheRecordOfTheHouse() {
    memory.put(ANNA, ready());
    kitchen.opens(HOUSE, Voice.UNRECOGNISED);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
    assertThat(memory.holds(HOUSE)).isEmpty();
  }

  @Test
  void aNewLockIsPutOnTheOnlyRecordOfTheHouseThatCouldNotBeRead() {
    memory.put(ANNA, ready());
    memory.reads(false);
    kitchen.opens(HOUSE, Voice.ACCOUNT);
    memory.reads(true);
    kitchen.hears(Urgent.RED_FLAG);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
    assertThat(memory.holds(HOUSE)).isEmpty();
  }

  @Test
  void erasingReachesTheOnlyRecordOfTheHouseThatCouldNotBeRead() {
    memory.put(ANNA, ready());
    memory.reads(false);
    kitchen.opens(HOUSE, Voice.ACCOUNT);
    memory.reads(true);
    assertThat(says(Prompt.ERASED, erases(kitchen))).isTrue();
    assertThat(memory.holds(ANNA)).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsNotWrittenOver() {
    memory.put(ANNA, ready());
    memory.reads(false);
    Exchange opening = kitchen.opens(ANNA, Voice.RECOGNISED);
    assertThat(says(Prompt.MEMORY_DOWN, opening)).isTrue();
    memory.reads(true);
    assertThat(memory.asked()).containsExactly("recall");
    for (int i = 0; i < 8; i++) {
      assertThat(says(Prompt.MEMORY_DOWN, kitchen.hears(Answer.YES))).isFalse();
    }
    assertThat(says(Prompt.PLACE_KEPT, kitchen.hears(Urgent.STOP))).isFalse();
    assertThat(memory.asked()).isEmpty();
    assertThat(kept()).isEqualTo(ready());
  }

  @Test
  void aNewLockIsPutOnWhatCouldNotBeRead() {
    memory.put(ANNA, ready());
    memory.reads(false);
    kitchen.opens(ANNA, Voice.RECOGNISED);
    memory.reads(true);
    kitchen.hears(Urgent.RED_FLAG);
    Person locked = ready().with(ready().safety().locking());
    assertThat(kept().writtenBy("")).isEqualTo(locked.writtenBy(""));
  }

  @Test
  void aLockThatCouldNotBePutOnItIsPutOnItWithTheNextTurn() {
    memory.put(ANNA, ready());
    memory.reads(false);
    kitchen.opens(ANNA, Voice.RECOGNISED);
    kitchen.hears(pain(Detail.Severity.SEVERE));
    kitchen.hears(Answer.YES);
    kitchen.hears(
        new Heard(
            Urgent.RED_FLAG,
            Detail.NONE.withAlarm(Detail.Alarm.URGENT),
            false,
            Happening.NOW,
            Played.ALL,
            Optional.empty(),
            "flag"));
    assertThat(kept().safety().locked()).isFalse();
    memory.reads(true);
    kitchen.hears(Life.CUT_OFF);
    assertThat(kept().safety().locked()).isTrue();
  }

  @Test
  void anOpenPainQuestionIsPutOnWhatCouldNotBeRead() {
    memory.put(ANNA, ready());
    memory.reads(false);
    kitchen.opens(ANNA, Voice.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(
        Heard.of(Answer.SELECT, Detail.NONE.withExercises(List.of(ROLLS)), Happening.NOW));
    untilBouts(kitchen);
    assertThat(kept().painOpen()).isEmpty();
    memory.reads(true);
    kitchen.hears(Urgent.STOP);
    assertThat(kept().painOpen()).contains(ROLLS);
    assertThat(kept().chosen()).containsExactly(POSE, ROLLS);
    assertThat(kept().safety().clearedOn()).isEqualTo(ready().safety().clearedOn());
  }

  @Test
  void whoeverHasNoPainLeavesNoneOnWhatCouldNotBeRead() {
    for (boolean open : List.of(false, true)) {
      Person before = open ? ready().with(ready().safety().open("band-row")) : ready();
      memory.put(ANNA, before);
      memory.reads(false);
      Seat seat = new Seat(machine, memory, "seat" + open);
      seat.opens(ANNA, Voice.RECOGNISED);
      memory.reads(true);
      seat.hears(Answer.YES);
      List<String> three = List.of("upper-back-stretch", ROLLS, "wall-push-up");
      seat.hears(Heard.of(Answer.SELECT, Detail.NONE.withExercises(three), Happening.NOW));
      for (int i = 0; i < 60 && seat.session().now().finished().size() < 3; i++) {
        boolean asked = seat.session().asked().state() instanceof CheckingPain;
        seat.hears(asked ? Answer.NO : Answer.READY);
      }
      assertThat(seat.session().now().finished()).containsExactlyElementsOf(three);
      assertThat(kept().safety().locked()).isFalse();
      assertThat(kept().today().leftForPain()).isEmpty();
      assertThat(kept().painOpen()).isEqualTo(before.painOpen());
    }
  }

  @Test
  void erasingReachesEvenWhatCouldNotBeRead() {
    memory.put(ANNA, ready());
    memory.reads(false);
    kitchen.opens(ANNA, Voice.RECOGNISED);
    assertThat(says(Prompt.ERASED, erases(kitchen))).isTrue();
    assertThat(memory.holds(ANNA)).isEmpty();
  }

  @Test
  void nothingIsCalledErasedThatIsNot() {
    bothOpen();
    memory.erases(false);
    Exchange outcome = erases(kitchen);
    assertThat(says(Prompt.ERASED, outcome)).isFalse();
    assertThat(says(Prompt.NOT_ERASED, outcome)).isTrue();
    assertThat(outcome.turn().ending()).isEqualTo(Turn.Ending.ENDS);
    assertThat(outcome.troubles()).containsExactly(new Trouble(Trouble.What.NOT_ERASED, "down"));
  }

  @Test
  void aFirstSessionHasNothingToFollow() {
    Exchange opening = kitchen.opens(ANNA, Voice.RECOGNISED);
    assertThat(opening.next().record().basis()).isEmpty();
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
    assertThat(memory.holds(ANNA).map(Person::lastRequest)).isEqualTo(Optional.of("kitchen-1"));
  }

  @Test
  void whatSomebodyElseAnsweredForTheOwnerDoesNotCount() {
    Person locked = ready().with(ready().safety().locking()).writtenBy("before");
    memory.put(ANNA, locked);
    kitchen.opens(ANNA, Voice.RECOGNISED);
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().locked()).isFalse();
    Exchange outcome = kitchen.hears(Answer.NOT_ME);
    assertThat(outcome.turn().next().now().guest()).isTrue();
    assertThat(kept().writtenBy("before")).isEqualTo(locked);
    assertThat(kitchen.again()).isEqualTo(outcome);
    kitchen.hears(Answer.YES);
    assertThat(kept().writtenBy("before")).isEqualTo(locked);
  }

  @Test
  void whatNobodyHadBeforeIsGoneAgain() {
    kitchen.opens(ANNA, Voice.RECOGNISED);
    kitchen.hears(Answer.YES);
    assertThat(kept().safety().clearedOn()).isPresent();
    kitchen.hears(Answer.NOT_ME);
    assertThat(memory.holds(ANNA)).isEmpty();
  }

  @Test
  void whatAnotherDeviceMadeStricterStaysSo() {
    Safety none = new Safety(Optional.empty(), false, false, Optional.empty());
    memory.put(ANNA, ready().with(none));
    kitchen.opens(ANNA, Voice.RECOGNISED);
    kitchen.hears(Answer.YES);
    memory.put(ANNA, kept().with(kept().safety().locking()).writtenBy("elsewhere"));
    kitchen.hears(Answer.NOT_ME);
    assertThat(kept().safety().locked()).isTrue();
    assertThat(kept().safety().clearedOn()).isEmpty();
  }

  @Test
  void aLockThatThisSessionLearnsOfStaysWhenTheRecordIsGivenBack() {
    kitchen.opens(ANNA, Voice.RECOGNISED);
    memory.put(ANNA, ready().with(ready().safety().locking()).writtenBy("elsewhere"));
    kitchen.hears(Answer.YES);
    assertThat(kitchen.state()).isInstanceOf(CheckingLock.class);
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(memory.holds(ANNA).map(p -> p.safety().locked())).contains(true);
  }

  @Test
  void anOpenPainQuestionThatThisSessionLearnsOfStaysWhenTheRecordIsGivenBack() {
    kitchen.opens(ANNA, Voice.RECOGNISED);
    memory.put(ANNA, ready().with(ready().safety().open(POSE)).writtenBy("elsewhere"));
    kitchen.hears(Answer.YES);
    kitchen.hears(Answer.NOT_ME);
    assertThat(kitchen.session().now().guest()).isTrue();
    assertThat(memory.holds(ANNA).flatMap(Person::painOpen)).contains(POSE);
  }

  private static Exchange erases(Seat seat) {
    seat.hears(Urgent.DELETE);
    return seat.hears(Answer.YES);
  }
}
