package backguide.speech;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One text of a locale, for one and for many, with named holes in braces.
 *
 * @param one the text when its number is one
 * @param many the text for every other number, and when there is no number
 */
public record Wording(String one, String many) {
  /** Returns a wording that is the same for one and for many. */
  public static Wording of(String text) {
    return new Wording(text, text);
  }

  /** Returns the names of all holes of both texts, without the form a number is asked in. */
  public Set<String> holes() {
    Set<String> names = new LinkedHashSet<>();
    for (String text : List.of(one, many)) {
      new Template(text).holes().forEach(hole -> names.add(hole.split(":", 2)[0]));
    }
    return names;
  }
}
