package backguide.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.Thorough;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loader refuses, and how it says so. */
class RefusalTest {
  @TempDir Path folder;

  static Stream<Break> breaks() throws IOException {
    return Break.all();
  }

  @Test
  void nothingIsWrongWithTheShippedFiles() {
    assertThat(Checker.check(new Draft(folder).all(), Set.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void tellsFilePathAndReason(Break broken) {
    Draft draft = broken.in(new Draft(folder));

    assertThat(Checker.check(draft.all(), Set.of()))
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(draft.file(broken.file()).toString());
              assertThat(fault.path()).isEqualTo(broken.path());
              assertThat(fault.reason()).contains(broken.reason());
            });
  }

  /** Loading reads as checking does, so that a build tries it with some of them. */
  static Stream<Break> someBreaks() throws IOException {
    List<Break> all = breaks().toList();
    int step = Thorough.or(4, 1);
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
  }

  @ParameterizedTest
  @MethodSource("someBreaks")
  void loadsNothingThatIsBroken(Break broken) {
    Draft draft = broken.in(new Draft(folder));

    assertThatThrownBy(() -> load(draft))
        .isInstanceOf(BrokenProgramme.class)
        .hasMessageContaining(broken.path());
  }

  @Test
  void tellsAllFaultsAtOnce() {
    Draft draft = new Draft(folder);
    draft.put("programme", "/pain/stop", "9");
    draft.put("programme", "/exercises/1/dose/hold/min", "0");
    draft.drop("programme", "/exercises/5/painCheck");
    draft.put("words", "/words/title", "\"Guaranteed exercises\"");
    draft.drop("coach", "/emergency");

    assertThat(Checker.check(draft.all(), Set.of()))
        .extracting(Fault::path)
        .containsExactlyInAnyOrder(
            "$.pain.stop",
            "$.exercises[1].dose.hold.min",
            "$.exercises[5].painCheck",
            "$.words.title",
            "$.emergency");
  }

  @Test
  void oneWrongNumberIsOneFault() {
    Draft draft = new Draft(folder).put("programme", "/exercises/1/dose/hold/max", "\"long\"");

    assertThat(Checker.check(draft.all(), Set.of())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This is not a diagnosis.           | diagnosis
          It cures backs.                    | cures
          It will heal.                      | heal
          This will fix your back.           | fix your back
          It treats pain.                    | treats
          Results are guaranteed.            | guaranteed
          This is safe for you.              | safe for you
          It is harmless.                    | harmless
          You may have a strain.             | You may have a strain
          It's only a stretch.               | It's only
          It’s just a stretch.               | It's just
          Don't worry.                       | Don't worry
          Push through.                      | Push through
          No pain no gain.                   | No pain no gain
          Work through it.                   | Work through it
          It's normal to hurt.               | normal to hurt
          Go on even if it hurts.            | even if it hurts
          As your therapist, I agree.        | As your therapist
          Take an aspirin.                   | Take an aspirin
          Take your medicine.                | Take your medicine
          You don't need a doctor.           | You don't need a doctor
          Do it every day.                   | every day
          Do it daily.                       | daily
          As in the encyclopedia.            | encyclopedia
          Ask Kaiser.                        | Kaiser
          Say Alexa.                         | Alexa
          Look up.                           | Look
          As shown.                          | As shown
          See how it goes.                   | See
          """)
  void neverSays(String text, String found) {
    Draft draft = new Draft(folder).put("words", "/words/title", "\"" + text + "\"");

    assertThat(Checker.check(draft.all(), Set.of()))
        .anySatisfy(
            fault -> {
              assertThat(fault.path()).isEqualTo("$.words.title");
              assertThat(fault.reason()).contains("says '" + found + "'");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A treatment is a matter for your doctor.",
        "Healthy shoulders.",
        "Do you have any pain?",
        "Please see your doctor.",
        "A list of the medicines you take.",
        "Secure the band.",
        "A procedure."
      })
  void lintKnowsWholeWordsOnly(String text) {
    Draft draft = new Draft(folder).put("words", "/words/title", "\"" + text + "\"");

    assertThat(Checker.check(draft.all(), Set.of())).isEmpty();
  }

  @Test
  void tellsTheLineAndColumnOfBrokenJson() {
    Draft draft = new Draft(folder);
    draft.write(draft.programme(), "{\n  \"id\": \"x\",\n  oops\n}");

    assertThat(Checker.check(List.of(draft.programme()), Set.of()))
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("not correct JSON at line 3, column"));
  }

  @Test
  void whatIsToldWhenAskedMayHaveAnIdAsWhatIsToldAtTheEndHas() {
    Draft draft = new Draft(folder).put("programme", "/about/0/id", "\"examples\"");
    assertThat(Checker.check(draft.all(), Set.of())).isEmpty();

    draft.put("programme", "/about/1/id", "\"examples\"");
    assertThat(Checker.check(draft.all(), Set.of()))
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("more than once"));
  }

  @Test
  void tellsWhereAFileEndsTooEarlyAndNothingOfItsReadersWords() {
    Draft draft = new Draft(folder);
    draft.write(draft.programme(), "{\n  \"id\": \"x\",\n  \"title\": {");

    assertThat(Checker.check(List.of(draft.programme()), Set.of()))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.reason())
                    .matches("is not correct JSON: it ends too early, at line 3, column \\d+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "a", "id": "b"} | Duplicate field 'id'
          {"id": "a"} {}         | not correct JSON
          {"id": "a",            | not correct JSON
          {"id": NaN}            | not correct JSON
          []                     | object in braces
          null                   | object in braces
          """)
  void refusesWhatIsNoObject(String text, String reason) {
    Draft draft = new Draft(folder);
    draft.write(draft.words(), text);

    assertThat(Checker.check(List.of(draft.words()), Set.of()))
        .anySatisfy(f -> assertThat(f.reason()).contains(reason));
  }

  @Test
  void refusesBombsCalmly() throws IOException {
    Draft draft = new Draft(folder);
    draft.write(draft.programme(), "[".repeat(100_000));
    assertThat(reasons(draft.programme())).singleElement().asString().contains("too deeply");

    draft.write(draft.programme(), "\"" + "a".repeat(20_000) + "\"");
    assertThat(reasons(draft.programme())).singleElement().asString().contains("too long");

    draft.write(draft.programme(), " ".repeat(Source.LARGEST + 1));
    assertThat(reasons(draft.programme())).containsExactly("is larger than 1 MiB");

    draft.write(draft.programme(), "");
    assertThat(reasons(draft.programme())).containsExactly("is empty");

    Files.write(draft.programme(), "{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reasons(draft.programme())).containsExactly("is not UTF-8 text");

    assertThat(reasons(folder)).containsExactly("is a folder, not a file");
    assertThat(reasons(folder.resolve("none.json"))).containsExactly("is not there");
  }

  @Test
  void comparesTheCoachsLinesWithTheKeysInUse() {
    Draft draft = new Draft(folder);
    draft.put("coach", "/words", "{\"extra\": \"Extra.\"}");

    assertThat(Checker.check(List.of(draft.coach()), Set.of("welcome")))
        .extracting(Fault::path)
        .contains("$.words.extra", "$.words.welcome", "$.words['cue.and-hold']");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emergency", "urgent", "safety-stop", "warning-signs"})
  void whereSomebodyHasToCallTheNumberIsSpoken(String key) {
    Draft draft = new Draft(folder).put("coach", "/words/" + key, "\"Call for help.\"");

    assertThat(reasons(draft.coach()))
        .containsExactly("does not speak {emergency}, the number to call");
  }

  @Test
  void aHoleThatNothingFillsIsRefusedInALineOfTheCoach() {
    Draft draft = new Draft(folder);
    draft.put("coach", "/words/next-is", "\"Next comes {exercize}, says your {professionals}.\"");
    draft.put("coach", "/words/pain.ask", "\"Did you have any pain with {exercise}?\"");

    assertThat(reasons(draft.coach())).containsExactly("nothing fills the hole {exercize} here");
  }

  @Test
  void aProgrammeIsCheckedWithTheWordsBesideIt() throws IOException {
    Draft draft = new Draft(folder).drop("words", "/words/title");
    assertThat(Checker.check(List.of(draft.programme()), Set.of()))
        .extracting(Fault::path)
        .containsExactly("$.words.title");

    Files.delete(draft.words());
    assertThat(reasons(draft.programme()))
        .containsExactly("has no words beside it, in words/LOCALE.json");
  }

  @Test
  void aLocaleIsTheNameOfItsFileAndOneTheCoachSpeaks() throws IOException {
    Draft draft = new Draft(folder);
    Path renamed = Files.move(draft.words(), draft.words().resolveSibling("es-US.json"));
    assertThat(reasons(draft.programme()))
        .containsExactly("is en-US, but the file is named es-US.json");
    assertThatThrownBy(() -> Catalog.read(draft.programme(), renamed, Set.of()))
        .hasMessageContaining("named es-US.json");

    draft.write(renamed, Files.readString(renamed).replace("en-US", "es-US"));
    String none = "the coach has no lines of its own in es-US";
    assertThat(reasons(draft.programme())).containsExactly(none);
    assertThatThrownBy(() -> Catalog.read(draft.programme(), renamed, Set.of()))
        .hasMessageContaining(none);
  }

  @ParameterizedTest
  @ValueSource(strings = {"programme.json", "statements.tsv", "words/en-US.json"})
  void oneMissingFileIsOneFault(String missing) throws IOException {
    Draft draft = new Draft(folder);
    Files.delete(folder.resolve(missing));

    assertThat(Checker.check(List.of(draft.programme()), Set.of())).hasSize(1);
    assertThatThrownBy(() -> Catalog.read(draft.programme(), draft.words(), Set.of()))
        .isInstanceOfSatisfying(
            BrokenProgramme.class, broken -> assertThat(broken.faults()).hasSize(1));
  }

  @Test
  void aPictureThatIsNamedAndNotThereIsToldWhereItIsNamed() throws IOException {
    Draft draft = new Draft(folder);
    Files.delete(draft.picture());

    assertThat(Checker.check(List.of(draft.programme()), Set.of()))
        .containsExactly(
            new Fault(
                draft.programme().toString(),
                "$.exercises[5].pictures.door",
                "pictures/band-row-door.json beside the programme is not there"));
    assertThatThrownBy(() -> load(draft)).hasMessageContaining("pictures.door");
  }

  @Test
  void aProgrammeWithoutPicturesStillWorks() {
    Draft draft = new Draft(folder);
    for (int exercise = 0; exercise < 6; exercise++) {
      draft.drop("programme", "/exercises/" + exercise + "/pictures");
    }

    assertThat(Checker.check(draft.all(), Set.of())).isEmpty();
    assertThat(load(draft).programme().exercise("band-row").picture(List.of("door"))).isEmpty();
  }

  @Test
  void aPictureIsCheckedAlone() {
    Draft draft = new Draft(folder).put("picture", "/poses/0/hand/1", "\"low\"");

    assertThat(Checker.check(List.of(draft.picture()), Set.of()))
        .containsExactly(
            new Fault(draft.picture().toString(), "$.poses[0].hand[1]", "must be a number"));
  }

  @Test
  void aFaultIsOneLineAndHarmlessToATerminal() {
    assertThat(new Fault("a\n.json", "$", "says \u001b[31m'\u202e'"))
        .hasToString("a\\u000a.json: $: says \\u001b[31m'\\u202e'");
  }

  @Test
  void wordsAloneAreComparedWithTheProgrammeAboveThem() {
    Draft draft = new Draft(folder).drop("words", "/words/title");

    assertThat(Checker.check(List.of(draft.words()), Set.of()))
        .extracting(Fault::path)
        .containsExactly("$.words.title");
  }

  @Test
  void wordsWithoutAnyProgrammeAreToldSo() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("en-US.json");
    Files.copy(Draft.SHIPPED.resolve("words/en-US.json"), alone);

    assertThat(reasons(alone)).singleElement().asString().contains("no programme.json");
  }

  private static List<String> reasons(Path file) {
    return Checker.check(List.of(file), Set.of()).stream().map(Fault::reason).toList();
  }

  private static Catalog.Loaded load(Draft draft) {
    return Catalog.load(
        Source.of(draft.programme()),
        Source.of(draft.programme().resolveSibling("statements.tsv")),
        Source.of(draft.words()),
        Source.of(draft.coach()),
        "",
        Set.of(),
        Pictures.beside(draft.programme()),
        false);
  }
}
