package backguide.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.heard.Detail.Severity;
import backguide.speech.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules that a model must keep to be built and certified; what it means is tested elsewhere.
 */
class InteractionModelTest {
  private static final Model MODEL = Model.shipped();
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> WAKE = Set.of("alexa", "amazon", "echo", "computer");
  private static final Set<String> LAUNCH =
      Set.of(
          "launch", "ask", "tell", "load", "begin", "enable", "open", "start", "run", "play",
          "resume", "use");
  private static final Set<String> CONNECTING =
      Set.of("to", "from", "in", "using", "with", "by", "if", "and", "whether");
  private static final Set<String> ARTICLES_AND_PREPOSITIONS =
      Set.of("a", "an", "the", "of", "on", "at", "for", "into", "about", "up", "over", "under");

  /** Sample words that would open another skill when a name followed. */
  private static final Pattern CALLS_A_SKILL =
      Pattern.compile("(?:launch|ask|tell|load|begin|enable|open) .*");

  @Test
  void amazonCanReadTheModel() throws IOException {
    assertThat(AmazonsOwn.model(Files.readString(Model.FILE)).getInteractionModel()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"samples, sample", "synonyms, synonym", "HIGH, HIGHER", "languageModel, model"})
  void whatAmazonDoesNotKnowIsNoticed(String right, String wrong) throws IOException {
    String text = Files.readString(Model.FILE);
    String broken = text.replaceFirst('"' + right + '"', '"' + wrong + '"');
    assertThat(broken).isNotEqualTo(text);
    assertThatThrownBy(() -> AmazonsOwn.model(broken)).isInstanceOf(Exception.class);
  }

  @Test
  void theInvocationNameIsOneThatAmazonTakes() {
    String name = MODEL.invocation();
    List<String> words = List.of(name.split(" "));
    assertThat(name).matches("[a-z][a-z' .]*[a-z.]").hasSizeBetween(2, 50);
    assertThat(words).hasSizeGreaterThanOrEqualTo(2);
    if (words.size() == 2) {
      assertThat(words).doesNotContainAnyElementsOf(ARTICLES_AND_PREPOSITIONS);
    }
    for (Set<String> forbidden : List.of(WAKE, LAUNCH, CONNECTING, Set.of("skill", "app"))) {
      assertThat(words).doesNotContainAnyElementsOf(forbidden);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Help",
        "Stop",
        "Cancel",
        "NavigateHome",
        "Fallback",
        "Yes",
        "No",
        "Repeat",
        "Previous",
        "Pause",
        "Resume",
        "StartOver"
      })
  void everyBuiltInThatIsAskedForIsThere(String name) {
    assertThat(MODEL.intents())
        .extracting(Model.ModelIntent::name)
        .contains("AMAZON." + name + "Intent");
  }

  @Test
  void intentsAndSlotsAreNamedAsAmazonAllows() {
    assertThat(MODEL.intents()).extracting(Model.ModelIntent::name).doesNotHaveDuplicates();
    for (Model.ModelIntent intent : MODEL.intents()) {
      assertThat(intent.name()).matches("(AMAZON\\.)?[A-Za-z][A-Za-z_]*");
      assertThat(intent.slots().keySet()).allMatch(slot -> slot.matches("[A-Za-z][A-Za-z_]*"));
    }
  }

  @Test
  void builtInsHaveNoSlotsAndSelectingHasNoSamples() {
    for (Model.ModelIntent intent : MODEL.intents()) {
      if (intent.name().startsWith("AMAZON.")) {
        assertThat(intent.slots()).as(intent.name()).isEmpty();
      } else {
        assertThat(intent.samples()).as(intent.name()).isNotEmpty();
      }
      if (intent.name().equals("AMAZON.SelectIntent")) {
        assertThat(intent.samples()).isEmpty();
      }
    }
  }

  @Test
  void everySlotInASampleIsDeclaredAndTheOtherWayRound() {
    for (Model.ModelIntent intent : MODEL.intents()) {
      Set<String> used = new HashSet<>();
      for (String sample : intent.samples()) {
        List<String> here = SLOT.matcher(sample).results().map(r -> r.group(1)).toList();
        assertThat(here).as(sample).doesNotHaveDuplicates();
        used.addAll(here);
      }
      assertThat(used).as(intent.name()).isEqualTo(intent.slots().keySet());
    }
  }

