package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.person.Memory;
import backguide.person.Memory.Found;
import backguide.person.Memory.Key;
import backguide.person.Person;
import backguide.person.Today;
import backguide.programme.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every memory promises. */
abstract class MemoryContract {
  static final Key ANNAS = Key.of("anna");
  static final Key BENS = Key.of("ben");
  static final Person ANNA = anyPerson(3).writtenBy("request-1");
  static final Person BEN = anyPerson(7).writtenBy("request-9");

  /** Returns a memory in which nothing is kept. */
  abstract Memory memory();

  static Person anyPerson(int repeatsDone) {
    Person nobody = Person.unknown("upper-back@1.0.0");
    return nobody
        .choosing(List.of("childs-pose", "row"))
        .with(nobody.safety().cleared(LocalDate.of(2026, 11, 20)).open("row"))
        .with(Today.NONE.at(new Place("row", 0, repeatsDone, 0)));
  }

  static void keepFirst(Memory memory, Key key, Person person) {
    memory.keep(key, person, Optional.empty());
  }

  static void keepAfter(Memory memory, Key key, Person before, Person person) {
    memory.keep(key, person, Optional.of(before.lastRequest()));
  }

  @Test
  void nobodyIsKnownAtFirst() {
    assertThat(memory().recall(ANNAS)).isEmpty();
  }

