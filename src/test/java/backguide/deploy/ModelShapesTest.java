package backguide.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Samples of different intents that differ by one small word, which a recognizer may miss: one that
 * is added, dropped, or changed for another. Where one meaning is safer, it should own the shape.
 */
class ModelShapesTest {
  private static final Set<String> SMALL =
      Set.of(
          ("a an the it it's its is was that that's this i i'm i've my me to so too just no not"
                  + " don't at in on of for and or all one please now really very some any do did"
                  + " does have had be are am yes we you")
              .split(" "));

  private static final Map<String, Set<Set<String>>> PAIRS = pairs();

  @ParameterizedTest
  @CsvSource({
    "AMAZON.NoIntent PainIntent, 0",
    "NoPainIntent PainIntent, 8",
    "PainIntent RatingIntent, 8",
    "AMAZON.NoIntent FeelsFineIntent, 3",
    "FeelsFineIntent NoPainIntent, 1",
    "AMAZON.YesIntent NotToldIntent, 2",
    "HoldingIntent NotHoldingIntent, 3",
    "ReadyIntent WaitIntent, 3"
  })
  void noMoreOfThemThanThere(String intents, int most) {
    assertThat(PAIRS.getOrDefault(intents, Set.of())).hasSizeLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "EmergencyIntent",
    "UrgentIntent",
    "PainIntent",
    "PainWorseIntent",
    "AMAZON.StopIntent"
  })
  void whatIsUrgentIsNoSmallWordAwayFromGoingOn(String urgent) {
    for (String onward : List.of("ReadyIntent", "NextStepIntent", "DoneIntent", "MoreIntent")) {
      Set<String> both = new TreeSet<>(Set.of(urgent, onward));
      assertThat(PAIRS.getOrDefault(String.join(" ", both), Set.of())).isEmpty();
    }
  }

  @Test
  void whatTheModelDoesNotKnowIsRatherNothing() {
    assertThat(Model.shipped().fallbackSensitivity()).isEqualTo("HIGH");
  }

  /** Returns the pairs of samples by the names of their intents, in order. */
  private static Map<String, Set<Set<String>>> pairs() {
    Map<List<String>, Set<Model.Sample>> alike = new HashMap<>();
    Map<List<String>, Set<Model.Sample>> whole = new HashMap<>();
    List<Model.Sample> samples = Model.shipped().samples().toList();
    samples.forEach(s -> whole.computeIfAbsent(words(s), w -> new HashSet<>()).add(s));
    Map<String, Set<Set<String>>> pairs = new TreeMap<>();
    for (Model.Sample sample : samples) {
      List<String> words = words(sample);
      for (int i = 0; i < words.size(); i++) {
        if (SMALL.contains(words.get(i))) {
          List<String> open = new ArrayList<>(words);
          open.set(i, "");
          Set<Model.Sample> others = alike.computeIfAbsent(open, w -> new HashSet<>());
          others.forEach(other -> add(sample, other, pairs));
          others.add(sample);
          open.remove(i);
          whole.getOrDefault(open, Set.of()).forEach(other -> add(sample, other, pairs));
        }
      }
    }
    return pairs;
  }

  private static void add(Model.Sample one, Model.Sample other, Map<String, Set<Set<String>>> to) {
    String a = one.intent().name();
    String b = other.intent().name();
    if (!a.equals(b)) {
      to.computeIfAbsent(a.compareTo(b) < 0 ? a + " " + b : b + " " + a, intents -> new HashSet<>())
          .add(Set.of(a + ": " + one.text(), b + ": " + other.text()));
    }
  }

  private static List<String> words(Model.Sample sample) {
    return List.of(sample.text().toLowerCase(Locale.ROOT).split(" "));
  }
}