  @Test
  void everyTypeIsThereAndUsedAndASlotKeepsItsType() {
    Map<String, String> types = new HashMap<>();
    Set<String> own = new TreeSet<>();
    for (Model.ModelIntent intent : MODEL.intents()) {
      intent
          .slots()
          .forEach(
              (slot, type) -> {
                assertThat(types.merge(slot, type, (was, is) -> was)).as(slot).isEqualTo(type);
                if (!type.matches("AMAZON\\.(NUMBER|DURATION|DATE|TIME|Ordinal)")) {
                  own.add(type);
                }
              });
    }
    assertThat(own).isEqualTo(MODEL.types().keySet());
  }

  @Test
  void samplesAreWrittenAsTheySound() {
    assertThat(MODEL.samples().count()).isGreaterThan(1000);
    MODEL
        .samples()
        .forEach(
            sample -> {
              String spoken = SLOT.matcher(sample.text()).replaceAll("slot");
              assertThat(spoken)
                  .as("%s: %s", sample.intent().name(), sample.text())
                  .matches("[a-z][a-z'._-]*( [a-z][a-z'._-]*)*");
            });
  }

  @Test
  void noSampleWakesTheSpeakerOrCallsASkill() {
    MODEL
        .samples()
        .forEach(
            sample -> {
              List<String> words = List.of(sample.text().split(" "));
              assertThat(words).doesNotContainAnyElementsOf(WAKE);
              assertThat(" " + sample.text() + " ").doesNotContain(" " + MODEL.invocation() + " ");
              assertThat(sample.text()).doesNotMatch(CALLS_A_SKILL);
            });
  }

  @Test
  void nothingThatIsSaidBelongsToTwoIntents() {
    Map<String, Set<String>> intents = new TreeMap<>();
    MODEL
        .samples()
        .forEach(
            sample ->
                spoken(sample)
                    .forEach(
                        words ->
                            intents
                                .computeIfAbsent(words, w -> new TreeSet<>())
                                .add(sample.intent().name())));
    assertThat(intents).hasSizeGreaterThan(3000);
    assertThat(intents.entrySet().stream().filter(e -> e.getValue().size() > 1)).isEmpty();
  }

  @Test
  void noSampleIsWrittenTwice() {
    assertThat(MODEL.samples().map(s -> Model.plain(s.text()))).doesNotHaveDuplicates();
  }

  @Test
  void everyValueHasAnIdAndNoWordsMeanTwo() {
    MODEL
        .types()
        .forEach(
            (type, values) -> {
              assertThat(values).as(type).extracting(Model.Value::id).doesNotHaveDuplicates();
              Map<String, String> meant = new HashMap<>();
              for (Model.Value value : values) {
                assertThat(value.id()).as(type).matches("[a-z][a-z0-9-]*");
                assertThat(value.words()).doesNotHaveDuplicates();
                for (String words : value.words()) {
                  assertThat(words).hasSizeLessThanOrEqualTo(140).matches("[a-z][a-z' .-]*");
                  assertThat(meant.merge(Model.plain(words), value.id(), (was, is) -> was))
                      .as("%s: %s", type, words)
                      .isEqualTo(value.id());
                }
              }
            });
  }

  /** No pain at all has an intent of its own; what stands on one side only is never understood. */
  @Test
  void eachSeverityHasItsWords() {
    Set<Severity> hurting = EnumSet.complementOf(EnumSet.of(Severity.NONE));
    assertThat(MODEL.types().get("SEVERITY"))
        .extracting(Model.Value::id)
        .containsExactlyInAnyOrderElementsOf(hurting.stream().map(Line::name).toList());
  }

  /**
   * Returns what somebody may say by a sample: with one slot of our own every word for it, with
   * more slots or other ones their types.
   */
  private static List<String> spoken(Model.Sample sample) {
    List<MatchResult> slots = SLOT.matcher(sample.text()).results().toList();
    Map<String, String> types = sample.intent().slots();
    if (slots.size() == 1) {
      List<String> words = MODEL.words(types.get(slots.get(0).group(1)));
      if (!words.isEmpty()) {
        return words.stream()
            .map(word -> Model.plain(sample.text().replace(slots.get(0).group(), word)))
            .toList();
      }
    }
    return List.of(
        Model.plain(
            SLOT.matcher(sample.text()).replaceAll(s -> "<" + types.get(s.group(1)) + ">")));
  }
}