  @Test
  void whatIsKeptIsRecalled() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    assertThat(memory.recall(ANNAS)).contains(ANNA);
  }

  @Test
  void theLastRecordKeptIsTheOneRecalled() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    keepAfter(memory, ANNAS, ANNA, BEN);
    assertThat(memory.recall(ANNAS)).contains(BEN);
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsNotWrittenOver() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Person second = ANNA.writtenBy("request-2");
    keepAfter(memory, ANNAS, ANNA, second);
    assertOvertaken(() -> keepAfter(memory, ANNAS, ANNA, BEN));
    assertOvertaken(() -> keepFirst(memory, ANNAS, BEN));
    assertThat(memory.recall(ANNAS)).contains(second);
    keepAfter(memory, ANNAS, second, BEN);
    assertThat(memory.recall(ANNAS)).contains(BEN);
  }

  @Test
  void ofManyAtOnceOneIsKeptAndTheOthersLearnOfIt() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    List<Person> kept =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> anyPerson(i).writtenBy("writer-" + i))
            .filter(person -> isKept(memory, person))
            .toList();
    assertThat(kept).hasSize(1);
    assertThat(memory.recall(ANNAS)).contains(kept.get(0));
  }

  private static boolean isKept(Memory memory, Person person) {
    try {
      keepAfter(memory, ANNAS, ANNA, person);
      return true;
    } catch (Memory.Overtaken e) {
      return false;
    }
  }

  @Test
  void whatSomebodyErasedMeanwhileDoesNotComeBack() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    memory.erase(ANNAS);
    assertOvertaken(() -> keepAfter(memory, ANNAS, ANNA, BEN));
    assertThat(memory.recall(ANNAS)).isEmpty();
  }

  @Test
  void aFirstRecordIsOvertakenByAnotherFirstOne() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    assertOvertaken(() -> keepFirst(memory, ANNAS, BEN));
    assertThat(memory.recall(ANNAS)).contains(ANNA);
  }

  @Test
  void whatTheSameRequestHasWrittenCountsAsKept() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    keepFirst(memory, ANNAS, ANNA);
    Person second = BEN.writtenBy("request-2");
    keepAfter(memory, ANNAS, ANNA, second);
    keepAfter(memory, ANNAS, ANNA, second);
    assertThat(memory.recall(ANNAS)).contains(second);
  }

  @Test
  void recordsWithoutARequestAreWrittenOneAfterTheOther() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA.writtenBy(""));
    keepAfter(memory, ANNAS, ANNA.writtenBy(""), BEN.writtenBy(""));
    assertThat(memory.recall(ANNAS)).contains(BEN.writtenBy(""));
  }

  @Test
  void peopleAreKeptApart() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    keepFirst(memory, BENS, BEN);
    memory.erase(BENS);
    assertThat(memory.recall(ANNAS)).contains(ANNA);
    assertThat(memory.recall(BENS)).isEmpty();
  }

  @Test
  void anAccountAndItsMembersAreKeptApart() {
    Memory memory = memory();
    List<Key> keys =
        List.of(Key.of("house"), new Key("house", "anna"), new Key("house", "ben"), Key.of("anna"));
    for (int i = 0; i < keys.size(); i++) {
      keepFirst(memory, keys.get(i), anyPerson(i).writtenBy("numbered-" + i));
    }
    for (int i = 0; i < keys.size(); i++) {
      assertThat(memory.recall(keys.get(i))).contains(anyPerson(i).writtenBy("numbered-" + i));
    }
    memory.erase(keys.get(1));
    assertThat(memory.recall(keys.get(1))).isEmpty();
    assertThat(memory.recall(keys.get(0))).isPresent();
    assertThat(memory.recall(keys.get(2))).isPresent();
    memory.erase(keys.get(0));
    assertThat(memory.recall(keys.get(0))).isEmpty();
    assertThat(memory.recall(keys.get(2))).isPresent();
  }

  @Test
  void aVoiceAndAnAccountWithARecordOfItsOwnFindThat() {
    Memory memory = memory();
    Key house = Key.of("house");
    Key anna = new Key("house", "anna");
    Key ben = new Key("house", "ben");
    assertThat(memory.find(house)).isEqualTo(new Found(house, Optional.empty()));
    keepFirst(memory, house, BEN);
    assertThat(memory.find(house)).isEqualTo(new Found(house, Optional.of(BEN)));
    assertThat(memory.find(anna)).isEqualTo(new Found(anna, Optional.empty()));
    keepFirst(memory, anna, ANNA);
    assertThat(memory.find(anna)).isEqualTo(new Found(anna, Optional.of(ANNA)));
    assertThat(memory.find(ben)).isEqualTo(new Found(ben, Optional.empty()));
    assertThat(memory.find(house)).isEqualTo(new Found(house, Optional.of(BEN)));
  }

  @Test
  void anAccountIsErasedWithAllItsMembersAndNobodyElse() {
    Memory memory = memory();
    keepFirst(memory, Key.of("house"), ANNA);
    keepFirst(memory, new Key("house", "anna"), ANNA);
    keepFirst(memory, new Key("next door", "anna"), BEN);
    memory.eraseAccount("house");
    memory.eraseAccount("nobody");
    assertThat(memory.recall(Key.of("house"))).isEmpty();
    assertThat(memory.recall(new Key("house", "anna"))).isEmpty();
    assertThat(memory.recall(new Key("next door", "anna"))).contains(BEN);
    keepFirst(memory, new Key("house", "anna"), ANNA);
    assertThat(memory.recall(new Key("house", "anna"))).contains(ANNA);
  }

  @Test
  void whatIsErasedIsGone() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    memory.erase(ANNAS);
    assertThat(memory.recall(ANNAS)).isEmpty();
  }

  @Test
  void erasingNobodyIsFine() {
    Memory memory = memory();
    memory.erase(ANNAS);
    memory.erase(new Key("house", "anna"));
    assertThat(memory.recall(ANNAS)).isEmpty();
  }

  @Test
  void someoneErasedCanBeKeptAgain() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    memory.erase(ANNAS);
    keepFirst(memory, ANNAS, BEN);
    assertThat(memory.recall(ANNAS)).contains(BEN);
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
    for (Key key : List.of(Key.of(name), new Key(name, name), new Key("anna", name))) {
      keepFirst(memory, key, BEN);
      assertThat(memory.recall(key)).contains(BEN);
      assertThat(memory.recall(ANNAS)).contains(ANNA);
    }
  }

  @Test
  void freeTextIsNeverKept() {
    Memory memory = memory();
    keepFirst(memory, ANNAS, ANNA);
    Person chatty = ANNA.choosing(List.of("my knee, since May")).writtenBy("request-2");
    assertThatThrownBy(() -> keepAfter(memory, ANNAS, ANNA, chatty))
        .isInstanceOf(Memory.Unkept.class)
        .hasMessageNotContaining("knee");
    assertThat(memory.recall(ANNAS)).contains(ANNA);
  }

  private static void assertOvertaken(org.assertj.core.api.ThrowableAssert.ThrowingCallable keep) {
    assertThatThrownBy(keep).isInstanceOf(Memory.Overtaken.class);
  }
}
