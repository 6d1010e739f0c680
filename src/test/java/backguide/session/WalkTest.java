package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.programme.Programme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reachable state times every meaning, for a small programme of two exercises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTest {
  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private final Programme small =
      Programmes.only(shipped.programme(), "childs-pose", "shoulder-roll");
  private final Invariants invariants = new Invariants(small, shipped.phrasebook());
  private final Walk walk = new Walk(small);

  @BeforeAll
  void walk() {
    walk.from(List.of(), invariants::check);
    System.out.printf("%,d states, %,d steps%n", walk.states(), walk.steps());
  }

  static Stream<String> invariants() {
    return Invariants.names().stream();
  }

  @ParameterizedTest
  @MethodSource
  void invariants(String name) {
    assertThat(invariants.broken().get(name)).isNull();
  }

  @Test
  void allOfItWasWalked() {
    assertThat(walk.states()).isGreaterThan(20_000);
  }
}
