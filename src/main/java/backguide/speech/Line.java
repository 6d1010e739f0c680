package backguide.speech;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something to say, as the key of its words and what fills their holes.
 *
 * @param key key into a {@link Phrasebook}
 * @param holes what each named hole holds
 */
public record Line(String key, Map<String, Hole> holes) {
  public Line {
    holes = Map.copyOf(holes);
  }

  public static Line of(String key) {
    return new Line(key, Map.of());
  }

  /** Returns a word of ours as keys and files write it, such as {@code firm-chair}. */
  public static String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns this line with one more hole filled. */
  public Line with(String name, Hole hole) {
    if (holes.isEmpty()) {
      return new Line(key, Map.of(name, hole));
    }
    Map<String, Hole> more = new HashMap<>(holes);
    more.put(name, hole);
    return new Line(key, more);
  }

  /** Returns this line with a hole filled by a number. */
  public Line with(String name, int number) {
    return with(name, new Hole.Count(number));
  }

  /** Returns this line with a hole filled by other words. */
  public Line with(String name, Line words) {
    return with(name, new Hole.Single(words));
  }
}
