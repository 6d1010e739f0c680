package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static Language language(Map<String, Numerals> numerals, List<String> ordinals) {
    Language any = English.language();
    return new Language(
        "en-XX",
        numerals,
        ordinals,
        any.listing(),
        any.days(),
        any.clock(),
        any.lengths(),
        any.care(),
        any.rate(),
        any.cueMs());
  }

  @Test
  void needsPlainNumeralsAndThirtyOneOrdinals() {
    assertThatThrownBy(() -> language(Map.of("feminine", English.NUMERALS), English.ORDINALS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plain");
    assertThatThrownBy(
            () -> language(Map.of("plain", English.NUMERALS), English.ORDINALS.subList(0, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30 ordinals");
  }

  @ParameterizedTest
  @EnumSource(
      value = Cue.class,
      names = {"FIVE_MORE", "HALFWAY", "TEN_DOWN", "KEEP_GOING"})
  void needsTheLengthOfEveryCueInsideAHold(Cue cue) {
    Map<Cue, Integer> cueMs = English.holdCues(1_000);
    assertThat(cueMs).hasSize(4);
    cueMs.remove(cue);

    assertThatThrownBy(() -> English.language(English.LENGTHS, cueMs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(cue.key());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2_001})
  void refusesACueOfNoTimeOrOfTooMuch(int ms) {
    Map<Cue, Integer> cueMs = English.holdCues(1_000);
    cueMs.put(Cue.AND_REST, ms);

    assertThatThrownBy(() -> English.language(English.LENGTHS, cueMs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cue.and-rest");
    assertThatCode(() -> English.language(English.LENGTHS, English.holdCues(2_000)))
        .doesNotThrowAnyException();
  }

  @Test
  void namesTheKeysOfItsCues() {
    assertThat(Cue.AND_HOLD.key()).isEqualTo("cue.and-hold");
    assertThat(Cue.HALFWAY.key()).isEqualTo("cue.halfway");
    assertThat(Cue.COUNT_AND_MOVE.key()).isEqualTo("cue.count-and-move");
  }

  @Test
  void refusesNumeralsWithGaps() {
    List<String> first = English.FIRST;
    List<String> tens = English.TENS;

    assertThatThrownBy(() -> new Numerals(first.subList(0, 9), tens, "{tens}{ones}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Numerals(first, tens.subList(0, 9), "{tens}{ones}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Numerals(first.subList(0, 10), tens, "{tens}+{ones}").word(11))
        .isEqualTo("ten+one");
  }

  @Test
  void refusesAYearWithGaps() {
    Days days = English.DAYS;
    assertThatThrownBy(
            () -> new Days("", "", "", "", "", days.weekdays().subList(0, 6), days.months()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Days("", "", "", "", "", days.weekdays(), days.months().subList(0, 11)))
        .isInstanceOf(IllegalArgumentException.class);
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

  @Test
  void refusesAClockWithGapsOrOutOfOrder() {
    TimeOfDay.Span zero = new TimeOfDay.Span(0, "", "");
    TimeOfDay.Span one = new TimeOfDay.Span(1, "", "");

    assertThatThrownBy(() -> new TimeOfDay("", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeOfDay("", "", List.of(one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeOfDay("", "", List.of(zero, one, one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new TimeOfDay("", "", List.of(zero, new TimeOfDay.Span(2, "", ""), one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> new TimeOfDay("", "", List.of(zero, one))).doesNotThrowAnyException();
  }
}
