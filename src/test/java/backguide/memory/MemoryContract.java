package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.programme.Place;
import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.Today;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every memory promises. */
abstract class MemoryContract {
  static final Person ANNA = anyPerson(3);
  static final Person BEN = anyPerson(7);

  /** Returns a memory in which nothing is kept. */
  abstract Memory memory();

  static Person anyPerson(int repeatsDone) {
    Person nobody = Person.unknown("upper-back@1.0.0");
    return nobody
        .choosing(List.of("childs-pose", "row"))
        .with(nobody.safety().cleared(LocalDate.of(2026, 11, 20)).open("row"))
        .with(Today.NONE.at(new Place("row", 0, repeatsDone, 0)));
  }

  @Test
  void nobodyIsKnownAtFirst() {
    assertThat(memory().recall("anna")).isEmpty();
  }

  @Test
  void whatIsKeptIsRecalled() {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    assertThat(memory.recall("anna")).contains(ANNA);
  }

  @Test
  void theLastRecordKeptIsTheOneRecalled() {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    memory.keep("anna", BEN);
    assertThat(memory.recall("anna")).contains(BEN);
  }

  @Test
  void peopleAreKeptApart() {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    memory.keep("ben", BEN);
    memory.erase("ben");
    assertThat(memory.recall("anna")).contains(ANNA);
    assertThat(memory.recall("ben")).isEmpty();
  }

  @Test
  void whatIsErasedIsGone() {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    memory.erase("anna");
    assertThat(memory.recall("anna")).isEmpty();
  }

  @Test
  void erasingNobodyIsFine() {
    Memory memory = memory();
    memory.erase("anna");
    assertThat(memory.recall("anna")).isEmpty();
  }

  @Test
  void someoneErasedCanBeKeptAgain() {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    memory.erase("anna");
    memory.keep("anna", BEN);
    assertThat(memory.recall("anna")).contains(BEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "../anna",
        "/etc/passwd",
        "a/b\\c:d*?",
        "Zoë 🎈",
        "amzn1.ask\u0000x"
      })
  void everyKeyNamesSomeoneElse(String key) {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    memory.keep(key, BEN);
    assertThat(memory.recall(key)).contains(BEN);
    assertThat(memory.recall("anna")).contains(ANNA);
  }

  @Test
  void freeTextIsNeverKept() {
    Memory memory = memory();
    memory.keep("anna", ANNA);
    Person chatty = ANNA.choosing(List.of("my knee, since May"));
    assertThatThrownBy(() -> memory.keep("anna", chatty))
        .isInstanceOf(Memory.Unkept.class)
        .hasMessageNotContaining("knee");
    assertThat(memory.recall("anna")).contains(ANNA);
  }
}
