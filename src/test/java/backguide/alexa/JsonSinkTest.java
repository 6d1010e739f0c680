package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.person.Fields;
import backguide.person.Form;
import backguide.person.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonSinkTest {
  private static final Form<Integer> NUMBER = Form.number(0, 10);
  private static final Form<List<Integer>> NUMBERS = Form.list(NUMBER);
  private static final Form<Map<String, String>> TEXTS =
      Form.byId(Form.text(text -> true, "anything"));

  /** A part of a record shares its fields. */
  @Test
  void aFieldThatIsAskedForTwiceIsWrittenOnce() {
    String text =
        JsonSink.text(
            to ->
                Fields.write(
                    7,
                    Stored.of(null),
                    to,
                    f -> {
                      f.version(2);
                      f.in(n -> n).version(2);
                      f.of("b", NUMBERS, n -> List.of(n, 8));
                      f.of("a", TEXTS, n -> Map.of("y", "\"", "x", ""));
                      return f.of("n", NUMBER, n -> n);
                    }));

    assertThat(text).isEqualTo("{\"v\":2,\"b\":[7,8],\"a\":{\"x\":\"\",\"y\":\"\\\"\"},\"n\":7}");
  }
}
