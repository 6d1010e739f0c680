package backguide.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Kind;
import backguide.programme.Programme;
import backguide.programme.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An invented programme loads like the shipped one: other home sheets need what it has. */
class SecondProgrammeTest {
  static final Path PROGRAMME = Path.of("src/test/resources/programmes/second/programme.json");
  static final Path WORDS = PROGRAMME.resolveSibling("words").resolve("en-US.json");

  private final Programme programme = Catalog.read(PROGRAMME, WORDS, Set.of()).programme();

  @Test
  void nothingIsWrongWithIt() {
    assertThat(Checker.check(List.of(PROGRAMME, WORDS), Set.of())).isEmpty();
  }

  @Test
  void aHoldHasTwoSides() {
    Exercise lean = programme.exercise("side-lean");

    assertThat(lean.sides()).extracting(Text::say).containsExactly("side.left", "side.right");
    assertThat(lean.parts(new Amount(10, 1, 1))).hasSize(2);
  }

  @Test
  void repeatsAreHeld() {
    Exercise lift = programme.exercise("heel-lift");

    assertThat(lift.kind()).isEqualTo(Kind.REPS);
    assertThat(lift.dose().first()).isEqualTo(new Amount(3, 5, 1));
    assertThat(lift.dose().allows(new Amount(5, 8, 1))).isTrue();
    assertThat(lift.dose().allows(new Amount(6, 8, 1))).isFalse();
  }

  @Test
  void setsHaveRestBetweenThem() {
    Exercise bend = programme.exercise("knee-bend");

    assertThat(bend.dose().restSeconds()).isEqualTo(20);
    assertThat(bend.dose().after(new Amount(0, 10, 1))).contains(new Amount(0, 10, 2));
  }
}
