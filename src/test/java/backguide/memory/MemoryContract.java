package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Memory.Found;
import backguide.person.Memory.Key;
import backguide.person.Person;
import backguide.person.Stamp;
import backguide.person.Today;
import backguide.programme.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every memory promises. */
abstract class MemoryContract {
  static final Key ANNAS = Key.of("anna");
  static final Key BENS = Key.of("ben");
  static final String PROGRAMME = "upper-back@1.0.0";
  static final Person ANNA = anyPerson(3);
  static final Person BEN = anyPerson(7);
  static final Stamp NONE = Stamp.unwritten("launch");

  private static final Concern LOCK = Concern.lock("alarm");

  /** Returns a memory in which nothing is kept. */
  abstract Memory memory();

  static Person anyPerson(int repeatsDone) {
    Person nobody = Person.unknown(PROGRAMME);
    return nobody
        .choosing(List.of("childs-pose", "row"))
        .with(
            nobody.safety().cleared(LocalDate.of(2026, 11, 20)).open("row", "bout-" + repeatsDone))
        .with(Today.NONE.at(new Place("row", 0, repeatsDone, 0)));
  }

  static Stamp keepFirst(Memory memory, Key key, Person person) {
    String life = key.member().isEmpty() ? "launch" : "launch-" + key.member().hashCode();
    return memory.keep(key, person, Stamp.unwritten(life), "first");
  }

  static Optional<Person> person(Memory memory, Key key) {
    return memory.find(key).person();
  }

  private static Optional<Kept> kept(Memory memory) {
    return memory.find(ANNAS).kept();
  }

  @Test
  void nobodyIsKnownAtFirst() {
    assertThat(memory().find(ANNAS)).isEqualTo(new Found(ANNAS, Optional.empty(), Set.of()));
  }

