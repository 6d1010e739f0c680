package backguide.ear;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.ear.EarHeard.How;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.understanding.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The interaction model that is deployed, heard through the ear. */
class EarModelTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  static final EarModel MODEL = shipped();
  private static final Ear EAR = Ear.of(MODEL);
  private static final Map<String, String> SAID =
      Map.of(
          "NUMBER", "seven",
          "DATE", "tomorrow",
          "TIME", "half past six",
          "DURATION", "five minutes");

  /**
   * The built-in next is not declared: it would also catch "skip". Screens send it all the same.
   */
  @Test
  void theModelAndTheIntentsAgree() {
    assertThat(MODEL.intents().keySet())
        .containsExactlyInAnyOrder(
            Arrays.stream(Intent.values())
                .filter(intent -> intent != Intent.BUILT_IN_NEXT)
                .map(Intent::modelName)
                .toArray(String[]::new));
  }

  @Test
  void everythingAPersonCanMeanCanBeSaid() {
    Set<Meaning> meant = new HashSet<>();
    MODEL.samples().forEach(s -> meant.add(EAR.understand(filled(s), NOW).said().meaning()));
    assertThat(meant)
        .containsAll(EnumSet.allOf(Urgent.class))
        .containsAll(EnumSet.allOf(Aside.class))
        .containsAll(EnumSet.complementOf(EnumSet.of(Answer.UNKNOWN, Answer.BUILT_IN_NEXT)));
  }

  @ParameterizedTest
  @MethodSource
  void everySampleOfOursIsItsOwnIntent(String intent, String utterance) {
    EarHeard heard = EAR.understand(utterance, NOW);
    assertThat(heard.intent()).as("%s is %s", utterance, heard).isEqualTo(intent);
    assertThat(heard.how()).isIn(How.EXACT, How.SLOTTED);
  }

  static Stream<Arguments> everySampleOfOursIsItsOwnIntent() {
    return MODEL.samples().stream()
        .filter(s -> written(s.intent()) > 0)
        .limit(MODEL.intents().values().stream().mapToInt(List::size).sum())
        .map(s -> Arguments.of(s.intent(), filled(s)));
  }

  @Test
  void aSampleCutShortIsNeverPermissionByGuess() {
    Set<String> cut = new HashSet<>();
    for (EarSample sample : some()) {
      String utterance = filled(sample);
      for (int end = utterance.length() % 3; end < utterance.length(); end += 3) {
        cut.add(utterance.substring(0, end));
        cut.add(utterance.substring(end));
      }
    }
    cut.forEach(EarTest::assertOnlyExactIsPermissive);
  }

  @Test
  void aSampleDeniedIsNeverPermissionByGuess() {
    for (EarSample sample : some()) {
      EarTest.assertOnlyExactIsPermissive("it is not true that " + filled(sample));
      EarTest.assertOnlyExactIsPermissive(filled(sample) + " not");
    }
  }

  /** Returns some of the samples: there are thousands of them, and one kind has many. */
  private static List<EarSample> some() {
    List<EarSample> all = MODEL.samples();
    int step = Thorough.or(12, 4);
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private static int written(String intent) {
    return MODEL.intents().getOrDefault(intent, List.of()).size();
  }

  private static String filled(EarSample sample) {
    StringBuilder text = new StringBuilder();
    int slots = 0;
    for (String word : sample.words()) {
      text.append(EarSample.isSlot(word) ? example(sample, word, slots++) : word).append(' ');
    }
    return text.toString().strip();
  }

  private static String example(EarSample sample, String slot, int place) {
    String type = sample.types().get(EarSample.name(slot));
    Map<String, String> phrases = MODEL.types().get(type);
    if (phrases == null) {
      return SAID.getOrDefault(type.substring(type.indexOf('.') + 1), "something");
    }
    List<String> ids = phrases.values().stream().distinct().toList();
    String id = ids.get(place % ids.size());
    return phrases.entrySet().stream()
        .filter(phrase -> phrase.getValue().equals(id))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static EarModel shipped() {
    Path file = Path.of("interaction-model/interactionModels/custom/en-US.json");
    try (InputStream json = Files.newInputStream(file)) {
      return EarModel.read(json, EarLexicon.of("en-US"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
