package backguide.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByIdTest {
  /** Two texts with one hash, so that half of the ids share theirs with another one. */
  private static final List<String> ALIKE = List.of("Aa", "BB");

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 60, 600})
  void afterAnyChangesItIsWhatAMapIs(int ids) {
    Random random = new Random(ids);
    Map<String, Integer> map = new HashMap<>();
    ById<Integer> byId = ById.of(map);
    for (int i = 0; i < 3_000; i++) {
      String id = id(random.nextInt(ids));
      if (random.nextInt(4) > 0) {
        map.put(id, i % 3);
        byId = byId.with(id, i % 3);
      } else {
        map.remove(id);
        byId = byId.without(id);
      }
      assertThat(byId.get(id)).isEqualTo(map.get(id));
      assertThat(byId.containsKey(id)).isEqualTo(map.containsKey(id));
      if (i % 50 == 0) {
        assertSame(byId, map);
      }
    }
    assertSame(byId, map);
  }

  @Test
  void whatWasThereBeforeAChangeStays() {
    List<ById<Integer>> were = new ArrayList<>(List.of(ById.of(Map.of())));
    for (int i = 0; i < 100; i++) {
      were.add(were.get(i).with(id(i), i));
    }
    ById<Integer> less = were.get(100);
    for (int i = 0; i < 100; i++) {
      less = less.without(id(i)).with(id(i + 1), -1);
    }
    for (int i = 0; i <= 100; i++) {
      assertThat(were.get(i)).hasSize(i);
      assertThat(were.get(i).get(id(i))).isNull();
      assertThat(i == 0 ? -1 : were.get(i).get(id(i - 1))).isEqualTo(i - 1);
    }
  }

  @Test
  void whatBecameSmallIsWhatWasNeverLarge() {
    ById<Integer> one = ById.of(Map.of(id(0), 0));
    ById<Integer> shrunk = one;
    for (int i = 1; i < 100; i++) {
      shrunk = shrunk.with(id(i), i);
    }
    for (int i = 1; i < 100; i++) {
      shrunk = shrunk.without(id(i));
    }
    assertThat(shrunk.equals(one)).isTrue();
    assertThat(one.equals(shrunk)).isTrue();
    assertThat(shrunk.get(1)).isNull();
  }

  @Test
  void whatChangesNothingIsTheSame() {
    ById<Integer> one = ById.of(Map.of("row", 1));
    assertThat(one.with("row", 1)).isSameAs(one);
    assertThat(one.without("squeeze")).isSameAs(one);
    assertThat(ById.of(one)).isSameAs(one);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 600})
  void nobodyChangesIt(int ids) {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < ids; i++) {
      map.put(id(i), i);
    }
    ById<Integer> byId = ById.of(map);
    assertThatThrownBy(() -> byId.put("row", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(byId::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> byId.entrySet().iterator().next().setValue(1))
        .isInstanceOf(UnsupportedOperationException.class);
    map.clear();
    assertThat(byId).hasSize(ids);
  }

  private static String id(int number) {
    return number / 2 + ALIKE.get(number % 2);
  }

  private static void assertSame(ById<Integer> byId, Map<String, Integer> map) {
    assertThat(byId.size()).isEqualTo(map.size());
    assertThat(byId.equals(map)).isTrue();
    assertThat(map.equals(byId)).isTrue();
    assertThat(byId.equals(ById.of(map))).isTrue();
    assertThat(byId.hashCode()).isEqualTo(map.hashCode());
    assertThat(new HashMap<>(byId)).isEqualTo(map);
    Map<String, Integer> other = new HashMap<>(map);
    other.put("other", 1);
    assertThat(byId.equals(other)).isFalse();
    assertThat(byId.equals(ById.of(other))).isFalse();
  }
}
