package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void namesTheKeysOfItsCues() {
    assertThat(Cue.AND_HOLD.key()).isEqualTo("cue.and-hold");
    assertThat(Cue.HALFWAY.key()).isEqualTo("cue.halfway");
    assertThat(Cue.COUNT_AND_MOVE.key()).isEqualTo("cue.count-and-move");
  }

  @Test
  void joinsANumberThatHasNoWordOfItsOwn() {
    assertThat(new Numerals(English.FIRST.subList(0, 10), English.TENS, "{tens}+{ones}").word(11))
        .isEqualTo("ten+one");
  }

  @Test
  void saysADateWithItsNumberWhereTheLocaleDoes() {
    Days english = English.DAYS;
    Days numbered =
        new Days("", "", "", "", "{number} {month}", english.weekdays(), english.months());

    assertThat(
            numbered.name(
                java.time.LocalDate.of(2026, 5, 31),
                java.time.LocalDate.of(2026, 1, 1),
                English.language()))
        .isEqualTo("thirty-one May");
  }
}