  @Test
  void whatIsKeptIsFoundWithItsStamp() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    assertThat(first).isEqualTo(new Stamp("launch", 1, "first"));
    assertThat(kept(memory)).contains(new Kept(first, ANNA));
    Stamp second = memory.keep(ANNAS, BEN, first, "second");
    assertThat(second).isEqualTo(new Stamp("launch", 2, "second"));
    assertThat(kept(memory)).contains(new Kept(second, BEN));
  }

  @Test
  void aRecordWhoseSessionKnewOfNoLifeBeginsOne() {
    Memory memory = memory();
    Stamp first = memory.keep(ANNAS, ANNA, Stamp.unwritten(""), "first");
    assertThat(first).isEqualTo(new Stamp("first", 1, "first"));
    assertThat(kept(memory)).contains(new Kept(first, ANNA));
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsNotWrittenOver() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    Stamp second = memory.keep(ANNAS, BEN, first, "second");
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, first, "third"));
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, NONE, "third"));
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, Stamp.unwritten("other"), "third"));
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, new Stamp("other", 2, "second"), "third"));
    assertThat(kept(memory)).contains(new Kept(second, BEN));
  }

  @Test
  void ofManyAtOnceOneIsKeptAndTheOthersLearnOfIt() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    List<Person> kept =
        IntStream.range(0, 12)
            .parallel()
            .filter(i -> isKept(() -> memory.keep(ANNAS, anyPerson(i), first, "writer-" + i)))
            .mapToObj(MemoryContract::anyPerson)
            .toList();
    assertThat(kept).hasSize(1);
    assertThat(person(memory, ANNAS)).contains(kept.get(0));
  }

  @Test
  void ofManyFirstOnesAtOnceOneIsKept() {
    Memory memory = memory();
    List<Integer> kept =
        IntStream.range(0, 12)
            .parallel()
            .filter(i -> isKept(() -> memory.keep(ANNAS, ANNA, Stamp.unwritten("l" + i), "r" + i)))
            .boxed()
            .toList();
    assertThat(kept).hasSize(1);
    assertThat(kept(memory).map(Kept::stamp)).contains(stamp(kept.get(0)));
  }

  private static Stamp stamp(int i) {
    return new Stamp("l" + i, 1, "r" + i);
  }

  @Test
  void ofManyRaisedAtOnceEachIsThere() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    IntStream.range(0, 12)
        .parallel()
        .forEach(i -> memory.raise(ANNAS, Concern.lock("alarm-" + i), PROGRAMME));
    assertThat(person(memory, ANNAS).orElseThrow().safety().concerns()).hasSize(13);
    assertThat(kept(memory).orElseThrow().stamp().revision()).isEqualTo(13);
  }

  private static boolean isKept(Runnable keep) {
    try {
      keep.run();
      return true;
    } catch (Memory.Overtaken e) {
      return false;
    }
  }

  @Test
  void whatTheSameRequestHasWrittenCountsAsKept() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    assertThat(keepFirst(memory, ANNAS, ANNA)).isEqualTo(first);
    Stamp second = memory.keep(ANNAS, BEN, first, "second");
    assertThat(memory.keep(ANNAS, BEN, first, "second")).isEqualTo(second);
    assertThat(kept(memory)).contains(new Kept(second, BEN));
  }

  @Test
  void somethingElseThatTheSameRequestHasWrittenDoesNotCountAsKept() {
    Memory memory = memory();
    memory.keep(ANNAS, ANNA, NONE, "first");
    assertOvertaken(() -> memory.keep(ANNAS, BEN, NONE, "first"));
    assertThat(memory.find(ANNAS).person()).contains(ANNA);
  }

  @Test
  void whatTheSameRequestHasWrittenDoesNotCountOnceSomethingWasWrittenOrRaisedSince() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    assertOvertaken(() -> keepFirst(memory, ANNAS, ANNA));
    Stamp raised = kept(memory).orElseThrow().stamp();
    Stamp second = memory.keep(ANNAS, BEN, raised, "second");
    Stamp third = memory.keep(ANNAS, ANNA, second, "first");
    assertOvertaken(() -> memory.keep(ANNAS, BEN, raised, "second"));
    assertOvertaken(() -> keepFirst(memory, ANNAS, BEN));
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "first"));
    assertThat(kept(memory)).contains(new Kept(third, ANNA));
  }

  @Test
  void aLockIsRaisedWhereNothingIs() {
    Memory memory = memory();
    memory.raise(ANNAS, LOCK, PROGRAMME);
    Kept kept = kept(memory).orElseThrow();
    Person nobody = Person.unknown(PROGRAMME);
    assertThat(kept.person()).isEqualTo(nobody.with(nobody.safety().raising(Set.of(LOCK))));
    assertThat(kept.stamp().life()).isEqualTo("alarm");
    assertOvertaken(() -> keepFirst(memory, ANNAS, ANNA));
    memory.keep(ANNAS, ANNA, kept.stamp(), "second");
    assertThat(person(memory, ANNAS)).contains(ANNA);
  }

  @Test
  void aLockIsRaisedInARecordAndOvertakesWhoeverKnewItWithout() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    Kept kept = kept(memory).orElseThrow();
    assertThat(kept.person()).isEqualTo(ANNA.with(ANNA.safety().raising(Set.of(LOCK))));
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "second"));
    assertThat(kept(memory)).contains(kept);
    Stamp second = memory.keep(ANNAS, ANNA, kept.stamp(), "second");
    assertThat(kept(memory)).contains(new Kept(second, ANNA));
  }

  @Test
  void whatIsRaisedTwiceIsThereOnceAndIsTakenAwayAtOnce() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    memory.raise(ANNAS, Concern.lock("other"), PROGRAMME);
    Kept kept = kept(memory).orElseThrow();
    assertThat(kept.person().safety().concerns())
        .containsExactlyInAnyOrder(LOCK, Concern.lock("other"), Concern.pain("bout-3", "row"));
    Stamp second = memory.keep(ANNAS, ANNA, kept.stamp(), "second");
    assertThat(kept(memory)).contains(new Kept(second, ANNA));
  }

  @Test
  void whatSomebodyErasedMeanwhileDoesNotComeBack() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    WatchedMemory.erase(memory, ANNAS);
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "second"));
    assertOvertaken(() -> keepFirst(memory, ANNAS, ANNA));
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void aFirstWritingWhoseAnswerWasLostDoesNotComeBackOnceErased() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    WatchedMemory.erase(memory, ANNAS);
    assertOvertaken(() -> memory.keep(ANNAS, BEN, NONE, "second"));
    assertOvertaken(() -> memory.keep(ANNAS, BEN, Stamp.unwritten(""), "first"));
    assertOvertaken(() -> memory.keep(ANNAS, BEN, Stamp.unwritten(""), "launch"));
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void whatWasRaisedAndErasedIsNotRaisedAgainButAnotherIs() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    WatchedMemory.erase(memory, ANNAS);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    memory.raise(ANNAS, Concern.pain("bout-3", "row"), PROGRAMME);
    assertThat(kept(memory)).isEmpty();
    memory.raise(ANNAS, Concern.lock("later"), PROGRAMME);
    assertThat(person(memory, ANNAS).orElseThrow().safety().concerns())
        .containsExactly(Concern.lock("later"));
  }

  @Test
  void whatWasRaisedIsNotTakenForTheWritingOfWhoWroteLast() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "first"));
    assertOvertaken(() -> memory.keep(ANNAS, BEN, first, "alarm"));
    assertThat(kept(memory).orElseThrow().stamp().request()).isEmpty();
  }

  @Test
  void whatWasErasedDoesNotReturnInARecordOfAnotherLife() {
    Memory memory = memory();
    memory.raise(ANNAS, LOCK, PROGRAMME);
    WatchedMemory.erase(memory, ANNAS);
    Person locked = ANNA.with(ANNA.safety().raising(Set.of(LOCK)));
    assertOvertaken(() -> memory.keep(ANNAS, locked, Stamp.unwritten("other"), "late"));
    assertThat(kept(memory)).isEmpty();
    memory.keep(ANNAS, ANNA, Stamp.unwritten("other"), "late");
    assertThat(person(memory, ANNAS)).contains(ANNA);
  }

  @Test
  void aRequestWhoseWritingWasErasedWritesInNoOtherLife() {
    Memory memory = memory();
    Stamp first = memory.keep(ANNAS, ANNA, NONE, "first");
    memory.erase(ANNAS, Set.of(first), "erasure");
    Stamp other = memory.keep(ANNAS, BEN, Stamp.unwritten("other"), "other");
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, other, "first"));
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, other, "erasure"));
    assertThat(memory.find(ANNAS).person()).contains(BEN);
  }

  @Test
  void whatWasErasedDoesNotReturnInARecordOfSomebodyElseOfTheHousehold() {
    Memory memory = memory();
    Key anna = new Key("anna", "anna");
    memory.raise(ANNAS, LOCK, PROGRAMME);
    WatchedMemory.erase(memory, ANNAS);
    memory.raise(anna, LOCK, PROGRAMME);
    Person locked = BEN.with(BEN.safety().raising(Set.of(LOCK)));
    assertOvertaken(() -> memory.keep(anna, locked, Stamp.unwritten("other"), "late"));
    assertThat(person(memory, anna)).isEmpty();
    keepFirst(memory, anna, BEN);
    assertThat(memory.find(anna).ended()).containsExactlyInAnyOrder("alarm", "erasure");
    assertThat(person(memory, anna)).contains(BEN);
  }

  @Test
  void aLifeThatOnlyBeganWithALockEndsAsWell() {
    Memory memory = memory();
    memory.raise(ANNAS, LOCK, PROGRAMME);
    WatchedMemory.erase(memory, ANNAS);
    assertOvertaken(() -> memory.keep(ANNAS, ANNA, Stamp.unwritten("alarm"), "second"));
    memory.raise(ANNAS, LOCK, PROGRAMME);
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void whatIsErasedIsGoneAndAnotherLifeMayBegin() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    WatchedMemory.erase(memory, ANNAS);
    assertThat(kept(memory)).isEmpty();
    WatchedMemory.erase(memory, ANNAS);
    Stamp stamp = memory.keep(ANNAS, BEN, Stamp.unwritten(""), "second");
    assertThat(kept(memory)).contains(new Kept(stamp, BEN));
    assertOvertaken(() -> keepFirst(memory, ANNAS, ANNA));
    memory.erase(ANNAS, Set.of(), "again");
    assertOvertaken(() -> keepFirst(memory, ANNAS, ANNA));
    assertOvertaken(() -> memory.keep(ANNAS, BEN, Stamp.unwritten(""), "second"));
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void whoeverDoesNotKnowWhatStandsErasesNothing() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    memory.raise(ANNAS, LOCK, PROGRAMME);
    Kept kept = kept(memory).orElseThrow();
    assertOvertaken(() -> memory.erase(ANNAS, Set.of(first), "erasure"));
    assertOvertaken(() -> memory.erase(ANNAS, Set.of(NONE), "erasure"));
    assertThat(kept(memory)).contains(kept);
    memory.erase(ANNAS, Set.of(first, kept.stamp()), "erasure");
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void theSameRequestErasesOnce() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    memory.erase(ANNAS, Set.of(first), "erasure");
    Stamp other = memory.keep(ANNAS, BEN, Stamp.unwritten("other"), "second");
    memory.erase(ANNAS, Set.of(first), "erasure");
    memory.erase(ANNAS, Set.of(), "erasure");
    assertThat(kept(memory)).contains(new Kept(other, BEN));
  }

  @Test
  void aLifeThatIsErasedBeforeItIsWrittenNeverIs() {
    Memory memory = memory();
    memory.erase(ANNAS, Set.of(NONE), "erasure");
    assertOvertaken(() -> keepFirst(memory, ANNAS, ANNA));
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void erasingNobodyIsFine() {
    Memory memory = memory();
    WatchedMemory.erase(memory, ANNAS);
    WatchedMemory.erase(memory, new Key("house", "anna"));
    memory.eraseAccount("house");
    assertThat(kept(memory)).isEmpty();
  }

  @Test
  void peopleAreKeptApart() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    keepFirst(memory, BENS, BEN);
    memory.raise(BENS, LOCK, PROGRAMME);
    WatchedMemory.erase(memory, BENS);
    assertThat(person(memory, ANNAS)).contains(ANNA);
    assertThat(person(memory, BENS)).isEmpty();
  }

  @Test
  void anAccountAndItsMembersAreKeptApart() {
    Memory memory = memory();
    List<Key> keys =
        List.of(Key.of("house"), new Key("house", "anna"), new Key("house", "ben"), Key.of("anna"));
    for (int i = 0; i < keys.size(); i++) {
      keepFirst(memory, keys.get(i), anyPerson(i));
    }
    for (int i = 0; i < keys.size(); i++) {
      assertThat(person(memory, keys.get(i))).contains(anyPerson(i));
    }
    WatchedMemory.erase(memory, keys.get(1));
    assertThat(person(memory, keys.get(1))).isEmpty();
    assertThat(person(memory, keys.get(0))).isPresent();
    assertThat(person(memory, keys.get(2))).isPresent();
    memory.raise(keys.get(2), LOCK, PROGRAMME);
    assertThat(person(memory, keys.get(0))).contains(anyPerson(0));
    WatchedMemory.erase(memory, keys.get(0));
    assertThat(person(memory, keys.get(2)).orElseThrow().safety().locked()).isTrue();
  }

  @Test
  void aVoiceAndAnAccountWithARecordOfItsOwnFindThat() {
    Memory memory = memory();
    Key house = Key.of("house");
    Key anna = new Key("house", "anna");
    Key ben = new Key("house", "ben");
    keepFirst(memory, house, BEN);
    assertThat(memory.find(house).key()).isEqualTo(house);
    assertThat(memory.find(anna)).isEqualTo(new Found(anna, Optional.empty(), Set.of()));
    keepFirst(memory, anna, ANNA);
    assertThat(memory.find(anna).person()).contains(ANNA);
    assertThat(memory.find(ben)).isEqualTo(new Found(ben, Optional.empty(), Set.of()));
    assertThat(memory.find(house).person()).contains(BEN);
  }

  @Test
  void anAccountIsErasedWithAllItsMembersAndNobodyElse() {
    Memory memory = memory();
    Key anna = new Key("house", "anna");
    Key next = new Key("next door", "anna");
    Stamp first = keepFirst(memory, Key.of("house"), ANNA);
    keepFirst(memory, anna, ANNA);
    keepFirst(memory, next, BEN);
    memory.eraseAccount("house");
    assertThat(person(memory, Key.of("house"))).isEmpty();
    assertThat(person(memory, anna)).isEmpty();
    assertThat(person(memory, next)).contains(BEN);
    assertOvertaken(() -> memory.keep(Key.of("house"), BEN, first, "second"));
    assertOvertaken(() -> keepFirst(memory, anna, ANNA));
    memory.keep(anna, BEN, Stamp.unwritten(""), "second");
    assertThat(person(memory, anna)).contains(BEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        ".",
        "../anna",
        "/etc/passwd",
        "a/b\\c:d*?",
        "#r",
        "expiresAt",
        "Zoë 🎈",
        "amzn1.ask\u0000x"
      })
  void everyKeyNamesSomeoneElse(String name) {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    List<Key> keys = List.of(Key.of(name), new Key(name, name), new Key("anna", name));
    for (Key key : keys) {
      keepFirst(memory, key, BEN);
      assertThat(person(memory, key)).contains(BEN);
      memory.raise(key, LOCK, PROGRAMME);
      assertThat(person(memory, key).orElseThrow().safety().locked()).isTrue();
    }
    keys.forEach(key -> WatchedMemory.erase(memory, key));
    for (Key key : keys) {
      assertThat(person(memory, key)).isEmpty();
      assertThat(person(memory, ANNAS)).contains(ANNA);
    }
  }

  @Test
  void freeTextIsNeverKept() {
    Memory memory = memory();
    Stamp first = keepFirst(memory, ANNAS, ANNA);
    Person chatty = ANNA.choosing(List.of("my knee, since May"));
    assertUnkept(() -> memory.keep(ANNAS, chatty, first, "second"));
    assertUnkept(() -> memory.keep(ANNAS, ANNA, first, "my knee"));
    assertUnkept(() -> memory.raise(ANNAS, Concern.lock("my knee"), PROGRAMME));
    assertUnkept(() -> memory.raise(ANNAS, Concern.pain("alarm", "my knee"), PROGRAMME));
    assertUnkept(() -> memory.raise(BENS, Concern.lock("alarm"), "my knee"));
    assertThat(kept(memory)).contains(new Kept(first, ANNA));
    assertThat(person(memory, BENS)).isEmpty();
  }

  private static void assertUnkept(ThrowingCallable change) {
    assertThatThrownBy(change)
        .isExactlyInstanceOf(Memory.Unkept.class)
        .hasMessageNotContaining("knee");
  }

  static void assertOvertaken(ThrowingCallable keep) {
    assertThatThrownBy(keep).isInstanceOf(Memory.Overtaken.class);
  }
}
