package backguide.random;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.catalog.Catalog;
import backguide.ear.Utterances;
import backguide.heard.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * Conversations by chance, through the shipped interaction model: whatever is said, and whenever,
 * the coach keeps its rules. {@code -Dseed} repeats a run, {@code -Dconversations} makes it longer.
 * A disputed rule ought to hold and does not yet; it is shown as skipped.
 */
@Tag("slow")
class RandomWalkTest {
  private static final int CONVERSATIONS =
      Integer.getInteger("conversations", Thorough.or(100, 400));
  private static final int UTTERANCES = 200;
  private static final Catalog.Loaded SHIPPED = Catalog.bundled("en-US");
  private static final List<String> KNOWN = SHIPPED.programme().ids();
  private static final Utterances SAID = Utterances.shipped();

  /** Ought to hold and do not yet. */
  private static final Set<String> DISPUTED = Set.of();

  @Test
  void theCoachKeepsItsRulesWhateverIsSaid() {
    check(
        CONVERSATIONS,
        new Wander(DISPUTED, faults -> room(SHIPPED, UnaryOperator.identity(), faults)));
  }

  @Test
  void theSameCoachKeepsThemWithAnotherProgramme() {
    Set<String> disputed = new TreeSet<>(DISPUTED);
    check(
        CONVERSATIONS / 10,
        new Wander(
            disputed,
            faults -> room(OtherProgrammeTest.OTHER, RandomWalkTest::translated, faults)));
  }

  private static WatchedHousehold room(
      Catalog.Loaded loaded, UnaryOperator<Said> meant, BrokenRules faults) {
    return new WatchedHousehold(loaded.programme(), loaded.phrasebook(), SAID, meant, faults);
  }

  /**
   * The model does not know the exercises: those of its own stand for some of the others. What
   * names them by place or need goes for any programme.
   */
  private static Said translated(Said said) {
    List<String> other = OtherProgrammeTest.OTHER.programme().ids();
    List<String> ids =
        said.detail().exercises().stream()
            .map(id -> KNOWN.contains(id) ? other.get(KNOWN.indexOf(id) % other.size()) : id)
            .distinct()
            .toList();
    return new Said(said.meaning(), said.detail().withExercises(ids));
  }

  private static void check(int conversations, Wander wander) {
    long seed = Thorough.seed();
    System.out.printf(
        "%,d conversations of %d utterances, seed %d%n", conversations, UTTERANCES, seed);
    Map<String, String> shortest = new TreeMap<>();
    LongStream.range(0, conversations)
        .parallel()
        .mapToObj(i -> wander.fault(new Whim(seed * 1_000_003 + i, SAID), UTTERANCES))
        .flatMap(Optional::stream)
        .sequential()
        .forEach(
            told ->
                shortest.merge(
                    told.split("\n")[0], told, (a, b) -> a.length() <= b.length() ? a : b));
    System.out.println("disputed: " + wander.met());
    assertThat(shortest.values()).isEmpty();
    if (!wander.met().isEmpty()) {
      throw new TestAbortedException("disputed: " + wander.met());
    }
  }
}
