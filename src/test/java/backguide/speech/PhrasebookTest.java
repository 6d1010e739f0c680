package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
  private static String fill(String text, Hole hole) {
    return English.phrasebook("any", text).words(Line.of("any").with("x", hole), English.WAKE);
  }

  private static Hole several(String... keys) {
    return new Hole.Several(Arrays.stream(keys).map(Line::of).toList());
  }

  private static String fillSeveral(String... names) {
    String[] book = new String[names.length * 2 + 2];
    for (int i = 0; i < names.length; i++) {
      book[2 * i] = names[i];
      book[2 * i + 1] = names[i];
    }
    book[names.length * 2] = "any";
    book[names.length * 2 + 1] = "Do {x}.";
    return English.phrasebook(book).words(Line.of("any").with("x", several(names)), English.WAKE);
  }

  @Test
  void saysNumbersAsWords() {
    assertThat(fill("Hold for {x} seconds.", new Hole.Count(15)))
        .isEqualTo("Hold for fifteen seconds.");
    assertThat(fill("The {x} hold.", new Hole.Ordinal(2))).isEqualTo("The second hold.");
    assertThat(fill("{x} de mayo", new Hole.Ordinal(31))).isEqualTo("Thirty-first de mayo");
    assertThat(fill("The {x} hold.", new Hole.Ordinal(1))).isEqualTo("The first hold.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "9, nine",
    "19, nineteen",
    "20, twenty",
    "21, twenty-one",
    "45, forty-five",
    "90, ninety",
    "99, ninety-nine",
    "100, one hundred"
  })
  void composesNumbersUpToOneHundred(int number, String words) {
    assertThat(fill("So {x}", new Hole.Count(number))).isEqualTo("So " + words);
  }

  @Test
  void saysANumberInTheFormTheHoleAsksFor() {
    assertThat(fill("Son {x:feminine} o {x}.", new Hole.Count(1))).isEqualTo("Son una o one.");
    assertThat(fill("Son {x:feminine}.", new Hole.Count(41))).isEqualTo("Son forty y una.");
    assertThatThrownBy(() -> fill("Son {x:neuter}.", new Hole.Count(1)))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("'any'")
        .hasMessageContaining("'x:neuter'");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void hasNoWordsForOtherNumbers(int number) {
    assertThatThrownBy(() -> fill("So {x}", new Hole.Count(number)))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("'x'")
        .hasMessageContaining(Integer.toString(number));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32})
  void hasNoWordsForOtherOrdinals(int number) {
    assertThatThrownBy(() -> fill("So {x}", new Hole.Ordinal(number)))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("no ordinal for " + number);
  }

  @Test
  void choosesBetweenOneAndMany() {
    Phrasebook book =
        new Phrasebook(
            English.language(), Map.of("left", new Wording("{n} is left", "{n} are left")));

    assertThat(book.words(Line.of("left").with("n", 1), English.WAKE)).isEqualTo("One is left");
    assertThat(book.words(Line.of("left").with("n", 2), English.WAKE)).isEqualTo("Two are left");
    assertThat(book.words(Line.of("left").with("n", 0), English.WAKE)).isEqualTo("Zero are left");
  }

  @Test
  void choosesByTheHoleNamedNOrByTheOnlyNumber() {
    Phrasebook book = new Phrasebook(English.language(), Map.of("x", new Wording("one", "many")));

    assertThat(words(book, Line.of("x"))).isEqualTo("many");
    assertThat(words(book, Line.of("x").with("a", 1))).isEqualTo("one");
    assertThat(words(book, Line.of("x").with("a", 3))).isEqualTo("many");
    assertThat(words(book, Line.of("x").with("a", 1).with("b", 3))).isEqualTo("many");
    assertThat(words(book, Line.of("x").with("n", 1).with("b", 3))).isEqualTo("one");
    assertThat(words(book, Line.of("x").with("n", 3).with("b", 1))).isEqualTo("many");
    assertThat(words(book, Line.of("x").with("a", 1).with("b", new Hole.Ordinal(4))))
        .isEqualTo("one");
    assertThat(words(book, Line.of("x").with("n", Line.of("y")).with("b", 1))).isEqualTo("one");
  }

  private static String words(Phrasebook book, Line line) {
    return book.words(line, English.WAKE);
  }

  @Test
  void joinsAListAsItIsSpoken() {
    assertThat(fillSeveral("a")).isEqualTo("Do a.");
    assertThat(fillSeveral("a", "b")).isEqualTo("Do a and b.");
    assertThat(fillSeveral("a", "b", "c")).isEqualTo("Do a, b, and c.");
    assertThat(fillSeveral("a", "b", "c", "d")).isEqualTo("Do a, b, c, and d.");
    assertThatThrownBy(() -> fill("Do {x}.", several()))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("empty list");
  }

  @Test
  void beginsASentenceWithACapitalWhereAHoleBeginsIt() {
    Phrasebook book =
        English.phrasebook(
            "pose",
            "child's pose",
            "any",
            "{x}, one of two. {x}? {x}! {x} then {x}; {x}: {x}",
            "quoted",
            "Say. \"{x}\" (¿{x}? ¡{x})",
            "plain",
            "child's {y} pose. so",
            "empty",
            "");

    assertThat(words(book, Line.of("any").with("x", Line.of("pose"))))
        .isEqualTo(
            "Child's pose, one of two. Child's pose? Child's pose! Child's pose then child's pose;"
                + " child's pose: child's pose");
    assertThat(words(book, Line.of("quoted").with("x", Line.of("pose"))))
        .isEqualTo("Say. \"Child's pose\" (¿child's pose? ¡Child's pose)");
    assertThat(words(book, Line.of("plain").with("y", Line.of("pose"))))
        .isEqualTo("child's child's pose pose. so");
    assertThat(words(book, Line.of("any").with("x", Line.of("empty")))).startsWith(", one of");
  }

  @Test
  void keepsWordsInsideASentenceSmallThoughTheyBeginTheirOwnText() {
    Phrasebook book =
        English.phrasebook(
            "pose", "child's pose", "inner", "{x} slowly. {x}", "outer", "Try {y}", "start", "{y}");
    Line inner = Line.of("inner").with("x", Line.of("pose"));

    assertThat(words(book, Line.of("outer").with("y", inner)))
        .isEqualTo("Try child's pose slowly. Child's pose");
    assertThat(words(book, Line.of("start").with("y", inner)))
        .isEqualTo("Child's pose slowly. Child's pose");
  }

  @Test
  void saysALengthInTheFirstUnitThatComesOutWhole() {
    assertThat(fill("Stand {x} away.", new Hole.Length(12, 24)))
        .isEqualTo("Stand one to two feet away.");
    assertThat(fill("Stand {x} away.", new Hole.Length(12, 18)))
        .isEqualTo("Stand twelve to eighteen inches away.");
    assertThat(fill("Stand {x} away.", new Hole.Length(6, 12)))
        .isEqualTo("Stand six to twelve inches away.");
  }

  @Test
  void saysALengthInCentimetresToTheNextFive() {
    Language metric =
        English.language(
            List.of("{minCentimetres} to {maxCentimetres} centimetres"), English.holdCues(1_000));
    Phrasebook book = English.phrasebook(metric, "any", "About {x}.");

    assertThat(words(book, Line.of("any").with("x", new Hole.Length(12, 24))))
        .isEqualTo("About thirty to sixty centimetres.");
    assertThat(words(book, Line.of("any").with("x", new Hole.Length(10, 17))))
        .isEqualTo("About twenty-five to forty-five centimetres.");
    assertThatThrownBy(() -> words(book, Line.of("any").with("x", new Hole.Length(12, 48))))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("'any'")
        .hasMessageContaining("12 to 48 inches");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, yesterday",
    "2026-11-22, today",
    "2026-11-23, tomorrow",
    "2026-11-24, this Tuesday",
    "2026-11-28, this Saturday",
    "2026-11-29, Sunday the twenty-ninth of November",
    "2026-11-20, Friday the twentieth of November",
    "2027-01-04, Monday the fourth of January",
    "2026-12-31, Thursday the thirty-first of December",
  })
  void saysADayAsSeenFromToday(LocalDate day, String words) {
    assertThat(fill("See you {x}.", new Hole.Day(day, LocalDate.of(2026, 11, 22))))
        .isEqualTo("See you " + words + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "00:00, midnight",
    "00:05, 12:05 AM",
    "01:00, 1 AM",
    "09:00, 9 AM",
    "09:10, 9:10 AM",
    "09:30, 9:30 AM",
    "11:59, 11:59 AM",
    "12:00, noon",
    "12:01, 12:01 PM",
    "13:00, 1 PM",
    "17:59, 5:59 PM",
    "18:00, 6 in the evening",
    "23:09, 11:09 in the evening",
  })
  void saysATimeOfDay(LocalTime time, String words) {
    assertThat(fill("At {x}.", new Hole.Clock(time))).isEqualTo("At " + words + ".");
  }

  @Test
  void namesWhomToCallAndTheWakeWord() {
    assertThat(fill("Call {x}.", new Hole.Emergency())).isEqualTo("Call nine one one.");
    assertThat(fill("Call {x}.", new Hole.NonEmergency())).isEqualTo("Call your doctor.");
    assertThat(fill("Your {x}.", new Hole.Professionals()))
        .isEqualTo("Your doctor or physical therapist.");
    assertThat(fill("Say: {x}, it hurts.", new Hole.WakeWord()))
        .isEqualTo("Say: computer, it hurts.");
    assertThatThrownBy(
            () ->
                English.phrasebook("any", "{x}")
                    .words(Line.of("any").with("x", new Hole.WakeWord()), ""))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("wake word");
  }

  @Test
  void passesTheWakeWordOnToWordsInsideWords() {
    Phrasebook book = English.phrasebook("inner", "{w}, stop", "any", "Say {x}.");
    Line inner = Line.of("inner").with("w", new Hole.WakeWord());

    assertThat(words(book, Line.of("any").with("x", inner))).isEqualTo("Say computer, stop.");
  }

  @Test
  void namesWhatIsMissing() {
    Phrasebook book = English.phrasebook("any", "Do {x}.");

    assertThatThrownBy(() -> words(book, Line.of("gone")))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("'gone'")
        .hasMessageContaining("en-XX");
    assertThatThrownBy(() -> words(book, Line.of("any")))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("'any'")
        .hasMessageContaining("'x'");
    assertThatThrownBy(() -> words(book, Line.of("any").with("x", Line.of("gone"))))
        .isInstanceOf(MissingWords.class)
        .hasMessageContaining("'gone'");
  }

  @Test
  void keepsApostrophesAndLeavesOtherTextAlone() {
    assertThat(fill("It's {x}: don't, you're 'fine' 100%.", new Hole.Count(1)))
        .isEqualTo("It's one: don't, you're 'fine' 100%.");
  }
}
