package backguide.programme;

import java.util.Map;

/**
 * A fact that is spoken: the key of its words and the numbers in it.
 *
 * @param say key into the words of a locale
 * @param vars numbers spoken in it, by the name of their hole
 * @param origin where the fact comes from
 */
public record Text(String say, Map<String, Measure> vars, Origin origin) {
  public Text {
    vars = Map.copyOf(vars);
  }
}
