package backguide.person;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What could not be read is not written, whatever holds it. */
class FormTest {
  private static final Form<Integer> UP_TO_TEN = Form.number(0, 10);

  private static <V> void refuses(Form<V> form, V value, String fault) {
    assertThatThrownBy(() -> form.write(value)).isInstanceOf(Broken.class).hasMessage(fault);
  }

  @Test
  void aValueIsCheckedWhereverItStands() {
    refuses(UP_TO_TEN, 11, "it is not from 0 to 10");
    refuses(Form.list(UP_TO_TEN), List.of(1, 11), "1 is not from 0 to 10");
    refuses(Form.set(UP_TO_TEN), Set.of(11), "it is not from 0 to 10");
    refuses(Form.byId(UP_TO_TEN), Map.of("a", 11), "a is not from 0 to 10");
    refuses(Form.of(f -> f.of("n", UP_TO_TEN, n -> n)), 11, "n is not from 0 to 10");
  }

  @Test
  void soIsWhatHoldsIt() {
    refuses(Form.byId(UP_TO_TEN), Map.of("A", 1), "it is not a map by ids");
    refuses(Form.different(UP_TO_TEN), List.of(1, 1), "it is not a list of different values");
    refuses(Form.list(UP_TO_TEN), Collections.nCopies(1_001, 1), "it is not a list");
    Set<Integer> many = IntStream.range(0, 1_001).boxed().collect(Collectors.toSet());
    refuses(Form.set(Form.number(0, 9_999)), many, "it is not a list");
    Map<String, Integer> each =
        many.stream().collect(Collectors.toMap(String::valueOf, Function.identity()));
    refuses(Form.byId(Form.number(0, 9_999)), each, "it is not a map");
  }
}
