package backguide.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 6, 60})
  void afterAnyChangesTheyAreWhatAListIs(int ids) {
    Random random = new Random(ids);
    List<String> list = new ArrayList<>();
    Ids changed = Ids.of(list);
    for (int i = 0; i < 1_000; i++) {
      Ids was = changed;
      List<String> before = List.copyOf(list);
      String id = "row-" + random.nextInt(ids);
      list.remove(id);
      if (random.nextInt(3) > 0) {
        list.add(id);
        changed = changed.with(id);
      } else {
        changed = changed.without(id);
      }
      assertThat(was).isEqualTo(before);
      assertThat(changed).isEqualTo(list).hasSameHashCodeAs(list);
      assertThat(Ids.of(list)).isEqualTo(changed);
      for (int n = 0; n < ids; n++) {
        assertThat(changed.indexOf("row-" + n)).isEqualTo(list.indexOf("row-" + n));
        assertThat(changed.contains("row-" + n)).isEqualTo(list.contains("row-" + n));
      }
    }
  }

  @Test
  void noneStandsTwice() {
    assertThat(Ids.of(List.of("row", "squeeze", "row"))).containsExactly("row", "squeeze");
  }

  @Test
  void whatChangesNothingIsTheSame() {
    Ids one = Ids.of(List.of("row"));
    assertThat(one.without("squeeze")).isSameAs(one);
    assertThat(Ids.of(one)).isSameAs(one);
  }

  @Test
  void nobodyChangesThem() {
    List<String> list = new ArrayList<>(List.of("row"));
    Ids ids = Ids.of(list);
    list.clear();
    assertThat(ids).containsExactly("row");
    assertThatThrownBy(() -> ids.add("squeeze")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ids.set(0, "row")).isInstanceOf(UnsupportedOperationException.class);
  }
}
