package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.programme.Programme;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The walk of the small programme with the fewest meanings that lead anywhere: in seconds. One
 * test, so that mutation testing walks once and knows what the walk looked at.
 */
class QuickWalkTest {
  @Test
  void everyInvariantHolds() {
    Catalog.Loaded shipped = Catalog.bundled("en-US");
    Programme small = Programmes.only(shipped.programme(), "childs-pose", "shoulder-roll");
    Invariants invariants = new Invariants(small, shipped.phrasebook());
    Walk walk = new Walk(small, Happening.fewest(small.ids()));

    walk.from(List.of(), invariants::check);

    System.out.printf(
        "two exercises, few meanings: %,d states, %,d steps%n", walk.states(), walk.steps());
    assertThat(invariants.broken())
        .as(
            () ->
                invariants.broken().keySet().stream()
                    .map(name -> name + " after " + walk.trail(invariants.at(name)))
                    .collect(Collectors.joining("; ")))
        .isEmpty();
  }
}
